import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { databaseExists } from './database-exists.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { StoreChanges } from './store-changes.ts';

/** What is kept of a session: the files themselves, and what was said and done about them. */
export interface KeptSession {
  files: File[];
  /** Whatever can be cloned; whoever has written it checks it. */
  choices: unknown;
}

interface SessionSchema extends DBSchema {
  parts: { key: 'files' | 'choices' | 'mark'; value: unknown };
}

const files = v.pipe(v.array(v.file()), v.minLength(1));

/** Tells the kept session from one that another tab keeps in its place; absent in older ones. */
const mark = v.fallback(v.object({ id: v.string(), kept: v.nullable(v.string()) }), {
  id: '',
  kept: null,
});

const databaseName = 'review-classifier-session';

/** Says that there is something to look for: a page that keeps nothing opens no database. */
const flag = 'review-classifier-keeps-session';

/**
 * The one session that the user asked to keep on this device, in the browser's IndexedDB. Every
 * method rejects with what IndexedDB rejects with: the disk may be full.
 */
export class SessionStore implements KeepingStore {
  readonly kind = 'session';
  /** What other tabs do with it. */
  readonly changes = new StoreChanges(databaseName);

  /** Of the session that was loaded or saved here last. */
  #id: string | null = null;

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
    const { stored, choices, id } = await this.#read();
    if (!v.is(files, stored)) return null;
    this.#id = id;
    return { files: stored, choices };
  }

  /** Keeps a session in place of the one before. */
  async save({ files: kept, choices }: KeptSession): Promise<void> {
    const id = crypto.randomUUID();
    await this.#run(async (database) => {
      const transaction = database.transaction('parts', 'readwrite');
      await Promise.all([
        transaction.store.put(kept, 'files'),
        transaction.store.put(choices, 'choices'),
        transaction.store.put({ id, kept: new Date().toISOString() }, 'mark'),
        transaction.done,
      ]);
      localStorage.setItem(flag, '1');
    });
    this.#id = id;
    this.changes.tell();
  }

  /**
   * Keeps what was said and done since, about the same files.
   *
   * @returns whether it did: not where another tab keeps another session by now, or has erased it
   */
  async saveChoices(choices: unknown): Promise<boolean> {
    if (!this.isKept) return false;
    const isSaved = await this.#run(async (database) => {
      const { store, done } = database.transaction('parts', 'readwrite');
      const { id } = v.parse(mark, await store.get('mark'));
      if (id !== this.#id) return false;
      await store.put(choices, 'choices');
      await store.put({ id, kept: new Date().toISOString() }, 'mark');
      await done;
      return true;
    });
    if (isSaved) this.changes.tell();
    return isSaved;
  }

  /** Whether what is kept is what was loaded or saved here last. */
  async isOwn(): Promise<boolean> {
    return this.isKept && (await this.#read()).id === this.#id;
  }

  /** Forgets the session: the database itself is deleted. */
  async erase(): Promise<void> {
    localStorage.removeItem(flag);
    await deleteDB(databaseName);
    this.#id = null;
    this.changes.tell();
  }

  eraseAll(): Promise<void> {
    return this.erase();
  }

  async keptItems(): Promise<KeptItem[]> {
    // What a fault left behind without the flag is kept all the same.
    if (!(await databaseExists(databaseName))) return [];
    const { stored, choices, kept } = await this.#read();
    if (stored === undefined) return [];
    const known = v.is(files, stored) ? stored : [];
    return [
      {
        kind: this.kind,
        key: '',
        name: known.map(({ name }) => name).join(', '),
        count: known.length,
        bytes: new Blob([...known, JSON.stringify(choices) ?? '']).size,
        kept,
        export: known.length === 0 ? null : { files: () => Promise.resolve(known) },
        erase: () => this.erase(),
      },
    ];
  }

  #read() {
    return this.#run(async (database) => {
      const { store } = database.transaction('parts');
      const [stored, choices, marked] = await Promise.all([
        store.get('files'),
        store.get('choices'),
        store.get('mark'),
      ]);
      return { stored, choices, ...v.parse(mark, marked) };
    });
  }

  async #run<Result>(
    work: (database: IDBPDatabase<SessionSchema>) => Promise<Result>,
  ): Promise<Result> {
    const database = await openDB<SessionSchema>(databaseName, 1, {
      upgrade: (created) => {
        created.createObjectStore('parts');
      },
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
}
