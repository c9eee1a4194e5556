import type { CountedBins } from '../source-evidence.ts';
import { upperIncompleteGamma } from '../statistics/incomplete-gamma.ts';

/** How far values have moved from a reference. */
export interface Drift {
  /** Population stability index: 0 where nothing moved. */
  index: number;
  /** Chance of at least as large an index where nothing moved. */
  pValue: number;
}

/**
 * Population stability index, Σ (p − q) log(p/q) over bins: how far the values have moved from a
 * reference (the symmetric divergence of H. Jeffreys, 1946, under the name that credit scoring gave
 * it). Of few values it is large by chance: with `n` values, `m` in the reference and nothing
 * moved, the index over 1/n + 1/m is about χ² distributed, with one degree of freedom less than
 * there are bins (B. Yurdakul, Statistical Properties of Population Stability Index, 2018). An
 * empty bin counts as half a value, so that the logarithm is finite.
 */
export function populationStabilityIndex(values: Float64Array, reference: CountedBins): Drift {
  const { edges, counts: before } = reference;
  const total = before.reduce((sum, count) => sum + count, 0);
  if (values.length === 0 || total === 0) return { index: 0, pValue: 1 };
  const counts = before.map(() => 0);
  for (const value of values) {
    const bin = edges.findIndex((edge) => value < edge);
    counts[bin < 0 ? edges.length : bin]!++;
  }
  const index = counts.reduce((sum, count, bin) => {
    const share = Math.max(0.5, count) / values.length;
    const shareBefore = Math.max(0.5, before[bin]!) / total;
    return sum + (share - shareBefore) * Math.log(share / shareBefore);
  }, 0);
  const statistic = index / (1 / values.length + 1 / total);
  return { index, pValue: upperIncompleteGamma((counts.length - 1) / 2, statistic / 2) };
}
