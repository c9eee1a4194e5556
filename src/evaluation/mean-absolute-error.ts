import { rowCount, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/**
 * Mean distance between the numbers that the true and the predicted class stand for, lower is
 * better; scikit-learn's `mean_absolute_error` of those numbers. At most the distance from the
 * first to the last, as a share of which it has its interval: `confusionMatrixInterval`.
 *
 * @param values number that each class stands for, ascending
 */
export function meanAbsoluteError(matrix: ConfusionMatrix, values: readonly number[]): Estimate {
  if (rowCount(matrix) === 0) return undefinedEstimate('no-rows');
  const span = values.at(-1)! - values[0]!;
  const share = (cells: ConfusionMatrix) => meanDistance(cells, values) / span;
  const value = meanDistance(matrix, values);
  const { low, high } = confusionMatrixInterval(matrix, share, share(matrix), 0);
  return estimate(value, { low: low * span, high: high * span });
}

function meanDistance(matrix: ConfusionMatrix, values: readonly number[]): number {
  let total = 0;
  for (let label = 0; label < matrix.length; label++) {
    for (let predicted = 0; predicted < matrix.length; predicted++) {
      total += matrix[label]![predicted]! * Math.abs(values[label]! - values[predicted]!);
    }
  }
  return total / rowCount(matrix);
}
