import type { Interval } from '../evaluation/estimate.ts';
import type {
  DatasetDescription,
  Estimate,
  ReportedPlace,
} from '../evaluation/evaluation-report.ts';
import type { SourceName, Strength, Source } from './source-evidence.ts';

/** Whose answers are analysed: a model's, or those in a column of the file. */
export interface AnalysedSubject {
  kind: 'model' | 'column';
  name: string;
}

/** A share with its 95 % interval. */
export interface Share extends Interval {
  value: number;
}

/** What a slice is cut by, or the name of a metadata column. */
export type BuiltInFeature =
  | 'trueClass'
  | 'predictedClass'
  | 'confidence'
  | 'rating'
  | 'length'
  | 'language'
  | 'cue'
  | 'word'
  | 'phrase';

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
  /** Values by feature: one, or two for a pair; the second of two cues has the key "cue 2". */
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
   * Whether the slice is significant and has errors of its own, not only those of a larger slice
   * that it overlaps: the words of a bad category say nothing that the category does not. Never
   * true of a whole class or a word in over a quarter of the reviews, which explain nothing, nor of
   * a slice cut by the prediction.
   */
  independent: boolean;
  /**
   * Errors that the classifier's own probabilities announce for these rows; null without
   * probabilities.
   */
  announcedErrors: number | null;
  /** Of the second class; null, as the next, where there are more than two classes. */
  falsePositives: number | null;
  falseNegatives: number | null;
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
  /** Wrong rows in which the term is. */
  count: number;
  /** Correct rows of the same true class in which the term is. */
  correctCount: number;
  /** z-score of the log-odds ratio. */
  z: number;
}

/** Rows of a class that were predicted as another. */
export interface Confusion {
  /** Name of the true class. */
  label: string;
  /** Name of the class that was predicted. */
  prediction: string;
  rows: number;
  /** Share of all errors. */
  share: number;
  /** Words that set these rows apart from the correct rows of the true class; often none. */
  words: ErrorWord[];
}

export interface LabelIssue {
  /** Number of the record in the file. */
  row: number;
  /** Name of the class that the file gives. */
  label: string;
  suggested: string;
  /**
   * Label quality, 0 to 1, the lowest first: the probability of the given label; where there are
   * more than two classes half of its distance from the most probable other one, plus a half.
   */
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
  /** What the probability of the second class should do. */
  expects: 'same' | 'lower' | 'higher';
  tried: number;
  flipped: number;
  share: Estimate;
  /**
   * Rows that were drawn to be tried; only those with something to change were. All rows where it
   * is missing.
   */
  sampled?: number;
  /**
   * Rows of them that are so from the start (typed without accents, say), as far as that can be
   * told, and the errors among them.
   */
  already?: { rows: number; errors: number };
}

export interface FairnessGroup {
  value: string;
  rows: number;
  /** Of all classes together. */
  accuracy: Estimate;
  /** Share of the rows that are predicted as the class. */
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

/** A metadata column, and the class that its rates are about. */
export interface FairnessColumn {
  column: string;
  /** The second of two classes; of more, each with enough rows has an entry of its own. */
  class: string;
  groups: FairnessGroup[];
  /**
   * Whether the column mostly repeats the label (stars, “recommends: yes”): then its groups differ
   * in everything by their nature, and no gap is computed.
   */
  followsLabel: boolean;
  /**
   * Null where fewer than two groups can be compared. Rows without a value are no group to compare.
   */
  gaps: Record<FairnessRate, FairnessGap | null>;
}

/** What a page can do about an advice. */
export type AdviceAction =
  | { code: 'review-labels' }
  | { code: 'set-threshold'; threshold: number }
  | { code: 'train' }
  | { code: 'list-slice'; group: Record<string, string> }
  | { code: 'list-cue'; cue: string }
  | { code: 'list-source'; source: SourceName }
  | { code: 'show-fairness'; column: string }
  | { code: 'show-robustness'; name: string };

/** The finding behind an advice. */
export type AdviceReason =
  | { finding: 'source'; source: SourceName; strength: Strength }
  | {
      finding: 'slice';
      group: Record<string, string>;
      rows: number;
      errors: number;
      errorRate: Share;
      lift: number | null;
    }
  | { finding: 'threshold'; threshold: number; errors: number; best: number; bestErrors: number }
  | { finding: 'robustness'; name: string; share: Estimate }
  | { finding: 'swap'; name: string; share: Estimate }
  | {
      finding: 'gap';
      column: string;
      /** The class that the rate is about. */
      class: string;
      rate: FairnessRate;
      value: number;
      highest: string;
      lowest: string;
    }
  | {
      finding: 'cross-validation';
      errors: number;
      crossValidatedErrors: number;
      /** Whether the one trained on the file answers alone, or the mean of both is taken. */
      probabilities: 'cross-validated' | 'average';
      /** Errors spared, with a 95 % interval of the paired difference. */
      spared: Share;
      /** Recall of each class now and then; null where it has no rows. */
      recalls: { class: string; before: number | null; after: number | null }[];
    };

export type Tactic =
  | 'fix-labels'
  | 'move-threshold'
  | 'collect-class'
  | 'rebalance'
  | 'collect-slice'
  | 'add-feature'
  | 'normalise'
  | 'fine-tune'
  | 'label-more'
  | 'examine-bias'
  | 'ask-a-person'
  | 'ask-for-more-text';

export interface Advice {
  tactic: Tactic;
  because: AdviceReason;
  /** Errors of this file that would go at most; tactics overlap, so the numbers do not add up. */
  errorsAtMost: number;
  action: AdviceAction | null;
}

/** The file behind "Download error analysis as JSON" and the detail of `analysis-complete`. */
export interface ErrorAnalysisReport {
  schema: 'review-classifier/error-analysis@2';
  /** ISO 8601, UTC. */
  created: string;
  dataset: DatasetDescription;
  subject: AnalysedSubject;
  /** Null where a column of the file is the subject. */
  model: { id: string; version: string } | null;
  /** 2 to 20. */
  classes: string[];
  /** Two classes with probabilities: the second is predicted from this on; else null. */
  threshold: number | null;
  rows: number;
  errors: number;
  slices: Slice[];
  /** Hypotheses that the q-values of the slices are corrected for. */
  slicesTried: number;
  /** First length in words of each bin but the lowest. */
  lengthEdges: number[];
  skippedColumns: SkippedColumn[];
  /** By true class: words of its rows predicted wrongly, compared with those predicted right. */
  words: Record<string, ErrorWord[]>;
  /** More than two classes: the pairs with errors, most frequent first, at most 50. */
  confusions: Confusion[];
  labelIssues: LabelIssue[];
  /** Why labels could not be checked; null where they were. */
  labelIssuesWithout: 'no-probabilities' | null;
  /** At most 1,000 groups: conflicting ones first, then large ones. */
  duplicates: DuplicateGroup[];
  duplicateGroups: number;
  cues: Record<string, CueCount>;
  robustness: PerturbationResult[];
  swaps: PerturbationResult[];
  fairness: FairnessColumn[];
  sources: Source[];
  advice: Advice[];
  /**
   * What the rows that findings list are called besides their number, by that number; of a group of
   * duplicates the first 10.
   */
  rowNames?: Record<string, { place?: ReportedPlace; id?: string }>;
}
