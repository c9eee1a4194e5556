import type { RemoteObject } from 'comlink';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type { ClassificationReport } from '../engine/classification-report.ts';
import type { Contract } from '../engine/contract.ts';
import type {
  AnalysisOptions,
  ClassificationRequest,
  EvaluationRequest,
  OnFindings,
  Progress,
} from '../engine/engine-api.ts';
import type { BundleFile } from '../engine/model-bundle-api.ts';
import type { ClassThresholds } from '../evaluation/class-thresholds.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { callback } from '../wire/callback.ts';
import { JobHandle, type JobOptions } from '../wire/job-handle.ts';
import type { ActiveModel, LoadedModel } from './loaded-model.ts';
import { cancelled, throwIfCancelled } from './cancelled.ts';
import { EngineError } from './engine-error.ts';
import { HelperEngines, usualHelpers } from './helper-engines.ts';
import { randomId } from './random-id.ts';
import { startEngineWorker } from './start-engine-worker.ts';
import { hold, WorkerConnection, type EngineLife } from './worker-connection.ts';

export interface EngineClientOptions {
  /** Folder of the model bundle; a trailing slash is added where it is missing. */
  modelUrl: string | URL;
  /** The stored files of the user's own model that is active; null for the one under `modelUrl`. */
  ownModel?: () => Promise<readonly BundleFile[] | null>;
  /** How to start a worker that serves the contract. */
  createWorker?: () => Worker;
  /**
   * Milliseconds without a sign of life, while something is asked, after which the worker counts as
   * dead.
   */
  patience?: number;
  /** How many further workers may do a part of long jobs. */
  helpers?: number;
}

/** What an evaluation or a classification was made from, so that another engine can repeat it. */
interface Recipe {
  make: (engine: Life['engine'], job: JobHandle<Progress>) => Promise<unknown>;
  /** Null where the file gave the answers. */
  model: LoadedModel | null;
  threshold: number | ClassThresholds | null;
  analysis: AnalysisOptions | null;
}

type Life = EngineLife<Contract>;

/**
 * What the event `remaking` tells: how far an evaluation or its analysis is that is made again.
 * Null once it has ended.
 */
export type Remaking = { progress: Progress | null; cancel: () => void } | null;

/**
 * Evaluations that are kept open in the engine, each with its rows and its model: the one on the
 * page, and the one before it, about which a question may still be on its way.
 */
const maxEvaluations = 2;

/**
 * The workbench's handle on its engine. `ask` puts any question of the contract; what depends on
 * the active model, and what makes an evaluation, has a method here. When the worker has died
 * another one is started, and is given what a question needs again: the model, the evaluation with
 * its threshold, the analysis. The event `restarted` tells that a worker died, `remaking` that an
 * evaluation is being made again, and `model-changed` that another model answers.
 */
export class EngineClient extends EventTarget {
  /** Folder of the shipped model, with its slash. */
  readonly modelUrl: string;
  /** The questions of the contract. Those about an evaluation name it by the id of its report. */
  readonly ask: RemoteObject<Contract>;
  /** Further threads that do a part of long jobs. */
  readonly helpers: HelperEngines;

  readonly #ownModel: () => Promise<readonly BundleFile[] | null>;
  readonly #connection: WorkerConnection<Contract>;
  /** By the evaluation's id, the oldest first. */
  readonly #recipes = new Map<string, Recipe>();
  #ownModelFailure: EngineError | null = null;
  #models = 0;

  constructor({
    modelUrl,
    ownModel = () => Promise.resolve(null),
    createWorker = startEngineWorker,
    helpers = usualHelpers(),
    ...options
  }: EngineClientOptions) {
    super();
    const url = String(modelUrl);
    this.modelUrl = url.endsWith('/') ? url : `${url}/`;
    this.#ownModel = ownModel;
    this.helpers = new HelperEngines(createWorker, helpers, options.patience);
    this.#connection = new WorkerConnection({
      ...options,
      startWorker: createWorker,
      onDeath: () => {
        this.helpers.end();
        this.dispatchEvent(new Event('restarted'));
      },
    });
    this.ask = this.#questions();
  }

  /**
   * Why the user's own active model could not be loaded, so that the shipped one answers; null
   * while all is well.
   */
  get ownModelFailure(): EngineError | null {
    return this.#ownModelFailure;
  }

  /** Resolves with the description of the model once it is loaded and verified. */
  async modelReady(): Promise<ModelInfo> {
    return (await this.#connection.ask((life) => this.#activeModel(life))).info;
  }

  /**
   * Loads what is the active model by now, after another was activated. What goes on is answered by
   * the one before.
   */
  async changeModel(): Promise<ModelInfo> {
    const { info } = await this.#connection.ask((life) => {
      const before = life.held.get('model') as Promise<LoadedModel> | undefined;
      life.held.delete('model');
      return this.#activeModel(life, before);
    });
    this.dispatchEvent(new Event('model-changed'));
    return info;
  }

  /** Answers of the active model for reviews, in their order. */
  predict(texts: string[]): Promise<Prediction[]> {
    return this.#connection.ask(async (life) =>
      life.engine.predict((await this.#activeModel(life)).key, texts),
    );
  }

  /** Answer of the active model for one review with what every word contributed. */
  explain(text: string): Promise<Explanation> {
    return this.#connection.ask(async (life) =>
      life.engine.explain((await this.#activeModel(life)).key, text),
    );
  }

  /**
   * Classifies files with the active model, or takes the answers that stand in them, and measures
   * these. The report's id names the evaluation from then on.
   */
  async evaluate(
    request: EvaluationRequest,
    options: JobOptions<Progress> = {},
  ): Promise<EvaluationReport> {
    const id = randomId();
    return this.#connection.ask(async (life) => {
      const model = request.task === 'predictions' ? null : await this.#activeModel(life);
      return this.#make(life, id, options, model, (engine, job) =>
        this.helpers.during(engine, model === null ? 0 : request.survey.rows, () =>
          engine.evaluate(id, model?.key ?? null, request, job),
        ),
      );
    });
  }

  /** Classifies files with the active model. The report's id names the classification. */
  async classify(
    request: ClassificationRequest,
    options: JobOptions<Progress> = {},
  ): Promise<ClassificationReport> {
    const id = randomId();
    return this.#connection.ask(async (life) => {
      const model = await this.#activeModel(life);
      return this.#make(life, id, options, model, (engine, job) =>
        this.helpers.during(engine, request.survey.rows, () =>
          engine.classify(id, model.key, request, job),
        ),
      );
    });
  }

  /** Predicts at another threshold; every later answer about the evaluation is with it. */
  async setThreshold(
    id: string,
    threshold: number | ClassThresholds | null,
  ): Promise<EvaluationReport> {
    const report = await this.ask.setThreshold(id, threshold);
    const recipe = this.#recipes.get(id);
    if (recipe !== undefined) Object.assign(recipe, { threshold });
    return report;
  }

  /** Analyses the errors of an evaluation; every part is told as soon as it is known. */
  analyse(
    id: string,
    options: AnalysisOptions,
    { onFindings, ...job }: JobOptions<Progress> & { onFindings?: OnFindings } = {},
  ): Promise<ErrorAnalysisReport> {
    const told = callback<Parameters<OnFindings>>((part) => {
      const recipe = this.#recipes.get(id);
      if (recipe !== undefined) recipe.analysis = options;
      if (job.signal?.aborted !== true) onFindings?.(part);
    });
    return this.ask.analyse(id, options, new JobHandle(job), told);
  }

  /** Puts a question about the active model to the engine. */
  askWithModel<Result>(
    ask: (engine: Life['engine'], model: ActiveModel) => Promise<Result>,
  ): Promise<Result> {
    return this.#connection.ask(async (life) => ask(life.engine, await this.#activeModel(life)));
  }

  /**
   * What the worker has asked the network for since it started, refused attempts included; nothing
   * where none runs.
   */
  async requests(): Promise<NetworkAttempt[]> {
    return this.#connection.life === null ? [] : this.ask.requests();
  }

  /** Ends the worker for good. */
  dispose(): void {
    this.helpers.end();
    this.#connection.end(cancelled('The engine was ended.'));
  }

  /** Makes an evaluation or a classification, and remembers how. */
  async #make<Report>(
    { engine }: Life,
    id: string,
    options: JobOptions<Progress>,
    model: LoadedModel | null,
    make: (engine: Life['engine'], job: JobHandle<Progress>) => Promise<Report>,
  ): Promise<Report> {
    const job = new JobHandle(options);
    throwIfCancelled(job);
    const report = await make(engine, job);
    this.#recipes.set(id, { make, model, threshold: null, analysis: null });
    const [oldest] = this.#recipes.keys();
    if (this.#recipes.size > maxEvaluations && oldest !== undefined) {
      this.#recipes.delete(oldest);
      await engine.closeEvaluation(oldest);
    }
    return report;
  }

  /**
   * Each question as a function that asks it, and where the engine lacks what it is about, gives
   * that first and asks again.
   */
  #questions(): RemoteObject<Contract> {
    const asked: Partial<Record<string, Question>> = {};
    return new Proxy(asked, {
      get: (known, name: string) =>
        (known[name] ??= (...parameters) => {
          const job = parameters.find((parameter) => parameter instanceof JobHandle);
          return this.#connection.ask((life) => {
            throwIfCancelled(job);
            const engine = life.engine as unknown as Record<string, Question>;
            const put = () => engine[name]!(...parameters);
            return this.#withWhatIsMissing(life, String(parameters[0]), put, job);
          });
        }),
    }) as unknown as RemoteObject<Contract>;
  }

  /**
   * @param id of the evaluation that the question is about, if it is about one
   * @param put asks it; at most three times, as an evaluation that was made again may lack its
   *   analysis still
   */
  async #withWhatIsMissing(
    life: Life,
    id: string,
    put: () => Promise<unknown>,
    job: JobHandle<Progress> | undefined,
  ): Promise<unknown> {
    for (const missing of ['no-evaluation', 'no-analysis']) {
      try {
        return await put();
      } catch (thrown) {
        const { code } = EngineError.from(thrown);
        const recipe = this.#recipes.get(id);
        if (recipe === undefined) throw thrown;
        if (code === 'no-evaluation' && code === missing) {
          await hold(life, id, () => this.#evaluateAgain(life, id, recipe, job));
        } else if (code === 'no-analysis' && recipe.analysis !== null) {
          const { analysis } = recipe;
          await hold(life, `analysis of ${id}`, () => this.#analyseAgain(life, id, analysis, job));
        } else throw thrown;
      }
    }
    return put();
  }

  /** From the same files, by the same model and at the same threshold. */
  #evaluateAgain(
    { engine, held }: Life,
    id: string,
    { make, model, threshold }: Recipe,
    job: JobHandle<Progress> | undefined,
  ): Promise<void> {
    return this.#remaking(job, async (handle) => {
      if (model !== null) await engine.loadModel(model.key, model.origin);
      await make(engine, handle);
      if (threshold !== null) await engine.setThreshold(id, threshold);
      if (model === null) return;
      const active = (await held.get('model')?.catch(() => null)) as LoadedModel | null | undefined;
      if (active?.key !== model.key) await engine.releaseModel(model.key);
    });
  }

  #analyseAgain(
    { engine }: Life,
    id: string,
    analysis: AnalysisOptions,
    job: JobHandle<Progress> | undefined,
  ): Promise<void> {
    return this.#remaking(job, async (handle) => {
      await engine.analyse(
        id,
        analysis,
        handle,
        callback(() => {}),
      );
    });
  }

  /**
   * Does what a question waits for, telling its job and the page how far it is; both can cancel it.
   */
  async #remaking(
    job: JobHandle<Progress> | undefined,
    work: (handle: JobHandle<Progress>) => Promise<void>,
  ): Promise<void> {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    const tell = (progress: Progress | null) => {
      const detail: Remaking = { progress, cancel };
      this.dispatchEvent(new CustomEvent('remaking', { detail }));
      if (progress !== null) job?.onProgress?.(progress);
    };
    job?.signal?.addEventListener('abort', cancel);
    tell(null);
    try {
      await work(new JobHandle({ signal: controller.signal, onProgress: tell }));
    } finally {
      job?.signal?.removeEventListener('abort', cancel);
      this.dispatchEvent(new CustomEvent('remaking', { detail: null }));
    }
  }

  #activeModel(life: Life, before?: Promise<LoadedModel>): Promise<LoadedModel> {
    return hold(life, 'model', () => this.#loadActive(life, before));
  }

  /**
   * @param before load that may still go on: the model that is asked for last must be the one that
   * is kept
   */
  async #loadActive(life: Life, before: Promise<LoadedModel> | undefined): Promise<LoadedModel> {
    const replaced = await before?.catch(() => null);
    let loaded: LoadedModel | null = null;
    try {
      loaded = await this.#loadOwnOrShipped(life);
      return loaded;
    } finally {
      if (replaced && replaced.key !== loaded?.key) void life.engine.releaseModel(replaced.key);
    }
  }

  async #loadOwnOrShipped({ engine }: Life): Promise<LoadedModel> {
    this.#ownModelFailure = null;
    try {
      const origin = await this.#ownModel();
      if (origin !== null) {
        const key = `own model ${(this.#models += 1)}`;
        return { key, origin, info: await engine.loadModel(key, origin) };
      }
    } catch (thrown) {
      // The pages go on with the shipped model rather than with none.
      this.#ownModelFailure = EngineError.from(thrown);
    }
    const origin = this.modelUrl;
    return { key: origin, origin, info: await engine.loadModel(origin, origin) };
  }
}

type Question = (...parameters: unknown[]) => Promise<unknown>;
