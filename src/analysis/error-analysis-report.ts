import type { Interval } from '../evaluation/estimate.ts';
import type { DatasetDescription, Estimate } from '../evaluation/evaluation-report.ts';

/** A share with its 95 % interval. */
export interface Share extends Interval {
  value: number;
}

/** What a slice is cut by, or the name of a metadata column. */
export type BuiltInFeature =
  'trueClass' | 'predictedClass' | 'confidence' | 'length' | 'language' | 'cue' | 'word' | 'phrase';

/** One condition of a slice: the feature has this value. Bins of numbers also say their bounds. */
export interface SliceCondition {
  kind: BuiltInFeature | 'column';
  /** The kind itself, or the column's name. It is the key in the slice's `group`. */
  feature: string;
  value: string;
  /** Least value of the bin; null where it is open. */
  from?: number | null;
  /** Values of the bin are below this; null where it is open. */
  below?: number | null;
}

export interface Slice {
  /** Values by feature: one, or two for a pair. */
  group: Record<string, string>;
  /** The same, in order, with what a page needs to word it. */
  conditions: SliceCondition[];
  rows: number;
  errors: number;
  errorRate: Share;
  /** Error rate over the error rate of all other rows; null where they have no error. */
  lift: number | null;
  /** Errors beyond those that the error rate of all rows would give. Slices are ranked by it. */
  excessErrors: number;
  /**
   * Whether the slice is significant and has errors of its own, not only those of a larger slice that it overlaps: the words
   * of a bad category are no news beside the category.
   */
  independent: boolean;
  /** Errors that the classifier's own probabilities announce for these rows. */
  announcedErrors: number;
  falsePositives: number;
  falseNegatives: number;
  pValue: number;
  /** Benjamini–Hochberg, over everything that was tried. */
  qValue: number;
}

/** A metadata column that makes no slices, and why. */
export interface SkippedColumn {
  column: string;
  reason: 'one-value' | 'too-many-values' | 'too-few-rows';
  values: number;
}

export interface ErrorWord {
  term: string;
  /** Rows with the error in which the term is. */
  count: number;
  /** Correct rows of the same true class in which the term is. */
  correctCount: number;
  /** z-score of the log-odds ratio. */
  z: number;
}

export interface LabelIssue {
  /** Number of the record in the file. */
  row: number;
  /** Name of the class that the file gives. */
  label: string;
  suggested: string;
  /** Label quality, 0 to 1: the probability of the given label. The lowest comes first. */
  score: number;
}

export interface DuplicateGroup {
  /** Numbers of the records, at most 1,000. */
  rows: number[];
  /** Rows in all. */
  size: number;
  /** Whether the rows have different labels. */
  conflicting: boolean;
  /** `exact`: the same words in the same order, whatever the case, accents and punctuation. */
  kind: 'exact' | 'near';
}

export interface CueCount {
  rows: number;
  errors: number;
  errorRate: Estimate;
}

export interface PerturbationResult {
  name: string;
  tried: number;
  flipped: number;
  share: Estimate;
}

export interface FairnessGroup {
  value: string;
  rows: number;
  accuracy: Estimate;
  /** Share of the rows that are predicted positive. */
  selectionRate: Estimate;
  truePositiveRate: Estimate;
  falsePositiveRate: Estimate;
  /** Whether the group has too few rows to be compared with the others. */
  fewRows: boolean;
}

/** The largest difference of a rate between two groups of a column. */
export interface FairnessGap {
  /** Highest rate less lowest, with Newcombe's interval. */
  value: number;
  low: number;
  high: number;
  highest: string;
  lowest: string;
  /** Of the hypothesis that the rate is the same in all groups compared. */
  pValue: number;
  qValue: number;
}

export type FairnessRate = 'selectionRate' | 'truePositiveRate' | 'falsePositiveRate';

export interface FairnessColumn {
  column: string;
  groups: FairnessGroup[];
  /** Null where fewer than two groups can be compared. */
  gaps: Record<FairnessRate, FairnessGap | null>;
}

export type SourceName =
  | 'noisy-labels'
  | 'class-imbalance'
  | 'ambiguity'
  | 'lack-of-context'
  | 'poor-generalisation'
  | 'bias';

export type Strength = 'none' | 'weak' | 'moderate' | 'strong';
