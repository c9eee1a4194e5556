import { excessAgreement, pairsOfDifferentClasses } from './chance-agreement.ts';
import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';

/**
 * Agreement of labels and predictions beyond chance, (po − pe) / (1 − pe), −1 to 1; scikit-learn's
 * `cohen_kappa_score`. Undefined when labels and predictions are all of the same one class: chance
 * then agrees always (scikit-learn: NaN).
 *
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
 * Measurement 20, 1960. Interval: `confusionMatrixInterval`.
 */
export function cohenKappa(matrix: ConfusionMatrix): Estimate {
  if (rowCount(matrix) === 0) return undefinedEstimate('no-rows');
  const value = kappa(matrix);
  if (Number.isNaN(value)) return undefinedEstimate('constant');
  return estimate(value, confusionMatrixInterval(matrix, kappa, value, -1));
}

/** NaN where chance agrees always. */
function kappa(matrix: ConfusionMatrix): number {
  const disagreementByChance = pairsOfDifferentClasses(supports(matrix), predictedCounts(matrix));
  if (disagreementByChance === 0) return NaN;
  return Math.max(-1, Math.min(1, excessAgreement(matrix) / disagreementByChance));
}
