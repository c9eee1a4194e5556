import { logHypergeometricDensity } from './log-density.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** Tables whose probabilities differ by rounding alone count as equally probable. */
const tie = 1 + 1e-9;

/**
 * p-value of Fisher's exact test, two-sided: the probability, all margins given, of the tables that
 * are not more probable than the one seen; scipy's `fisher_exact`. 1 where a margin is 0.
 *
 * R. A. Fisher, "On the Interpretation of χ² from Contingency Tables", JRSS 85, 1922. Both tails
 * are summed outwards from their largest term until nothing is added, so the time grows with the
 * standard deviation of the count, not with the rows.
 */
export function fisherExactTest(table: TwoByTwo): number {
  const { errorsInside, rowsInside, errorsOutside, rowsOutside } = table;
  const total = rowsInside + rowsOutside;
  const errors = errorsInside + errorsOutside;
  const lowest = Math.max(0, rowsInside - (total - errors));
  const highest = Math.min(rowsInside, errors);
  if (lowest === highest) return 1;
  const logDensity = (count: number) => logHypergeometricDensity(count, rowsInside, errors, total);
  const mode = Math.floor(((rowsInside + 1) * (errors + 1)) / (total + 2));
  const seen = Math.exp(logDensity(errorsInside));
  const bound = logDensity(errorsInside) + Math.log(tie);

  /** Ratio of the probability of `count + 1` to that of `count`. */
  const up = (count: number) =>
    ((rowsInside - count) * (errors - count)) /
    ((count + 1) * (total - rowsInside - errors + count + 1));
  const upperTail = (first: number) => {
    let sum = 0;
    let term = first === errorsInside ? seen : Math.exp(logDensity(first));
    for (let count = first; count <= highest && sum + term !== sum; count++) {
      sum += term;
      term *= up(count);
    }
    return sum;
  };
  const lowerTail = (first: number) => {
    let sum = 0;
    let term = first === errorsInside ? seen : Math.exp(logDensity(first));
    for (let count = first; count >= lowest && sum + term !== sum; count--) {
      sum += term;
      if (count > lowest) term /= up(count - 1);
    }
    return sum;
  };

  if (errorsInside === mode || logDensity(mode) <= bound) return 1;
  if (errorsInside > mode) {
    // Greatest count below the mode that is not more probable than the one seen.
    let below = lowest - 1;
    let above = mode;
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if (logDensity(middle) <= bound) below = middle;
      else above = middle;
    }
    return Math.min(1, upperTail(errorsInside) + (below < lowest ? 0 : lowerTail(below)));
  }
  let below = mode;
  let above = highest + 1;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (logDensity(middle) <= bound) above = middle;
    else below = middle;
  }
  return Math.min(1, lowerTail(errorsInside) + (above > highest ? 0 : upperTail(above)));
}

/**
 * The least p-value that `fisherExactTest` could give a group of `rowsInside` of `total` rows with
 * `errors` errors: where it is above the level, the group can never be significant, however its
 * errors lie (R. E. Tarone, "A modified Bonferroni method for discrete data", Biometrics 46, 1990).
 */
export function minFisherPValue(rowsInside: number, errors: number, total: number): number {
  const highest = Math.min(rowsInside, errors);
  const lowest = Math.max(0, rowsInside - (total - errors));
  if (lowest === highest) return 1;
  return Math.exp(
    Math.min(
      logHypergeometricDensity(lowest, rowsInside, errors, total),
      logHypergeometricDensity(highest, rowsInside, errors, total),
    ),
  );
}
