import type { FeatureRows } from '../../src/model/feature-rows.ts';

/** How a feature leans, and how often it occurs, over weighted rows. */
export interface FeatureStatistics {
  /** |log ratio| of its smoothed rates in positive and negative rows. */
  leanings: Float32Array;
  /** Weighted number of rows that have it. */
  frequencies: Float64Array;
}

/**
 * Naive Bayes' view of every feature (S. Wang, C. D. Manning, Baselines and Bigrams, 2012).
 *
 * @param smoothing rows that every feature is given in each class before counting
 */
export function featureStatistics(
  data: FeatureRows,
  features: number,
  labels: Uint8Array,
  rowWeights: Float32Array,
  smoothing: number,
): FeatureStatistics {
  const positive = new Float64Array(features);
  const negative = new Float64Array(features);
  let positiveRows = 2 * smoothing;
  let negativeRows = 2 * smoothing;
  for (let row = 0; row < data.rows; row++) {
    const weight = rowWeights[row] as number;
    const counts = labels[row] === 1 ? positive : negative;
    if (labels[row] === 1) positiveRows += weight;
    else negativeRows += weight;
    const end = data.rowSplits[row + 1] as number;
    for (let i = data.rowSplits[row] as number; i < end; i++) {
      const feature = data.indices[i] as number;
      counts[feature] = (counts[feature] as number) + weight;
    }
  }
  const leanings = new Float32Array(features);
  const frequencies = new Float64Array(features);
  for (let feature = 0; feature < features; feature++) {
    const inPositive = positive[feature] as number;
    const inNegative = negative[feature] as number;
    frequencies[feature] = inPositive + inNegative;
    leanings[feature] = Math.abs(
      Math.log(
        ((inPositive + smoothing) * negativeRows) / ((inNegative + smoothing) * positiveRows),
      ),
    );
  }
  return { leanings, frequencies };
}

/** Factor of each feature in training: its leaning to a power, so that features that tell nothing learn slowly. */
export function featureScales(leanings: Float32Array, exponent: number): Float32Array {
  return leanings.map((leaning) => leaning ** exponent);
}
