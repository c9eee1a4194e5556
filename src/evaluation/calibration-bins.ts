/** The rows whose confidence lies in one of the equal-width bins. */
export interface CalibrationBin {
  rows: number;
  /** Mean probability of the predicted class; 0 for an empty bin. */
  confidence: number;
  /** Share of the rows predicted right; 0 for an empty bin. */
  accuracy: number;
}

/** Guo et al. 2017 use 15. */
const binCount = 15;

/**
 * Bins rows by confidence, the probability of the predicted class. Bin m of 15 holds (m/15,
 * (m+1)/15], as in Guo et al. 2017; a confidence of 0, which only a threshold other than 0.5 can
 * give, is in the first.
 *
 * @param labels true class of each row, 0 or 1
 * @param predictions predicted class of each row, 0 or 1
 * @param probabilities of class 1, a row each
 */
export function calibrationBins(
  labels: Uint8Array,
  predictions: Uint8Array,
  probabilities: Float64Array,
): CalibrationBin[] {
  const rows = new Float64Array(binCount);
  const confidences = new Float64Array(binCount);
  const correct = new Float64Array(binCount);
  for (let row = 0; row < labels.length; row++) {
    const prediction = predictions[row]!;
    const confidence = prediction === 1 ? probabilities[row]! : 1 - probabilities[row]!;
    const bin = binOf(confidence);
    rows[bin]!++;
    confidences[bin]! += confidence;
    if (labels[row] === prediction) correct[bin]!++;
  }
  return Array.from(rows, (count, bin) => ({
    rows: count,
    confidence: count === 0 ? 0 : confidences[bin]! / count,
    accuracy: count === 0 ? 0 : correct[bin]! / count,
  }));
}

function binOf(confidence: number): number {
  const bin = Math.max(0, Math.ceil(confidence * binCount) - 1);
  // The product is rounded, and 1 − 4/15, the double after 11/15, would fall back onto that edge.
  return confidence > (bin + 1) / binCount ? bin + 1 : bin;
}
