import { logBinomialDensity } from './log-density.ts';

/**
 * p-value of McNemar's exact test that two classifiers err equally often on the same rows: twice
 * the binomial tail of the rows that only one of them gets right, at most 1; statsmodels'
 * `mcnemar(exact=True)`. 1 where there is no such row.
 *
 * Q. McNemar, "Note on the sampling error of the difference between correlated proportions or
 * percentages", Psychometrika 12, 1947.
 *
 * @param onlyFirst rows that only the first gets right
 * @param onlySecond rows that only the second gets right
 */
export function mcNemarTest(onlyFirst: number, onlySecond: number): number {
  const trials = onlyFirst + onlySecond;
  if (onlyFirst === onlySecond) return 1;
  const fewer = Math.min(onlyFirst, onlySecond);
  let tail = 0;
  let term = Math.exp(logBinomialDensity(fewer, trials, 0.5));
  for (let count = fewer; count >= 0 && tail + term !== tail; count--) {
    tail += term;
    term *= count / (trials - count + 1);
  }
  return Math.min(1, 2 * tail);
}
