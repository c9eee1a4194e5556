import { deleteDB, openDB, type DBSchema } from 'idb';
import * as v from 'valibot';

/** What is kept of a session: the files themselves, and what was said and done about them. */
export interface KeptSession {
  files: File[];
  /** Whatever can be cloned; whoever has written it checks it. */
  choices: unknown;
}

interface SessionSchema extends DBSchema {
  parts: { key: 'files' | 'choices'; value: unknown };
}

const files = v.pipe(v.array(v.file()), v.minLength(1));

const databaseName = 'review-classifier-session';

/** Says that there is something to look for: a page that keeps nothing opens no database. */
const flag = 'review-classifier-keeps-session';

/**
 * The one session that the user asked to keep on this device, in the browser's IndexedDB. Every
 * method rejects with what IndexedDB rejects with: the disk may be full.
 */
export class SessionStore {
  /** Whether a session is kept. */
  get isKept(): boolean {
    try {
      return localStorage.getItem(flag) !== null;
    } catch {
      return false;
    }
  }

  /** The session that is kept; null where there is none that can be read. */
  async load(): Promise<KeptSession | null> {
    if (!this.isKept) return null;
    const database = await this.#open();
    try {
      const stored = await database.get('parts', 'files');
      const choices = await database.get('parts', 'choices');
      return v.is(files, stored) ? { files: stored, choices } : null;
    } finally {
      database.close();
    }
  }

  /** Keeps a session in place of the one before. */
  async save({ files: kept, choices }: KeptSession): Promise<void> {
    const database = await this.#open();
    try {
      const transaction = database.transaction('parts', 'readwrite');
      await Promise.all([
        transaction.store.put(kept, 'files'),
        transaction.store.put(choices, 'choices'),
        transaction.done,
      ]);
      localStorage.setItem(flag, '1');
    } finally {
      database.close();
    }
  }

  /** Keeps what was said and done since, about the same files. */
  async saveChoices(choices: unknown): Promise<void> {
    const database = await this.#open();
    try {
      await database.put('parts', choices, 'choices');
    } finally {
      database.close();
    }
  }

  /** Forgets the session: the database itself is deleted. */
  async erase(): Promise<void> {
    localStorage.removeItem(flag);
    await deleteDB(databaseName);
  }

  #open() {
    return openDB<SessionSchema>(databaseName, 1, {
      upgrade: (database) => {
        database.createObjectStore('parts');
      },
    });
  }
}
