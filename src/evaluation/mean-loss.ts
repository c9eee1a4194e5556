import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/**
 * Mean of a loss a row, with its interval.
 *
 * A mean of losses between 0 and `largest` has at most the variance of as many losses that are either 0 or `largest`, which is
 * Wilson's case; `effectiveSizeInterval` takes the variance that the rows show instead. The bounds stay in range, and the upper one reaches
 * further, as the long right tail of losses asks. With a single row, or rows whose losses are all the same, the
 * worst case stands.
 *
 * @param losses one a row, 0 to `largest`
 * @param largest the largest loss that a row could have had
 */
export function meanLoss(losses: Float64Array, largest: number): Estimate {
  const rows = losses.length;
  if (rows === 0) return undefinedEstimate('no-rows');
  let total = 0;
  for (let row = 0; row < rows; row++) total += losses[row]!;
  const mean = total / rows;
  let squares = 0;
  for (let row = 0; row < rows; row++) squares += (losses[row]! - mean) ** 2;
  const variance = rows > 1 ? squares / (rows - 1) / rows : 0;
  const { low, high } = effectiveSizeInterval(
    Math.min(1, mean / largest),
    variance / (largest * largest),
    rows,
  );
  return estimate(mean, { low: low * largest, high: high * largest });
}
