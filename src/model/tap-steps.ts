import type { TapLayout } from './tap-layout.ts';

/** The filters of one width, as they are stored. */
export interface FilterBlock {
  width: number;
  filters: number;
  /** `[width, dimensions, filters]` */
  weights: Float32Array;
}

/** What the whole numbers of a table of products stand for. */
export interface TapSteps {
  /** Bits of a number. */
  bits: 16 | 32;
  /** Value of 1, for each filter of the layout. */
  values: Float64Array;
}

/**
 * Sums of a window's products stay below it: in 16 bits the largest number that there is; in 32
 * one whose distance from any other still is a number of 32 bits.
 */
const maxSum = { 16: 2 ** 15 - 1, 32: 2 ** 29 };

/** Below it an activation counts as 0, so that no step is too small to divide by. */
const minBound = 2 ** -200;

/**
 * What the sum of a filter's products cannot exceed in any window, nor any part of it: by the
 * inequality of Cauchy and Schwarz the norms of its places, summed, times the largest norm of an
 * embedding. One number for each filter of the layout.
 *
 * @param embeddings `[words, dimensions]`
 */
export function activationBounds(
  embeddings: Float32Array,
  dimensions: number,
  filters: readonly FilterBlock[],
  layout: TapLayout,
): Float64Array {
  const bounds = new Float64Array(layout.filters);
  const largest = largestNorm(embeddings, dimensions);
  filters.forEach(({ width, filters: count, weights }, i) => {
    const { firstFilter = 0 } = layout.blocks[i] ?? {};
    for (let f = 0; f < count; f++) {
      let norms = 0;
      for (let k = 0; k < width; k++) {
        let square = 0;
        for (let d = 0; d < dimensions; d++) {
          square += (weights[(k * dimensions + d) * count + f] as number) ** 2;
        }
        norms += Math.sqrt(square);
      }
      bounds[firstFilter + f] = norms * largest;
    }
  });
  return bounds;
}

/**
 * The smallest steps with which no sum of a window's products leaves its bits, in whatever order
 * and however few of them are added. A product is rounded to within half a step, and there are
 * `width` of them, so the sum of their magnitudes is at most `bound / step + width / 2`; with `step
 * = bound / (maxSum - width)` that is `maxSum - width / 2`, and the other half makes up for what
 * 64-bit floats round.
 *
 * @param bounds as `activationBounds` gives them
 */
export function tapSteps(
  bounds: Float64Array,
  { blocks }: TapLayout,
  bits: TapSteps['bits'],
): TapSteps {
  const values = new Float64Array(bounds.length).fill(1);
  for (const { width, stride, firstFilter } of blocks) {
    for (let filter = firstFilter; filter < firstFilter + stride; filter++) {
      const bound = bounds[filter] as number;
      if (bound >= minBound) values[filter] = bound / (maxSum[bits] - width);
    }
  }
  return { bits, values };
}

/**
 * Standard deviation of what the steps change in a logit, where it is largest: a product is off by
 * up to half a step, evenly, and a sum has `width` of them.
 *
 * @param output weights of the features, `[features, outputs]`; the features are the filters of the
 *   layout once for every pooling
 */
export function roundingOfLogits(
  { values }: TapSteps,
  { blocks, filters }: TapLayout,
  output: Float32Array,
  outputs: number,
): number {
  const variances = new Float64Array(outputs);
  for (const { width, stride, firstFilter } of blocks) {
    for (let filter = firstFilter; filter < firstFilter + stride; filter++) {
      const variance = (width * (values[filter] as number) ** 2) / 12;
      for (let feature = filter; feature * outputs < output.length; feature += filters) {
        for (let k = 0; k < outputs; k++) {
          const weight = output[feature * outputs + k] as number;
          variances[k] = (variances[k] as number) + weight ** 2 * variance;
        }
      }
    }
  }
  return Math.sqrt(Math.max(...variances));
}

/** Largest Euclidean norm of a row. */
function largestNorm(values: Float32Array, dimensions: number): number {
  let largest = 0;
  for (let first = 0; first < values.length; first += dimensions) {
    let square = 0;
    for (let d = first; d < first + dimensions; d++) square += (values[d] as number) ** 2;
    if (square > largest) largest = square;
  }
  return Math.sqrt(largest);
}
