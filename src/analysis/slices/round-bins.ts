/** The values from `from` on and below `below`; null where the bin is open. */
export interface Bin {
  from: number | null;
  below: number | null;
}

/**
 * How far from a quantile a bin's edge may lie for the sake of a round number, as a share of the
 * rows.
 */
const tolerance = 0.08;

/**
 * Edges that cut values into bins of about equal size at round numbers: near each quantile, the
 * number with the shortest decimal form, within 8 % of the rows. Fewer edges where values are
 * repeated. A value equal to an edge is above it.
 *
 * @param sorted ascending, without NaN
 * @param bins how many bins are wanted
 */
export function roundEdges(sorted: Float64Array, bins = 5): number[] {
  const edges: number[] = [];
  if (sorted.length === 0) return edges;
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))]!;
  for (let bin = 1; bin < bins; bin++) {
    const edge = roundestBetween(
      quantile(bin / bins - tolerance),
      quantile(bin / bins),
      quantile(bin / bins + tolerance),
    );
    if (edge > (edges.at(-1) ?? sorted[0]!)) edges.push(edge);
  }
  return edges;
}

/**
 * The number of the coarsest step, 1, 5 or 2 times a power of ten, in (low, high], next to
 * `middle`; `middle` where low = high.
 */
function roundestBetween(low: number, middle: number, high: number): number {
  if (low === high) return middle;
  const largest = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
  for (let power = largest; power > largest - 18; power--) {
    for (const digit of [10, 5, 2]) {
      // A division by a power of ten keeps 0.3 what it is; a multiplication by 0.1 would not.
      const round = (value: number, to: (value: number) => number) =>
        power > 1
          ? to(value / (digit * 10 ** (power - 1))) * digit * 10 ** (power - 1)
          : (to((value * 10 ** (1 - power)) / digit) * digit) / 10 ** (1 - power);
      const nearest = round(middle, Math.round);
      for (const candidate of [nearest, round(middle, Math.floor), round(middle, Math.ceil)]) {
        if (candidate > low && candidate <= high) return candidate;
      }
    }
  }
  return middle;
}

/** The bins that edges make, from the lowest on. */
export function binsOf(edges: readonly number[]): Bin[] {
  return [null, ...edges].map((from, index) => ({ from, below: edges[index] ?? null }));
}

/** Index in `binsOf(edges)` of the bin that a value is in. */
export function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]!) bin++;
  return bin;
}

/**
 * Name of a bin, the same in every language: of whole numbers `≤ 5`, `6–10`, `7`, `≥ 51`; of others
 * `< 0.5`, `[0.5, 0.7)`, `≥ 0.7`.
 */
export function binName({ from, below }: Bin, whole: boolean): string {
  if (from === null && below === null) return '*';
  if (from === null) return whole ? `≤ ${below! - 1}` : `< ${below!}`;
  if (below === null) return `≥ ${from}`;
  if (!whole) return `[${from}, ${below})`;
  return below - from === 1 ? `${from}` : `${from}–${below - 1}`;
}
