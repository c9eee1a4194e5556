import type { Interval } from './estimate.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface Proportion {
  successes: number;
  /** More than 0. */
  trials: number;
}

/**
 * Interval for the unweighted mean of independent proportions, such as the recalls of the classes:
 * the distances from each proportion to the ends of its Wilson interval, added in squares (the
 * "square and add" or MOVER method). It stays inside [0, 1] and has a width when every proportion
 * is 0 or 1.
 *
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, 1998, method 10; G. Y. Zou and A. Donner, "Construction of confidence
 * limits about effect measures", Statistics in Medicine 27, 2008.
 */
export function meanOfProportionsInterval(proportions: readonly Proportion[]): Interval {
  let total = 0;
  let below = 0;
  let above = 0;
  for (const { successes, trials } of proportions) {
    const proportion = successes / trials;
    const { low, high } = wilsonInterval(proportion, trials);
    total += proportion;
    below += (proportion - low) ** 2;
    above += (high - proportion) ** 2;
  }
  return {
    low: Math.max(0, (total - Math.sqrt(below)) / proportions.length),
    high: Math.min(1, (total + Math.sqrt(above)) / proportions.length),
  };
}
