import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { databaseExists } from './database-exists.ts';
import { KeptDatabase } from './kept-database.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { writeNotesFile } from './notes-file.ts';
import { StoreChanges } from './store-changes.ts';

/** What the user has said of one review. */
export interface ReviewNote {
  /** Number of the record in the file. */
  row: number;
  /** Names of the known tags, and the user's own tags as they wrote them. */
  tags: string[];
  note: string;
  /** ISO 8601, UTC. */
  updated: string;
}

/** The notes on one file as they are stored. */
export interface KeptNotes {
  /** By row. */
  notes: ReviewNote[];
  /** How many more are stored that cannot be read. */
  damaged: number;
}

// Records are checked when they are read: another version of the site, or a fault of the browser,
// may have written them. Each also holds the content hash of the file that it is on, and the name
// of the file.
interface NotesSchema extends DBSchema {
  notes: { key: [string, number]; value: unknown };
}

const reviewNote = v.object({
  row: v.number(),
  tags: v.array(v.string()),
  note: v.string(),
  updated: v.string(),
}) satisfies v.GenericSchema<unknown, ReviewNote>;

/** As much of a record, even of a damaged one, as a list of the files needs. */
const listedRecord = v.looseObject({
  file: v.string(),
  fileName: v.fallback(v.string(), ''),
  updated: v.fallback(v.string(), ''),
});

const databaseName = 'review-classifier-notes';

/** Every record of one file: keys from [file, −∞] to [file, +∞]. */
const recordsOf = (file: string) => IDBKeyRange.bound([file, -Infinity], [file, Infinity]);

/**
 * Tags and notes that the user keeps of the reviews of a file. They are kept in the browser's
 * IndexedDB by the SHA-256 of the file's content, so the same file finds them again whatever its
 * name; the name is kept for the user to know it by. No text of a review is kept. Every method
 * rejects with what IndexedDB rejects with: a private window may refuse it, and the disk may be
 * full.
 */
export class NotesStore implements KeepingStore {
  readonly kind = 'notes';
  /** What other tabs do with them. */
  readonly changes = new StoreChanges(databaseName);

  readonly #database = new KeptDatabase<NotesSchema>(databaseName, 1, (database) => {
    database.createObjectStore('notes', { keyPath: ['file', 'row'] });
  });

  /** The notes on one file. What is damaged keeps nothing else from being read. */
  async load(file: string): Promise<KeptNotes> {
    const stored = await (await this.#database.open()).getAll('notes', recordsOf(file));
    const notes = stored.flatMap((record) => (v.is(reviewNote, record) ? [readNote(record)] : []));
    return { notes, damaged: stored.length - notes.length };
  }

  /** Keeps what is said of one review now. Nothing said is nothing kept. */
  async save(file: string, note: ReviewNote, fileName = ''): Promise<void> {
    const database = await this.#database.open();
    if (isEmpty(note)) await database.delete('notes', [file, note.row]);
    else await database.put('notes', { ...note, file, fileName });
    this.changes.tell();
  }

  /**
   * Keeps all of the notes, or none if one of them cannot be kept. What was said of the same rows
   * before is replaced.
   */
  async saveAll(file: string, notes: readonly ReviewNote[], fileName = ''): Promise<void> {
    const transaction = (await this.#database.open()).transaction('notes', 'readwrite');
    const puts: Promise<unknown>[] = [];
    try {
      for (const note of notes) puts.push(transaction.store.put({ ...note, file, fileName }));
    } catch (thrown) {
      // What was put before would be kept otherwise.
      transaction.abort();
      await Promise.allSettled([...puts, transaction.done]);
      throw thrown;
    }
    await Promise.all([...puts, transaction.done]);
    this.changes.tell();
  }

  /** Forgets every note on the file. */
  async erase(file: string): Promise<void> {
    await (await this.#database.open()).delete('notes', recordsOf(file));
    this.changes.tell();
  }

  /** Forgets the notes on the file that cannot be read. */
  async eraseDamaged(file: string): Promise<void> {
    const { store, done } = (await this.#database.open()).transaction('notes', 'readwrite');
    let cursor = await store.openCursor(recordsOf(file));
    while (cursor !== null) {
      if (!v.is(reviewNote, cursor.value)) await cursor.delete();
      cursor = await cursor.continue();
    }
    await done;
    this.changes.tell();
  }

  /**
   * Forgets the notes on all files, of whatever version of the site: the database itself is
   * deleted.
   */
  async eraseAll(): Promise<void> {
    await this.#database.delete();
    this.changes.tell();
  }

  /** The notes of each file, the file that was noted on last first. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(databaseName))) return [];
    const records = (await (await this.#database.open()).getAll('notes')).map((record) =>
      v.parse(listedRecord, record),
    );
    const byFile = new Map<string, typeof records>();
    for (const record of records) {
      const ofFile = byFile.get(record.file);
      if (ofFile === undefined) byFile.set(record.file, [record]);
      else ofFile.push(record);
    }
    return [...byFile]
      .map(([file, ofFile]) => this.#keptItem(file, ofFile))
      .sort((a, b) => (b.kept ?? '').localeCompare(a.kept ?? ''));
  }

  #keptItem(file: string, records: readonly v.InferOutput<typeof listedRecord>[]) {
    const byTime = records.toSorted((a, b) => a.updated.localeCompare(b.updated));
    const name = byTime.findLast(({ fileName }) => fileName !== '')?.fileName ?? '';
    const write = async () => {
      const { notes } = await this.load(file);
      return [
        new File(
          [writeNotesFile({ name, contentHash: file }, notes)],
          `${name.replace(/\.[^.]*$/, '') || file}-notes.json`,
          {
            type: 'application/json',
          },
        ),
      ];
    };
    return {
      kind: this.kind,
      key: file,
      name,
      count: records.length,
      bytes: new Blob([JSON.stringify(records)]).size,
      kept: byTime.at(-1)?.updated || null,
      export: { files: write },
      erase: () => this.erase(file),
    } satisfies KeptItem;
  }
}

function readNote({ row, tags, note, updated }: ReviewNote): ReviewNote {
  return { row, tags, note, updated };
}

/** Whether nothing is said of the review. */
export function isEmpty({ tags, note }: ReviewNote): boolean {
  return tags.length === 0 && note.trim() === '';
}
