import type { RowsBehind } from '../analysis/analysis-stage.ts';
import type { NearestReviews } from '../analysis/nearest/nearest-reviews.ts';
import type { TrialExample } from '../analysis/robustness/trial-result.ts';
import {
  chooseThreshold,
  type ChosenThreshold,
  type ThresholdGoal,
} from '../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { operatingPoints, type OperatingPoints } from '../evaluation/operating-points.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { compareClassifiers, type ClassifierComparison } from './compare-classifiers.ts';
import { contentHash } from './content-hash.ts';
import type {
  EvaluationRequest,
  Progress,
  RowDetail,
  RowFilter,
  RowPage,
  RowSummary,
} from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { evaluateDataset } from './evaluate-dataset.ts';
import { maxPageRows, type EvaluatedRows } from './evaluated-rows.ts';
import { evaluationCurves, type EvaluationCurves } from './evaluation-curves.ts';
import { pauses, runJob } from './jobs.ts';
import { measureRows } from './measure-rows.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import { openModel } from './model-bundles.ts';
import type { HeldModel, Models } from './models.ts';
import { writePredictions } from './predictions-file.ts';
import { RowSearch } from './row-search.ts';

/** Rows that another model classifies at a time. */
const batchSize = 1000;

/** A finished evaluation, with what is kept for questions about it. */
export class FinishedEvaluation {
  /** The files that the rows were read from. */
  readonly files: readonly File[];
  readonly rows: EvaluatedRows;
  readonly search: RowSearch;
  /** The model that was evaluated, whichever is active now. */
  readonly held: HeldModel;
  report: EvaluationReport;
  points: OperatingPoints | null = null;
  /** Built on first use: it takes a second for 100,000 reviews. */
  nearest: Promise<NearestReviews> | null = null;
  /** Examples from the last analysis, by the name of the change; null before the first one. */
  examples: ReadonlyMap<string, readonly TrialExample[]> | null = null;

  constructor(
    files: readonly File[],
    rows: EvaluatedRows,
    report: EvaluationReport,
    held: HeldModel,
  ) {
    this.files = files;
    this.rows = rows;
    this.report = report;
    this.held = held;
    this.search = new RowSearch(rows);
  }

  /** Keeps what an analysis has found, for questions about the rows behind it. */
  keepFindings(
    findings: Partial<RowsBehind>,
    examples: ReadonlyMap<string, readonly TrialExample[]>,
  ): void {
    this.search.findings = findings;
    this.examples = examples;
  }
}

/** The open evaluations, by id. The client closes those that it no longer needs. */
export class Evaluations {
  readonly #open = new Map<string, FinishedEvaluation>();

  /** Keeps an evaluation; it replaces one with the same id. */
  add(evaluation: FinishedEvaluation): void {
    this.close(evaluation.report.id);
    this.#open.set(evaluation.report.id, evaluation);
  }

  /** @throws EngineFailure `no-evaluation` if there never was one, or it was closed */
  get(id: string): FinishedEvaluation {
    const evaluation = this.#open.get(id);
    if (evaluation === undefined) {
      throw new EngineFailure('no-evaluation', `There is no evaluation ${id}.`);
    }
    return evaluation;
  }

  close(id: string): void {
    this.#open.get(id)?.held.release();
    this.#open.delete(id);
  }
}

/** The questions about evaluations, their rows and numbers. Each takes its evaluation's id. */
export function evaluationQuestions(evaluations: Evaluations, models: Models<BundleOrigin>) {
  return {
    /**
     * Classifies the rows of files and computes the metrics.
     *
     * @param id what later questions call the evaluation
     * @param modelKey the key of a loaded model, which explains this evaluation's rows from then on
     */
    evaluate: (
      id: string,
      modelKey: string,
      request: EvaluationRequest,
      handle: JobHandle<Progress>,
    ): Promise<EvaluationReport> =>
      runJob(handle, async (job) => {
        const held = await models.hold(modelKey);
        try {
          const { model } = held;
          const { rows, report } = await evaluateDataset({ id, ...request, model, job });
          job.throwIfAborted();
          evaluations.add(new FinishedEvaluation(request.files, rows, report, held));
          return report;
        } catch (thrown) {
          held.release();
          throw thrown;
        }
      }),

    /** Forgets an evaluation and frees what it holds. */
    closeEvaluation: (id: string): void => evaluations.close(id),

    /** A page of the evaluated rows that pass the filter. */
    rows: async (
      id: string,
      filter: RowFilter,
      offset: number,
      limit: number,
    ): Promise<RowPage> => {
      const { rows, search } = evaluations.get(id);
      const indices = await search.find(filter, pauses());
      const page = indices.subarray(offset, offset + Math.min(limit, maxPageRows));
      return { total: indices.length, rows: await rows.summaries(page) };
    },

    /** One evaluated row with its whole text. @throws RangeError outside the evaluated rows */
    row: async (id: string, index: number): Promise<RowDetail> => {
      const { rows, held } = evaluations.get(id);
      const text = await rows.text(index);
      const [summary] = await rows.summaries(Uint32Array.of(index));
      if (summary === undefined) throw new RangeError(`There is no row ${index}.`);
      const explanation = held.model.explain(text);
      return { ...summary, text, cut: false, groups: rows.groups(index), explanation };
    },

    /** Rows by index, in the order given; at most 1,000. */
    rowsAt: (id: string, indices: Uint32Array): Promise<RowSummary[]> =>
      evaluations.get(id).rows.summaries(indices.subarray(0, maxPageRows)),

    /**
     * Sets the probability, 0 to 1, from which class 1 is predicted in every later answer about the
     * evaluation.
     */
    setThreshold: (id: string, threshold: number): EvaluationReport => {
      if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`No threshold: ${threshold}`);
      const evaluation = evaluations.get(id);
      const { rows, report } = evaluation;
      rows.threshold = threshold;
      // Earlier findings and lists were about other predictions.
      evaluation.search.forget();
      if (evaluation.examples !== null) evaluation.keepFindings({}, new Map());
      evaluation.report = { ...report, ...measureRows(rows, report.classes) };
      return evaluation.report;
    },

    /**
     * The best threshold for a goal on the evaluated rows, which is not set; null if none reaches
     * it.
     */
    chooseThreshold: (id: string, goal: ThresholdGoal): ChosenThreshold | null => {
      const evaluation = evaluations.get(id);
      const { labels, probabilities } = evaluation.rows;
      evaluation.points ??= operatingPoints(labels, probabilities);
      return chooseThreshold(evaluation.points, goal);
    },

    /** What the charts show. */
    curves: (id: string): EvaluationCurves => evaluationCurves(evaluations.get(id).rows),

    /** The classifier compared with the prediction column of the file; null if none was mapped. */
    compareWithFile: (id: string): ClassifierComparison | null => {
      const { rows } = evaluations.get(id);
      const { otherPredictions } = rows;
      return otherPredictions === null ? null : compareClassifiers(rows, otherPredictions);
    },

    /** The classifier compared with another model on the same rows. */
    compareWithModel: (
      id: string,
      origin: BundleOrigin,
      handle: JobHandle<Progress>,
    ): Promise<ClassifierComparison> =>
      runJob(handle, async (job) => {
        const { rows } = evaluations.get(id);
        const other = await openModel(origin);
        try {
          const predictions = new Uint8Array(rows.length);
          for await (const { start, texts } of rows.scanTexts()) {
            for (let from = 0; from < texts.length; from += batchSize) {
              const batch = texts.slice(from, from + batchSize);
              other.positiveProbabilities(batch).forEach((probability, offset) => {
                predictions[start + from + offset] = probability >= 0.5 ? 1 : 0;
              });
              const done = start + from + batch.length;
              job.progress({ stage: 'classifying', done, total: rows.length, unit: 'rows' });
              await job.pause();
            }
          }
          return compareClassifiers(rows, predictions);
        } finally {
          other.dispose();
        }
      }),

    /** Identifies the evaluated files by their content; notes on their rows are kept under it. */
    contentHash: (id: string): Promise<string> => contentHash(evaluations.get(id).files),

    /** The predictions file: RFC 4180 CSV in UTF-8. */
    predictionsFile: (id: string): Promise<Blob> => {
      const { rows, report } = evaluations.get(id);
      return writePredictions(rows, report.classes, pauses());
    },
  };
}
