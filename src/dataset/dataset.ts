import type { DateOrder } from './parse-date.ts';

/** Formats a labelled file may have. */
export type DatasetFormat = 'csv' | 'tsv' | 'json' | 'jsonl' | 'xlsx' | 'parquet';

/**
 * What a file may be packed in: a gzip, or a zip that holds one file of rows. A workbook's own zip
 * does not count.
 */
export type DatasetPacking = 'gzip' | 'zip';

export type DatasetEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'macintosh'
  | 'ibm850'
  /** UTF-8, and Windows-1252 for each byte that is not UTF-8: files that were joined. */
  | 'utf-8+windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';

/** How the bytes of a file become rows. */
export interface FileFormat {
  format: DatasetFormat;
  /** Workbooks and Parquet hold UTF-8. */
  encoding: DatasetEncoding;
  /** Null where the format has none. */
  delimiter: Delimiter | null;
  /** Whether the first record names the columns; true for JSON and Parquet. */
  header: boolean;
  /** What the file is unpacked from first. Always recognised: an option cannot change it. */
  packing?: DatasetPacking;
  /** The sheet of a workbook that is read. */
  sheet?: string;
  /** The sheets with the same columns that are read as one table; absent where it is one sheet. */
  sheets?: readonly string[];
  /**
   * Names of the arrays of JSON whose elements are the rows, with dots between the members that
   * lead there; absent where there is only one.
   */
  arrays?: readonly string[];
  /**
   * Whether text that was decoded twice (`Ã©`) is put right; absent where nobody has said. Never
   * recognised: an option alone says so.
   */
  repairText?: boolean;
}

/**
 * One cell as it stands in the file. Delimited text has strings only; JSON, workbooks and Parquet
 * keep their scalars.
 */
export type Cell = string | number | boolean | null;

/** Something wrong in the file that the user can look up. */
export interface DatasetProblem {
  /**
   * 1-based number of the record, the header not counted; null when it concerns the whole file.
   * Goes on over files.
   */
  row: number | null;
  /** Where programs show the row; absent where that is not known. */
  place?: RowPlace;
  /** Of the row, where it was read with its columns. */
  id?: string;
  /** Name of the file, where the data set has several. */
  file?: string;
  code: DatasetProblemCode;
  /** The column's name where the problem has one. */
  column?: string;
  /** Numbers or short text that the message needs, e.g. expected and found number of cells. */
  detail?: Record<string, string | number>;
}

export type DatasetProblemCode =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'nul-byte'
  | 'undecodable-bytes'
  | 'mixed-encoding'
  | 'merged-cells'
  | 'decoded-twice'
  | 'title-lines'
  | 'joined-cells'
  | 'broken-line'
  | 'rejected-answer'
  | 'invalid-json-line'
  | 'not-an-object'
  | 'duplicate-column'
  | 'empty-text'
  | 'text-too-long'
  | 'no-label'
  | 'unmapped-label'
  | 'no-prediction'
  | 'unmapped-prediction'
  | 'invalid-probability'
  | 'probabilities-do-not-sum'
  | 'prediction-not-most-probable'
  | 'missing-column'
  | 'added-column'
  | 'columns-by-position';

/** A value of a column with the number of rows that have it. */
export interface ValueCount {
  value: Cell;
  count: number;
}

/** What a whole column looks like; enough to guess what it is for and to map labels. */
export interface ColumnSummary {
  index: number;
  /**
   * The header's name, or `''` without a header (the page then says "Column 1"). Made unique: name,
   * name (2).
   */
  name: string;
  filled: number;
  empty: number;
  /** Mean length of the filled cells in UTF-16 code units. */
  meanLength: number;
  /** Share of filled cells that read as a finite number. */
  numericShare: number;
  /**
   * Number of distinct filled values, or null when there are more, or longer ones, than are kept.
   */
  distinct: number | null;
  /** The distinct values in descending order of count; empty when `distinct` is null. */
  values: ValueCount[];
  /**
   * Whether its filled cells are numbers from 0 to 1, or all percentages with their sign, a few
   * aside, and not merely 0 and 1.
   */
  holdsProbabilities: boolean;
  /** The smallest of its numbers, percentages as shares; null without one. */
  minNumber: number | null;
  /** The largest, likewise. */
  maxNumber: number | null;
  /** How its dates are read (parseDate); null where it holds no dates. */
  dateOrder: DateOrder | null;
}

/**
 * What became of one distinct label. `neutral` and `leave-out` rows are counted, not evaluated. A
 * number is the place of an own class among the `classes` of its mapping.
 */
export type LabelTarget = 'negative' | 'positive' | 'neutral' | 'leave-out' | number;

/** How the labels of a column were understood as a whole. README.md says which value means what. */
export type LabelScheme =
  | 'stars-1-5'
  | 'stars-1-4'
  | 'stars-0-10'
  | 'likert-1-7'
  | 'nps-0-10'
  | 'share-0-1'
  | 'levels'
  | 'score-0-100'
  | 'levels-0-2'
  | 'levels-0-4'
  | 'binary-0-1'
  | 'binary-1-2'
  | 'binary-minus1-1'
  | 'words'
  | 'custom';

export interface LabelAssignment {
  value: Cell;
  count: number;
  /** Null when nothing fits: the user must choose. */
  target: LabelTarget | null;
}

/** What the user must confirm before labels that were read by a guess are used. */
export interface LabelDoubt {
  /**
   * `unrelated`: yes and no, or two numbers, under a name that speaks of no opinion. `unlabelled`:
   * −1 next to 0 and 1 is a class, or a label that was not given. `levels`: few numbers that
   * several scales have. `probabilities`: numbers from 0 to 1 that may be a
   * classifier's. `negative`: a scale under a name of something bad.
   */
  reason: 'unrelated' | 'unlabelled' | 'levels' | 'probabilities' | 'negative';
  /** By assignment, what they would mean by the other reading. */
  other: (LabelTarget | null)[];
}

export interface LabelMapping {
  scheme: LabelScheme;
  assignments: LabelAssignment[];
  /** Of polarity that was guessed; absent where nothing is to be confirmed. */
  doubt?: LabelDoubt;
  /** Whether the column's name turns yes into bad news: `complaint`, `is_negative`. */
  turned?: true;
  /** Own classes in their order, with distinct names; without them the labels are polarity. */
  classes?: readonly string[];
}

/** Which columns a row is made of, by index. No label is needed to read rows. */
export interface RowColumns {
  text: number;
  /** The column of its title, which is read before the text where there is one. */
  title?: number;
  id: number | null;
  groups: number[];
}

/** Which column is what, by index. */
export interface ColumnMapping extends RowColumns {
  label: number;
  /** A classifier's answers that stand in the file. */
  prediction?: PredictionMapping;
}

/** Where a classifier's answers stand in the file, and what they mean. */
export interface PredictionMapping {
  /**
   * Column with the predicted label. Null where the probabilities decide: the most probable class,
   * of two the second from 0.5 on.
   */
  column: number | null;
  /**
   * What the values of that column mean, to the same classes as the label; null without the column.
   * Its targets `neutral`, `leave-out` and null make a row without an answer.
   */
  labels: LabelMapping | null;
  /** Null where there are no probabilities. */
  probability: ProbabilityColumns | null;
}

export type ProbabilityColumns = {
  /** Whether they are hundredths without their sign: 87 is 0.87. */
  percent?: true;
} & ProbabilityKind;

type ProbabilityKind =
  /** Probability of one class of two; the other has the rest. */
  | { kind: 'of-class'; column: number; classIndex: number }
  /** Probability of the predicted label. Of more than two classes it is no distribution. */
  | { kind: 'of-predicted'; column: number }
  /** By class; a class without a column has the rest of two, and is never answered of more. */
  | { kind: 'per-class'; columns: readonly (number | null)[] };

/** What a classifier answered about a row. */
export interface RowAnswer {
  /** Index of the predicted class; null where the row has no answer that can be used. */
  predicted: number | null;
  /** By class, their sum 1; null where only a label was answered. */
  probabilities: readonly number[] | null;
}

/** One of several arrays of a JSON file. */
export interface JsonArray {
  name: string;
  rows: number;
}

/** One file of a data set after the first reading. */
export interface SurveyedFile {
  name: string;
  /** In bytes, as it is stored. */
  size: number;
  fileFormat: FileFormat;
  /** Names of a workbook's sheets, in its order. */
  sheets?: string[];
  /** The arrays of objects of a JSON file that has several. */
  arrays?: JsonArray[];
  rows: number;
  /** Number of its first row in the data set, from 1. */
  firstRow: number;
}

/**
 * The first reading of one file or of several as one: everything the mapping step shows. No row is
 * kept beyond `head`.
 */
export interface DatasetSurvey {
  /** The file's name; of several the names with `, ` between. */
  name: string;
  /** In bytes, of all files. */
  size: number;
  /** Of the first file. */
  fileFormat: FileFormat;
  /** In the order in which they were given. */
  files: SurveyedFile[];
  /** Of all files. */
  rows: number;
  columns: ColumnSummary[];
  /** Of the numbers that are text. */
  decimalMark: '.' | ',';
  /** The first rows, at most 20; cells cut to 500 code units. */
  head: Cell[][];
  /** Null where no column fits. */
  guess: {
    text: number | null;
    label: number | null;
    id: number | null;
    groups: number[];
    /** A classifier's answers: predicted labels, or probabilities where there are none. */
    prediction: number | null;
    date: number | null;
    /** Read before the text; never guessed. */
    title?: number | null;
    /** Other columns that may as well be the text: the user says which one is. */
    texts?: number[];
  };
  problemCount: number;
  /** The first of the problems, at most 1,000. */
  problems: DatasetProblem[];
  /** Rows with text that was decoded twice and is left so; absent without any. */
  decodedTwice?: number;
}

/** What the user may decide about the reading before it starts; what is left out is detected. */
export interface ReadOptions extends Partial<FileFormat> {
  /** For single files by their place among those given; wins over what is said for all. */
  files?: Readonly<Record<number, Partial<FileFormat>>>;
}

/** Where programs show a row of a file. A format that has no such place lacks it. */
export interface RowPlace {
  /** Name of the file, where the data set has several. */
  file?: string;
  /** The sheet of a workbook. */
  sheet?: string;
  /** Number of the row in a spreadsheet, from 1; of delimited text as a spreadsheet opens it. */
  sheetRow?: number;
  /** Line of the file in which the record starts, from 1. */
  line?: number;
}

/** All that a row is called. */
export interface RowName {
  /** 1-based number of the record, the header not counted. Goes on over files. */
  row: number;
  /** In its own file; absent where that is not known. */
  place?: RowPlace;
  /** What its id column holds; null where there is none. */
  id?: string | null;
}

/** One row with a text, whatever its label. */
export interface DatasetRow extends RowName {
  place: RowPlace;
  /** Like a cell, it may be a view of the file's text: whoever keeps it copies it. */
  text: string;
  id: string | null;
  groups: string[];
  /** All cells of the record by column, where the reading was asked for them. */
  cells?: readonly Cell[];
}

/** One labelled row on its way to the model. */
export interface LabelledRow extends Omit<DatasetRow, 'cells'> {
  /** Index of its class; of polarity 0 is negative and 1 positive. */
  target: number;
  /** Place of its own label among the assignments of the mapping: which star it is, say. */
  label: number;
  /** The file's own answer, where its columns were mapped. */
  answer?: RowAnswer;
}

/** A row with a text that has no class, or no answer where one is needed, and why. */
export interface LeftOutRow extends Omit<DatasetRow, 'cells'> {
  reason: 'noLabel' | 'unmapped' | 'leaveOut' | 'neutral' | 'noPrediction';
  /** Place of its label among the assignments of the mapping; null where it has none there. */
  label: number | null;
}

/** A left-out row whose label the mapping takes for neutral or leaves out. */
export interface UnevaluatedRow extends LeftOutRow {
  reason: 'leaveOut' | 'neutral';
  label: number;
}

/** What a reading left out, by reason. */
export interface ExcludedCounts {
  neutral: number;
  leaveOut: number;
  unmapped: number;
  emptyText: number;
  noLabel: number;
  /** Rows without an answer that can be used, where the file's answers are evaluated. */
  noPrediction: number;
  /** Rows that could not be read at all. */
  malformed: number;
}
