import type { RowsBehind } from '../analysis/analysis-stage.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import { findCues } from '../analysis/cues/find-cues.ts';
import { guessTags } from '../analysis/cues/guess-tags.ts';
import type { TrialExample } from '../analysis/robustness/trial-result.ts';
import { statedRatings } from '../analysis/cues/star-words.ts';
import { NearestReviews } from '../analysis/nearest/nearest-reviews.ts';
import {
  chooseThreshold,
  type ChosenThreshold,
  type ThresholdGoal,
} from '../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { operatingPoints, type OperatingPoints } from '../evaluation/operating-points.ts';
import type { Model } from '../model/model.ts';
import { recogniseLanguage } from '../text/language.ts';
import { analyseEvaluation } from './analyse-evaluation.ts';
import { describeExamples } from './change-examples.ts';
import { compareClassifiers, type ClassifierComparison } from './compare-classifiers.ts';
import type {
  AnalysisOptions,
  ChangeExample,
  OnFindings,
  ReadingOrder,
  ReviewMarks,
  RowDetail,
  RowFilter,
  RowPage,
  RowSummary,
} from './engine-api.ts';
import { largestPage, type EvaluatedRows } from './evaluated-rows.ts';
import { evaluationCurves, type EvaluationCurves } from './evaluation-curves.ts';
import { Job } from './jobs.ts';
import { measureRows } from './measure-rows.ts';
import { writePredictions } from './predictions-file.ts';
import { orderForReading } from './reading-queue.ts';
import { RowSearch } from './row-search.ts';

/** Rows that another model classifies at a time. */
const batchSize = 1000;

/** What the page asks of an evaluation that is done: its rows, its errors and what is behind them. */
export class FinishedEvaluation {
  /** Those that the rows were read from; another data set may have been opened since. */
  readonly files: readonly File[];
  /** The one whose answers were evaluated. */
  readonly model: Model;
  readonly rows: EvaluatedRows;
  report: EvaluationReport;
  readonly #search: RowSearch;
  /** Built when it is first asked for: it takes a second over 100,000 reviews. */
  #nearest: Promise<NearestReviews> | null = null;

  #points: OperatingPoints | null = null;
  /** What the last analysis tried on reviews, by the name of the change. */
  #examples: ReadonlyMap<string, readonly TrialExample[]> = new Map();

  constructor(files: readonly File[], rows: EvaluatedRows, report: EvaluationReport, model: Model) {
    this.files = files;
    this.model = model;
    this.rows = rows;
    this.report = report;
    this.#search = new RowSearch(rows);
  }

  async page(filter: RowFilter, offset: number, limit: number): Promise<RowPage> {
    const indices = await this.#search.find(filter, pauses());
    const page = indices.subarray(offset, offset + Math.min(limit, largestPage));
    return { total: indices.length, rows: await this.rows.summaries(page) };
  }

  /** @throws RangeError outside the evaluated rows */
  async detail(index: number): Promise<RowDetail> {
    const text = await this.rows.text(index);
    const [summary] = await this.rows.summaries(Uint32Array.of(index));
    if (summary === undefined) throw new RangeError(`There is no row ${index}.`);
    return {
      ...summary,
      text,
      cut: false,
      groups: this.rows.groups(index),
      explanation: this.model.explain(text),
    };
  }

  predictionsFile(): Promise<Blob> {
    return writePredictions(this.rows, this.report.classes, pauses());
  }

  /** The report with another threshold, which holds for the rows' predictions from then on; 0 to 1. */
  setThreshold(threshold: number): EvaluationReport {
    if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`No threshold: ${threshold}`);
    this.rows.threshold = threshold;
    // What was found, and what was listed, was about other predictions.
    this.#search.findings = {};
    this.#examples = new Map();
    this.report = { ...this.report, ...measureRows(this.rows, this.report.classes) };
    return this.report;
  }

  curves(): EvaluationCurves {
    return evaluationCurves(this.rows);
  }

  /** @returns null where no threshold can do it */
  chooseThreshold(goal: ThresholdGoal): ChosenThreshold | null {
    this.#points ??= operatingPoints(this.rows.labels, this.rows.probabilities);
    return chooseThreshold(this.#points, goal);
  }

  /** The classifier beside the answers that the file brought; null where it brought none. */
  compareWithFile(): ClassifierComparison | null {
    const { otherPredictions } = this.rows;
    return otherPredictions === null ? null : compareClassifiers(this.rows, otherPredictions);
  }

  /** The classifier beside another model on the same rows. */
  async compareWithModel(other: Model, job: Job): Promise<ClassifierComparison> {
    const predictions = new Uint8Array(this.rows.length);
    for await (const { start, texts } of this.rows.scanTexts()) {
      for (let from = 0; from < texts.length; from += batchSize) {
        const batch = texts.slice(from, from + batchSize);
        other.positiveProbabilities(batch).forEach((probability, offset) => {
          predictions[start + from + offset] = probability >= 0.5 ? 1 : 0;
        });
        const done = start + from + batch.length;
        job.progress({ stage: 'classifying', done, total: this.rows.length, unit: 'rows' });
        await job.pause();
      }
    }
    return compareClassifiers(this.rows, predictions);
  }

  /** The parts that are told by `onFindings` can be listed by `page` from then on. */
  async analyse(
    options: AnalysisOptions,
    job: Job,
    onFindings: OnFindings,
  ): Promise<ErrorAnalysisReport> {
    const rowsBehind: Partial<RowsBehind> = {};
    const examples = new Map<string, readonly TrialExample[]>();
    const { threshold } = this.rows;
    return analyseEvaluation({
      rows: this.rows,
      evaluation: this.report,
      model: this.model,
      options,
      job,
      onExamples: (change, found) => examples.set(change, found),
      onFindings: (part, behind) => {
        // The threshold may have moved while this part was on its way: it is about other predictions then.
        if (this.rows.threshold !== threshold) return;
        Object.assign(rowsBehind, behind);
        this.#search.findings = { ...rowsBehind };
        this.#examples = examples;
        onFindings(part);
      },
    });
  }

  /** Empty where the last analysis has not tried this change. */
  changeExamples(change: string): Promise<ChangeExample[]> {
    return describeExamples(this.#examples.get(change) ?? [], this.rows);
  }

  async readingQueue(filter: RowFilter, order: ReadingOrder): Promise<Uint32Array> {
    const wrong = await this.#search.find({ ...filter, outcome: 'wrong' }, pauses());
    const { probabilities, threshold } = this.rows;
    return orderForReading(wrong.slice(), probabilities, threshold, order);
  }

  async marks(index: number): Promise<ReviewMarks> {
    const text = await this.rows.text(index);
    const language = recogniseLanguage(text);
    const cues = findCues(text, language);
    const suggestedTags = guessTags(
      cues.map(({ name }) => name),
      { language, label: this.rows.trueClass(index), statedRatings: statedRatings(text) },
    );
    return { cues, suggestedTags };
  }

  async nearest(index: number, limit: number): Promise<RowSummary[]> {
    this.#nearest ??= this.rows
      .allTexts()
      .then((texts) => NearestReviews.build(texts, { pause: pauses() }));
    const label = this.rows.trueClass(index);
    const found = (await this.#nearest).find(await this.rows.text(index), {
      limit,
      accept: (row) => this.rows.trueClass(row) !== label,
    });
    return this.rows.summaries(Uint32Array.from(found, ({ row }) => row));
  }
}

/** Lets waiting messages through during work that nobody can cancel. */
function pauses(): () => Promise<void> {
  const slices = new Job(() => {});
  return () => slices.pause();
}
