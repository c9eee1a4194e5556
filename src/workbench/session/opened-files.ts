import type {
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ReadOptions,
} from '../../dataset/dataset.ts';
import type { EvaluationRequest } from '../../engine/engine-api.ts';
import { completeColumns, type ColumnDraft } from './mapping-draft.ts';

/**
 * The files that are open as one data set, and what the user has said about them. Never changed,
 * only replaced.
 */
export interface OpenedFiles {
  files: readonly File[];
  options: ReadOptions;
  survey: DatasetSurvey;
  columns: ColumnDraft;
  /** What the values of a column mean, by column, as guessed or as the user has changed it. */
  labels: ReadonlyMap<number, LabelMapping>;
}

/** The names of files, as one name of their data set. */
export function nameOfFiles(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** What the values of a column mean; null while that is not known. */
export function labelsOf({ labels }: OpenedFiles, column: number | null): LabelMapping | null {
  return column === null ? null : (labels.get(column) ?? null);
}

/**
 * The predictions of another system; null where there are none, and while it is not known what they
 * mean.
 */
export function predictionOf(opened: OpenedFiles): PredictionMapping | null {
  const { survey, columns } = opened;
  const { prediction: column } = columns;
  if (column === null) return null;
  if (survey.columns[column]?.holdsProbabilities) return { column: null, labels: null, probability: { kind: 'of-class', column, classIndex: 1 } };
  const labels = labelsOf(opened, column);
  return labels === null ? null : { column, labels, probability: null };
}

/** What is to be evaluated; null while something that is needed is not known. */
export function evaluationRequest(opened: OpenedFiles): EvaluationRequest | null {
  const { files, survey } = opened;
  const columns = completeColumns(opened.columns, predictionOf(opened));
  const labels = labelsOf(opened, opened.columns.label);
  return columns === null || labels === null ? null : {
    ...{ files, survey, columns, labels },
    task: columns.prediction === undefined ? 'evaluate' : 'compare',
  };
}

/**
 * What the user has fixed about the reading; a new format starts the recognition of the rest anew.
 */
export function addReadOptions(before: ReadOptions, added: ReadOptions): ReadOptions {
  if (added.format === undefined) return { ...before, ...added };
  const { encoding } = before;
  return encoding === undefined ? added : { ...added, encoding };
}
