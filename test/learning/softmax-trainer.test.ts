import { describe, expect, it } from 'vitest';
import type { FeatureRows } from '../../src/learning/feature-rows.ts';
import { trainLinear, type LinearTraining } from '../../src/learning/linear-trainer.ts';
import { Random } from '../../src/learning/random.ts';
import { trainSoftmax } from '../../src/learning/softmax-trainer.ts';
import { softmaxInto } from '../../src/learning/softmax.ts';

const options: LinearTraining = { epochs: 200, learningRate: 0.5, dropout: 0, l2: 0, seed: 1 };

/** One feature a row: what is best is known in closed form. */
function oneHot(features: readonly number[]): FeatureRows {
  return {
    rows: features.length,
    indices: Uint32Array.from(features),
    rowSplits: Float64Array.from({ length: features.length + 1 }, (_, row) => row),
    rowValues: new Float32Array(features.length).fill(1),
  };
}

function probabilitiesOf(
  { weights, biases }: ReturnType<typeof trainSoftmax>,
  feature: number,
): number[] {
  const logits = biases.map((bias, k) => bias + weights[feature * biases.length + k]!);
  softmaxInto(logits);
  return [...logits];
}

describe('trainSoftmax', () => {
  it('finds the shares of the classes among the rows of each feature', () => {
    // Feature 0: classes 0, 0, 0, 1, 2; feature 1: 1, 1, 2, 2, 0.
    const features = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    const labels = Uint8Array.of(0, 0, 0, 1, 2, 1, 1, 2, 2, 0);
    const ones = new Float32Array(10).fill(1);
    const model = trainSoftmax(oneHot(features), labels, 3, ones, ones.subarray(0, 2), options);
    for (const [feature, shares] of [
      [0.6, 0.2, 0.2],
      [0.2, 0.4, 0.4],
    ].entries()) {
      probabilitiesOf(model, feature).forEach((one, k) => expect(one).toBeCloseTo(shares[k]!, 1));
    }
  });

  it('counts a row as much as its weight', () => {
    const labels = Uint8Array.of(0, 1, 2);
    const weights = Float32Array.of(2, 1, 1);
    const model = trainSoftmax(oneHot([0, 0, 0]), labels, 3, weights, Float32Array.of(1), options);
    const [first, ...others] = probabilitiesOf(model, 0);
    expect(first).toBeCloseTo(0.5, 1);
    for (const other of others) expect(other).toBeCloseTo(0.25, 1);
  });

  it('separates two classes as the regression of one logit does', () => {
    const random = new Random(3);
    const features = Array.from({ length: 400 }, () => random.below(8));
    const labels = Uint8Array.from(features, (feature) => (random.below(10) < feature + 1 ? 1 : 0));
    const ones = new Float32Array(400).fill(1);
    const scales = new Float32Array(8).fill(1);
    const one = trainLinear(oneHot(features), labels, ones, scales, options);
    const two = trainSoftmax(oneHot(features), labels, 2, ones, scales, options);
    for (let feature = 0; feature < 8; feature++) {
      const alone = 1 / (1 + Math.exp(-(one.bias + one.weights[feature]!)));
      expect(Math.abs(probabilitiesOf(two, feature)[1]! - alone)).toBeLessThan(0.05);
    }
  });

  it('reports a falling loss, and gives the same weights for the same seed alone', () => {
    const losses: number[] = [];
    const train = (seed: number) =>
      trainSoftmax(
        oneHot([0, 1, 2, 0, 1, 2]),
        Uint8Array.of(0, 1, 2, 0, 1, 1),
        3,
        new Float32Array(6).fill(1),
        new Float32Array(3).fill(1),
        {
          ...options,
          dropout: 0.3,
          epochs: 20,
          seed,
          onEpoch: (_, loss) => losses.push(loss),
        },
      );
    const first = train(1);
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)!).toBeLessThan(losses[0]!);
    expect(train(1)).toEqual(first);
    expect(train(2)).not.toEqual(first);
  });
});
