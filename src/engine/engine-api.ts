import type {
  ColumnMapping,
  DatasetSurvey,
  LabelMapping,
  RowColumns,
  RowName,
} from '../dataset/dataset.ts';
import type { OwnClasses } from '../dataset/guess-classes.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type { Estimate } from '../evaluation/evaluation-report.ts';
import type { Explanation } from '../model/explanation.ts';

/** How far a job has got; `total` is null while it is unknown. */
export interface Progress {
  stage: 'reading' | 'classifying' | 'analysing' | 'training';
  done: number;
  total: number | null;
  unit: 'bytes' | 'rows' | 'stages';
}

/**
 * A finding of the error analysis whose rows are listed; `index` is its place in the report's list.
 */
export type RowsOfFinding =
  | { part: 'slices' | 'duplicates'; index: number }
  /** Of the wrong rows of a class: `label` is its index. */
  | { part: 'words'; label: number; index: number }
  | { part: 'confusions'; index: number }
  | { part: 'cues'; cue: string }
  | { part: 'sources'; source: string }
  | { part: 'labelIssues' }
  /** What the user typed; no analysis is needed for it. */
  | ({ part: 'typed' } & TextPattern);

/** Rows by their text: a keyword as a whole word or phrase, or a regular expression. */
export interface TextPattern {
  kind: 'keyword' | 'expression';
  text: string;
}

/** What a pattern of the user's own has to do with the errors. */
export interface TestedPattern {
  rows: number;
  errors: number;
  errorRate: Estimate;
  /** Of the hypothesis that its error rate is that of all other rows; of one test alone. */
  pValue: number;
}

/**
 * The order in which errors are read: most confident first, closest to the threshold first, or
 * shuffled with a seed.
 */
export type ReadingOrder =
  { by: 'confidence' } | { by: 'threshold' } | { by: 'confusion' } | { by: 'chance'; seed: number };

/**
 * What is done with files: this classifier is evaluated, the file's own answers are, both are
 * compared, or the rows are only classified.
 */
export type Task = 'evaluate' | 'predictions' | 'compare' | 'classify';

/**
 * What is evaluated: files, what their first reading found, and what the user says about their
 * columns.
 */
export interface EvaluationRequest {
  task: Exclude<Task, 'classify'>;
  files: readonly File[];
  survey: DatasetSurvey;
  columns: ColumnMapping;
  labels: LabelMapping;
}

/** What the values of a label column probably mean. */
export interface GuessedLabels {
  polarity: LabelMapping;
  own: OwnClasses;
}

/** A change that the user makes to own classes; places are those before it. */
export type ClassChange =
  | { kind: 'merge'; from: number; into: number }
  | { kind: 'rename'; place: number; name: string }
  | { kind: 'leave-out'; place: number }
  | { kind: 'move'; from: number; to: number }
  | { kind: 'assign'; assignment: number; target: number | 'leave-out' | 'new' | null };

/** What is only classified: every row with a text. */
export interface ClassificationRequest {
  files: readonly File[];
  survey: DatasetSurvey;
  /** `date` is the column that months are counted by; null without one. */
  columns: RowColumns & { date: number | null };
}

export interface AnalysisOptions {
  /**
   * The smallest length in words of each bin except the lowest; null for bins of about equal size.
   */
  lengthEdges: number[] | null;
}

/** Called with every finished part of an error analysis; the parts together are the report. */
export type OnFindings = (part: Partial<ErrorAnalysisReport>) => void;

/** What stands out in one review: cues with their positions, and the tags that they suggest. */
export interface ReviewMarks {
  cues: { name: string; ranges: { start: number; end: number }[] }[];
  suggestedTags: string[];
}

/**
 * One side of a review that was changed: the text or a part of it, where it differs from the other
 * side, and the prediction.
 */
export interface ChangedText {
  text: string;
  changed: { start: number; end: number }[];
  predictedClass: number;
  /** Calibrated probability of the predicted class. */
  probability: number;
}

/** A review before and after a change that was tried on it. */
export interface ChangeExample extends RowName {
  flipped: boolean;
  before: ChangedText;
  after: ChangedText;
}

/** Which evaluated rows to list; a missing condition holds for every row. */
export interface RowFilter {
  /** Index in the classes of the report. */
  trueClass?: number;
  predictedClass?: number;
  outcome?: 'correct' | 'wrong';
  /** Both ends are included; no row passes if the labels are not ratings. */
  rating?: { from: number; to: number };
  /** Place of a group column, and the value that rows have in it. */
  group?: { column: number; value: string };
  /** Months since the year 0; only classified rows have them. */
  month?: number;
  /** Found anywhere in the text; case and accents are ignored. */
  text?: string;
  /** The rows that this class is most probable for come first. */
  byClass?: number;
  /** Only the rows behind this finding of the error analysis. */
  finding?: RowsOfFinding;
  /** Of those only the ones that are behind this finding, too. */
  within?: RowsOfFinding;
}

/** One evaluated row as the list shows it. */
export interface RowSummary extends RowName {
  /** Position among the evaluated rows. */
  index: number;
  id: string | null;
  /** The text, cut to 400 code units. */
  text: string;
  /** Whether `text` was cut. */
  cut: boolean;
  /** Null where the row has no label. */
  trueClass: number | null;
  predictedClass: number;
  /** Probability of the predicted class; null where only classes were answered. */
  probability: number | null;
}

export interface RowPage {
  /** Rows that pass the filter. */
  total: number;
  rows: RowSummary[];
}

/** Whole text and explanation of one evaluated row. */
export interface RowDetail extends RowSummary {
  groups: { column: string; value: string }[];
  /** One a class; null where only classes were answered. */
  probabilities: number[] | null;
  /** Null where no model gave the answer. */
  explanation: Explanation | null;
}
