import type {
  ColumnMapping,
  DatasetSurvey,
  LabelMapping,
  ReadOptions,
} from '../dataset/dataset.ts';
import { guessLabelMapping } from '../dataset/guess-label-mapping.ts';
import { surveyDataset } from '../dataset/survey-dataset.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type { ChosenThreshold, ThresholdGoal } from '../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Model } from '../model/model.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';
import type { ClassifierComparison } from './compare-classifiers.ts';
import { contentHash } from './content-hash.ts';
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
} from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { evaluateDataset } from './evaluate-dataset.ts';
import { largestPage } from './evaluated-rows.ts';
import type { EvaluationCurves } from './evaluation-curves.ts';
import { FinishedEvaluation } from './finished-evaluation.ts';
import { Jobs } from './jobs.ts';
import type { BundleOrigin, ImportedModel } from './model-bundle-api.ts';
import { describeModel, exportModel, importModel, modelCard, openModel } from './model-bundles.ts';

/** The files of a data set and their first reading. */
interface OpenDataset {
  files: readonly File[];
  survey: DatasetSurvey;
}

/** The jobs of the page over the stations: one active model, one open dataset, one finished evaluation. */
export class Engine implements EngineApi {
  readonly #jobs = new Jobs();
  #model: Model | null = null;
  #dataset: OpenDataset | null = null;
  #evaluation: FinishedEvaluation | null = null;
  /** Models that jobs answer with, once for each job. */
  readonly #held: Model[] = [];

  async loadModel(origin: BundleOrigin): Promise<ModelInfo> {
    const model = await openModel(origin);
    const replaced = this.#model;
    this.#model = model;
    this.#release(replaced);
    return model.info;
  }

  importModel(archive: Blob): Promise<ImportedModel> {
    return importModel(archive);
  }

  exportModel(origin: BundleOrigin): Promise<Blob> {
    return exportModel(origin);
  }

  describeModel(origin: BundleOrigin): Promise<ModelInfo> {
    return describeModel(origin);
  }

  modelCard(origin: BundleOrigin, language: 'pt-BR' | 'en'): Promise<string | null> {
    return modelCard(origin, language);
  }

  predict(texts: string[]): Promise<Prediction[]> {
    return Promise.resolve(this.#activeModel().predict(texts));
  }

  explain(text: string): Promise<Explanation> {
    return Promise.resolve(this.#activeModel().explain(text));
  }

  survey(
    job: string,
    files: readonly File[],
    options: ReadOptions,
    onProgress: OnProgress,
  ): Promise<DatasetSurvey> {
    return this.#jobs.run(job, onProgress, async (running) => {
      const survey = await surveyDataset(files, options, {
        signal: running,
        pause: () => running.pause(),
        onProgress: (done, total) =>
          running.progress({ stage: 'reading', done, total, unit: 'bytes' }),
      });
      running.throwIfAborted();
      this.#dataset = { files, survey };
      return survey;
    });
  }

  guessLabels(column: number): Promise<LabelMapping> {
    const summary = this.#openDataset().survey.columns[column];
    if (summary === undefined) {
      throw new EngineFailure('no-label-column', `There is no column ${column}.`);
    }
    return Promise.resolve(guessLabelMapping(summary));
  }

  evaluate(
    job: string,
    columns: ColumnMapping,
    labels: LabelMapping,
    onProgress: OnProgress,
  ): Promise<EvaluationReport> {
    return this.#jobs.run(job, onProgress, async (running) => {
      const { files, survey } = this.#openDataset();
      const model = this.#activeModel();
      return this.#holding(model, async () => {
        const { rows, report } = await evaluateDataset({
          files,
          survey,
          columns,
          labels,
          model,
          job: running,
        });
        const replaced = this.#evaluation;
        this.#evaluation = new FinishedEvaluation(files, rows, report, model);
        this.#release(replaced?.model ?? null);
        return report;
      });
    });
  }

  async rows(filter: RowFilter, offset: number, limit: number): Promise<RowPage> {
    return this.#finishedEvaluation().page(filter, offset, limit);
  }

  async row(index: number): Promise<RowDetail> {
    return this.#finishedEvaluation().detail(index);
  }

  async predictionsFile(): Promise<Blob> {
    return this.#finishedEvaluation().predictionsFile();
  }

  async setThreshold(threshold: number): Promise<EvaluationReport> {
    return this.#finishedEvaluation().setThreshold(threshold);
  }

  async chooseThreshold(goal: ThresholdGoal): Promise<ChosenThreshold | null> {
    return this.#finishedEvaluation().chooseThreshold(goal);
  }

  async curves(): Promise<EvaluationCurves> {
    return this.#finishedEvaluation().curves();
  }

  async compareWithFile(): Promise<ClassifierComparison | null> {
    return this.#finishedEvaluation().compareWithFile();
  }

  compareWithModel(
    job: string,
    origin: BundleOrigin,
    onProgress: OnProgress,
  ): Promise<ClassifierComparison> {
    return this.#jobs.run(job, onProgress, async (running) => {
      const other = await openModel(origin);
      try {
        return await this.#finishedEvaluation().compareWithModel(other, running);
      } finally {
        other.dispose();
      }
    });
  }

  async rowsAt(indices: Uint32Array): Promise<RowSummary[]> {
    return this.#finishedEvaluation().rows.summaries(indices.subarray(0, largestPage));
  }

  analyse(
    job: string,
    options: AnalysisOptions,
    onProgress: OnProgress,
    onFindings: OnFindings,
  ): Promise<ErrorAnalysisReport> {
    return this.#jobs.run(job, onProgress, async (running) => {
      const evaluation = this.#finishedEvaluation();
      return this.#holding(evaluation.model, () =>
        evaluation.analyse(options, running, onFindings),
      );
    });
  }

  async readingQueue(filter: RowFilter, order: ReadingOrder): Promise<Uint32Array> {
    return this.#finishedEvaluation().readingQueue(filter, order);
  }

  async marks(index: number): Promise<ReviewMarks> {
    return this.#finishedEvaluation().marks(index);
  }

  async nearest(index: number, limit: number): Promise<RowSummary[]> {
    return this.#finishedEvaluation().nearest(index, limit);
  }

  async changeExamples(change: string): Promise<ChangeExample[]> {
    return this.#finishedEvaluation().changeExamples(change);
  }

  async contentHash(): Promise<string> {
    return contentHash(this.#finishedEvaluation().files);
  }

  cancel(job: string): Promise<void> {
    this.#jobs.cancel(job);
    return Promise.resolve();
  }

  requests(): Promise<NetworkAttempt[]> {
    return Promise.resolve([...networkJournal.attempts]);
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  /** Keeps a model from being freed while a job answers with it. */
  async #holding<Result>(model: Model, work: () => Promise<Result>): Promise<Result> {
    this.#held.push(model);
    try {
      return await work();
    } finally {
      this.#held.splice(this.#held.indexOf(model), 1);
      this.#release(model);
    }
  }

  /** Frees a model that answers no more: a job and an evaluation keep the one they began with, whichever is active since. */
  #release(model: Model | null): void {
    const needed = [this.#model, this.#evaluation?.model, ...this.#held];
    if (model !== null && !needed.includes(model)) model.dispose();
  }

  #activeModel(): Model {
    if (this.#model === null) throw new EngineFailure('model-missing', 'No model is loaded.');
    return this.#model;
  }

  #openDataset(): OpenDataset {
    if (this.#dataset === null) throw new EngineFailure('no-dataset', 'No file is open.');
    return this.#dataset;
  }

  #finishedEvaluation(): FinishedEvaluation {
    if (this.#evaluation === null) {
      throw new EngineFailure('no-evaluation', 'Nothing has been evaluated.');
    }
    return this.#evaluation;
  }
}
