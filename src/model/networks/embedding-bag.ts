import { add, matMul, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { startTensorBackend } from '../tensor-backend.ts';
import { embeddingSums } from './embedding-sums.ts';
import { uniform, type RandomNumbers } from './random-numbers.ts';
import { trainNetwork, type TrainingTexts } from './train-network.ts';

/** What the sum of the weights of a text's features, each times the text's value, becomes. */
export interface LinearWeights {
  /** `[features × classes]` */
  weights: Float64Array;
  /** `[classes]` */
  biases: Float64Array;
}

export interface EmbeddingBagInput {
  texts: TrainingTexts;
  /** Features that may occur. */
  features: number;
  /** Texts that are learnt from, any of them more than once. */
  rows: Uint32Array;
  random: RandomNumbers;
  pause: () => Promise<void>;
}

const dimensions = 16;

/** Range of a feature's embedding before training. */
const initialRange = 0.05;

/**
 * Trains an embedding bag: the embeddings of a text's features are summed, each times the text's
 * value, and one dense layer makes logits of the sum (A. Joulin et al., Bag of Tricks for Efficient
 * Text Classification, 2017). Nothing lies between the two that would not be linear, so that they
 * are multiplied out: what is returned gives the same logits.
 */
export async function trainEmbeddingBag({
  texts,
  features,
  rows,
  random,
  pause,
}: EmbeddingBagInput): Promise<LinearWeights> {
  await startTensorBackend();
  const { classCount } = texts;
  const embeddings = uniform(features * dimensions, initialRange, random);
  const output = uniform(dimensions * classCount, Math.sqrt(6 / (dimensions + classCount)), random);
  const bias = new Float32Array(classCount);
  await trainNetwork(
    {
      embeddings,
      dimensions,
      parameters: [
        { values: output, shape: [dimensions, classCount] },
        { values: bias, shape: [classCount] },
      ],
      logits: (batch, table, [weights, biases], drop) =>
        add<Tensor2D>(
          matMul(drop(embeddingSums(batch, table)), weights as Tensor2D),
          biases as Tensor1D,
        ),
    },
    texts,
    rows,
    {
      ...{ batch: 32, learningRate: 0.01, itemDropout: 0.2, featureDropout: 0 },
      ...{ epochs: 30, patience: 3, random, pause },
    },
  );
  const weights = new Float64Array(features * classCount);
  for (let feature = 0; feature < features; feature++) {
    for (let d = 0; d < dimensions; d++) {
      const value = embeddings[feature * dimensions + d] as number;
      for (let k = 0; k < classCount; k++) {
        const place = feature * classCount + k;
        weights[place] =
          (weights[place] as number) + value * (output[d * classCount + k] as number);
      }
    }
  }
  return { weights, biases: Float64Array.from(bias) };
}
