import type { NetworkToAsk } from '../model/networks/network-logits.ts';
import type { InitialVectors } from '../model/networks/text-convolution.ts';
import type { FamilyInput, FittedAnswer } from './fit-family.ts';
import type { WordVectors } from './improved-rows.ts';
import { Random } from './random.ts';

/** A convolution over words whose bias is the answer's. */
export interface FittedNetwork extends NetworkToAsk {
  /** Buckets of its words, rising: the features of the answer. */
  vocabulary: Uint32Array;
  bucketBits: number;
  /** Tokens of a text that it reads. */
  maxTokens: number;
  /** Whether it began with the vectors of the model that is improved on. */
  isWarm: boolean;
}

/** Fits an embedding bag; what comes of it is a linear answer. */
export async function fitEmbeddingBag(
  { features, labels, classCount, weights, origins, seed }: FamilyInput,
  rows: Uint32Array,
  pause: () => Promise<void>,
): Promise<FittedAnswer> {
  // What trains networks is loaded only where one is wanted.
  const { trainEmbeddingBag } = await import('../model/networks/embedding-bag.ts');
  const { indices, rowSplits, rowValues } = features.data;
  const fitted = await trainEmbeddingBag({
    texts: {
      ...{ items: indices, rowSplits, values: rowValues },
      ...{ labels, classCount, weights, origins },
    },
    features: features.buckets.length,
    ...{ rows, pause },
    random: new Random(seed),
  });
  return {
    scale: 0,
    weights: ofOutputs(fitted.weights, classCount),
    biases: ofOutputs(fitted.biases, classCount),
  };
}

/** @param vectors to begin with; null for random ones */
export async function fitConvolution(
  { features, labels, classCount, weights, origins, seed, words }: FamilyInput,
  vectors: WordVectors | null,
  rows: Uint32Array,
  pause: () => Promise<void>,
): Promise<FittedAnswer> {
  const { trainTextConvolution } = await import('../model/networks/text-convolution.ts');
  const { buckets, settings } = features;
  const { words: items, rowSplits, maxTokens } = words();
  const fitted = await trainTextConvolution({
    texts: { items, rowSplits, values: null, labels, classCount, weights, origins },
    words: buckets.length,
    vectors: vectors === null ? null : vectorsOf(buckets, settings.bucketBits, vectors),
    ...{ rows, pause },
    random: new Random(seed),
  });
  const { dimensions, embeddings, widths, output, outputBias } = fitted;
  const ofClasses = ofOutputs(Float64Array.from(output), classCount);
  const biases = ofOutputs(Float64Array.from(outputBias), classCount);
  return {
    scale: 0,
    weights: null,
    biases,
    network: {
      ...{ vocabulary: buckets, bucketBits: settings.bucketBits, maxTokens },
      ...{ dimensions, embeddings, widths },
      output: Float32Array.from(ofClasses),
      outputs: biases.length,
      isWarm: vectors !== null,
    },
  };
}

/** Of two classes the second less the first; more stay as they are. */
function ofOutputs(values: Float64Array, classCount: number): Float64Array {
  if (classCount > 2) return values;
  return Float64Array.from(
    { length: values.length / 2 },
    (_, place) => (values[2 * place + 1] as number) - (values[2 * place] as number),
  );
}

/** The vectors of a vocabulary's words, where the other model knows them. */
function vectorsOf(
  vocabulary: Uint32Array,
  bucketBits: number,
  { buckets, bucketBits: otherBits, dimensions, embeddings }: WordVectors,
): InitialVectors {
  const bits = Math.min(bucketBits, otherBits);
  // The first words of the table are no words of the vocabulary, and the same in every network.
  const special = embeddings.length / dimensions - buckets.length;
  const rowOf = new Map<number, number>();
  buckets.forEach((bucket, place) => rowOf.set(bucket >>> (otherBits - bits), special + place));
  const vectorOf = (row: number | undefined) =>
    row === undefined ? null : embeddings.subarray(row * dimensions, (row + 1) * dimensions);
  return {
    dimensions,
    ofRow: [
      ...Array.from({ length: special }, (_, row) => vectorOf(row)),
      ...Array.from(vocabulary, (bucket) => vectorOf(rowOf.get(bucket >>> (bucketBits - bits)))),
    ],
  };
}
