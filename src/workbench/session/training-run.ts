import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import { train } from '../../client/ask-for-training.ts';
import type {
  LabelledSource,
  TestedRow,
  TrainingRequest,
  TrainingResult,
} from '../../engine/training-api.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import type { TrialRecord } from '../../learning/training-record.ts';
import { Job } from '../../ui/job.ts';
import { LabelDecisions } from './label-decisions.ts';
import { LockedTests, type LockedTest, type TrainingProjectName } from './locked-tests.ts';

/** Test rows of each kind that are read at most. */
const maxListed = 200;

/** What came of a training, with the test rows whose answer it changed. */
export interface FinishedTraining extends TrainingResult {
  removed: readonly TestedRow[];
  introduced: readonly TestedRow[];
}

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

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #tests: LockedTests;
  #count = 0;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    tests = new LockedTests(),
  ) {
    this.#host = host;
    this.#tests = tests;
    this.job = new Job(host);
    this.decisions = new LabelDecisions(host);
  }

  /** Whether the browser keeps which rows are locked, and how often they were looked at. */
  get isTestKept(): boolean {
    return this.#tests.isKept;
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

  /**
   * Trains, and leaves the training that runs. What came of the one before stays until this one is
   * finished.
   *
   * @returns what came of it; null when it was left, cancelled, or failed and the job says why
   */
  async start(
    client: EngineClient,
    request: Omit<TrainingRequest, 'locked' | 'looks'>,
    project: TrainingProjectName,
    name: string,
  ): Promise<FinishedTraining | null> {
    this.trials = [];
    const id = `training ${(this.#count += 1)}`;
    const result = await this.job.run(name, async (handles) => {
      const { locked, looks } = await this.#tests.of(project);
      const trained = await train(
        client,
        id,
        { ...request, locked, looks },
        {
          ...handles,
          onTrial: (trial) => {
            if (handles.signal.aborted) return;
            this.trials = [...this.trials, trial];
            this.#host.requestUpdate();
          },
        },
      );
      this.test = await this.#tests.add(project, trained.locked);
      const [removed, introduced] = await Promise.all([
        client.ask.testedRows(id, 'removed', maxListed),
        client.ask.testedRows(id, 'introduced', maxListed),
      ]);
      return { ...trained, removed, introduced };
    });
    if (result === null) return null;
    this.trials = result.record.trials;
    this.result = result;
    this.#host.requestUpdate();
    return result;
  }
}
