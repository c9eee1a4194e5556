import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';

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
// may have written them. Each also holds the content hash of the file that it is on.
interface NotesSchema extends DBSchema {
  notes: { key: [string, number]; value: unknown };
}

const reviewNote = v.object({
  row: v.number(),
  tags: v.array(v.string()),
  note: v.string(),
  updated: v.string(),
}) satisfies v.GenericSchema<unknown, ReviewNote>;

const databaseName = 'review-classifier-notes';

/** Every record of one file: keys from [file, −∞] to [file, +∞]. */
const recordsOf = (file: string) => IDBKeyRange.bound([file, -Infinity], [file, Infinity]);

/**
 * Tags and notes that the user keeps of the reviews of a file. They are kept in the browser's
 * IndexedDB by the SHA-256 of the file's content, so the same file finds them again whatever its
 * name. No text of a review is kept. Every method rejects with what IndexedDB rejects with: a
 * private window may refuse it, and the disk may be full.
 */
export class NotesStore {
  #database: Promise<IDBPDatabase<NotesSchema>> | null = null;

  /** The notes on one file. What is damaged keeps nothing else from being read. */
  async load(file: string): Promise<KeptNotes> {
    const stored = await (await this.#open()).getAll('notes', recordsOf(file));
    const notes = stored.flatMap((record) => (v.is(reviewNote, record) ? [readNote(record)] : []));
    return { notes, damaged: stored.length - notes.length };
  }

  /** Keeps what is said of one review now. Nothing said is nothing kept. */
  async save(file: string, note: ReviewNote): Promise<void> {
    const database = await this.#open();
    if (isEmpty(note)) await database.delete('notes', [file, note.row]);
    else await database.put('notes', { ...note, file });
  }

  /**
   * Keeps all of the notes, or none if one of them cannot be kept. What was said of the same rows
   * before is replaced.
   */
  async saveAll(file: string, notes: readonly ReviewNote[]): Promise<void> {
    const transaction = (await this.#open()).transaction('notes', 'readwrite');
    const puts: Promise<unknown>[] = [];
    try {
      for (const note of notes) puts.push(transaction.store.put({ ...note, file }));
    } catch (thrown) {
      // What was put before would be kept otherwise.
      transaction.abort();
      await Promise.allSettled([...puts, transaction.done]);
      throw thrown;
    }
    await Promise.all([...puts, transaction.done]);
  }

  /** Forgets every note on the file. */
  async erase(file: string): Promise<void> {
    await (await this.#open()).delete('notes', recordsOf(file));
  }

  /** Forgets the notes on the file that cannot be read. */
  async eraseDamaged(file: string): Promise<void> {
    const { store, done } = (await this.#open()).transaction('notes', 'readwrite');
    let cursor = await store.openCursor(recordsOf(file));
    while (cursor !== null) {
      if (!v.is(reviewNote, cursor.value)) await cursor.delete();
      cursor = await cursor.continue();
    }
    await done;
  }

  /**
   * Forgets the notes on all files, of whatever version of the site: the database itself is
   * deleted.
   */
  async eraseAll(): Promise<void> {
    const open = this.#database;
    this.#database = null;
    await open?.then(
      (database) => database.close(),
      () => {},
    );
    await deleteDB(databaseName);
  }

  #open(): Promise<IDBPDatabase<NotesSchema>> {
    if (this.#database === null) {
      this.#database = openDB<NotesSchema>(databaseName, 1, {
        upgrade: (database) => {
          database.createObjectStore('notes', { keyPath: ['file', 'row'] });
        },
        // Another tab may want a newer version of the database: it must not wait for this one.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          this.#database = null;
        },
        terminated: () => {
          this.#database = null;
        },
      });
      this.#database.catch(() => {
        this.#database = null;
      });
    }
    return this.#database;
  }
}

function readNote({ row, tags, note, updated }: ReviewNote): ReviewNote {
  return { row, tags, note, updated };
}

/** Whether nothing is said of the review. */
export function isEmpty({ tags, note }: ReviewNote): boolean {
  return tags.length === 0 && note.trim() === '';
}
