import type { Interval } from '../evaluation/estimate.ts';
import type { DatasetDescription, Estimate } from '../evaluation/evaluation-report.ts';

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
   * that it overlaps: the words of a bad category are no news beside the category. Never true of a
   * whole class or a word in over a quarter of the reviews, which explain nothing, nor of a slice
   * cut by the prediction.
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
  /** What the probability of the positive class should do. */
  expects: 'same' | 'lower' | 'higher';
  tried: number;
  flipped: number;
  share: Estimate;
  /** Rows that were drawn to be tried; only those with something to change were. All rows where it is missing. */
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

/**
 * How many values lie in each of some bins. Bin `i` holds those from `edges[i - 1]`, included, to below `edges[i]`; the first has no lower
 * bound and the last no upper one.
 */
export interface CountedBins {
  edges: readonly number[];
  counts: readonly number[];
}

/** What a classifier's own training data looked like, as far as its manifest says. */
export interface TrainingReference {
  /** Accuracy on held-out rows of the same kind as the training rows. */
  accuracy?: number;
  /** Mean share of a held-out review's words that the classifier does not know. */
  unknownWordShare?: number;
  /** Share of the rows by language. */
  languages?: Readonly<Record<string, number>>;
  /** Lengths in words, both included, between which 90 % of the reviews lie; `high` is null where long ones were not told apart. */
  wordCounts?: { low: number; high: number | null };
  /** Held-out rows by their probability of class 1. */
  scores?: CountedBins;
}

/** Errors in a group of rows beside those in all other rows. */
export interface GroupErrors {
  rows: number;
  errors: number;
  errorRate: Estimate;
  restErrorRate: Estimate;
  /**
   * Error rate less that of the rest, with Newcombe's interval; null where one of them has no rows.
   */
  difference: Share | null;
  pValue: number;
}

/**
 * Whose probabilities the labels are held against: the classifier evaluated, one trained on the
 * other folds of the file, or the mean of the two.
 */
export type LabelWitness = 'model' | 'cross-validated' | 'average';

export interface NoisyLabelsEvidence {
  /** Whose probabilities the suspects come from: those that fit the labels best. */
  probabilities: LabelWitness;
  /**
   * Labels that the classifier evaluated and the one trained on the other folds both confidently
   * contradict, how many there would be if their errors had nothing in common, and the p-value of
   * that hypothesis; null where the file is too small for a second classifier.
   */
  agreement: { both: number; expected: number; pValue: number } | null;
  suspects: number;
  suspectShare: number;
  errorsAmongSuspects: number;
  /**
   * Estimated number of suspects with the label that are of the other class, in the order of the
   * classes. The rest are misread.
   */
  estimatedWrong: number[];
  /**
   * Groups of exact duplicates with different labels, their rows, and the rows among them that are
   * not of their group's majority.
   */
  conflictingGroups: number;
  conflictingRows: number;
  outvotedRows: number;
  /** Groups of near-duplicates with different labels. */
  conflictingNearGroups: number;
}

export interface ClassImbalanceEvidence {
  rowsByClass: number[];
  /** Name of the class with the most rows; always guessing it has the accuracy `majorityShare`. */
  majorityClass: string;
  minorityClass: string;
  majorityShare: number;
  accuracy: Estimate;
  balancedAccuracy: Estimate;
  /** In the order of the classes. */
  recalls: Estimate[];
  /**
   * Recall of the majority class less that of the minority, with Newcombe's interval; null where a
   * class has no rows.
   */
  recallGap: Share | null;
}

export interface AmbiguityEvidence {
  /** Rows whose probability is within this of the threshold are near it. */
  distance: number;
  nearThreshold: GroupErrors;
  /** Share of all errors that are near the threshold. */
  shareOfErrors: number;
  /** Rows with praise and criticism at once; null where cues were not looked for. */
  mixedFeelings: GroupErrors | null;
  expectedCalibrationError: Estimate;
  /**
   * Mean confidence beside accuracy where each cue is, the most overconfident first; cues in at
   * least 30 rows.
   */
  calibrationByCue: { cue: string; rows: number; confidence: number; accuracy: number }[];
}

export interface LackOfContextEvidence {
  /** Most words of a very short review. */
  words: number;
  veryShort: GroupErrors;
  /** Rows without any word that the classifier knows; null where that was not measured. */
  noKnownWord: GroupErrors | null;
  /** Either of the two. */
  either: GroupErrors;
}

export interface PoorGeneralisationEvidence {
  accuracy: Estimate;
  /** Mean confidence less accuracy: above 0 the classifier promises more than it keeps. */
  overconfidence: number;
  /** Population stability index of the probabilities against the reference; null without one. */
  scoreDrift: number | null;
  /** Whether that index is 0.1 or more, beyond chance. */
  scoresDrifted: boolean;
  /**
   * Mean share of unknown words in all rows and in wrong ones; null where that was not measured.
   */
  unknownWordShare: number | null;
  unknownWordShareOfErrors: number | null;
  /** Rows with more than half of their words unknown. */
  manyUnknownWords: GroupErrors | null;
  languages: Record<string, number>;
  /**
   * Rows in a language of less than 5 % of the training rows; without a reference, neither
   * Portuguese nor English.
   */
  otherLanguages: GroupErrors;
  /** Rows shorter or longer than 90 % of the training rows; null without a reference. */
  unusualLength: GroupErrors | null;
  reference: TrainingReference | null;
}

export interface BiasEvidence {
  columnsCompared: number;
  /** Significant gaps, the largest first. */
  gaps: ({ column: string; rate: FairnessRate } & FairnessGap)[];
  /** Empty where no swap was tried. */
  swaps: PerturbationResult[];
}

export interface SourceEvidence {
  'noisy-labels': NoisyLabelsEvidence;
  'class-imbalance': ClassImbalanceEvidence;
  ambiguity: AmbiguityEvidence;
  'lack-of-context': LackOfContextEvidence;
  'poor-generalisation': PoorGeneralisationEvidence;
  bias: BiasEvidence;
}

export type SourceName = keyof SourceEvidence;

/** `none`: no sign of it. The thresholds stand with each source's code. */
export type Strength = 'none' | 'weak' | 'moderate' | 'strong';

/** A likely source of errors. */
export type Source = {
  [Name in SourceName]: {
    source: Name;
    strength: Strength;
    evidence: SourceEvidence[Name];
    /** Numbers of the records behind it, the most telling first, at most 1,000. */
    rows: number[];
    /** Rows behind it in all. */
    rowCount: number;
  };
}[SourceName];

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

/** The file behind "Download error analysis (JSON)" and the detail of `analysis-complete`. */
export interface ErrorAnalysisReport {
  schema: 'review-classifier/error-analysis@1';
  /** ISO 8601, UTC. */
  created: string;
  dataset: DatasetDescription;
  model: { id: string; version: string };
  classes: string[];
  /** The second class is predicted where its probability is at least this. */
  threshold: number;
  rows: number;
  errors: number;
  slices: Slice[];
  /** Hypotheses that the q-values of the slices are corrected for. */
  slicesTried: number;
  /** First length in words of each bin but the lowest. */
  lengthEdges: number[];
  skippedColumns: SkippedColumn[];
  words: { falsePositive: ErrorWord[]; falseNegative: ErrorWord[] };
  labelIssues: LabelIssue[];
  /** At most 1,000 groups: conflicting ones first, then large ones. */
  duplicates: DuplicateGroup[];
  duplicateGroups: number;
  cues: Record<string, CueCount>;
  robustness: PerturbationResult[];
  swaps: PerturbationResult[];
  fairness: FairnessColumn[];
  sources: Source[];
  advice: Advice[];
}
