import { chiSquaredTest } from './chi-squared-test.ts';
import { compareShares } from './compare-shares.ts';

/**
 * Below this expected count χ² is no longer trusted (W. G. Cochran, "Some Methods for Strengthening
 * the Common χ² Tests", 1954).
 */
const enoughExpected = 5;

/**
 * p-value of the hypothesis that a share is the same in all groups: Pearson's χ² for more than two
 * groups where every expected count is at least 5; else `compareShares` of the two groups whose
 * shares are furthest apart, times the number of pairs of groups (Bonferroni's bound).
 *
 * @param successes of each group
 * @param trials of each group, each more than 0; two groups or more
 */
export function homogeneityTest(successes: readonly number[], trials: readonly number[]): number {
  const { pValue, minExpected } = chiSquaredTest(successes, trials);
  const groups = trials.length;
  if (groups > 2 && minExpected >= enoughExpected) return pValue;
  const shares = successes.map((count, group) => count / trials[group]!);
  const highest = shares.indexOf(Math.max(...shares));
  const lowest = shares.lastIndexOf(Math.min(...shares));
  if (highest === lowest) return 1;
  const exact = compareShares({
    errorsInside: successes[highest]!,
    rowsInside: trials[highest]!,
    errorsOutside: successes[lowest]!,
    rowsOutside: trials[lowest]!,
  });
  return Math.min(1, (exact * groups * (groups - 1)) / 2);
}
