import type { Estimate, UndefinedEstimate, UndefinedReason } from './evaluation-report.ts';

/** A 95 % confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The 0.975 quantile of the standard normal distribution: the z of every two-sided 95 % interval
 * here.
 */
export const normalQuantile = 1.959963984540054;

/**
 * A value with its interval. The value itself is always inside: an interval that rounding, or a
 * correction for bias, moved away from the value is stretched to it.
 */
export function estimate(value: number, interval: Interval): Estimate {
  return { value, low: Math.min(interval.low, value), high: Math.max(interval.high, value) };
}

export function undefinedEstimate(reason: UndefinedReason): UndefinedEstimate {
  return { value: null, reason };
}
