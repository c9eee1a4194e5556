import { upperIncompleteGamma } from './incomplete-gamma.ts';

/** Outcome of Pearson's test, and how far its approximation can be trusted. */
export interface ChiSquaredTest {
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
  /** Least of the expected counts: below 5 the approximation is poor. */
  minExpected: number;
}

/**
 * Pearson's χ² test that a share is the same in all groups, without continuity correction; scipy's
 * `chi2_contingency(correction=False)` on the table of successes and failures.
 *
 * @param successes of each group
 * @param trials of each group, each more than 0
 */
export function chiSquaredTest(
  successes: readonly number[],
  trials: readonly number[],
): ChiSquaredTest {
  const total = trials.reduce((sum, count) => sum + count, 0);
  const share = successes.reduce((sum, count) => sum + count, 0) / total;
  const degreesOfFreedom = trials.length - 1;
  const minExpected = Math.min(...trials) * Math.min(share, 1 - share);
  if (share === 0 || share === 1 || degreesOfFreedom === 0) {
    return { statistic: 0, degreesOfFreedom, pValue: 1, minExpected };
  }
  const statistic = trials.reduce(
    (sum, count, group) =>
      sum + (successes[group]! - count * share) ** 2 / (count * share * (1 - share)),
    0,
  );
  const pValue = upperIncompleteGamma(degreesOfFreedom / 2, statistic / 2);
  return { statistic, degreesOfFreedom, pValue, minExpected };
}
