import type { FeatureRows } from './feature-rows.ts';

/** How a feature leans, and how often it occurs, over weighted rows. */
export interface FeatureStatistics {
  /**
   * |log ratio| of its smoothed rates in the rows of a class and in all others: of two classes
   * either, of more the one where it is largest.
   */
  leanings: Float32Array;
  /** Weighted number of rows that have it. */
  frequencies: Float64Array;
}

/**
 * Naive Bayes' view of every feature (S. Wang, C. D. Manning, Baselines and Bigrams, 2012), one
 * class against the rest.
 *
 * @param smoothing rows that every feature is given in each class before counting
 */
export function featureStatistics(
  data: FeatureRows,
  features: number,
  labels: Uint8Array,
  classes: number,
  rowWeights: Float32Array,
  smoothing: number,
): FeatureStatistics {
  const counts = Array.from({ length: classes }, () => new Float64Array(features));
  const rows = new Float64Array(classes).fill(2 * smoothing);
  for (let row = 0; row < data.rows; row++) {
    const weight = rowWeights[row] as number;
    const label = labels[row] as number;
    const ofClass = counts[label] as Float64Array;
    rows[label] = (rows[label] as number) + weight;
    const end = data.rowSplits[row + 1] as number;
    for (let i = data.rowSplits[row] as number; i < end; i++) {
      const feature = data.indices[i] as number;
      ofClass[feature] = (ofClass[feature] as number) + weight;
    }
  }
  const allRows = rows.reduce((sum, one) => sum + one, 0);
  const leanings = new Float32Array(features);
  const frequencies = new Float64Array(features);
  for (let feature = 0; feature < features; feature++) {
    const inAll = counts.reduce((sum, ofClass) => sum + (ofClass[feature] as number), 0);
    let leaning = 0;
    // Of two classes the ratio of one is the inverse of the other's.
    for (let k = classes === 2 ? 1 : 0; k < classes; k++) {
      const inClass = counts[k]?.[feature] as number;
      const inRest = classes === 2 ? (counts[0]?.[feature] as number) : inAll - inClass;
      const ofRest =
        classes === 2
          ? (rows[0] as number)
          : allRows - (rows[k] as number) - (classes - 2) * 2 * smoothing;
      leaning = Math.max(
        leaning,
        Math.abs(
          Math.log(
            ((inClass + smoothing) * ofRest) /
              ((Math.max(0, inRest) + smoothing) * (rows[k] as number)),
          ),
        ),
      );
    }
    frequencies[feature] = inAll;
    leanings[feature] = leaning;
  }
  return { leanings, frequencies };
}

/**
 * Factor of each feature in training: its leaning to a power, so that features that tell nothing
 * learn slowly.
 */
export function featureScales(leanings: Float32Array, exponent: number): Float32Array {
  return leanings.map((leaning) => leaning ** exponent);
}
