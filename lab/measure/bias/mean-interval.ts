import { normalQuantile } from '../../../src/evaluation/estimate.ts';

/** A mean with the normal 95 % interval of its standard error. */
export function meanInterval(values: readonly number[]): {
  value: number;
  low: number;
  high: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half =
    values.length < 2
      ? 0
      : normalQuantile * Math.sqrt(squares / (values.length - 1) / values.length);
  const rounded = (number: number): number => Number(number.toFixed(5));
  return { value: rounded(mean), low: rounded(mean - half), high: rounded(mean + half) };
}
