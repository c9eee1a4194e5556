/** A scale for shares: from 0 to `most`, with ticks at round numbers. */
export interface RateScale {
  most: number;
  ticks: number[];
}

const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];

/**
 * The shortest scale with three to five intervals that has room for all the shares, and never goes
 * beyond 1.
 */
export function rateScale(shares: readonly number[]): RateScale {
  const largest = Math.min(1, Math.max(0.01, ...shares));
  const step = steps.find((candidate) => largest / candidate <= 5) ?? 0.25;
  const intervals = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: intervals + 1 }, (_, tick) => tick * step);
  return { most: Math.min(1, intervals * step), ticks };
}
