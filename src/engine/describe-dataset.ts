import type {
  Cell,
  ColumnMapping,
  DatasetProblem,
  DatasetProblemCode,
  DatasetSurvey,
  ExcludedCounts,
  LabelMapping,
  LabelTarget,
  PredictionMapping,
} from '../dataset/dataset.ts';
import type { DatasetDescription } from '../evaluation/evaluation-report.ts';

/** The name of a column, or its position if it has no header. */
export function columnName(survey: DatasetSurvey, index: number): string {
  return survey.columns[index]?.name || `column ${index + 1}`;
}

/** The name of the column of the texts, after that of their titles where they are read too. */
export function textName(
  survey: DatasetSurvey,
  { text, title }: Pick<ColumnMapping, 'text' | 'title'>,
): string {
  const name = columnName(survey, text);
  return title === undefined ? name : `${columnName(survey, title)} + ${name}`;
}

const problemSentences: Record<DatasetProblemCode, string> = {
  'too-few-cells': 'The row has too few cells',
  'too-many-cells': 'The row has too many cells',
  'unclosed-quote': 'A quote is opened and never closed',
  'nul-byte': 'NUL bytes were taken out of the row',
  'undecodable-bytes': 'Some bytes stand for no character in this encoding',
  'mixed-encoding': 'The row is in Windows-1252, other rows are in UTF-8',
  'decoded-twice': 'Letters of the row are garbled, because its text was decoded twice',
  'merged-cells': 'Cells that are merged over several rows count for each of the rows',
  'title-lines': 'Lines above the header are no rows',
  'joined-cells': 'The row has delimiters within its text, which was put together',
  'broken-line': 'The row seems to be the rest of the row above, after a line break in its text',
  'rejected-answer': 'The label was rejected by whoever answered, and counts as its opposite',
  'invalid-json-line': 'The line is not valid JSON',
  'not-an-object': 'The element is not an object',
  'duplicate-column': 'Two columns have the same name',
  'empty-text': 'The text is empty',
  'text-too-long': 'The text is too long',
  'no-label': 'The label is empty',
  'unmapped-label': 'The label has no meaning assigned',
  'no-prediction': 'The prediction is empty',
  'probabilities-do-not-sum': 'The probabilities of the classes do not sum to 1',
  'prediction-not-most-probable': 'The predicted class is not the most probable one',
  'unmapped-prediction': 'The prediction has no meaning assigned',
  'invalid-probability': 'The value is no probability from 0 to 1',
  'missing-column': 'The file lacks a column of the files before',
  'added-column': 'The file has a column that the files before lack',
  'columns-by-position': 'The file has no header and was read by position',
};

export interface DescribeDatasetInput {
  survey: DatasetSurvey;
  columns: ColumnMapping;
  labels: LabelMapping;
  reading: {
    rows: number;
    excluded: ExcludedCounts;
    problemCount: number;
    problems: DatasetProblem[];
  };
  evaluated: number;
}

/** What an evaluation report says about the files that were evaluated. */
export function describeDataset({
  survey,
  columns,
  labels,
  reading,
  evaluated,
}: DescribeDatasetInput): DatasetDescription {
  return {
    ...describeFiles(survey),
    rows: reading.rows,
    evaluated,
    columns: {
      text: textName(survey, columns),
      label: columnName(survey, columns.label),
      id: columns.id === null ? null : columnName(survey, columns.id),
      groups: columns.groups.map((index) => columnName(survey, index)),
      ...answerColumns(survey, columns.prediction),
    },
    labelMapping: labelMappingByName(labels),
    excluded: { ...reading.excluded },
    problemCount: reading.problemCount,
    problems: reading.problems.map((problem) => ({
      ...problem,
      message: describeProblem(problem),
    })),
  };
}

/** What the files are. */
export function describeFiles(
  survey: DatasetSurvey,
): Pick<DatasetDescription, 'name' | 'format' | 'encoding' | 'delimiter'> {
  const formats = survey.files.map(({ fileFormat }) => fileFormat);
  return {
    name: survey.name,
    format: distinct(formats.map(({ format }) => format)),
    encoding: distinct(formats.map(({ encoding }) => encoding)),
    delimiter: survey.fileFormat.delimiter,
  };
}

/** Which columns hold the file's own answers. */
function answerColumns(
  survey: DatasetSurvey,
  prediction: PredictionMapping | undefined,
): Pick<DatasetDescription['columns'], 'prediction' | 'probabilities'> {
  const { column = null, probability = null } = prediction ?? {};
  const columns =
    probability === null
      ? []
      : probability.kind === 'per-class'
        ? probability.columns.filter((index) => index !== null)
        : [probability.column];
  return {
    prediction: column === null ? null : columnName(survey, column),
    probabilities: columns.map((index) => columnName(survey, index)),
  };
}

/** What the file's own answers are called: by their column, or by those of their probabilities. */
export function nameOfAnswers(survey: DatasetSurvey, prediction: PredictionMapping): string {
  const { prediction: column, probabilities } = answerColumns(survey, prediction);
  return column ?? probabilities.join(', ');
}

/** The different kinds among the files of a data set. */
function distinct(kinds: readonly string[]): string {
  return [...new Set(kinds)].join(', ');
}

/** `{"5": "positive", …}`; JSON's quotes tell a string from a number that looks the same. */
function labelMappingByName({ assignments, classes = [] }: LabelMapping): Record<string, string> {
  const timesNamed = new Map<string, number>();
  for (const { value } of assignments) {
    timesNamed.set(String(value), (timesNamed.get(String(value)) ?? 0) + 1);
  }
  const name = (value: Cell) =>
    (timesNamed.get(String(value)) ?? 0) > 1 ? JSON.stringify(value) : String(value);
  return Object.fromEntries(
    assignments.map(({ value, target }) => [name(value), targetName(target, classes)]),
  );
}

/** The class, or what else a label means, marked where a class of the file has that very name. */
function targetName(target: LabelTarget | null, classes: readonly string[]): string {
  if (typeof target === 'number') return classes[target] ?? '';
  let name: string = target ?? 'unmapped';
  while (classes.includes(name)) name += ' (no class)';
  return name;
}

/**
 * The problem in plain English, for reports that scripts read; the page has it in the user's
 * language.
 */
function describeProblem({ code, file, column, detail }: DatasetProblem): string {
  const facts = Object.entries(detail ?? {}).map(([name, value]) => `${name}: ${value}`);
  const where = column === undefined ? [] : [`column: ${column}`];
  const parts = [...(file === undefined ? [] : [`file: ${file}`]), ...where, ...facts];
  const what = problemSentences[code];
  return parts.length === 0 ? what : `${what} (${parts.join(', ')})`;
}
