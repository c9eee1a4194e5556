import { normalQuantile, type Interval } from './estimate.ts';

/** Halvings of a range of at most 2: to the last digits of a double. */
const halvings = 60;

/**
 * Score interval for the difference between two proportions of the same trials, such as the
 * accuracies of two classifiers on the same rows: the differences that the score test does not
 * reject. It stays inside [−1, 1], has a width when the two never disagree, and its coverage is
 * near 95 % at small n.
 *
 * T. Tango, "Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", Statistics in Medicine 17, 1998, equations 12 to 14.
 *
 * @param onlyFirst trials where only the first succeeds
 * @param onlySecond trials where only the second does
 * @param trials all of them; more than 0
 */
export function tangoInterval(onlyFirst: number, onlySecond: number, trials: number): Interval {
  const value = (onlyFirst - onlySecond) / trials;
  const isRejected = (difference: number) =>
    Math.abs(scoreOf(onlyFirst, onlySecond, trials, difference)) > normalQuantile;
  const boundTowards = (end: number) => {
    if (!isRejected(end)) return end;
    let accepted = value;
    let rejected = end;
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (accepted + rejected) / 2;
      if (isRejected(middle)) rejected = middle;
      else accepted = middle;
    }
    return accepted;
  };
  return { low: boundTowards(-1), high: boundTowards(1) };
}

/** Score statistic of the hypothesis that the difference is `difference`. */
function scoreOf(
  onlyFirst: number,
  onlySecond: number,
  trials: number,
  difference: number,
): number {
  const excess = onlyFirst - onlySecond - trials * difference;
  if (excess === 0) return 0;
  // Share of trials where only the second succeeds, most likely under the hypothesis.
  const a = 2 * trials;
  const b = (2 * trials - onlyFirst + onlySecond) * difference - onlyFirst - onlySecond;
  const c = -onlySecond * difference * (1 - difference);
  const share = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  const variance = trials * (2 * share + difference * (1 - difference));
  return variance > 0 ? excess / Math.sqrt(variance) : Math.sign(excess) * Infinity;
}
