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

/**
 * Probability of each of 1 to 5 stars, by the same model, `[texts × 5]`, row by row:
 * `P(stars = k) = P(stars > k − 1) − P(stars > k)`.
 *
 * @param positive calibrated probability of the positive class, a text each
 */
export function starProbabilities(
  { slope, thresholds }: StarScale,
  positive: Float64Array,
): Float64Array {
  const probabilities = new Float64Array(positive.length * (thresholds.length + 1));
  let place = 0;
  for (const probability of positive) {
    const logit = Math.log(probability / (1 - probability));
    let above = 1;
    for (const threshold of thresholds) {
      const next = 1 / (1 + Math.exp(threshold - slope * logit));
      probabilities[place++] = above - next;
      above = next;
    }
    probabilities[place++] = above;
  }
  return probabilities;
}
