import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/** What each row costs. */
export interface RowLosses {
  /** With its true label. */
  actual: Float64Array;
  /** Had its label been the other one. */
  flipped: Float64Array;
}

/**
 * Mean of a loss a row, with its interval: `effectiveSizeInterval` of the mean as a share of the
 * largest loss that the probabilities allow.
 *
 * Losses have a long right tail: few wrong rows carry most of them, and a small sample may hold
 * none. So the variance is estimated with one row more, spread over all rows with their labels
 * flipped: the counterpart of adding one half to each of the two wrong cells of a confusion matrix.
 */
export function meanLoss({ actual, flipped }: RowLosses): Estimate {
  const rows = actual.length;
  if (rows === 0) return undefinedEstimate('no-rows');
  let largest = 0;
  let total = 0;
  let flippedTotal = 0;
  for (let row = 0; row < rows; row++) {
    total += actual[row]!;
    flippedTotal += flipped[row]!;
    largest = Math.max(largest, actual[row]!, flipped[row]!);
  }
  const mean = total / rows;
  const doubtedMean = (total + flippedTotal / rows) / (rows + 1);
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    squares += (actual[row]! - doubtedMean) ** 2 + (flipped[row]! - doubtedMean) ** 2 / rows;
  }
  const variance = squares / rows / (rows + 1);
  const theta = doubtedMean / largest;
  // Where all probabilities are one half a row costs the same with either label, and chance has
  // no part in the mean.
  if (!(theta < 1 && variance > 0)) return estimate(mean, { low: mean, high: mean });
  const { low, high } = effectiveSizeInterval(
    mean / largest,
    theta,
    variance / (largest * largest),
  );
  return estimate(mean, { low: low * largest, high: high * largest });
}
