import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';

/**
 * rows · correct − Σ support · predicted: the agreement beyond chance, times the square of the
 * rows. The numerator of Matthews' correlation and of Cohen's kappa.
 *
 * It is summed over the classes' own 2 × 2 determinants, TP · TN − FP · FN, each of whose products
 * is at most the numerator's own scale: taking the difference of the two large totals loses all
 * digits when one class is rare among 100 million rows.
 */
export function excessAgreement(matrix: ConfusionMatrix): number {
  const rows = rowCount(matrix);
  const labels = supports(matrix);
  const predictions = predictedCounts(matrix);
  let excess = 0;
  for (let k = 0; k < matrix.length; k++) {
    const truePositives = matrix[k]![k]!;
    const falseNegatives = labels[k]! - truePositives;
    const falsePositives = predictions[k]! - truePositives;
    const trueNegatives = rows - truePositives - falseNegatives - falsePositives;
    excess += truePositives * trueNegatives - falsePositives * falseNegatives;
  }
  return excess;
}

/**
 * Number of pairs (one row counted by `first`, one by `second`) whose classes differ: Σ first ·
 * (total − second), as a sum of non-negative products, so that nothing cancels.
 */
export function pairsOfDifferentClasses(
  first: readonly number[],
  second: readonly number[],
): number {
  let total = 0;
  for (const count of second) total += count;
  let pairs = 0;
  for (let k = 0; k < first.length; k++) pairs += first[k]! * (total - second[k]!);
  return pairs;
}
