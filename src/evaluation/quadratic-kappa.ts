import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/**
 * Agreement of labels and predictions beyond chance where a disagreement weighs the square of the
 * distance between the two classes, −1 to 1; scikit-learn's `cohen_kappa_score(…,
 * weights='quadratic')` with every class as a label: the distance is that of the classes' places,
 * so classes are one apart whatever numbers they stand for. Undefined when labels and predictions
 * are all of the same one class.
 *
 * J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or
 * partial credit", Psychological Bulletin 70, 1968. Interval: `confusionMatrixInterval`.
 *
 * @param matrix of ordered classes, in their order
 */
export function quadraticKappa(matrix: ConfusionMatrix): Estimate {
  if (rowCount(matrix) === 0) return undefinedEstimate('no-rows');
  const value = weightedKappa(matrix);
  if (Number.isNaN(value)) return undefinedEstimate('constant');
  return estimate(value, confusionMatrixInterval(matrix, weightedKappa, value, -1));
}

/** NaN where chance agrees always. */
function weightedKappa(matrix: ConfusionMatrix): number {
  const labels = supports(matrix);
  const predictions = predictedCounts(matrix);
  let observed = 0;
  let byChance = 0;
  for (let label = 0; label < matrix.length; label++) {
    const counts = matrix[label]!;
    for (let predicted = 0; predicted < matrix.length; predicted++) {
      const weight = (label - predicted) ** 2;
      observed += weight * counts[predicted]!;
      byChance += weight * labels[label]! * predictions[predicted]!;
    }
  }
  if (byChance === 0) return NaN;
  return Math.max(-1, Math.min(1, 1 - (rowCount(matrix) * observed) / byChance));
}
