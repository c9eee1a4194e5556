import type { Interval } from './estimate.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Wilson's score interval for a value in [0, 1] that is not a plain proportion. A proportion of θ
 * (1 − θ) / variance rows would have the same variance; Wilson's formula is used with that
 * effective number of rows. The bounds stay in range and reach further towards the middle, as they
 * should near 0 and 1; with many rows it is the usual normal interval.
 *
 * E. L. Korn and B. I. Graubard put the effective size into the exact interval for a proportion
 * ("Confidence intervals for proportions with small expected number of positive counts estimated
 * from survey data", Survey Methodology 24, 1998).
 *
 * @param value what the interval is around, 0 to 1
 * @param theta a value near it, more than 0 and less than 1, that `variance` belongs to
 * @param variance of an estimate of `theta`; more than 0
 */
export function effectiveSizeInterval(value: number, theta: number, variance: number): Interval {
  return wilsonInterval(value, (theta * (1 - theta)) / variance);
}
