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
 * @param labels true class of each row
 * @param predicted class of each row
 * @param confidences probability of the predicted class, a row each (`confidencesOf`)
 */
export function calibrationBins(
  labels: Uint8Array,
  predicted: Uint8Array,
  confidences: Float64Array,
): CalibrationBin[] {
  const rows = new Float64Array(binCount);
  const sums = new Float64Array(binCount);
  const correct = new Float64Array(binCount);
  for (let row = 0; row < labels.length; row++) {
    const confidence = confidences[row]!;
    const bin = binOf(confidence);
    rows[bin]!++;
    sums[bin]! += confidence;
    if (labels[row] === predicted[row]) correct[bin]!++;
  }
  return Array.from(rows, (count, bin) => ({
    rows: count,
    confidence: count === 0 ? 0 : sums[bin]! / count,
    accuracy: count === 0 ? 0 : correct[bin]! / count,
  }));
}

function binOf(confidence: number): number {
  const bin = Math.max(0, Math.ceil(confidence * binCount) - 1);
  // The product is rounded, and 1 − 4/15, the double after 11/15, would fall back onto that edge.
  return confidence > (bin + 1) / binCount ? bin + 1 : bin;
}
