import { normalQuantile, type Interval } from './estimate.ts';

/**
 * Wilson's score interval for a proportion: the π for which (p − π)² ≤ z² π(1 − π) / n.
 *
 * It stays inside [0, 1], contains `proportion`, has a width at 0 and at 1, and its coverage stays
 * near 95 % at small n (E. B. Wilson, JASA 22, 1927; L. D. Brown, T. T. Cai and A. DasGupta,
 * "Interval Estimation for a Binomial Proportion", Statistical Science 16, 2001).
 *
 * @param proportion observed proportion, 0 to 1
 * @param size number of trials; more than 0, and not necessarily whole (an effective sample size)
 */
export function wilsonInterval(proportion: number, size: number): Interval {
  const squared = normalQuantile * normalQuantile;
  const centre = (proportion + squared / (2 * size)) / (1 + squared / size);
  const halfWidth =
    (normalQuantile / (1 + squared / size)) *
    Math.sqrt((proportion * (1 - proportion)) / size + squared / (4 * size * size));
  return { low: Math.max(0, centre - halfWidth), high: Math.min(1, centre + halfWidth) };
}
