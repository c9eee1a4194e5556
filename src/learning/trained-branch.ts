import type {
  BranchDescription,
  SparseLinearDescription,
  TextConvolutionDescription,
} from '../model/branch-schema.ts';
import { textVersionOf, type VectoriserDescription } from '../model/vectoriser-schema.ts';
import type { VectoriserSettings } from '../text/vectorise.ts';

/** A trained linear branch: `logits = biases + sum of weights × values`. */
export interface TrainedLinear {
  kind: 'sparse-linear';
  /** Buckets of the features, in rising order. */
  buckets: Uint32Array;
  /**
   * `[features × outputs]`, feature by feature; one output for two classes, one a class for more.
   */
  weights: Float32Array;
  /** A number an output. */
  biases: Float64Array;
  /** Share of the weights that 8 bits may cut off; null keeps 32 bits. */
  quantisationCut: number | null;
  /** How it reads texts; absent in the first branch, which reads as the manifest says. */
  vectoriser?: VectoriserSettings;
}

/** A trained convolution over words; what the numbers mean is said at `runTextConvolution`. */
export interface TrainedNetwork {
  kind: 'text-convolution';
  /** Buckets of the vocabulary's words, in rising order. */
  vocabulary: Uint32Array;
  bucketBits: number;
  /** Tokens of a text that it reads; at most as many as the vectoriser reads. */
  maxTokens: number;
  dimensions: number;
  /** Widths rising; filters `[width, dimensions, filters]`, bias `[filters]`. */
  widths: { width: number; filters: Float32Array; bias: Float32Array }[];
  pooling: TextConvolutionDescription['pooling'];
  /**
   * `[vocabulary.length + 2, dimensions]`: unknown word, boundary of sentences, the words of the
   * vocabulary.
   */
  embeddings: Float32Array;
  /**
   * All filters' maxima, then, where they are pooled, all filters' means: a number each for two
   * classes, one a class for more.
   */
  output: Float32Array;
  /** A number a logit. */
  outputBias: ArrayLike<number>;
  /**
   * Share of the embeddings, and of each width's filters, that 8 bits may cut off; null keeps 32
   * bits.
   */
  quantisationCut: number | null;
}

export type TrainedBranch = TrainedLinear | TrainedNetwork;

/** The branches of a model; the first is linear and reads as the manifest says. */
export type TrainedBranches = readonly [TrainedLinear, ...TrainedBranch[]];

/** What the manifest says of a vectoriser, in the order in which it says it. */
export function describeVectoriser(
  settings: VectoriserSettings,
  features: number,
  buckets: string,
): VectoriserDescription {
  const { maxNgram, bucketBits, maxTokens, normExponent, characters, cues, unread } = settings;
  return {
    kind: 'hashed-ngrams',
    textVersion: textVersionOf(settings),
    maxNgram,
    bucketBits,
    maxTokens,
    normExponent,
    ...(characters === undefined ? {} : { characters }),
    ...(cues === undefined ? {} : { cues: [...cues] }),
    ...(unread === undefined ? {} : { unread: [...unread] }),
    features,
    buckets,
  };
}

/** What the manifest says of a linear branch; `place` ends all its names. */
export function describeLinear(
  { vectoriser, buckets }: TrainedLinear,
  place: string,
): SparseLinearDescription {
  return {
    kind: 'sparse-linear',
    weights: `linear${place}/weights`,
    bias: `linear${place}/bias`,
    ...(vectoriser === undefined
      ? {}
      : {
          vectoriser: describeVectoriser(vectoriser, buckets.length, `buckets${place}.bin`),
        }),
  };
}

function describeNetwork(network: TrainedNetwork, place: string): TextConvolutionDescription {
  return {
    kind: 'text-convolution',
    vocabulary: `words${place}.bin`,
    words: network.vocabulary.length,
    bucketBits: network.bucketBits,
    maxTokens: network.maxTokens,
    dimensions: network.dimensions,
    widths: network.widths.map(({ width, bias }) => ({
      width,
      filters: bias.length,
      weights: `network${place}/filters-${width}`,
      bias: `network${place}/bias-${width}`,
    })),
    pooling: network.pooling,
    embeddings: `network${place}/embeddings`,
    output: `network${place}/output`,
    outputBias: `network${place}/output-bias`,
  };
}

/** What the manifest says of each branch. The second of a kind has `-2` in its names, and so on. */
export function describeBranches(branches: TrainedBranches): BranchDescription[] {
  return branches.map((branch, index) => {
    const number = branches.slice(0, index + 1).filter(({ kind }) => kind === branch.kind).length;
    const place = number === 1 ? '' : `-${number}`;
    return branch.kind === 'sparse-linear'
      ? describeLinear(branch, place)
      : describeNetwork(branch, place);
  });
}
