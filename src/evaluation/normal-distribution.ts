/**
 * Distribution function of the standard normal distribution, to within 7.5e-8: M. Abramowitz and I.
 * A. Stegun, "Handbook of Mathematical Functions", 26.2.17.
 */
export function normalDistribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upperTail = normalDensity(x) * series;
  return x < 0 ? upperTail : 1 - upperTail;
}

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
