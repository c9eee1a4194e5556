import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
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

/** A model that was made active: null is the shipped one. */
type Activation = ModelKey | null;

interface ModelRecord extends StoredModel, ModelKey {}

interface ModelsSchema extends DBSchema {
  models: { key: [string, string]; value: ModelRecord };
  settings: { key: 'activations'; value: readonly Activation[] };
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
    await this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings'], 'readwrite');
      await transaction.objectStore('models').delete([id, version]);
      // Another model of the same name, imported later, must not answer unasked.
      const activations = await readActivations(transaction);
      await transaction.objectStore('settings').put(activations, 'activations');
      await transaction.done;
    });
  }

  /** The person's own model that is active; null for the shipped one. */
  active(): Promise<StoredModel | null> {
    return this.#activation((activations) => activations.at(-1) ?? null);
  }

  /** Makes a model the active one; null stands for the shipped one. */
  async activate(key: ModelKey | null): Promise<void> {
    const next = key === null ? null : { id: key.id, version: key.version };
    await this.#changeActivations((activations) => [...activations, next]);
  }

  /** What `rollBack` would make active: null for the shipped model, undefined where there is nothing to go back to. */
  previous(): Promise<StoredModel | null | undefined> {
    return this.#activation((activations) =>
      activations.length === 0 ? undefined : (activations.at(-2) ?? null),
    );
  }

  /** Undoes the last activation. */
  async rollBack(): Promise<void> {
    await this.#changeActivations((activations) => activations.slice(0, -1));
  }

  /** The record of the activation that `choose` picks; what it gives instead of one is handed through. */
  #activation<None extends null | undefined>(
    choose: (activations: readonly Activation[]) => ModelKey | None,
  ): Promise<StoredModel | None> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings']);
      const chosen = choose(await readActivations(transaction));
      if (chosen === null || chosen === undefined) return chosen;
      const record = await transaction.objectStore('models').get([chosen.id, chosen.version]);
      const { info, added, files } = record as ModelRecord;
      return { info, added, files };
    });
  }

  #changeActivations(
    change: (activations: readonly Activation[]) => readonly Activation[],
  ): Promise<void> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings'], 'readwrite');
      const changed = change(await readActivations(transaction));
      await transaction.objectStore('settings').put(changed.slice(-mostActivations), 'activations');
      await transaction.done;
    });
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

/** Activations whose models are still there, without repetitions. */
async function readActivations(
  transaction: IDBPTransaction<ModelsSchema, ('models' | 'settings')[], 'readonly' | 'readwrite'>,
): Promise<Activation[]> {
  const [keys, written] = await Promise.all([
    transaction.objectStore('models').getAllKeys(),
    transaction.objectStore('settings').get('activations'),
  ]);
  const stored = new Set(keys.map(([id, version]) => nameOf({ id, version })));
  const activations: Activation[] = [];
  for (const key of written ?? []) {
    const there = key === null || stored.has(nameOf(key));
    // Before the first activation the shipped model was the active one.
    if (there && !isSame(key, activations.at(-1) ?? null)) activations.push(key);
  }
  return activations;
}

function nameOf({ id, version }: ModelKey): string {
  return `${id} ${version}`;
}

function isSame(one: Activation, other: Activation): boolean {
  return one === null || other === null ? one === other : nameOf(one) === nameOf(other);
}
