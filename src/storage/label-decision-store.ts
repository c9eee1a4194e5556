import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { databaseExists } from './database-exists.ts';
import { KeptDatabase } from './kept-database.ts';
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

  readonly #database = new KeptDatabase<DecisionSchema>(databaseName, 1, (database) => {
    database.createObjectStore('decisions');
  });

  /** The decisions about labels; none where none are kept, or they cannot be read. */
  async load(labels: DecidedLabels): Promise<LabelDecision[]> {
    // To open it would make it.
    if (!(await databaseExists(databaseName))) return [];
    const database = await this.#database.open();
    const record = await database.get('decisions', keyOf(labels));
    return v.is(labelDecisions, record) ? record.decisions : [];
  }

  /** Keeps decisions in place of those before; none are forgotten. */
  async save(labels: DecidedLabels, decisions: readonly LabelDecision[]): Promise<void> {
    const { file, fileName, classes } = labels;
    const database = await this.#database.open();
    if (decisions.length === 0) await database.delete('decisions', keyOf(labels));
    else {
      const updated = new Date().toISOString();
      const record = { file, fileName, classes, decisions, updated };
      await database.put('decisions', record, keyOf(labels));
    }
    this.changes.tell();
  }

  /** Forgets all decisions, of whatever version of the site: the database itself is deleted. */
  async eraseAll(): Promise<void> {
    await this.#database.delete();
    this.changes.tell();
  }

  /** The decisions about each file, those of the last date first. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(databaseName))) return [];
    const { store } = (await this.#database.open()).transaction('decisions');
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
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
        await (await this.#database.open()).delete('decisions', key);
        this.changes.tell();
      },
    };
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
