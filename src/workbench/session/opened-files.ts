import type {
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ReadOptions,
} from '../../dataset/dataset.ts';
import type { OwnClasses } from '../../dataset/guess-classes.ts';
import type { ClassificationRequest, EvaluationRequest, Task } from '../../engine/engine-api.ts';
import type { ColumnDraft } from './mapping-draft.ts';

/** Whether labels are negative and positive, or the file's own classes. */
export type ClassesKind = 'polarity' | 'own';

/** What the values of a label column mean, either way. */
export interface LabelMeanings {
  polarity: LabelMapping;
  own: OwnClasses;
  /** The number that each own class stands for; null where they have no order. */
  values: number[] | null;
}

/**
 * The files that are open as one data set, and what the user has said about them. Never changed,
 * only replaced.
 */
export interface OpenedFiles {
  files: readonly File[];
  options: ReadOptions;
  survey: DatasetSurvey;
  columns: ColumnDraft;
  task: Task;
  classesKind: ClassesKind;
  /** What the values of the label column mean; null while that is not known. */
  meanings: LabelMeanings | null;
  /** Where the file's own answers stand; null where there are none. */
  answers: PredictionMapping | null;
  /** Index of the class that matters most, of two; null where none is asked about. */
  wanted: number | null;
}

/** The names of files, as one name of their data set. */
export function nameOfFiles(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** What the labels mean as they are used now; null while that is not known. */
export function labelsOf({ meanings, classesKind }: OpenedFiles): LabelMapping | null {
  return meanings === null ? null : meanings[classesKind];
}

/** The names of the classes as they are used now. */
export function classNames(opened: OpenedFiles): readonly string[] {
  if (opened.classesKind === 'polarity') return ['negative', 'positive'];
  return opened.meanings?.own.classes ?? [];
}

/** Whether the file's own answers take part. */
export function usesAnswers({ task }: OpenedFiles): boolean {
  return task === 'predictions' || task === 'compare';
}

/** The columns of the file's own probabilities, where they take part. */
export function probabilityColumns(opened: OpenedFiles): number[] {
  const probability = usesAnswers(opened) ? (opened.answers?.probability ?? null) : null;
  if (probability === null) return [];
  return probability.kind === 'per-class'
    ? probability.columns.filter((index) => index !== null)
    : [probability.column];
}

/** What is to be evaluated; null while something that is needed is not known. */
export function evaluationRequest(opened: OpenedFiles): EvaluationRequest | null {
  const { files, survey, columns, answers, task } = opened;
  const { text, label, id, groups, title } = columns;
  const labels = labelsOf(opened);
  if (text === null || label === null || labels === null || task === 'classify') return null;
  const needed = { text, label, id, groups, ...titleOf(title) };
  if (!usesAnswers(opened)) return { task, files, survey, columns: needed, labels };
  if (answers === null) return null;
  return { task, files, survey, columns: { ...needed, prediction: answers }, labels };
}

/** What is only to be classified; null while the column of the texts is not known. */
export function classificationRequest(opened: OpenedFiles): ClassificationRequest | null {
  const { files, survey, columns } = opened;
  const { text, id, groups, date, title } = columns;
  if (text === null) return null;
  return { files, survey, columns: { text, id, groups, date, ...titleOf(title) } };
}

function titleOf(title: number | null | undefined): { title?: number } {
  return typeof title === 'number' ? { title } : {};
}

/**
 * What the user has fixed about the reading; a new format starts the recognition of the rest anew.
 */
export function addReadOptions(before: ReadOptions, added: ReadOptions): ReadOptions {
  if (added.format === undefined) return { ...before, ...added };
  const { encoding } = before;
  return encoding === undefined ? added : { ...added, encoding };
}
