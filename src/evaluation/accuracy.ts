import { correctCount, rowCount, type ConfusionMatrix } from './confusion-matrix.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Share of the rows that were predicted right; scikit-learn's `accuracy_score`. Interval: Wilson's.
 */
export function accuracy(matrix: ConfusionMatrix): Estimate {
  const rows = rowCount(matrix);
  if (rows === 0) return undefinedEstimate('no-rows');
  const value = correctCount(matrix) / rows;
  return estimate(value, wilsonInterval(value, rows));
}
