/** An empty bin counts as this share, so that the logarithm is finite. */
const LEAST_SHARE = 1e-4;

/**
 * Population stability index, Σ (p − q) log(p/q) over bins of equal width of [0, 1]: how far the
 * values have moved from a reference (the symmetric divergence of H. Jeffreys, 1946, under the name
 * that credit scoring gave it). 0 where nothing moved.
 *
 * @param values between 0 and 1
 * @param reference share of the reference in each bin
 */
export function populationStabilityIndex(
  values: Float64Array,
  reference: readonly number[],
): number {
  if (values.length === 0) return 0;
  const counts = reference.map(() => 0);
  for (const value of values) {
    counts[Math.min(reference.length - 1, Math.floor(value * reference.length))]!++;
  }
  return counts.reduce((sum, count, bin) => {
    const share = Math.max(LEAST_SHARE, count / values.length);
    const before = Math.max(LEAST_SHARE, reference[bin]!);
    return sum + (share - before) * Math.log(share / before);
  }, 0);
}
