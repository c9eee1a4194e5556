import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { BundleFile } from '../engine/model-bundle-api.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { databaseExists } from './database-exists.ts';
import { DamagedModelError } from './damaged-model-error.ts';
import { KeptDatabase } from './kept-database.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { StoreChanges } from './store-changes.ts';
import { ModelExistsError, type ModelInTheWay } from './model-exists-error.ts';
import { sameFiles } from './same-files.ts';
import { StorageError } from './storage-error.ts';
import {
  readActivationsSetting,
  readModelRecord,
  type Activation,
  type ModelKey,
  type StoredModel,
} from './stored-model.ts';

/** All that is stored, as it was at one moment. */
export interface StoreContents {
  /** The models that can be read, the one added last first. */
  models: StoredModel[];
  /** The models that cannot. */
  damaged: ModelKey[];
  /** The user's own model that is active; null for the shipped one. */
  active: StoredModel | null;
  /**
   * Whether the model that was made active is a damaged one, so that none of the user's own can
   * answer.
   */
  activeIsDamaged: boolean;
  /** Whether it cannot be read which model was made active. */
  activationsAreDamaged: boolean;
  /**
   * What was active before: null for the shipped model, undefined where there is nothing to go back
   * to.
   */
  previous: StoredModel | null | undefined;
}

/**
 * What came of saving a model: it was added, it replaced the one that the user chose to replace, or
 * the same files were there.
 */
export type Saved = 'added' | 'replaced' | 'unchanged';

// Records are checked when they are read: another version of the site, or a fault of the browser,
// may have written them.
interface ModelsSchema extends DBSchema {
  models: { key: [string, string]; value: unknown };
  settings: { key: 'activations'; value: unknown };
}

type Transaction = IDBPTransaction<
  ModelsSchema,
  ('models' | 'settings')[],
  'readonly' | 'readwrite'
>;

/** Of the database's own form; a later one brings the stored records with it in `upgrade`. */
const schemaVersion = 1;

/** Activations that are remembered, to go back by. */
const maxActivations = 20;

/**
 * The user's own models, as files by id and version, and which of all models is active: the last
 * activation that still can be. Every method throws a StorageError where the browser refuses, has
 * no room, or holds the data of a newer version.
 */
export class ModelStore implements KeepingStore {
  readonly kind = 'model';
  /** What other tabs do with the same store. */
  readonly changes: StoreChanges;

  readonly #database: KeptDatabase<ModelsSchema>;

  constructor(name = 'review-classifier-models') {
    this.#database = new KeptDatabase(name, schemaVersion, (database) => {
      database.createObjectStore('models', { keyPath: ['id', 'version'] });
      database.createObjectStore('settings');
    });
    this.changes = new StoreChanges(name);
  }

  /** All that is stored. What is damaged is told apart and keeps nothing else from being read. */
  contents(): Promise<StoreContents> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings']);
      const [keys, records, { activations, areDamaged }] = await Promise.all([
        transaction.objectStore('models').getAllKeys(),
        transaction.objectStore('models').getAll(),
        readActivations(transaction),
      ]);
      const models = new Map<string, StoredModel>();
      const damaged: ModelKey[] = [];
      keys.forEach(([id, version], place) => {
        const model = readModelRecord(records[place]);
        if (model === null) damaged.push({ id: String(id), version: String(version) });
        else models.set(nameOf(model.info), model);
      });
      const modelOf = (key: Activation) => (key === null ? null : models.get(nameOf(key)));
      const active = modelOf(activations.at(-1) ?? null);
      const before = activations.slice(0, -1).filter((key) => modelOf(key) !== undefined);
      return {
        models: [...models.values()].sort((a, b) => b.added.localeCompare(a.added)),
        damaged,
        active: active ?? null,
        activeIsDamaged: active === undefined,
        activationsAreDamaged: areDamaged,
        previous: activations.length === 0 ? undefined : modelOf(before.at(-1) ?? null),
      };
    });
  }

  /** The models, those that cannot be read last. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(this.#database.name))) return [];
    const { models, damaged } = await this.contents();
    const item = (key: ModelKey, name: string): Omit<KeptItem, 'bytes' | 'kept' | 'export'> => ({
      kind: this.kind,
      key: nameOf(key),
      name,
      count: 1,
      erase: () => this.erase(key),
    });
    return [
      ...models.map(({ info, added, files }) => ({
        ...item(info, `${info.name} ${info.version}`),
        bytes: files.reduce((sum, { blob }) => sum + blob.size, 0),
        kept: added,
        export: { bundle: files, fileName: `${info.id}-${info.version}.zip` },
      })),
      ...damaged.map((key) => ({ ...item(key, nameOf(key)), bytes: 0, kept: null, export: null })),
    ];
  }

  /** The models that can be read, the one added last first. */
  async list(): Promise<StoredModel[]> {
    return (await this.contents()).models;
  }

  /**
   * Keeps a verified bundle.
   *
   * @param replacing the model of the same id and version that the user has chosen to replace, as
   *   the ModelExistsError told of it; where it is another one by now, or was made active since,
   *   the user has to be asked again
   * @throws ModelExistsError where a model of the same id and version has other files, and is not
   *   the one to be replaced
   */
  async save(
    info: ModelInfo,
    files: readonly BundleFile[],
    replacing: ModelInTheWay | null = null,
  ): Promise<Saved> {
    const { id, version } = info;
    const saved = await this.#run<Saved>(async (database) => {
      // Bytes cannot be read within a transaction; whether the record is still the same one can.
      const before = readModelRecord(await database.get('models', [id, version]));
      const isSame = before !== null && (await sameFiles(before.files, files));
      const transaction = database.transaction(['models', 'settings'], 'readwrite');
      const there = await modelInTheWay(transaction, info);
      if (there !== null) {
        if (isSame && there.added === before.added) return 'unchanged';
        const isChosen = replacing?.added === there.added && replacing.active === there.active;
        if (!isChosen) throw new ModelExistsError(there);
      }
      const record = { id, version, info, added: new Date().toISOString(), files: [...files] };
      await transaction.objectStore('models').put(record);
      await transaction.done;
      return there === null ? 'added' : 'replaced';
    });
    if (saved !== 'unchanged') this.changes.tell();
    return saved;
  }

  /** Forgets a model; if it was the active one, the one before it is active. */
  async erase({ id, version }: ModelKey): Promise<void> {
    await this.#change(async (transaction) => {
      await transaction.objectStore('models').delete([id, version]);
      return (await readActivations(transaction)).activations;
    });
  }

  /** Forgets the models that cannot be read, and activations that cannot. */
  async eraseDamaged(): Promise<void> {
    await this.#change(async (transaction) => {
      const models = transaction.objectStore('models');
      const [keys, records] = await Promise.all([models.getAllKeys(), models.getAll()]);
      const damaged = keys.filter((_, place) => readModelRecord(records[place]) === null);
      await Promise.all(damaged.map((key) => models.delete(key)));
      return (await readActivations(transaction)).activations;
    });
  }

  /** Forgets everything, of whatever version of the site: the database itself is deleted. */
  async eraseAll(): Promise<void> {
    try {
      await this.#database.delete();
    } catch (thrown) {
      throw StorageError.from(thrown);
    }
    this.changes.tell();
  }

  /**
   * The user's own model that is active; null for the shipped one.
   *
   * @throws DamagedModelError where it cannot be read
   */
  active(): Promise<StoredModel | null> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings']);
      const key = (await readActivations(transaction)).activations.at(-1) ?? null;
      if (key === null) return null;
      const { id, version } = key;
      const model = readModelRecord(await transaction.objectStore('models').get([id, version]));
      if (model === null) {
        throw new DamagedModelError(`The stored model ${nameOf(key)} is damaged.`);
      }
      return model;
    });
  }

  /**
   * Makes a model the active one; null stands for the shipped one.
   *
   * @throws StorageError `storage-changed` where the model is not there any more
   */
  async activate(key: ModelKey | null): Promise<void> {
    const next = key === null ? null : { id: key.id, version: key.version };
    await this.#change(async (transaction) => {
      if (next !== null && (await modelInTheWay(transaction, next)) === null) throw gone(next);
      return [...(await readActivations(transaction)).activations, next];
    });
  }

  /**
   * Makes a model active that was so before, and forgets the activations since.
   *
   * @param to `previous` of the contents; null for the shipped model
   * @throws StorageError `storage-changed` where the model is not there any more
   */
  async goBack(to: ModelKey | null): Promise<void> {
    await this.#change(async (transaction) => {
      const { activations } = await readActivations(transaction);
      const place = activations.slice(0, -1).findLastIndex((key) => isSame(key, to));
      // Before the first activation the shipped model was the active one.
      if (place === -1 && to !== null) throw gone(to);
      return activations.slice(0, place + 1);
    });
  }

  /**
   * Changes the store within one transaction; `work` gives the activations that hold from then on.
   */
  async #change(
    work: (
      transaction: IDBPTransaction<ModelsSchema, ('models' | 'settings')[], 'readwrite'>,
    ) => Promise<readonly Activation[]>,
  ): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction(['models', 'settings'], 'readwrite');
      const activations = await work(transaction);
      await transaction
        .objectStore('settings')
        .put(activations.slice(-maxActivations), 'activations');
      await transaction.done;
    });
    this.changes.tell();
  }

  async #run<Result>(
    work: (database: IDBPDatabase<ModelsSchema>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(await this.#database.open());
    } catch (thrown) {
      if (thrown instanceof ModelExistsError || thrown instanceof DamagedModelError) throw thrown;
      throw StorageError.from(thrown);
    }
  }
}

/**
 * The stored model of an id and version, as much of it as decides whether it may be replaced; null
 * where there is none.
 */
async function modelInTheWay(
  transaction: Transaction,
  { id, version }: ModelKey,
): Promise<ModelInTheWay | null> {
  const [record, { activations }] = await Promise.all([
    transaction.objectStore('models').get([id, version]),
    readActivations(transaction),
  ]);
  if (record === undefined) return null;
  return {
    added: readModelRecord(record)?.added ?? '',
    active: isSame(activations.at(-1) ?? null, { id, version }),
  };
}

/**
 * Activations whose models are still there, without repetitions; none where they cannot be read.
 */
async function readActivations(
  transaction: Transaction,
): Promise<{ activations: Activation[]; areDamaged: boolean }> {
  const [keys, setting] = await Promise.all([
    transaction.objectStore('models').getAllKeys(),
    transaction.objectStore('settings').get('activations'),
  ]);
  const written = readActivationsSetting(setting);
  const stored = new Set(keys.map(([id, version]) => nameOf({ id, version })));
  const activations: Activation[] = [];
  for (const key of written ?? []) {
    // Another model of the same name, imported later, must not answer unasked.
    const isThere = key === null || stored.has(nameOf(key));
    // Before the first activation the shipped model was the active one.
    if (isThere && !isSame(key, activations.at(-1) ?? null)) activations.push(key);
  }
  return { activations, areDamaged: written === null };
}

function gone(key: ModelKey): StorageError {
  return new StorageError('storage-changed', `The model ${nameOf(key)} is not stored any more.`);
}

function nameOf({ id, version }: ModelKey): string {
  return `${id} ${version}`;
}

function isSame(one: Activation, other: Activation): boolean {
  return one === null || other === null ? one === other : nameOf(one) === nameOf(other);
}
