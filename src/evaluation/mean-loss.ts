import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/** What each row costs. */
export interface RowLosses {
  /** With its true label. */
  actual: Float64Array;
  /** Had its label been another one: k − 1 losses a row, row by row, for k classes. */
  flipped: Float64Array;
}

/**
 * Mean of a loss a row, with its interval: `effectiveSizeInterval` of the mean as a share of the
 * largest loss that the probabilities allow.
 *
 * Losses have a long right tail: few wrong rows carry most of them, and a small sample may hold
 * none. So the variance is estimated with one row more, spread over all rows with each label that
 * they do not have: the counterpart of adding one half to each of the two wrong cells of a
 * confusion matrix.
 */
export function meanLoss({ actual, flipped }: RowLosses): Estimate {
  const rows = actual.length;
  if (rows === 0) return undefinedEstimate('no-rows');
  const doubts = flipped.length;
  const perRow = doubts / rows;
  let largest = 0;
  let total = 0;
  let flippedTotal = 0;
  for (let row = 0; row < rows; row++) {
    total += actual[row]!;
    if (actual[row]! > largest) largest = actual[row]!;
  }
  for (let place = 0; place < doubts; place++) {
    flippedTotal += flipped[place]!;
    if (flipped[place]! > largest) largest = flipped[place]!;
  }
  const mean = total / rows;
  const doubtedMean = (total + flippedTotal / doubts) / (rows + 1);
  let squares = 0;
  for (let row = 0, place = 0; row < rows; row++) {
    squares += (actual[row]! - doubtedMean) ** 2;
    for (const end = (row + 1) * perRow; place < end; place++) {
      squares += (flipped[place]! - doubtedMean) ** 2 / doubts;
    }
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
