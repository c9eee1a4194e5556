import type { Imbalance } from './evaluation-report.ts';
import { rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';

const balancedShare = 0.4;

/**
 * Class imbalance of a labelled file. It warns where the rarest class has less than 40 % of the
 * rows that it and the most frequent class have together: the first degree of imbalance ("mild", 20
 * to 40 %) in "Imbalanced datasets" of Google's Machine Learning Crash Course.
 *
 * @returns null when there are no rows
 */
export function imbalance(matrix: ConfusionMatrix): Imbalance | null {
  const rows = rowCount(matrix);
  if (rows === 0) return null;
  const support = supports(matrix);
  const max = Math.max(...support);
  const fewest = Math.min(...support);
  return {
    majorityClass: support.indexOf(max),
    majorityShare: max / rows,
    warn: fewest / (fewest + max) < balancedShare,
  };
}
