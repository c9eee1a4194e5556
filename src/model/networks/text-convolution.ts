import { add, matMul, type Tensor1D, type Tensor2D, type Tensor3D } from '@tensorflow/tfjs-core';
import { firstWord } from '../../text/word-sequences.ts';
import { startTensorBackend } from '../tensor-backend.ts';
import { uniform, type RandomNumbers } from './random-numbers.ts';
import { trainNetwork, type TrainingTexts } from './train-network.ts';
import { windowFeatures } from './window-features.ts';

/** A convolution over words; what the numbers mean is said at `runTextConvolution`. */
export interface ConvolutionWeights {
  dimensions: number;
  /** `[words + 2, dimensions]` */
  embeddings: Float32Array;
  /** Filters `[width, dimensions, filters]`, bias `[filters]`. */
  widths: { width: number; filters: Float32Array; bias: Float32Array }[];
  /** `[filters of all widths, classes]` */
  output: Float32Array;
  /** `[classes]` */
  outputBias: Float32Array;
}

/** Embeddings to begin with. */
export interface InitialVectors {
  dimensions: number;
  /** Of each row of the table, `[rows, dimensions]`; null where there is none. */
  ofRow: readonly (Float32Array | null)[];
}

export interface TextConvolutionInput {
  texts: TrainingTexts;
  /** Words of the vocabulary; two rows of the table stand before them. */
  words: number;
  rows: Uint32Array;
  /** Null to begin with random embeddings. */
  vectors: InitialVectors | null;
  random: RandomNumbers;
  pause: () => Promise<void>;
}

const dimensionsFromScratch = 16;
const widths = [1, 2, 3] as const;
const filtersOfWidth = 16;

/** Range of an embedding before training. */
const initialRange = 0.3;

/** Trains a small convolution over words (Y. Kim, 2014), with dropout before the dense layer. */
export async function trainTextConvolution({
  texts,
  words,
  rows,
  vectors,
  random,
  pause,
}: TextConvolutionInput): Promise<ConvolutionWeights> {
  await startTensorBackend();
  const { classCount } = texts;
  const dimensions = vectors?.dimensions ?? dimensionsFromScratch;
  const embeddings = initialEmbeddings(firstWord + words, dimensions, vectors, random);
  const blocks = widths.map((width) => ({
    width,
    // K. He et al., Delving Deep into Rectifiers, 2015.
    filters: uniform(
      width * dimensions * filtersOfWidth,
      Math.sqrt(6 / (width * dimensions)),
      random,
    ),
    bias: new Float32Array(filtersOfWidth),
  }));
  const features = widths.length * filtersOfWidth;
  const output = uniform(features * classCount, Math.sqrt(6 / (features + classCount)), random);
  const outputBias = new Float32Array(classCount);
  await trainNetwork(
    {
      embeddings,
      dimensions,
      parameters: [
        { values: output, shape: [features, classCount] },
        { values: outputBias, shape: [classCount] },
        ...blocks.flatMap(({ width, filters, bias }) => [
          { values: filters, shape: [width, dimensions, filtersOfWidth] },
          { values: bias, shape: [filtersOfWidth] },
        ]),
      ],
      logits: ({ items, rowSplits }, table, [weights, biases, ...filters], drop) => {
        const found = windowFeatures(
          { words: items, rowSplits },
          table,
          blocks.map((_, i) => ({
            weights: filters[2 * i] as Tensor3D,
            bias: filters[2 * i + 1] as Tensor1D,
          })),
        );
        return add<Tensor2D>(matMul(drop(found), weights as Tensor2D), biases as Tensor1D);
      },
    },
    texts,
    rows,
    {
      ...{ batch: 32, learningRate: 0.005, itemDropout: 0.1, featureDropout: 0.5 },
      ...{ epochs: 20, patience: 4, random, pause },
    },
  );
  return { dimensions, embeddings, widths: blocks, output, outputBias };
}

/** Random embeddings, and where there are vectors of a word these; random ones are as long. */
function initialEmbeddings(
  rows: number,
  dimensions: number,
  vectors: InitialVectors | null,
  random: RandomNumbers,
): Float32Array {
  const known = vectors?.ofRow.filter((vector) => vector !== null) ?? [];
  const squares = known.reduce(
    (sum, vector) => sum + vector.reduce((of, value) => of + value * value, 0),
    0,
  );
  // An even draw from [-a, a) has the mean square a² / 3.
  const range =
    known.length === 0 ? initialRange : Math.sqrt((3 * squares) / (known.length * dimensions));
  const embeddings = uniform(rows * dimensions, range, random);
  vectors?.ofRow.forEach((vector, row) => {
    if (vector !== null) embeddings.set(vector, row * dimensions);
  });
  return embeddings;
}
