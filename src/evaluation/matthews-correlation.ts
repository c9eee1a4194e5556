import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { excessAgreement, pairsOfDifferentClasses } from './chance-agreement.ts';

/**
 * Correlation of labels and predictions, −1 to 1; scikit-learn's `matthews_corrcoef`, except that
 * it is undefined where scikit-learn says 0: when all labels or all predictions are of one class.
 *
 * For any number of classes: J. Gorodkin, "Comparing two K-category assignments by a K-category
 * correlation coefficient", Computational Biology and Chemistry 28, 2004. Interval:
 * `confusionMatrixInterval`.
 */
export function matthewsCorrelation(matrix: ConfusionMatrix): Estimate {
  if (rowCount(matrix) === 0) return undefinedEstimate('no-rows');
  const value = correlation(matrix);
  if (Number.isNaN(value)) return undefinedEstimate('constant');
  return estimate(value, confusionMatrixInterval(matrix, correlation, value, -1));
}

/** The correlation alone; NaN where labels or predictions are constant. */
export function correlation(matrix: ConfusionMatrix): number {
  const labels = supports(matrix);
  const predictions = predictedCounts(matrix);
  const spread =
    Math.sqrt(pairsOfDifferentClasses(labels, labels)) *
    Math.sqrt(pairsOfDifferentClasses(predictions, predictions));
  if (spread === 0) return NaN;
  return Math.max(-1, Math.min(1, excessAgreement(matrix) / spread));
}
