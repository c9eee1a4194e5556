import type { LabelledRow, RowPlace } from '../dataset/dataset.ts';
import { ownCopy } from '../dataset/own-copy.ts';
import { readLabelledRows } from '../dataset/read-labelled-rows.ts';
import { classesOfLabels } from './answer-rows.ts';
import { EngineFailure } from './engine-failure.ts';
import type { Job } from './jobs.ts';
import type { LabelCorrection, LabelledSource } from './training-api.ts';

/** Labelled rows of all sources, in their order. */
export interface TrainingRows {
  texts: string[];
  labels: Uint8Array;
  classes: readonly string[];
  sources: Uint8Array;
  rowNumbers: Uint32Array;
  places: RowPlace[];
  /** Values of the group column that was asked for, a row each; null without one. */
  groups: string[] | null;
}

/**
 * Reads the rows that have a text and a class, with what the user has corrected.
 *
 * @param group name of a group column; null for none
 * @param order of the classes, where these are the same
 * @throws EngineFailure `training-other-classes` where the sources have not the same classes
 * @throws DatasetError where a file can no longer be read
 */
export async function readTrainingRows(
  sources: readonly LabelledSource[],
  corrections: readonly LabelCorrection[],
  { group, order }: { group: string | null; order: readonly string[] },
  job: Job,
): Promise<TrainingRows> {
  const named = classesOf(sources);
  const isOrdered = named.length === order.length && named.every((name) => order.includes(name));
  const classes = isOrdered ? order : named;
  const corrected = new Map(
    corrections.map(({ source, row, label }) => [`${source} ${row}`, label]),
  );
  const texts: string[] = [];
  const labels: number[] = [];
  const ofSource: number[] = [];
  const rowNumbers: number[] = [];
  const places: RowPlace[] = [];
  const groups: string[] = [];
  const total = sources.reduce((sum, { survey }) => sum + survey.rows, 0);
  for (const [source, { files, survey, columns, labels: mapping }] of sources.entries()) {
    const column = columns.groups.findIndex((index) => survey.columns[index]?.name === group);
    const names = classesOfLabels(mapping).names;
    const keep = (row: LabelledRow): void => {
      const correction = corrected.get(`${source} ${row.row}`);
      if (correction === null) return;
      const label = classes.indexOf(correction ?? names[row.target] ?? '');
      if (label < 0) return;
      texts.push(ownCopy(row.text));
      labels.push(label);
      ofSource.push(source);
      rowNumbers.push(row.row);
      places.push(row.place);
      groups.push(row.groups[column] ?? '');
    };
    await readLabelledRows(
      files,
      survey.files.map(({ fileFormat }) => fileFormat),
      columns,
      mapping,
      {
        signal: job,
        pause: () => job.pause(),
        onRows: async (batch) => {
          batch.forEach(keep);
          job.progress({ stage: 'reading', done: texts.length, total, unit: 'rows' });
          await job.pause();
        },
      },
    );
  }
  return {
    texts,
    labels: Uint8Array.from(labels),
    classes,
    sources: Uint8Array.from(ofSource),
    rowNumbers: Uint32Array.from(rowNumbers),
    places,
    groups: group === null ? null : groups,
  };
}

function classesOf(sources: readonly LabelledSource[]): readonly string[] {
  const [first, ...others] = sources.map(({ labels }) => classesOfLabels(labels).names);
  if (first === undefined) throw new EngineFailure('training-no-rows', 'There are no files.');
  const other = others.find(
    (names) => names.length !== first.length || names.some((name) => !first.includes(name)),
  );
  if (other !== undefined) {
    throw new EngineFailure(
      'training-other-classes',
      `The classes ${other.join(', ')} are not ${first.join(', ')}.`,
      { classes: other.join(', '), expected: first.join(', ') },
    );
  }
  return first;
}
