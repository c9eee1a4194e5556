import { wrap, type Remote } from 'comlink';
import type {
  ColumnMapping,
  DatasetSurvey,
  LabelMapping,
  ReadOptions,
} from '../dataset/dataset.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type {
  AnalysisOptions,
  ChangeExample,
  EngineApi,
  OnFindings,
  OnProgress,
  ReadingOrder,
  ReviewMarks,
  RowDetail,
  RowFilter,
  RowPage,
  RowSummary,
} from '../engine/engine-api.ts';
import type { ChosenThreshold, ThresholdGoal } from '../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import type { ClassifierComparison } from '../engine/compare-classifiers.ts';
import type { EvaluationCurves } from '../engine/evaluation-curves.ts';
import type { BundleFile, BundleOrigin, ImportedModel } from '../engine/model-bundle-api.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { callback } from '../wire/callback.ts';
import { EngineError } from './engine-error.ts';
import { defaultPatience, SignsOfLife } from './signs-of-life.ts';
import { startEngineWorker } from './start-engine-worker.ts';

export interface JobOptions {
  onProgress?: OnProgress;
  /** Aborting it cancels the job; the promise then rejects with the code `cancelled`. */
  signal?: AbortSignal;
}

export interface EngineClientOptions {
  /** Folder of the model bundle; a trailing slash is added where it is missing. */
  modelUrl: string | URL;
  /** The stored files of the person's own model that is active; null for the one under `modelUrl`. */
  ownModel?: () => Promise<readonly BundleFile[] | null>;
  /** How to start a worker that exposes an EngineApi through comlink. */
  createWorker?: () => Worker;
  /** Milliseconds without a sign of life, while something is asked, after which the worker counts as dead. */
  patience?: number;
}

/** One worker's life: what is exposed by it, and a promise that rejects when it dies. */
interface Connection {
  worker: Worker;
  engine: Remote<EngineApi>;
  /** Rejects when the worker dies or is ended; never resolves. */
  death: Promise<never>;
  die: (error: EngineError) => void;
  /** Null until it is asked for, and again after it failed: it may load the next time. */
  model: Promise<ModelInfo> | null;
  life: SignsOfLife;
}

/**
 * The page's one handle on the engine. It starts the worker on first use, loads the model, names and
 * cancels jobs, and replaces a worker that died. The event `restarted` tells that this has happened, `model-changed` that
 * another model answers.
 */
export class EngineClient extends EventTarget {
  readonly #modelUrl: string;
  readonly #ownModel: () => Promise<readonly BundleFile[] | null>;
  readonly #createWorker: () => Worker;
  readonly #patience: number;
  #connection: Connection | null = null;
  #ownModelFailure: EngineError | null = null;
  #jobs = 0;
  /** What the open dataset was read from, so that a new worker can be given it again. */
  #opened: { files: readonly File[]; options: ReadOptions; connection: Connection } | null = null;

  constructor({
    modelUrl,
    ownModel = () => Promise.resolve(null),
    createWorker = startEngineWorker,
    patience = defaultPatience,
  }: EngineClientOptions) {
    super();
    const url = String(modelUrl);
    this.#modelUrl = url.endsWith('/') ? url : `${url}/`;
    this.#ownModel = ownModel;
    this.#createWorker = createWorker;
    this.#patience = patience;
  }

  /** Why the person's own active model could not be loaded, so that the shipped one answers; null while all is well. */
  get ownModelFailure(): EngineError | null {
    return this.#ownModelFailure;
  }

  /** Resolves with the description of the model once it is loaded and verified. */
  modelReady(): Promise<ModelInfo> {
    return this.#ask((connection) => this.#load(connection));
  }

  /** Loads what is the active model by now, after another was activated. What goes on is answered by the one before. */
  async changeModel(): Promise<ModelInfo> {
    const info = await this.#ask((connection) => this.#load(connection, { anew: true }));
    this.dispatchEvent(new Event('model-changed'));
    return info;
  }

  /** Unpacks a zip and verifies the bundle in it, without making it the active one. */
  importModel(archive: Blob): Promise<ImportedModel> {
    return this.#ask(({ engine }) => engine.importModel(archive));
  }

  /** One zip of a bundle; the one under `modelUrl` where no other is named. */
  exportModel(origin: BundleOrigin = this.#modelUrl): Promise<Blob> {
    return this.#ask(({ engine }) => engine.exportModel(origin));
  }

  /** What a bundle's manifest says of it. */
  describeModel(origin: BundleOrigin = this.#modelUrl): Promise<ModelInfo> {
    return this.#ask(({ engine }) => engine.describeModel(origin));
  }

  /** The text of a bundle's model card; null where it has none. */
  modelCard(
    language: 'pt-BR' | 'en',
    origin: BundleOrigin = this.#modelUrl,
  ): Promise<string | null> {
    return this.#ask(({ engine }) => engine.modelCard(origin, language));
  }

  /** Answers for reviews, in their order. */
  predict(texts: string[]): Promise<Prediction[]> {
    return this.#ask(async (connection) => {
      await this.#load(connection);
      return connection.engine.predict(texts);
    });
  }

  /** Answer for one review with what every word contributed. */
  explain(text: string): Promise<Explanation> {
    return this.#ask(async (connection) => {
      await this.#load(connection);
      return connection.engine.explain(text);
    });
  }

  /**
   * First reading of one file, or of several as one data set; they become the open dataset and the one before is
   * forgotten.
   */
  survey(
    chosen: File | readonly File[],
    options: ReadOptions = {},
    job: JobOptions = {},
  ): Promise<DatasetSurvey> {
    const files = chosen instanceof File ? [chosen] : chosen;
    return this.#ask(async (connection) => {
      const survey = await this.#survey(connection, files, options, job);
      this.#opened = { files, options, connection };
      return survey;
    });
  }

  /** What the values of one column of the open dataset would be taken for. */
  guessLabels(column: number): Promise<LabelMapping> {
    return this.#ask(async (connection) => {
      await this.#reopen(connection);
      return connection.engine.guessLabels(column);
    });
  }

  /** Classifies and measures the open dataset. */
  evaluate(
    columns: ColumnMapping,
    labels: LabelMapping,
    job: JobOptions = {},
  ): Promise<EvaluationReport> {
    return this.#ask(async (connection) => {
      await this.#load(connection);
      await this.#reopen(connection, job.signal ? { signal: job.signal } : {});
      return this.#run(connection, job, (engine, name, onProgress) =>
        engine.evaluate(name, columns, labels, onProgress),
      );
    });
  }

  /** A page of the evaluated rows that pass the filter. */
  rows(filter: RowFilter, offset: number, limit: number): Promise<RowPage> {
    return this.#ask(({ engine }) => engine.rows(filter, offset, limit));
  }

  /** One evaluated row, whole. */
  row(index: number): Promise<RowDetail> {
    return this.#ask(({ engine }) => engine.row(index));
  }

  /** Predicts class 1 from another probability on; every later answer about the evaluation is with it. */
  setThreshold(threshold: number): Promise<EvaluationReport> {
    return this.#ask(({ engine }) => engine.setThreshold(threshold));
  }

  /** The threshold that is best for a goal on the evaluated rows; null where none can do it. */
  chooseThreshold(goal: ThresholdGoal): Promise<ChosenThreshold | null> {
    return this.#ask(({ engine }) => engine.chooseThreshold(goal));
  }

  /** What the charts of the last evaluation show. */
  curves(): Promise<EvaluationCurves> {
    return this.#ask(({ engine }) => engine.curves());
  }

  /** The classifier beside the prediction column of the file; null where it was not mapped. */
  compareWithFile(): Promise<ClassifierComparison | null> {
    return this.#ask(({ engine }) => engine.compareWithFile());
  }

  /** The classifier beside another model on the same rows; the one under `modelUrl` where no other is named. */
  compareWithModel(
    origin: BundleOrigin = this.#modelUrl,
    job: JobOptions = {},
  ): Promise<ClassifierComparison> {
    return this.#ask((connection) =>
      this.#run(connection, job, (engine, name, onProgress) =>
        engine.compareWithModel(name, origin, onProgress),
      ),
    );
  }

  /** Rows of the last evaluation by index, in the order given; at most 1,000. */
  rowsAt(indices: Uint32Array): Promise<RowSummary[]> {
    return this.#ask(({ engine }) => engine.rowsAt(indices));
  }

  /** Analyses the errors of the last evaluation; every part is told as soon as it is known. */
  analyse(
    options: AnalysisOptions,
    { onFindings, ...job }: JobOptions & { onFindings?: OnFindings } = {},
  ): Promise<ErrorAnalysisReport> {
    return this.#ask((connection) =>
      this.#run(connection, job, (engine, name, onProgress) =>
        engine.analyse(
          name,
          options,
          onProgress,
          callback((part) => {
            if (job.signal?.aborted !== true) onFindings?.(part);
          }),
        ),
      ),
    );
  }

  /** Wrongly predicted rows, by index, in the order in which they are to be read. */
  readingQueue(filter: RowFilter, order: ReadingOrder): Promise<Uint32Array> {
    return this.#ask(({ engine }) => engine.readingQueue(filter, order));
  }

  /** Cues and suggested tags of one evaluated row. */
  marks(index: number): Promise<ReviewMarks> {
    return this.#ask(({ engine }) => engine.marks(index));
  }

  /** Evaluated rows with the most words in common and the other label. */
  nearest(index: number, limit: number): Promise<RowSummary[]> {
    return this.#ask(({ engine }) => engine.nearest(index, limit));
  }

  /** The reviews that a change moved most in the last analysis, before and after. */
  changeExamples(change: string): Promise<ChangeExample[]> {
    return this.#ask(({ engine }) => engine.changeExamples(change));
  }

  /** A name for the content of the evaluated files, whatever they are called. */
  contentHash(): Promise<string> {
    return this.#ask(({ engine }) => engine.contentHash());
  }

  /** The predictions file of the last evaluation. */
  predictionsFile(): Promise<Blob> {
    return this.#ask(({ engine }) => engine.predictionsFile());
  }

  /** What the worker has asked the network for since it started, refused attempts included. */
  requests(): Promise<NetworkAttempt[]> {
    return this.#connection === null
      ? Promise.resolve([])
      : this.#ask(({ engine }) => engine.requests());
  }

  /** Ends the worker; the next call starts another. */
  dispose(): void {
    this.#connection?.die(cancelled('The engine was ended.'));
    this.#opened = null;
  }

  #load(connection: Connection, { anew = false } = {}): Promise<ModelInfo> {
    if (connection.model === null || anew) {
      const loading = this.#loadActive(connection, connection.model);
      connection.model = loading;
      loading.catch(() => {
        if (connection.model === loading) connection.model = null;
      });
    }
    return connection.model;
  }

  /** @param before load that may still go on: the engine answers by the one that ends last, which must be the one asked for last */
  async #loadActive({ engine }: Connection, before: Promise<ModelInfo> | null): Promise<ModelInfo> {
    await before?.catch(() => {});
    this.#ownModelFailure = null;
    try {
      const own = await this.#ownModel();
      if (own !== null) return await engine.loadModel(own);
    } catch (thrown) {
      // The pages go on with the shipped model rather than with none.
      this.#ownModelFailure = EngineError.from(thrown);
    }
    return engine.loadModel(this.#modelUrl);
  }

  #survey(connection: Connection, files: readonly File[], options: ReadOptions, job: JobOptions) {
    return this.#run(connection, job, (engine, name, onProgress) =>
      engine.survey(name, files, options, onProgress),
    );
  }

  /** Gives the open dataset to a worker that does not know it because the one before died. */
  async #reopen(connection: Connection, job: JobOptions = {}): Promise<void> {
    if (this.#opened === null || this.#opened.connection === connection) return;
    const { files, options } = this.#opened;
    await this.#survey(connection, files, options, job);
    this.#opened = { files, options, connection };
  }

  async #run<Result>(
    { engine }: Connection,
    { onProgress, signal }: JobOptions,
    start: (engine: Remote<EngineApi>, job: string, onProgress: OnProgress) => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw cancelled('Cancelled before it began.');
    const name = `job-${(this.#jobs += 1)}`;
    const cancel = () => void engine.cancel(name);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await start(
        engine,
        name,
        callback((progress) => {
          // A message that was on its way when the person cancelled must not move the bar again.
          if (!signal?.aborted) onProgress?.(progress);
        }),
      );
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  async #ask<Result>(question: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = this.#connect();
    try {
      return await connection.life.during(Promise.race([question(connection), connection.death]));
    } catch (thrown) {
      throw EngineError.from(thrown);
    }
  }

  #connect(): Connection {
    if (this.#connection !== null) return this.#connection;
    const worker = this.#createWorker();
    const engine = wrap<EngineApi>(worker);
    let reject: (error: EngineError) => void = () => {};
    const death = new Promise<never>((_, fail) => {
      reject = fail;
    });
    // Nobody may be asking when it dies; the next question starts a new worker.
    death.catch(() => {});
    const connection: Connection = {
      worker,
      engine,
      death,
      die: (error) => {
        if (this.#connection !== connection) return;
        this.#connection = null;
        worker.terminate();
        reject(error);
      },
      model: null,
      life: new SignsOfLife(
        () => engine.ping(),
        this.#patience,
        () => this.#bury(connection, 'The worker gave no sign of life.'),
      ),
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#bury(connection, event.message || 'The worker could not be started.');
    });
    worker.addEventListener('messageerror', () =>
      this.#bury(connection, 'A message could not be read.'),
    );
    this.#connection = connection;
    return connection;
  }

  /** Ends what a dead worker leaves open, and tells the page. */
  #bury(connection: Connection, reason: string): void {
    if (this.#connection !== connection) return;
    connection.die(new EngineError({ code: 'worker-failed', message: reason, detail: {} }));
    this.dispatchEvent(new Event('restarted'));
  }
}

function cancelled(message: string): EngineError {
  return new EngineError({ code: 'cancelled', message, detail: {} });
}
