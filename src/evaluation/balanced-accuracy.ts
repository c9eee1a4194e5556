import { rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { macroAverage } from './macro-average.ts';

/**
 * Mean of the classes' recalls; scikit-learn's `balanced_accuracy_score`, except that a class
 * without rows makes it undefined, where scikit-learn warns and leaves the class out. Interval:
 * that of the macro-averaged recall, which is the same number.
 */
export function balancedAccuracy(matrix: ConfusionMatrix): Estimate {
  if (rowCount(matrix) === 0) return undefinedEstimate('no-rows');
  const support = supports(matrix);
  if (support.includes(rowCount(matrix))) return undefinedEstimate('one-class');
  return macroAverage(matrix).recall;
}
