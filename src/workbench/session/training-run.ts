import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import { train } from '../../client/ask-for-training.ts';
import type {
  LabelledSource,
  TestedRow,
  TrainingRequest,
  TrainingResult,
  TrainingWish,
} from '../../engine/training-api.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import type { TrialRecord } from '../../learning/training-record.ts';
import { Job, type JobHandles } from '../../ui/job.ts';
import { TrainingStore } from '../../storage/training-store.ts';
import {
  groundOf,
  InterruptedSearches,
  requestToGoOn,
  searchId,
  type InterruptedSearch,
  type OtherGround,
} from './interrupted-searches.ts';
import { LabelDecisions } from './label-decisions.ts';
import { LockedTests, type LockedTest, type TrainingProjectName } from './locked-tests.ts';

/** Test rows of each kind that are read at most. */
const maxListed = 200;

/** What came of a training, with the test rows whose answer it changed. */
export interface FinishedTraining extends TrainingResult {
  removed: readonly TestedRow[];
  introduced: readonly TestedRow[];
}

/** What a training is made from, but for its test. */
type TrainingGround = Omit<TrainingRequest, 'locked' | 'looks'>;

/** One training at a time: what it is made from, what it has tried, and what came of it. */
export class TrainingRun {
  readonly job: Job;
  /** Files that are learnt from in addition to the evaluated ones. */
  added: readonly LabelledSource[] = [];
  /** What the user has said of labels of the evaluated files. */
  readonly decisions: LabelDecisions;
  /** What the user wants; null for what is usual for the classes. */
  recipe: TrainingRecipe | null = null;
  /** What the training that runs has tried so far. */
  trials: readonly TrialRecord[] = [];
  /** Of the last training that was finished. */
  result: FinishedTraining | null = null;
  /** The test part of the project that was asked about last; null before the first. */
  test: LockedTest | null = null;
  /** What the user wants of the training that runs. */
  wish: TrainingWish = 'go-on';
  /** Searches that were not finished, by this page or another; none before they are read. */
  interrupted: readonly InterruptedSearch[] = [];
  /** Why the last of them that was to go on could not; null where it could. */
  otherGround: OtherGround | null = null;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #tests: LockedTests;
  readonly #searches: InterruptedSearches;
  #count = 0;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    store = new TrainingStore(),
  ) {
    this.#host = host;
    this.#tests = new LockedTests(store);
    this.#searches = new InterruptedSearches(store);
    this.job = new Job(host);
    this.decisions = new LabelDecisions(host);
  }

  /** Whether the browser keeps which rows are locked, and how often they were looked at. */
  get isTestKept(): boolean {
    return this.#tests.isKept;
  }

  /** Whether the browser keeps the trials of the search, so that it can go on after a reload. */
  get isSearchKept(): boolean {
    return this.#searches.isKept;
  }

  /** Changes what the next training does. */
  change(change: Partial<Pick<TrainingRun, 'added' | 'recipe'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** Finds out what is locked of a project, and how often it was looked at. */
  async readTest(project: TrainingProjectName): Promise<LockedTest> {
    const test = await this.#tests.of(project);
    this.test = test;
    this.#host.requestUpdate();
    return test;
  }

  /** Locks the test part of a project, whose texts are handed out. */
  async lockTest(project: TrainingProjectName, keys: readonly string[]): Promise<void> {
    this.test = await this.#tests.lock(project, keys);
    this.#host.requestUpdate();
  }

  /** Counts a look at the test part of a project that was not a training's. */
  async countLook(project: TrainingProjectName, keys: readonly string[]): Promise<void> {
    this.test = await this.#tests.add(project, keys);
    this.#host.requestUpdate();
  }

  /** Follows which searches were interrupted. Returns what ends it. */
  followInterrupted(): () => void {
    void this.#readInterrupted();
    return this.#searches.subscribe(() => void this.#readInterrupted());
  }

  /** Forgets how far a search has come. */
  async discard({ project }: InterruptedSearch): Promise<void> {
    await this.#searches.discard(project);
    this.otherGround = null;
    await this.#readInterrupted();
  }

  /** Has the training that runs wait, go on, or end its search with the best so far. */
  async steer(client: EngineClient, wish: TrainingWish): Promise<void> {
    this.wish = wish;
    this.#host.requestUpdate();
    await client.ask.steerTraining(this.#id, wish);
  }

  /**
   * Trains, and leaves the training that runs. What came of the one before stays until this one is
   * finished.
   *
   * @returns what came of it; null when it was left, cancelled, or failed and the job says why
   */
  start(
    client: EngineClient,
    request: TrainingGround,
    project: TrainingProjectName,
    name: string,
  ): Promise<FinishedTraining | null> {
    return this.#run(client, project, name, () => Promise.resolve(request));
  }

  /**
   * Goes on with a search where it was interrupted, with its own settings. Where the files, the
   * model or the test are not those that it began with, `otherGround` says so, and it stays.
   */
  goOn(
    client: EngineClient,
    search: InterruptedSearch,
    sources: readonly LabelledSource[],
    name: string,
  ): Promise<FinishedTraining | null> {
    return this.#run(client, search.project, name, ({ locked }) =>
      requestToGoOn(client, search, sources, locked),
    );
  }

  async #run(
    client: EngineClient,
    project: TrainingProjectName,
    name: string,
    requestOn: (test: LockedTest) => Promise<TrainingGround | OtherGround>,
  ): Promise<FinishedTraining | null> {
    this.trials = [];
    this.wish = 'go-on';
    this.otherGround = null;
    this.#count += 1;
    const id = this.#id;
    const result = await this.job.run(name, async (handles) => {
      const test = await this.#tests.of(project);
      const request = await requestOn(test);
      if (typeof request === 'string') {
        this.otherGround = request;
        return null;
      }
      const trained = await this.#train(client, id, project, { ...request, ...test }, handles);
      this.test = await this.#tests.add(project, trained.locked);
      const [removed, introduced] = await Promise.all([
        client.ask.testedRows(id, 'removed', maxListed),
        client.ask.testedRows(id, 'introduced', maxListed),
      ]);
      return { ...trained, removed, introduced };
    });
    // Who cancels wants none of it; what is left otherwise can go on.
    if (result !== null || this.job.cancelled) await this.#searches.discard(project);
    await this.#readInterrupted();
    if (result === null) return null;
    this.trials = result.record.trials;
    this.result = result;
    this.#host.requestUpdate();
    return result;
  }

  async #train(
    client: EngineClient,
    id: string,
    project: TrainingProjectName,
    request: TrainingRequest,
    handles: JobHandles,
  ): Promise<TrainingResult> {
    const ground = await groundOf(client, request, request.locked);
    const search = await searchId(client, ground);
    if (request.finished === undefined) await this.#searches.discard(project);
    return train(client, id, request, {
      ...handles,
      tell: ({ trial, finished }) => {
        if (handles.signal.aborted) return;
        if (finished !== undefined) this.#searches.keep(project, search, ground, finished);
        if (trial !== undefined) this.trials = [...this.trials, trial];
        this.#host.requestUpdate();
      },
    });
  }

  get #id(): string {
    return `training ${this.#count}`;
  }

  async #readInterrupted(): Promise<void> {
    this.interrupted = await this.#searches.list();
    this.#host.requestUpdate();
  }
}
