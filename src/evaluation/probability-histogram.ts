/**
 * Rows whose probability of class 1 lies in `[from, to)`; in the last bin also those of exactly 1.
 */
export interface HistogramBin {
  from: number;
  to: number;
  /** Rows of each true class. */
  counts: [number, number];
}

/**
 * How the probabilities of class 1 are spread, by true class.
 *
 * @param labels 0 or 1, a row each
 * @param probabilities of class 1, a row each
 * @param bins of equal width
 */
export function probabilityHistogram(
  labels: Uint8Array,
  probabilities: Float64Array,
  bins = 20,
): HistogramBin[] {
  const histogram = Array.from({ length: bins }, (_, bin): HistogramBin => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    counts: [0, 0],
  }));
  for (let row = 0; row < labels.length; row++) {
    const bin = Math.min(bins - 1, Math.floor(probabilities[row]! * bins));
    histogram[bin]!.counts[labels[row] === 1 ? 1 : 0]++;
  }
  return histogram;
}
