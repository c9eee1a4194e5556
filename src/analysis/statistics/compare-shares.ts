import { chiSquaredTest } from './chi-squared-test.ts';
import { fisherExactTest } from './fisher-exact-test.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** Where every expected count is at least this, χ² stands for Fisher's test. */
const largeCount = 1_000;

/**
 * p-value of the hypothesis that a share is the same inside a group and outside, two-sided:
 * Fisher's exact test, and Pearson's χ² without correction where each of the four expected counts
 * is 1,000 or more. There the two differ by less than a thirtieth about the levels that people use,
 * and Fisher's tails are long.
 */
export function compareShares(table: TwoByTwo): number {
  const { errorsInside, rowsInside, errorsOutside, rowsOutside } = table;
  if (rowsInside === 0 || rowsOutside === 0) return 1;
  const errors = errorsInside + errorsOutside;
  const rows = rowsInside + rowsOutside;
  const minExpected = (Math.min(errors, rows - errors) * Math.min(rowsInside, rowsOutside)) / rows;
  if (minExpected < largeCount) return fisherExactTest(table);
  return chiSquaredTest([errorsInside, errorsOutside], [rowsInside, rowsOutside]).pValue;
}
