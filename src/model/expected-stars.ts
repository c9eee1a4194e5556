/**
 * The proportional-odds model of stars: how a logit of the positive class becomes the chances of 1
 * to 5 stars.
 */
export interface StarScale {
  slope: number;
  /** Of more than 1, 2, 3 and 4 stars, in rising order. */
  thresholds: readonly [number, number, number, number];
}

/**
 * Mean of the stars that reviews of this logit have, from 1 to 5: `1 + Σ P(stars > k)` with
 * `P(stars > k) = σ(slope · logit − thresholds[k − 1])` (P. McCullagh, Regression Models for
 * Ordinal Data, 1980).
 *
 * @param logit calibrated log-odds of the positive class
 */
export function expectedStars({ slope, thresholds }: StarScale, logit: number): number {
  return thresholds.reduce(
    (sum, threshold) => sum + 1 / (1 + Math.exp(threshold - slope * logit)),
    1,
  );
}
