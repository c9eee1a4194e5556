import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BundleFile } from '../engine/model-bundle-api.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { StorageError } from './storage-error.ts';

/** Names one model among all. */
export interface ModelKey {
  id: string;
  version: string;
}

/** A model that the person keeps on this device. */
export interface StoredModel {
  info: ModelInfo;
  /** ISO 8601, UTC. */
  added: string;
  files: BundleFile[];
}

interface ModelRecord extends StoredModel, ModelKey {}

interface ModelsSchema extends DBSchema {
  models: { key: [string, string]; value: ModelRecord };
  settings: { key: 'activations'; value: (ModelKey | null)[] };
}

/** Of the database's own form; a later one brings the stored records with it in `upgrade`. */
const schemaVersion = 1;

/** Activations that are remembered, to go back by. */
const mostActivations = 20;

/**
 * The person's own models, as files by id and version, and which of all models is active: the last activation that still can
 * be. Every method throws a StorageError where the browser refuses, has no room, or holds the data of a newer version.
 */
export class ModelStore {
  readonly #name: string;
  #database: Promise<IDBPDatabase<ModelsSchema>> | null = null;

  constructor(name = 'review-classifier-models') {
    this.#name = name;
  }

  /** All of them, the one added last first. */
  async list(): Promise<StoredModel[]> {
    const records = await this.#run((database) => database.getAll('models'));
    return records
      .map(({ info, added, files }) => ({ info, added, files }))
      .sort((a, b) => b.added.localeCompare(a.added));
  }

  /** Keeps a verified bundle; one of the same id and version is replaced. */
  async save(info: ModelInfo, files: readonly BundleFile[]): Promise<void> {
    const { id, version } = info;
    const record = { id, version, info, added: new Date().toISOString(), files: [...files] };
    await this.#run((database) => database.put('models', record));
  }

  /** Forgets a model; if it was the active one, the one before it is active. */
  async erase({ id, version }: ModelKey): Promise<void> {
    await this.#run((database) => database.delete('models', [id, version]));
  }

  /** The person's own model that is active; null for the shipped one. */
  async active(): Promise<StoredModel | null> {
    const { record } = await this.#current();
    return record;
  }

  /** Makes a model the active one; null stands for the shipped one. */
  async activate(key: ModelKey | null): Promise<void> {
    const { activations } = await this.#current();
    const next = key === null ? null : { id: key.id, version: key.version };
    await this.#writeActivations([...activations, next]);
  }

  /** What `rollBack` would make active: null for the shipped model, undefined where there is nothing to go back to. */
  async previous(): Promise<StoredModel | null | undefined> {
    const { activations, stored } = await this.#current();
    if (activations.length === 0) return undefined;
    const before = activations.at(-2) ?? null;
    return before === null ? null : stored.get(nameOf(before));
  }

  /** Undoes the last activation. */
  async rollBack(): Promise<void> {
    const { activations } = await this.#current();
    await this.#writeActivations(activations.slice(0, -1));
  }

  /** Activations whose models are still there, without repetitions, and the record of the last. */
  #current() {
    return this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings']);
      const [records, written] = await Promise.all([
        transaction.objectStore('models').getAll(),
        transaction.objectStore('settings').get('activations'),
      ]);
      const stored = new Map(records.map((record) => [nameOf(record), record]));
      const activations: (ModelKey | null)[] = [];
      for (const key of written ?? []) {
        const there = key === null || stored.has(nameOf(key));
        // Before the first activation the shipped model was the active one.
        const last = activations.length === 0 ? null : (activations.at(-1) ?? null);
        if (there && !isSame(key, last)) activations.push(key);
      }
      const last = activations.at(-1) ?? null;
      return {
        activations,
        stored,
        record: last === null ? null : (stored.get(nameOf(last)) ?? null),
      };
    });
  }

  async #writeActivations(activations: (ModelKey | null)[]): Promise<void> {
    const kept = activations.slice(-mostActivations);
    await this.#run((database) => database.put('settings', kept, 'activations'));
  }

  async #run<Result>(
    work: (database: IDBPDatabase<ModelsSchema>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (thrown) {
      throw StorageError.from(thrown);
    }
  }

  #open(): Promise<IDBPDatabase<ModelsSchema>> {
    if (this.#database !== null) return this.#database;
    const forget = () => {
      this.#database = null;
    };
    const opening = openDB<ModelsSchema>(this.#name, schemaVersion, {
      upgrade: (database) => {
        database.createObjectStore('models', { keyPath: ['id', 'version'] });
        database.createObjectStore('settings');
      },
      // Another tab may want a newer form of the database: it must not wait for this one.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    this.#database = opening;
    return opening;
  }
}

function nameOf({ id, version }: ModelKey): string {
  return `${id} ${version}`;
}

function isSame(one: ModelKey | null, other: ModelKey | null): boolean {
  return one === null || other === null ? one === other : nameOf(one) === nameOf(other);
}
