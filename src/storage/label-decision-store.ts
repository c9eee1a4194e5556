import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { databaseExists } from './database-exists.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { StoreChanges } from './store-changes.ts';

/** What the user said of one label. */
export interface LabelDecision {
  /** Number of the record. */
  row: number;
  /** The class that the file gives. */
  was: string;
  /** The class that is right: the same where the label is kept; null leaves the row out. */
  label: string | null;
}

/** What the decisions are about: the labels of a file, read as certain classes. */
export interface DecidedLabels {
  /** Content hash of the files. */
  file: string;
  /** For the user to know them by. */
  fileName: string;
  classes: readonly string[];
}

// Records are checked when they are read: another version of the site, or a fault of the browser,
// may have written them.
interface DecisionSchema extends DBSchema {
  decisions: { key: string; value: unknown };
}

const labelDecisions = v.object({
  file: v.string(),
  fileName: v.string(),
  classes: v.array(v.string()),
  /** In the order in which they were made. */
  decisions: v.array(
    v.object({
      row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      was: v.string(),
      label: v.nullable(v.string()),
    }),
  ),
  updated: v.pipe(v.string(), v.isoTimestamp()),
});

const databaseName = 'review-classifier-labels';

/** The same classes in another order are the same labels. */
const keyOf = ({ file, classes }: DecidedLabels) => JSON.stringify([file, ...classes.toSorted()]);

/**
 * What the user decided about labels on Improve, by the content hash of the file and the classes
 * that its labels were read as. No text of a review is kept. Every method rejects with what
 * IndexedDB rejects with: a private window may refuse it, and the disk may be full.
 */
export class LabelDecisionStore implements KeepingStore {
  readonly kind = 'labels';
  /** What other tabs do with them. */
  readonly changes = new StoreChanges(databaseName);

  /** The decisions about labels; none where none are kept, or they cannot be read. */
  async load(labels: DecidedLabels): Promise<LabelDecision[]> {
    const record = await this.#run((database) => database.get('decisions', keyOf(labels)));
    return v.is(labelDecisions, record) ? record.decisions : [];
  }

  /** Keeps decisions in place of those before; none are forgotten. */
  async save(labels: DecidedLabels, decisions: readonly LabelDecision[]): Promise<void> {
    const { file, fileName, classes } = labels;
    await this.#run(async (database) => {
      if (decisions.length === 0) return database.delete('decisions', keyOf(labels));
      const updated = new Date().toISOString();
      const record = { file, fileName, classes, decisions, updated };
      return database.put('decisions', record, keyOf(labels));
    });
    this.changes.tell();
  }

  /** Forgets all decisions, of whatever version of the site: the database itself is deleted. */
  async eraseAll(): Promise<void> {
    await deleteDB(databaseName);
    this.changes.tell();
  }

  /** The decisions about each file, those of the last date first. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(databaseName))) return [];
    const { keys, records } = await this.#run(async (database) => {
      const { store } = database.transaction('decisions');
      const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return { keys, records };
    });
    return keys
      .map((key, place) => this.#keptItem(key, records[place]))
      .sort((a, b) => (b.kept ?? '').localeCompare(a.kept ?? ''));
  }

  #keptItem(key: string, record: unknown): KeptItem {
    const known = v.is(labelDecisions, record) ? record : null;
    return {
      kind: this.kind,
      key,
      name: known?.fileName ?? '',
      count: known?.decisions.length ?? 0,
      bytes: new Blob([JSON.stringify(record) ?? '']).size,
      kept: known?.updated ?? null,
      export: known === null ? null : { files: () => Promise.resolve([exportFile(known)]) },
      erase: async () => {
        await this.#run((database) => database.delete('decisions', key));
        this.changes.tell();
      },
    };
  }

  async #run<Result>(
    work: (database: IDBPDatabase<DecisionSchema>) => Promise<Result>,
  ): Promise<Result> {
    const database = await openDB<DecisionSchema>(databaseName, 1, {
      upgrade: (created) => {
        created.createObjectStore('decisions');
      },
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
}

/** The decisions about the labels of one file as JSON. */
function exportFile({
  file,
  fileName,
  classes,
  decisions,
}: v.InferOutput<typeof labelDecisions>): File {
  const content = {
    schema: 'review-classifier/label-decisions@1',
    created: new Date().toISOString(),
    file: { name: fileName, contentHash: file },
    ...{ classes, decisions },
  };
  return new File(
    [`${JSON.stringify(content, null, 2)}\n`],
    `${fileName.replace(/\.[^.]*$/, '') || file}-labels.json`,
    { type: 'application/json' },
  );
}
