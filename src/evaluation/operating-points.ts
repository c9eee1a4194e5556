/**
 * What every possible threshold of one class would do, from the strictest to the most lenient:
 * element `i` is for predicting the class from `thresholds[i]` on. The first has the threshold
 * infinity, where nothing is predicted as the class.
 */
export interface OperatingPoints {
  /** Infinity, then the distinct probabilities, descending. */
  thresholds: Float64Array;
  /** Rows of the class whose probability is at least the threshold. */
  truePositives: Float64Array;
  /** Other rows whose probability is at least the threshold. */
  falsePositives: Float64Array;
  /** Rows of the class. */
  positiveCount: number;
  /** All others. */
  negativeCount: number;
}

/**
 * Counts what every distinct probability would do as a threshold: the ground of the ROC and the
 * precision–recall curve, and of the choice of a threshold.
 *
 * @param isClass 1 for the rows of the class, 0 for all others (`isClassOf`)
 * @param scores probability of the class, a row each (`scoresOf`); no NaN
 */
export function operatingPoints(isClass: Uint8Array, scores: Float64Array): OperatingPoints {
  const positiveScores = scores.filter((_, row) => isClass[row] === 1).sort();
  const negativeScores = scores.filter((_, row) => isClass[row] !== 1).sort();
  const thresholds = new Float64Array(isClass.length + 1);
  const truePositives = new Float64Array(isClass.length + 1);
  const falsePositives = new Float64Array(isClass.length + 1);
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
