import type { ConfusionMatrix } from './confusion-matrix.ts';

/**
 * rows · correct − Σ support · predicted: the agreement beyond chance, times the square of the
 * rows. The numerator of Matthews' correlation and of Cohen's kappa.
 *
 * It is summed over 2 × 2 determinants instead, as in Gorodkin 2004, each of whose products
 * is at most the numerator's own scale: taking the difference of the two large totals loses all
 * digits when one class is rare among 100 million rows.
 */
export function excessAgreement(matrix: ConfusionMatrix): number {
  let excess = 0;
  for (const [k, counts] of matrix.entries()) {
    for (const others of matrix) {
      for (const [m, count] of others.entries()) {
        excess += counts[k]! * count - counts[m]! * others[k]!;
      }
    }
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
  let pairs = 0;
  for (const [k, count] of first.entries()) {
    for (const [l, other] of second.entries()) {
      if (l !== k) pairs += count * other;
    }
  }
  return pairs;
}
