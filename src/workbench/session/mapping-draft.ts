import type {
  ColumnMapping,
  DatasetSurvey,
  LabelMapping,
  LabelTarget,
  PredictionMapping,
} from '../../dataset/dataset.ts';

/** Which column is what as far as it is decided. */
export type ColumnDraft = DatasetSurvey['guess'];

/** How many rows of the file the mapping would evaluate and leave out. */
export interface MappingCounts {
  evaluated: number;
  positive: number;
  negative: number;
  neutral: number;
  leaveOut: number;
  unmapped: number;
  withoutLabel: number;
  withoutText: number;
}

/** Why an evaluation cannot start, as far as the first reading of the file tells. */
export interface StartObstacle {
  code:
    | 'no-text-column'
    | 'no-label-column'
    | 'same-column'
    | 'too-many-labels'
    | 'nothing-mapped'
    | 'no-rows';
}

/**
 * Rows by what becomes of them. The first reading knows labels and empty texts by themselves, not
 * together: `evaluated` is an upper bound where rows without text exist.
 */
export function countRows(
  survey: DatasetSurvey,
  columns: ColumnDraft,
  labels: LabelMapping,
): MappingCounts {
  const rowsOf = (target: LabelTarget | null) =>
    labels.assignments.reduce(
      (sum, assignment) => sum + (assignment.target === target ? assignment.count : 0),
      0,
    );
  const positive = rowsOf('positive');
  const negative = rowsOf('negative');
  const emptyCells = (column: number | null) =>
    column === null ? 0 : (survey.columns[column]?.empty ?? 0);
  return {
    evaluated: positive + negative,
    positive,
    negative,
    neutral: rowsOf('neutral'),
    leaveOut: rowsOf('leave-out'),
    unmapped: rowsOf(null),
    withoutLabel: emptyCells(columns.label),
    withoutText: emptyCells(columns.text),
  };
}

/** The first thing that keeps the evaluation from starting, or null. */
export function startObstacle(
  survey: DatasetSurvey,
  columns: ColumnDraft,
  labels: LabelMapping,
): StartObstacle | null {
  if (columns.text === null) return { code: 'no-text-column' };
  if (columns.label === null) return { code: 'no-label-column' };
  if (columns.text === columns.label) return { code: 'same-column' };
  if (survey.columns[columns.label]?.distinct === null) return { code: 'too-many-labels' };
  const { positive, negative } = countRows(survey, columns, labels);
  if (positive + negative === 0) return { code: 'nothing-mapped' };
  if (survey.columns[columns.text]?.filled === 0) return { code: 'no-rows' };
  return null;
}

/**
 * The class that all labels are of, where there is but one: then only a part of the metrics is
 * defined.
 */
export function onlyClass({ positive, negative }: MappingCounts): 'negative' | 'positive' | null {
  if (positive === negative) return null;
  if (negative === 0) return 'positive';
  return positive === 0 ? 'negative' : null;
}

/** The draft as the engine takes it, or null while a column that is needed is missing. */
export function completeColumns(
  { text, label, id, groups }: ColumnDraft,
  prediction: PredictionMapping | null = null,
): ColumnMapping | null {
  if (text === null || label === null) return null;
  const columns: ColumnMapping = { text, label, id, groups };
  return prediction === null ? columns : { ...columns, prediction };
}

/** What the user had chosen, when the file is read again and still has the same columns. */
export function keepColumns(
  before: DatasetSurvey,
  columns: ColumnDraft,
  after: DatasetSurvey,
): ColumnDraft {
  const isSame =
    before.columns.length === after.columns.length &&
    before.columns.every(({ name }, index) => name === after.columns[index]?.name);
  return isSame ? columns : after.guess;
}

/** A guess with the meanings that the user had given to the same values. */
export function keepLabels(before: LabelMapping | null, guess: LabelMapping): LabelMapping {
  if (before?.scheme !== 'custom') return guess;
  const chosen = new Map(before.assignments.map(({ value, target }) => [value, target]));
  return {
    scheme: 'custom',
    assignments: guess.assignments.map((assignment) => ({
      ...assignment,
      target: chosen.get(assignment.value) ?? assignment.target,
    })),
  };
}
