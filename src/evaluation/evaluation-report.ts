/** A 95 % interval around a value, or the reason why there is no value. */
export type Estimate = { value: number; low: number; high: number } | UndefinedEstimate;

export interface UndefinedEstimate {
  value: null;
  reason: UndefinedReason;
}

/**
 * - `no-rows`: nothing was evaluated;
 * - `one-class`: the true labels hold one class only;
 * - `no-true-rows`: no row of this class (recall's denominator is 0);
 * - `no-predicted-rows`: nothing was predicted as this class (precision's denominator is 0);
 * - `constant`: labels or predictions are constant, so the denominator is 0;
 * - `no-probabilities`: only labels were answered, and the metric needs probabilities;
 * - `not-ordered`: the classes stand for no numbers, so no error is larger than another.
 *
 * A metric that averages over classes has the reason of the first class that it is undefined for.
 */
export type UndefinedReason =
  | 'no-rows'
  | 'one-class'
  | 'no-true-rows'
  | 'no-predicted-rows'
  | 'constant'
  | 'no-probabilities'
  | 'not-ordered';

export interface PrecisionRecallF1 {
  precision: Estimate;
  recall: Estimate;
  f1: Estimate;
}

export interface ClassMetrics extends PrecisionRecallF1 {
  /** Number of rows whose true class this is. */
  support: number;
  /** Of the class against the rest. */
  rocAuc: Estimate;
  /** Of the class against the rest. */
  averagePrecision: Estimate;
}

/** Definitions are scikit-learn's. */
export interface Metrics {
  accuracy: Estimate;
  balancedAccuracy: Estimate;
  matthewsCorrelation: Estimate;
  cohenKappa: Estimate;
  /** Of ordered classes. */
  quadraticKappa: Estimate;
  /** Of ordered classes, in the unit of their values (stars). */
  meanAbsoluteError: Estimate;
  logLoss: Estimate;
  /** Two classes: of the second, 0 to 1; more: over all, 0 to 2. */
  brierScore: Estimate;
  /** Two classes: of the second; more: the mean of each class against the rest. */
  rocAuc: Estimate;
  /** Two classes: of the second; more: the mean of each class against the rest. */
  averagePrecision: Estimate;
  /** Of the predicted class's probability. */
  expectedCalibrationError: Estimate;
  macro: PrecisionRecallF1;
  micro: PrecisionRecallF1;
  weighted: PrecisionRecallF1;
}

/** How unevenly the rows are spread over the classes. */
export interface Imbalance {
  /** Index of the class with the most rows; the first such. */
  majorityClass: number;
  /** Its share of the rows, 0 to 1. It is also the accuracy of always guessing that class. */
  majorityShare: number;
  /** Whether to warn next to the accuracy that it misleads. */
  warn: boolean;
}

/** The numbers of an evaluation: everything that labels and answers alone decide. */
export interface Evaluation {
  classes: string[];
  /** Rows: true class, columns: predicted class, in the order of `classes`. */
  confusionMatrix: number[][];
  /** Null when there are no rows. */
  imbalance: Imbalance | null;
  metrics: Metrics;
  perClass: Record<string, ClassMetrics>;
}

/** The rows of one rating, or of several next to each other where the file has many. */
export interface RatingLevel {
  /** Least and greatest rating of these rows. */
  from: number;
  to: number;
  /** Evaluated rows: those whose rating counts as one of the classes. */
  rows: number;
  errors: number;
  errorRate: Estimate;
  falsePositives: number;
  falseNegatives: number;
  /**
   * Rows whose rating counts as neutral or is left out; they are classified here, and count nowhere
   * else.
   */
  unevaluated: number;
  /** Mean probability of the second class, over all of the rows. */
  meanScore: Estimate;
  /** Share of all of the rows that is predicted as the second class. */
  predictedPositive: Estimate;
}

/** Where programs show a row; numbers from 1. A format that has no such place lacks it. */
export interface ReportedPlace {
  /** Name of the file, where the data set has several. */
  file?: string;
  /** Of a workbook. */
  sheet?: string;
  /** Row in a spreadsheet; of delimited text as a spreadsheet opens it. */
  sheetRow?: number;
  /** Line of the file in which the row starts. */
  line?: number;
}

/** Something wrong in the file; `message` says it, `column` and `detail` are what it is about. */
export interface ReportedProblem {
  /** Its name, where the data set has several. */
  file?: string;
  row: number | null;
  place?: ReportedPlace;
  /** What the row's id column holds. */
  id?: string;
  code: string;
  message: string;
  column?: string;
  detail?: Record<string, string | number>;
}

/** What the report says of the file. */
export interface DatasetDescription {
  name: string;
  format: string;
  encoding: string;
  delimiter: string | null;
  rows: number;
  evaluated: number;
  columns: {
    text: string;
    label: string;
    id: string | null;
    groups: string[];
    /** Column of the file's own predicted labels; null where it is not used. */
    prediction: string | null;
    /** Columns of the file's own probabilities. */
    probabilities: string[];
  };
  /**
   * The file's label, as text, to what it was taken for: one of the classes, or `neutral`,
   * `leave-out` or `unmapped`, followed by ` (no class)` where a class has that name.
   */
  labelMapping: Record<string, string>;
  /** Rows left out, by reason; with the evaluated ones they are all rows. */
  excluded: Record<string, number>;
  problemCount: number;
  /** The first of the problems, at most 1,000. */
  problems: ReportedProblem[];
}

/** What gave the answers: a model, or a column of the file. */
export interface Subject {
  kind: 'model' | 'column';
  name: string;
}

export type ComparedMetric = 'accuracy' | 'balancedAccuracy' | 'macroF1' | 'matthewsCorrelation';

/** One metric of two classifiers on the same rows; null where it is undefined. */
export interface PairedDifference {
  first: number | null;
  second: number | null;
  /** First less second with its 95 % interval; null where one of them is undefined. */
  difference: { value: number; low: number; high: number } | null;
}

/** How two classifiers fare on the same rows. */
export interface PairedComparison {
  metrics: Record<ComparedMetric, PairedDifference>;
  bothRight: number;
  onlyFirstRight: number;
  onlySecondRight: number;
  bothWrong: number;
}

/** The evaluated answers (first) and others (second) on the same rows. */
export interface ReportedComparison extends PairedComparison {
  /** What gave the other answers. */
  subject: Subject;
  /** Rows that both have an answer for. */
  rows: number;
  /** Exact p-value of McNemar's test that both err equally often. */
  mcNemar: number;
}

/** The file behind "Download report (JSON)" and the detail of `evaluation-complete`. */
export interface EvaluationReport extends Evaluation {
  schema: 'review-classifier/evaluation-report@2';
  /** A random name of this evaluation: reports at other thresholds have the same. */
  id: string;
  /** ISO 8601, UTC. */
  created: string;
  subject: Subject;
  /** Null where a column of the file is evaluated. */
  model: { id: string; version: string } | null;
  /**
   * The second class is predicted where its probability is at least this; null unless there are two
   * classes with probabilities.
   */
  threshold: number | null;
  /**
   * What `threshold` was before another was chosen, where that is not a half: the model's own
   * decision threshold.
   */
  firstThreshold?: number;
  /**
   * Of more than two classes those that have a threshold: a class is predicted where its
   * probability is at least this (`predictFromThresholds`). Null where none has one.
   */
  thresholds: Record<string, number> | null;
  /** The number that each class stands for, ascending; null where they have no order. */
  classValues: number[] | null;
  /** Ascending; absent where the labels are no ratings. */
  ratings?: RatingLevel[];
  /** Where two were compared. */
  comparison?: ReportedComparison;
  dataset: DatasetDescription;
}
