import type { Random } from '../../src/learning/random.ts';
import { standardNormal } from './standard-normal.ts';

/** Filters that look at as many neighbouring words. */
export interface FilterGroup {
  /** Words that a filter sees at once. */
  width: number;
  filters: number;
}

/** What the network is made of. */
export interface NetworkShape {
  /** Numbers that stand for a word. */
  dimensions: number;
  groups: readonly FilterGroup[];
}

/**
 * A convolution over word embeddings whose filters keep their highest activation in the text
 * (Y. Kim, Convolutional Neural Networks for Sentence Classification, 2014).
 */
export interface Network {
  shape: NetworkShape;
  /** `[words, dimensions]` */
  embeddings: Float32Array;
  /**
   * `[dimensions, taps]`: a group's first word's filters, its second word's, …, then the next
   * group's; see `tapCount`.
   */
  taps: Float32Array;
  /** `[filters]`, in the order of the groups, as are the output's weights. */
  biases: Float32Array;
  output: Float32Array;
  /** One number, kept in an array so that it is trained as the rest is. */
  outputBias: Float32Array;
}

/** One for each word that a filter sees. */
export function tapCount({ groups }: NetworkShape): number {
  return groups.reduce((sum, { width, filters }) => sum + width * filters, 0);
}

export function filterCount({ groups }: NetworkShape): number {
  return groups.reduce((sum, { filters }) => sum + filters, 0);
}

/**
 * A network before training: filters by K. He et al., Delving Deep into Rectifiers, 2015.
 *
 * @param embeddings copied, `[words, dimensions]`
 */
export function initialNetwork(
  shape: NetworkShape,
  embeddings: Float32Array,
  random: Random,
): Network {
  const { dimensions, groups } = shape;
  const total = tapCount(shape);
  const taps = new Float32Array(dimensions * total);
  let first = 0;
  for (const { width, filters } of groups) {
    const deviation = Math.sqrt(2 / (width * dimensions));
    for (let dimension = 0; dimension < dimensions; dimension++) {
      for (let tap = first; tap < first + width * filters; tap++) {
        taps[dimension * total + tap] = standardNormal(random) * deviation;
      }
    }
    first += width * filters;
  }
  const filters = filterCount(shape);
  return {
    shape,
    embeddings: embeddings.slice(),
    taps,
    biases: new Float32Array(filters),
    output: Float32Array.from(
      { length: filters },
      () => standardNormal(random) / Math.sqrt(filters),
    ),
    outputBias: new Float32Array(1),
  };
}
