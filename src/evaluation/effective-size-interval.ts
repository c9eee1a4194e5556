import type { Interval } from './estimate.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Wilson's score interval for a value in [0, 1] that is not a plain proportion: its variance is that of a proportion of
 * `effective size` = value (1 − value) / variance rows, and Wilson's formula is used with that size (E. L. Korn and
 * B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated from
 * survey data", Survey Methodology 24, 1998, who put the effective size into the exact interval). The bounds stay in range and lean towards
 * the middle, as they should near 0 and 1, and it is the usual normal interval when there are many rows.
 *
 * @param value estimate, 0 to 1
 * @param variance estimated variance of `value`
 * @param size number of rows, taken where the variance says nothing: it is 0 when every row agrees (a perfect classifier)
 */
export function effectiveSizeInterval(value: number, variance: number, size: number): Interval {
  const effective = (value * (1 - value)) / variance;
  return wilsonInterval(value, variance > 0 && effective > 0 ? effective : size);
}
