import * as v from 'valibot';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ColumnMapping, LabelMapping } from '../../dataset/dataset.ts';
import type {
  LabelCorrection,
  LabelledSource,
  TrainingRequest,
} from '../../engine/training-api.ts';
import type { FinishedTrial } from '../../learning/search-trials.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import type { TrainingStore } from '../../storage/training-store.ts';
import type { TrainingProjectName } from './locked-tests.ts';

/** A file or several of the same columns, as a search knows them again. */
interface KnownSource {
  files: { name: string; size: number }[];
  /** Of their content. */
  hash: string;
  formats: unknown[];
  columns: ColumnMapping;
  labels: LabelMapping;
}

/** All that decides what a search finds. No text of a review is in it. */
export interface SearchGround {
  sources: KnownSource[];
  recipe: TrainingRecipe;
  corrections: LabelCorrection[];
  base: ModelInfo;
  /** Hash of the keys of the locked test rows. */
  locked: string;
}

/** What a search goes on from. */
export interface InterruptedSearch {
  project: TrainingProjectName;
  ground: SearchGround;
  finished: FinishedTrial[];
  /** Trials in all. */
  planned: number;
  /** ISO 8601, UTC. */
  saved: string;
}

/** Why a search cannot go on with what is there. */
export type OtherGround = 'search-other-files' | 'search-other-model' | 'search-other-test';

/** Which of the given files a search needs are missing; all are there where it is empty. */
export function missingFiles(
  { ground }: InterruptedSearch,
  sources: readonly LabelledSource[],
): string[] {
  return ground.sources
    .filter(({ files }) => !sources.some((source) => isNamedLike(source.files, files)))
    .flatMap(({ files }) => files.map(({ name }) => name));
}

function isNamedLike(files: readonly File[], known: KnownSource['files']): boolean {
  return (
    files.length === known.length &&
    files.every(({ name, size }, place) => {
      const other = known[place];
      return name === other?.name && size === other.size;
    })
  );
}

export async function groundOf(
  client: EngineClient,
  { sources, recipe, corrections }: Pick<TrainingRequest, 'sources' | 'recipe' | 'corrections'>,
  locked: readonly string[],
): Promise<SearchGround> {
  const known: KnownSource[] = [];
  for (const { files, survey, columns, labels } of sources) {
    known.push({
      files: files.map(({ name, size }) => ({ name, size })),
      hash: await client.ask.hashOf(files),
      formats: survey.files.map(({ fileFormat }) => fileFormat),
      columns,
      labels,
    });
  }
  return {
    sources: known,
    recipe,
    corrections: [...corrections],
    base: await client.modelReady(),
    locked: await client.ask.hashOf([new Blob([locked.toSorted().join(' ')])]),
  };
}

/** Tells searches from each other. */
export function searchId(client: EngineClient, ground: SearchGround): Promise<string> {
  return client.ask.hashOf([new Blob([JSON.stringify(ground)])]);
}

/**
 * The request that a search goes on with: its own settings on the given files.
 *
 * @returns why not, where anything that decides what it finds is different
 */
export async function requestToGoOn(
  client: EngineClient,
  { ground, finished }: InterruptedSearch,
  given: readonly LabelledSource[],
  locked: readonly string[],
): Promise<Omit<TrainingRequest, 'locked' | 'looks'> | OtherGround> {
  const sources: LabelledSource[] = [];
  for (const { files, hash, columns, labels } of ground.sources) {
    const named = given.filter((source) => isNamedLike(source.files, files));
    const hashes = await Promise.all(named.map((source) => client.ask.hashOf(source.files)));
    const same = named[hashes.indexOf(hash)];
    if (same === undefined) return 'search-other-files';
    sources.push({ ...same, columns, labels });
  }
  const { recipe, corrections } = ground;
  const now = await groundOf(client, { sources, recipe, corrections }, locked);
  if (JSON.stringify(now.sources) !== JSON.stringify(ground.sources)) return 'search-other-files';
  if (JSON.stringify(now.base) !== JSON.stringify(ground.base)) return 'search-other-model';
  if (now.locked !== ground.locked) return 'search-other-test';
  return { sources, recipe, corrections, finished };
}

// What else is in it was written by this page, and is compared as a whole before it is used.
const kept = v.looseObject({
  sources: v.pipe(
    v.array(v.looseObject({ files: v.array(v.object({ name: v.string(), size: v.number() })) })),
    v.minLength(1),
  ),
  recipe: v.looseObject({ schema: v.literal('review-classifier/recipe@1') }),
  corrections: v.array(v.unknown()),
  base: v.looseObject({ name: v.string() }),
  locked: v.string(),
});

/** Keeps the trials of the search that runs, and finds those of searches that were interrupted. */
export class InterruptedSearches {
  /** Whether the browser has kept everything so far. */
  isKept = true;

  readonly #store: TrainingStore;
  /** One writing after another. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(store: TrainingStore) {
    this.#store = store;
  }

  /** What other tabs do, and the list of what is kept. */
  subscribe(listener: () => void): () => void {
    return this.#store.changes.subscribe(listener);
  }

  /** Those that can be read; none where the browser gives nothing back. */
  async list(): Promise<InterruptedSearch[]> {
    const searches = await this.#store.searches().catch(() => []);
    return searches.flatMap(({ project, checkpoints }): InterruptedSearch[] => {
      const last = checkpoints.at(-1);
      const ground = last === undefined ? null : readGround(last.state);
      if (last === undefined || ground === null) return [];
      const { name, planned, saved } = last;
      const finished = checkpoints.map(({ trial }) => trial);
      return [{ project: { id: project, name }, ground, finished, planned, saved }];
    });
  }

  keep(
    project: TrainingProjectName,
    search: string,
    ground: SearchGround,
    { trial, planned }: { trial: FinishedTrial; planned: number },
  ): void {
    const state = JSON.stringify(ground);
    this.#write(() =>
      this.#store.saveCheckpoint(project.id, { search, name: project.name, state, planned, trial }),
    );
  }

  /** Forgets the searches of a project. */
  async discard({ id }: TrainingProjectName): Promise<void> {
    this.#write(() => this.#store.eraseSearches(id));
    await this.#writing;
  }

  #write(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work).catch(() => {
      this.isKept = false;
    });
  }
}

function readGround(state: string): SearchGround | null {
  try {
    const read: unknown = JSON.parse(state);
    return v.is(kept, read) ? (read as unknown as SearchGround) : null;
  } catch {
    return null;
  }
}
