import type { DBSchema, IDBPDatabase } from 'idb';
import { DamagedTrainingError } from './damaged-training-error.ts';
import { databaseExists } from './database-exists.ts';
import { KeptDatabase } from './kept-database.ts';
import type { KeepingStore, KeptItem } from './kept-items.ts';
import { StorageError } from './storage-error.ts';
import { StoreChanges } from './store-changes.ts';
import {
  bytesOfCheckpoint,
  bytesOfProject,
  readTrainingCheckpoint,
  readTrainingProject,
  type KeptSearch,
  type TrainingCheckpoint,
  type TrainingProject,
} from './kept-training.ts';
import { searchFile } from './search-file.ts';

/** A project as it is listed to the user. */
export interface KeptTraining {
  project: string;
  /** Null where the record of the project is damaged or missing. */
  name: string | null;
  /** About how much is stored; what is damaged counts as nothing. */
  bytes: number;
  /** When something of it was last kept, ISO 8601, UTC; null where that cannot be read. */
  date: string | null;
  isDamaged: boolean;
}

// Records are checked when they are read: another version of the site, or a fault of the browser,
// may have written them.
interface TrainingSchema extends DBSchema {
  projects: { key: string; value: unknown };
  checkpoints: { key: [project: string, trial: string]; value: unknown };
}

/** Every checkpoint of one project: an array comes after every string. */
const checkpointsOf = (project: string) => IDBKeyRange.bound([project], [project, []]);

/**
 * What is kept of trainings, by project: the keys of the locked test rows, when the test part was
 * looked at, and the trials of a search that is not finished. No text of a review is kept. Every
 * method throws a StorageError where the browser refuses, has no room, or holds the data of a newer
 * version.
 */
export class TrainingStore implements KeepingStore {
  readonly kind = 'training';
  /** What other tabs do with it. */
  readonly changes: StoreChanges;

  readonly #database: KeptDatabase<TrainingSchema>;

  constructor(name = 'review-classifier-training') {
    this.#database = new KeptDatabase(name, 1, (database) => {
      database.createObjectStore('projects');
      database.createObjectStore('checkpoints');
    });
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

  /** Keeps a trial of a search that goes on. */
  async saveCheckpoint(
    project: string,
    checkpoint: Omit<TrainingCheckpoint, 'saved'>,
  ): Promise<void> {
    const { search, trial } = checkpoint;
    const record = { ...checkpoint, saved: new Date().toISOString() };
    await this.#run((database) =>
      database.put('checkpoints', record, [project, `${search} ${trial.key}`]),
    );
    this.changes.tell();
  }

  /** The searches that were not finished: of each project the one of the last date. */
  async searches(): Promise<KeptSearch[]> {
    if (!(await databaseExists(this.#database.name))) return [];
    return this.#run(async (database) => {
      const { store } = database.transaction('checkpoints');
      const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const searches = new Map<string, KeptSearch>();
      keys.forEach(([project], place) => {
        const kept = searches.get(project) ?? { project, checkpoints: [], bytes: 0 };
        searches.set(project, kept);
        const read = readTrainingCheckpoint(records[place]);
        if (read === null) return;
        kept.checkpoints.push(read);
        kept.bytes += bytesOfCheckpoint(read);
      });
      return [...searches.values()].map((kept) => {
        const { checkpoints } = kept;
        checkpoints.sort((a, b) => a.saved.localeCompare(b.saved));
        const last = checkpoints.at(-1)?.search;
        return { ...kept, checkpoints: checkpoints.filter(({ search }) => search === last) };
      });
    });
  }

  /** Forgets how far the searches of a project have come: they are finished, or not wanted. */
  async eraseSearches(project: string): Promise<void> {
    if (!(await databaseExists(this.#database.name))) return;
    await this.#run((database) => database.delete('checkpoints', checkpointsOf(project)));
    this.changes.tell();
  }

  /** The projects, that of the last date first. */
  list(): Promise<KeptTraining[]> {
    return this.#run(async (database) => {
      const { store } = database.transaction('projects');
      const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const listed = keys.map((project, place): KeptTraining => {
        const read = readTrainingProject(records[place]);
        return {
          project,
          name: read?.name ?? null,
          bytes: read === null ? 0 : bytesOfProject(read),
          date: read?.updated ?? null,
          isDamaged: read === null,
        };
      });
      return listed.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
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
    try {
      await this.#database.delete();
    } catch (thrown) {
      throw StorageError.from(thrown);
    }
    this.changes.tell();
  }

  /** The projects and the searches; reading them makes no database. */
  async keptItems(): Promise<KeptItem[]> {
    if (!(await databaseExists(this.#database.name))) return [];
    const projects = (await this.list()).map(({ project, name, bytes, date }): KeptItem => ({
      kind: this.kind,
      key: project,
      name: name ?? '',
      count: 1,
      bytes,
      kept: date,
      export: null,
      erase: () => this.erase(project),
    }));
    const searches = (await this.searches()).map((search): KeptItem => {
      const last = search.checkpoints.at(-1);
      return {
        kind: 'search',
        key: search.project,
        name: last?.name ?? '',
        count: search.checkpoints.length,
        bytes: search.bytes,
        kept: last?.saved ?? null,
        export: last === undefined ? null : { files: () => Promise.resolve([searchFile(search)]) },
        erase: () => this.eraseSearches(search.project),
      };
    });
    return [...projects, ...searches];
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
      return await work(await this.#database.open());
    } catch (thrown) {
      if (thrown instanceof DamagedTrainingError) throw thrown;
      throw StorageError.from(thrown);
    }
  }
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
