import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DamagedTrainingError } from './damaged-training-error.ts';
import { databaseExists } from './database-exists.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { StorageError } from './storage-error.ts';
import { StoreChanges } from './store-changes.ts';
import {
  bytesOfCheckpoint,
  bytesOfProject,
  readTrainingCheckpoint,
  readTrainingProject,
  type TrainingCheckpoint,
  type TrainingProject,
} from './kept-training.ts';

/** A project as it is listed to the user. */
export interface KeptTraining {
  project: string;
  /** Null where the record of the project is damaged or missing. */
  name: string | null;
  /** About how much is stored, checkpoints included; what is damaged counts as nothing. */
  bytes: number;
  /** When something of it was last kept, ISO 8601, UTC; null where that cannot be read. */
  date: string | null;
  isDamaged: boolean;
}

// Records are checked when they are read: another version of the site, or a fault of the browser,
// may have written them.
interface TrainingSchema extends DBSchema {
  projects: { key: string; value: unknown };
  checkpoints: { key: [project: string, search: string]; value: unknown };
}

/** Every checkpoint of one project: an array comes after every string. */
const checkpointsOf = (project: string) => IDBKeyRange.bound([project], [project, []]);

/**
 * What is kept of trainings, by project: the keys of the locked test rows, when the test part was
 * looked at, and how far searches have come. No text of a review is kept. Every method throws a
 * StorageError where the browser refuses, has no room, or holds the data of a newer version.
 */
export class TrainingStore implements KeepingStore {
  readonly kind = 'training';
  /** What other tabs do with it. */
  readonly changes: StoreChanges;

  readonly #name: string;
  #database: Promise<IDBPDatabase<TrainingSchema>> | null = null;

  constructor(name = 'review-classifier-training') {
    this.#name = name;
    this.changes = new StoreChanges(name);
  }

  /**
   * What is kept of a project; null where nothing is.
   *
   * @throws DamagedTrainingError where it cannot be read
   */
  project(project: string): Promise<TrainingProject | null> {
    return this.#run(async (database) =>
      readProject(project, await database.get('projects', project)),
    );
  }

  /**
   * Locks rows as test rows of a project, together with those that are locked already.
   *
   * @param name of the project, as the user knows it
   * @param keys `textKey` of each row
   * @throws DamagedTrainingError where the rows locked before cannot be read
   */
  async lock(project: string, name: string, keys: Iterable<string>): Promise<void> {
    await this.#change(project, (kept) => ({
      name,
      locked: [...new Set([...(kept?.locked ?? []), ...keys])],
    }));
  }

  /**
   * Counts a look at the test part.
   *
   * @returns when it was looked at, this look included
   * @throws DamagedTrainingError where the looks before cannot be read
   */
  async countLook(project: string): Promise<string[]> {
    const { looks } = await this.#change(project, (kept, now) => ({
      looks: [...(kept?.looks ?? []), now],
    }));
    return looks;
  }

  /** Keeps how far a search has come, in place of the checkpoint before. */
  async saveCheckpoint(
    project: string,
    { search, state, arrays }: Omit<TrainingCheckpoint, 'saved'>,
  ): Promise<void> {
    const record = { search, state, arrays, saved: new Date().toISOString() };
    await this.#run((database) => database.put('checkpoints', record, [project, search]));
  }

  /**
   * The checkpoint of a search; null where none is kept.
   *
   * @throws DamagedTrainingError where it cannot be read
   */
  checkpoint(project: string, search: string): Promise<TrainingCheckpoint | null> {
    return this.#run(async (database) => {
      const record = await database.get('checkpoints', [project, search]);
      if (record === undefined) return null;
      const checkpoint = readTrainingCheckpoint(record);
      if (checkpoint?.search !== search) {
        throw new DamagedTrainingError(`The checkpoint ${search} of ${project} is damaged.`);
      }
      return checkpoint;
    });
  }

  /** Forgets how far a search has come: it is finished, or cannot be read. */
  async eraseCheckpoint(project: string, search: string): Promise<void> {
    await this.#run((database) => database.delete('checkpoints', [project, search]));
  }

  /** Everything that is kept, the project of the last date first. */
  list(): Promise<KeptTraining[]> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['projects', 'checkpoints']);
      const projects = transaction.objectStore('projects');
      const checkpoints = transaction.objectStore('checkpoints');
      const [keys, records, checkpointKeys, checkpointRecords] = await Promise.all([
        projects.getAllKeys(),
        projects.getAll(),
        checkpoints.getAllKeys(),
        checkpoints.getAll(),
      ]);
      const listed = new Map<string, KeptTraining>();
      const add = (project: string, of: { bytes: number; date: string } | null) => {
        const kept = listed.get(project) ?? emptyTraining(project);
        listed.set(project, kept);
        kept.bytes += of?.bytes ?? 0;
        if (of === null) kept.isDamaged = true;
        else if (kept.date === null || of.date > kept.date) kept.date = of.date;
        return kept;
      };
      keys.forEach((key, place) => {
        const read = readTrainingProject(records[place]);
        const of = read && { bytes: bytesOfProject(read), date: read.updated };
        add(key, of).name = read?.name ?? null;
      });
      checkpointKeys.forEach(([project], place) => {
        const read = readTrainingCheckpoint(checkpointRecords[place]);
        add(project, read && { bytes: bytesOfCheckpoint(read), date: read.saved });
      });
      return [...listed.values()].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    });
  }

  /** Forgets a project with its checkpoints, damaged or not. */
  async erase(project: string): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction(['projects', 'checkpoints'], 'readwrite');
      await Promise.all([
        transaction.objectStore('projects').delete(project),
        transaction.objectStore('checkpoints').delete(checkpointsOf(project)),
        transaction.done,
      ]);
    });
    this.changes.tell();
  }

  /** Forgets everything, of whatever version of the site: the database itself is deleted. */
  async eraseAll(): Promise<void> {
    const open = this.#database;
    this.#database = null;
    await open?.then(
      (database) => database.close(),
      () => {},
    );
    try {
      await deleteDB(this.#name);
    } catch (thrown) {
      throw StorageError.from(thrown);
    }
    this.changes.tell();
  }

  /** The projects; reading them makes no database. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(this.#name))) return [];
    return (await this.list()).map(({ project, name, bytes, date }) => ({
      kind: this.kind,
      key: project,
      name: name ?? '',
      count: 1,
      bytes,
      kept: date,
      export: null,
      erase: () => this.erase(project),
    }));
  }

  /** Changes a project within one transaction, so that no other tab's change is lost. */
  async #change(
    project: string,
    change: (kept: TrainingProject | null, now: string) => Partial<TrainingProject>,
  ): Promise<TrainingProject> {
    const changed = await this.#run(async (database) => {
      const transaction = database.transaction('projects', 'readwrite');
      const kept = readProject(project, await transaction.store.get(project));
      const updated = new Date().toISOString();
      const fresh = { project, name: '', locked: [], looks: [] };
      const next = { ...fresh, ...kept, ...change(kept, updated), updated };
      await Promise.all([transaction.store.put(next, project), transaction.done]);
      return next;
    });
    this.changes.tell();
    return changed;
  }

  async #run<Result>(
    work: (database: IDBPDatabase<TrainingSchema>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (thrown) {
      if (thrown instanceof DamagedTrainingError) throw thrown;
      throw StorageError.from(thrown);
    }
  }

  #open(): Promise<IDBPDatabase<TrainingSchema>> {
    if (this.#database !== null) return this.#database;
    const forget = () => {
      if (this.#database === opening) this.#database = null;
    };
    const opening = openDB<TrainingSchema>(this.#name, 1, {
      upgrade: (database) => {
        database.createObjectStore('projects');
        database.createObjectStore('checkpoints');
      },
      // Another tab may want a newer form of the database, or erase it: it must not wait for this
      // one.
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

function emptyTraining(project: string): KeptTraining {
  return { project, name: null, bytes: 0, date: null, isDamaged: false };
}

/** A project as it was written; null where it was not. */
function readProject(project: string, record: unknown): TrainingProject | null {
  if (record === undefined) return null;
  const read = readTrainingProject(record);
  if (read?.project !== project) {
    throw new DamagedTrainingError(`What is stored of ${project} is damaged.`);
  }
  return read;
}
