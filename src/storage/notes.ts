import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a person has said of one review. */
export interface ReviewNote {
  /** Number of the record in the file. */
  row: number;
  /** Names of the known tags, and tags of the person's own as they wrote them. */
  tags: string[];
  note: string;
  /** ISO 8601, UTC. */
  updated: string;
}

interface StoredNote extends ReviewNote {
  /** Content hash of the file whose record it is. */
  file: string;
}

interface NotesSchema extends DBSchema {
  notes: { key: [string, number]; value: StoredNote };
}

const databaseName = 'review-classifier-notes';

/** Every record of one file: keys from [file, −∞] to [file, +∞]. */
const recordsOf = (file: string) => IDBKeyRange.bound([file, -Infinity], [file, Infinity]);

/**
 * Tags and notes that a person keeps of the reviews of a file. They are kept in the browser's IndexedDB by the SHA-256 of the
 * file's content, so the same file finds them again whatever its name. No text of a review is kept. Every method
 * rejects with what IndexedDB rejects with: a private window may refuse it, and the disk may be full.
 */
export class NotesStore {
  #database: Promise<IDBPDatabase<NotesSchema>> | null = null;

  /** The notes on one file, by row. */
  async load(file: string): Promise<ReviewNote[]> {
    const stored = await (await this.#open()).getAll('notes', recordsOf(file));
    return stored.map(({ row, tags, note, updated }) => ({ row, tags, note, updated }));
  }

  /** Keeps what is said of one review now. Nothing said is nothing kept. */
  async save(file: string, note: ReviewNote): Promise<void> {
    const database = await this.#open();
    if (isEmpty(note)) await database.delete('notes', [file, note.row]);
    else await database.put('notes', { ...note, file });
  }

  /** Keeps all of the notes, or none if one of them cannot be kept. What was said of the same rows before is replaced. */
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

/** Whether nothing is said of the review. */
export function isEmpty({ tags, note }: ReviewNote): boolean {
  return tags.length === 0 && note.trim() === '';
}
