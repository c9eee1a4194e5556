import type { Estimate } from '../evaluation/evaluation-report.ts';
import type {
  FairnessGap,
  FairnessRate,
  PerturbationResult,
  Share,
} from './error-analysis-report.ts';

/**
 * How many values lie in each of some bins. Bin `i` holds those from `edges[i - 1]`, included, to
 * below `edges[i]`; the first has no lower bound and the last no upper one.
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
  /**
   * Lengths in words, both included, between which 90 % of the reviews lie; `high` is null where
   * long ones were not told apart.
   */
  wordCounts?: { low: number; high: number | null };
  /** Held-out rows by their probability of class 1. */
  scores?: CountedBins;
}

/** Errors in a group of rows compared with those in all other rows. */
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
 * Whose probabilities the labels are checked against: the classifier evaluated, one trained on the
 * other folds of the file, or the mean of the two.
 */
export type LabelWitness = 'model' | 'cross-validated' | 'average';

export interface NoisyLabelsEvidence {
  /**
   * Whose probabilities the suspects come from: those that fit the labels best; null where nobody
   * gave any.
   */
  probabilities: LabelWitness | null;
  /**
   * Labels that the classifier evaluated and the one trained on the other folds both confidently
   * contradict, how many there would be if their errors had nothing in common, and the p-value of
   * that hypothesis; null where there are not two such classifiers.
   */
  agreement: { both: number; expected: number; pValue: number } | null;
  suspects: number;
  suspectShare: number;
  errorsAmongSuspects: number;
  /**
   * Estimated number of suspects with the label that are of another class, in the order of the
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
  /** Of two classes the other one; of more, the rarest that has rows. */
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
  /**
   * What makes a row a close call: its distance to the threshold, or the margin between its two
   * most probable classes where there is no threshold; null without probabilities, as are the
   * distance, the rows, their share of the errors and the calibration error.
   */
  measure: 'threshold' | 'margin' | null;
  /** Rows whose distance or margin is below this are close calls. */
  distance: number | null;
  nearThreshold: GroupErrors | null;
  /** Share of all errors that are close calls. */
  shareOfErrors: number | null;
  /** Rows with praise and criticism at once; null where cues were not looked for. */
  mixedFeelings: GroupErrors | null;
  expectedCalibrationError: Estimate | null;
  /**
   * Mean confidence and accuracy where each cue is, the most overconfident first; cues in at
   * least 30 rows. Empty without probabilities.
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
  /**
   * Mean confidence minus accuracy: above 0 the classifier is overconfident. Null without
   * probabilities.
   */
  overconfidence: number | null;
  /**
   * Population stability index of the second class's probabilities against the reference; null
   * without one, without probabilities, and for more than two classes.
   */
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
  gaps: ({ column: string; class: string; rate: FairnessRate } & FairnessGap)[];
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
