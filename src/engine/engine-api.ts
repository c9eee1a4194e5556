import type {
  ColumnMapping,
  DatasetSurvey,
  LabelMapping,
  ReadOptions,
} from '../dataset/dataset.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type { ChosenThreshold, ThresholdGoal } from '../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import type { BundleOrigin, ModelBundleApi } from './model-bundle-api.ts';

import type { ClassifierComparison } from './compare-classifiers.ts';
import type { EvaluationCurves } from './evaluation-curves.ts';

/** How far a job is. `total` is null while it is not known. */
export interface Progress {
  stage: 'reading' | 'classifying' | 'analysing';
  done: number;
  total: number | null;
  unit: 'bytes' | 'rows' | 'stages';
}

/** Rows that a finding of the error analysis names; lists are in the order of its report. */
export type RowsOfFinding =
  | { part: 'slices' | 'duplicates'; index: number }
  | { part: 'falsePositiveWords' | 'falseNegativeWords'; index: number }
  | { part: 'cues'; cue: string }
  | { part: 'sources'; source: string }
  | { part: 'labelIssues' };

/** How the errors are read: surest mistakes first, nearest the threshold first, or as a seeded shuffle has them. */
export type ReadingOrder =
  { by: 'confidence' } | { by: 'threshold' } | { by: 'chance'; seed: number };

export interface AnalysisOptions {
  /** First length in words of each bin but the lowest; null for bins of about equal size. */
  lengthEdges: number[] | null;
}

/** Called with every finished part of an error analysis; the parts together are the report. */
export type OnFindings = (part: Partial<ErrorAnalysisReport>) => void;

/** What stands out in one review: cues with their places, and tags that they suggest. */
export interface ReviewMarks {
  cues: { name: string; ranges: { start: number; end: number }[] }[];
  suggestedTags: string[];
}

/** One side of a review that was changed: the text or a part of it, where it differs from the other side, and the answer. */
export interface ChangedText {
  text: string;
  changed: { start: number; end: number }[];
  predictedClass: number;
  /** Calibrated probability of the predicted class. */
  probability: number;
}

/** A review before and after a change that was tried on it. */
export interface ChangeExample {
  /** 1-based number of the record in the file, the header not counted. */
  row: number;
  flipped: boolean;
  before: ChangedText;
  after: ChangedText;
}

export type OnProgress = (progress: Progress) => void;

/** Which evaluated rows to list; a missing condition holds for every row. */
export interface RowFilter {
  /** Index in the model's classes. */
  trueClass?: number;
  predictedClass?: number;
  outcome?: 'correct' | 'wrong';
  /** Both ends belong to it; no row passes where the labels are no ratings. */
  rating?: { from: number; to: number };
  /** Found anywhere in the text; case and accents are ignored. */
  text?: string;
  /** Only the rows behind this finding of the error analysis. */
  finding?: RowsOfFinding;
}

/** One evaluated row as the list shows it. */
export interface RowSummary {
  /** Position among the evaluated rows. */
  index: number;
  /** 1-based number of the record in the file, the header not counted. */
  row: number;
  id: string | null;
  /** The text, cut to 400 code units. */
  text: string;
  /** Whether `text` was cut. */
  cut: boolean;
  trueClass: number;
  predictedClass: number;
  /** Calibrated probability of the predicted class. */
  probability: number;
}

export interface RowPage {
  /** Rows that pass the filter. */
  total: number;
  rows: RowSummary[];
}

/** Whole text and explanation of one evaluated row. */
export interface RowDetail extends RowSummary {
  groups: { column: string; value: string }[];
  explanation: Explanation;
}

/** What the worker does, as the client calls it. Every job is named by its caller so that it can be cancelled. */
export interface EngineApi extends ModelBundleApi {
  /** Loads and verifies a bundle, and makes it the active model. */
  loadModel(origin: BundleOrigin): Promise<ModelInfo>;
  predict(texts: string[]): Promise<Prediction[]>;
  explain(text: string): Promise<Explanation>;
  /** First reading of one file, or of several as one data set. They become the open dataset. */
  survey(
    job: string,
    files: readonly File[],
    options: ReadOptions,
    onProgress: OnProgress,
  ): Promise<DatasetSurvey>;
  /** What the values of a column would be taken for, so that the person can change it. */
  guessLabels(column: number): Promise<LabelMapping>;
  evaluate(
    job: string,
    columns: ColumnMapping,
    labels: LabelMapping,
    onProgress: OnProgress,
  ): Promise<EvaluationReport>;
  rows(filter: RowFilter, offset: number, limit: number): Promise<RowPage>;
  row(index: number): Promise<RowDetail>;
  /** Predicts class 1 from another probability on; every later answer about the evaluation is with it. 0 to 1. */
  setThreshold(threshold: number): Promise<EvaluationReport>;
  /** The threshold that is best for a goal on the evaluated rows; null where none can do it. It is not set. */
  chooseThreshold(goal: ThresholdGoal): Promise<ChosenThreshold | null>;
  /** What the charts of the finished evaluation show. */
  curves(): Promise<EvaluationCurves>;
  /** The classifier beside the prediction column of the file; null where it was not mapped. */
  compareWithFile(): Promise<ClassifierComparison | null>;
  /** The classifier beside another model on the same rows. */
  compareWithModel(
    job: string,
    origin: BundleOrigin,
    onProgress: OnProgress,
  ): Promise<ClassifierComparison>;
  /** Rows by index, in the order given; at most 1,000. */
  rowsAt(indices: Uint32Array): Promise<RowSummary[]>;
  /**
   * Analyses the errors of the finished evaluation; a part is told as soon as it is known. The rows behind the findings
   * can be listed from then on.
   */
  analyse(
    job: string,
    options: AnalysisOptions,
    onProgress: OnProgress,
    onFindings: OnFindings,
  ): Promise<ErrorAnalysisReport>;
  /** Indices of wrongly predicted rows in the order in which they are to be read. */
  readingQueue(filter: RowFilter, order: ReadingOrder): Promise<Uint32Array>;
  /** Cues and suggested tags of one evaluated row. */
  marks(index: number): Promise<ReviewMarks>;
  /** Evaluated rows with the most words in common and the other label, the nearest first. */
  nearest(index: number, limit: number): Promise<RowSummary[]>;
  /** The reviews that a change (a perturbation or a swap, by its name) moved most in the last analysis. */
  changeExamples(change: string): Promise<ChangeExample[]>;
  /** SHA-256 of the evaluated files' content in hexadecimal: what notes on their rows are kept by. */
  contentHash(): Promise<string>;
  /** The predictions file: RFC 4180 CSV in UTF-8. */
  predictionsFile(): Promise<Blob>;
  cancel(job: string): Promise<void>;
  /** What the worker has asked the network for since it started, refused attempts included. */
  requests(): Promise<NetworkAttempt[]>;
  /** A sign of life. */
  ping(): Promise<void>;
}
