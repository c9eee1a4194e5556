/**
 * What every possible threshold would do, from the strictest to the most lenient: element `i` is
 * for predicting class 1 from `thresholds[i]` on. The first has the threshold infinity, where
 * nothing is predicted as class 1.
 */
export interface OperatingPoints {
  /** Infinity, then the distinct probabilities, descending. */
  thresholds: Float64Array;
  /** Rows of class 1 whose probability is at least the threshold. */
  truePositives: Float64Array;
  /** Rows of class 0 whose probability is at least the threshold. */
  falsePositives: Float64Array;
  positiveCount: number;
  negativeCount: number;
}

/**
 * Counts what every distinct probability would do as a threshold: the ground of the ROC and the
 * precision–recall curve, and of the choice of a threshold.
 *
 * @param labels 0 or 1, a row each
 * @param probabilities of class 1, a row each; no NaN
 */
export function operatingPoints(labels: Uint8Array, probabilities: Float64Array): OperatingPoints {
  const positiveScores = probabilities.filter((_, row) => labels[row] === 1).sort();
  const negativeScores = probabilities.filter((_, row) => labels[row] !== 1).sort();
  const thresholds = new Float64Array(labels.length + 1);
  const truePositives = new Float64Array(labels.length + 1);
  const falsePositives = new Float64Array(labels.length + 1);
  thresholds[0] = Infinity;
  let points = 1;
  let positive = positiveScores.length;
  let negative = negativeScores.length;
  while (positive > 0 || negative > 0) {
    const threshold = Math.max(
      positive > 0 ? positiveScores[positive - 1]! : -Infinity,
      negative > 0 ? negativeScores[negative - 1]! : -Infinity,
    );
    while (positive > 0 && positiveScores[positive - 1] === threshold) positive--;
    while (negative > 0 && negativeScores[negative - 1] === threshold) negative--;
    thresholds[points] = threshold;
    truePositives[points] = positiveScores.length - positive;
    falsePositives[points] = negativeScores.length - negative;
    points++;
  }
  return {
    thresholds: thresholds.subarray(0, points),
    truePositives: truePositives.subarray(0, points),
    falsePositives: falsePositives.subarray(0, points),
    positiveCount: positiveScores.length,
    negativeCount: negativeScores.length,
  };
}
