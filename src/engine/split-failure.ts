import type { RowSplit } from '../learning/split-rows.ts';
import type { EngineErrorCode } from './engine-error-code.ts';
import { EngineFailure } from './engine-failure.ts';

/** Why nothing can be learnt and shown with rows that were divided so. */
export function splitFailure({ problem, counts }: RowSplit): EngineFailure {
  return new EngineFailure(
    `training-${problem}` as EngineErrorCode,
    `Nothing to learn: ${problem}`,
    {
      rows: counts.reduce((sum, count) => sum + count, 0),
    },
  );
}
