import { partShares } from '../learning/improve.ts';
import { splitRows, type RowSplit } from '../learning/split-rows.ts';
import type { Job } from './jobs.ts';
import { splitFailure } from './split-failure.ts';
import type { DivisionRequest } from './training-exports-api.ts';
import { readTrainingRows, type TrainingRows } from './training-rows.ts';

/**
 * Reads labelled rows and divides them as a training with the same files and seed does.
 *
 * @param order of the classes, where these are the same
 * @throws EngineFailure `training-…` where a training would find nothing to learn
 */
export async function divideRows(
  { sources, corrections, locked, seed }: DivisionRequest,
  order: readonly string[],
  job: Job,
): Promise<{ rows: TrainingRows; split: RowSplit }> {
  const rows = await readTrainingRows(sources, corrections, { group: null, order }, job);
  const { texts, labels, classes } = rows;
  const split = await splitRows(
    { texts, labels, classCount: classes.length, sources: rows.sources },
    { seed, ...partShares, locked: new Set(locked), pause: () => job.pause() },
  );
  if (split.problem !== null) throw splitFailure(split);
  return { rows, split };
}
