import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of this site: opened when it is first needed, and shared by what follows. */
export class KeptDatabase<Schema extends DBSchema> {
  readonly name: string;

  readonly #version: number;
  readonly #upgrade: (database: IDBPDatabase<Schema>) => void;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  /** @param upgrade makes the stores, and brings what was kept in an earlier version with it */
  constructor(name: string, version: number, upgrade: (database: IDBPDatabase<Schema>) => void) {
    this.name = name;
    this.#version = version;
    this.#upgrade = upgrade;
  }

  /** Rejects with what IndexedDB rejects with; the next call tries again. */
  open(): Promise<IDBPDatabase<Schema>> {
    if (this.#opened !== null) return this.#opened;
    const forget = () => {
      if (this.#opened === opening) this.#opened = null;
    };
    const opening = openDB<Schema>(this.name, this.#version, {
      upgrade: this.#upgrade,
      // Another tab may want a newer form of the database, or erase it: it must not wait for this
      // one.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    this.#opened = opening;
    return opening;
  }

  /** Deletes the database with all that is in it, of whatever version of the site. */
  async delete(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.then(
      (database) => database.close(),
      () => {},
    );
    await deleteDB(this.name);
  }
}
