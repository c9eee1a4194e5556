/**
 * Rows whose probability of one class lies in `[from, to)`; in the last bin also those of exactly
 * 1.
 */
export interface HistogramBin {
  from: number;
  to: number;
  /** Rows of the other classes, and rows of the class. */
  counts: [number, number];
}

/**
 * How the probabilities of one class are spread, for its own rows and for all others.
 *
 * @param isClass 1 for the rows of the class, 0 for all others (`isClassOf`)
 * @param scores probability of the class, a row each (`scoresOf`)
 * @param bins of equal width
 */
export function probabilityHistogram(
  isClass: Uint8Array,
  scores: Float64Array,
  bins = 20,
): HistogramBin[] {
  const histogram = Array.from({ length: bins }, (_, bin): HistogramBin => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    counts: [0, 0],
  }));
  for (let row = 0; row < isClass.length; row++) {
    const bin = Math.min(bins - 1, Math.floor(scores[row]! * bins));
    histogram[bin]!.counts[isClass[row] === 1 ? 1 : 0]++;
  }
  return histogram;
}
