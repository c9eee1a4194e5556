import type { LabelMapping } from '../../dataset/dataset.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import { evaluationRequest, type OpenedFiles } from './opened-files.ts';

/** The open files with their mapping, as rows to learn from; null while they have no labels. */
export function sourceOfOpened(opened: OpenedFiles | null): LabelledSource | null {
  if (opened === null) return null;
  const request = evaluationRequest({ ...opened, task: 'evaluate' });
  if (request === null) return null;
  const { files, survey, columns, labels } = request;
  return hasLabels(labels) ? { files, survey, columns, labels } : null;
}

/** Whether any value stands for a class. */
export function hasLabels({ assignments }: LabelMapping): boolean {
  return assignments.some(
    ({ target }) => target !== null && target !== 'neutral' && target !== 'leave-out',
  );
}

/** The names of the classes of a source. */
export function classesOf(source: LabelledSource | undefined): readonly string[] {
  return source?.labels.classes ?? ['negative', 'positive'];
}
