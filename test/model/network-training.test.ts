import {
  memory,
  tensor,
  tensor1d,
  tensor2d,
  tensor3d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import {
  mul,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/learning/random.ts';
import { trainEmbeddingBag } from '../../src/model/networks/embedding-bag.ts';
import { embeddingSums } from '../../src/model/networks/embedding-sums.ts';
import { networkLogits } from '../../src/model/networks/network-logits.ts';
import { uniform } from '../../src/model/networks/random-numbers.ts';
import { trainTextConvolution } from '../../src/model/networks/text-convolution.ts';
import type { TrainingTexts } from '../../src/model/networks/train-network.ts';
import { windowFeatures } from '../../src/model/networks/window-features.ts';
import { startTensorBackend } from '../../src/model/tensor-backend.ts';

beforeAll(startTensorBackend);

const dimensions = 5;
const texts = [[0, 2, 2, 1], [], [3], [1, 0]];
const flat = {
  words: Int32Array.from(texts.flat()),
  rowSplits: Int32Array.from([0, 4, 4, 5, 7]),
};

/** Derivatives of a function of some numbers, by differences. */
function byDifferences(values: Float32Array, lossOf: () => number): number[] {
  const step = 1e-2;
  return Array.from(values, (value, i) => {
    values[i] = value + step;
    const above = lossOf();
    values[i] = value - step;
    const below = lossOf();
    values[i] = value;
    return (above - below) / (2 * step);
  });
}

describe('what networks are trained through', () => {
  it('sums embeddings, with the gradient of the definition', () => {
    const random = new Random(1);
    const table = uniform(4 * dimensions, 1, random);
    const upstream = uniform(texts.length * dimensions, 1, random);
    const items = {
      items: flat.words,
      rowSplits: flat.rowSplits,
      values: Float32Array.of(1, 0.5, 0.5, 2, 3, 1, 1),
    };
    const loss = (given: Tensor2D) =>
      sum(mul(embeddingSums(items, given), tensor2d(upstream, [texts.length, dimensions])));
    const [sums, gradient] = tidy(() => {
      const given = tensor2d(table, [4, dimensions]);
      const { grads } = valueAndGrads((one: Tensor) => loss(one as Tensor2D) as never)([given]);
      return [
        embeddingSums(items, given).arraySync(),
        [...(grads[0] as Tensor).dataSync<'float32'>()],
      ];
    });
    expect(sums[1]).toEqual([0, 0, 0, 0, 0]);
    sums[3]?.forEach((value, d) => {
      expect(value).toBeCloseTo((table[dimensions + d] ?? 0) + (table[d] ?? 0), 5);
    });
    const expected = byDifferences(table, () =>
      tidy(() => loss(tensor2d(table, [4, dimensions])).dataSync<'float32'>()[0] ?? NaN),
    );
    gradient.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 2));
  });

  it('takes each filter’s maximum, with the gradient of the definition', () => {
    const random = new Random(2);
    const shapes = [[4, dimensions], [1, dimensions, 3], [3], [3, dimensions, 2], [2]];
    const arrays = shapes.map((shape) =>
      uniform(
        shape.reduce((product, length) => product * length, 1),
        1,
        random,
      ),
    );
    const upstream = uniform(texts.length * 5, 1, random);
    const features = ([table, ...others]: readonly Tensor[]) =>
      windowFeatures(flat, table as Tensor2D, [
        { weights: others[0] as Tensor3D, bias: others[1] as Tensor1D },
        { weights: others[2] as Tensor3D, bias: others[3] as Tensor1D },
      ]);
    const given = () => arrays.map((values, i) => tensor(values, shapes[i] ?? []));
    const loss = (all: readonly Tensor[]) =>
      sum(mul(features(all), tensor2d(upstream, [texts.length, 5])));
    const gradients = tidy(() =>
      valueAndGrads((...all: Tensor[]) => loss(all) as never)(given()).grads.map((gradient) => [
        ...gradient.dataSync<'float32'>(),
      ]),
    );
    arrays.forEach((values, i) => {
      const expected = byDifferences(values, () =>
        tidy(() => loss(given()).dataSync<'float32'>()[0] ?? NaN),
      );
      gradients[i]?.forEach((value, place) => {
        expect(value).toBeCloseTo(expected[place] ?? NaN, 2);
      });
    });
  });

  it('has the features of the finished model', () => {
    const random = new Random(3);
    const embeddings = uniform(4 * dimensions, 1, random);
    const widths = [1, 2, 3].map((width) => ({
      width,
      filters: uniform(width * dimensions * 4, 1, random),
      bias: uniform(4, 0.5, random),
    }));
    const output = uniform(12 * 3, 1, random);
    const rows = Uint32Array.from(texts.keys());
    const logits = networkLogits(
      { dimensions, embeddings, widths, output, outputs: 3 },
      flat,
      rows,
    );
    const found = tidy(() =>
      windowFeatures(
        flat,
        tensor2d(embeddings, [4, dimensions]),
        widths.map(({ width, filters, bias }) => ({
          weights: tensor3d(filters, [width, dimensions, 4]),
          bias: tensor1d(bias),
        })),
      ).arraySync(),
    );
    found.forEach((features, row) => {
      for (let k = 0; k < 3; k++) {
        const logit = features.reduce((total, one, i) => total + one * (output[3 * i + k] ?? 0), 0);
        expect(logits[3 * row + k]).toBeCloseTo(logit, 2);
      }
    });
  });
});

const pause = () => Promise.resolve();

/** Texts of two random words and one that says the class. */
function classTexts(count: number, classCount: number): TrainingTexts {
  const random = new Random(4);
  const labels = Uint8Array.from({ length: count }, () => random.below(classCount));
  return {
    items: Int32Array.from(
      [...labels].flatMap((label) => [10 + random.below(20), 2 + label, 10 + random.below(20)]),
    ),
    rowSplits: Int32Array.from({ length: count + 1 }, (_, row) => 3 * row),
    values: null,
    ...{ labels, classCount },
    weights: new Float64Array(count).fill(1),
    origins: Uint32Array.from({ length: count }, (_, row) => row),
  };
}

describe('training a network', () => {
  const few = classTexts(60, 3);
  const rows = Uint32Array.from(few.labels.keys());
  const bag = (stop = pause) =>
    trainEmbeddingBag({ texts: few, features: 40, rows, random: new Random(1), pause: stop });
  const convolution = (stop = pause) =>
    trainTextConvolution({
      ...{ texts: few, words: 38, rows, vectors: null, pause: stop },
      random: new Random(1),
    });

  it('leaves no tensor behind in fifty trainings', async () => {
    await bag();
    await convolution();
    const { numTensors } = memory();
    for (let run = 0; run < 25; run++) {
      await bag();
      await convolution();
    }
    expect(memory().numTensors).toBe(numTensors);
  });

  it.each([
    ['an embedding bag', bag],
    ['a convolution', convolution],
  ])('stops %s at the next step, and leaves nothing', async (_, train) => {
    const { numTensors } = memory();
    let steps = 0;
    const stopping = () => {
      steps += 1;
      return steps === 3 ? Promise.reject(new Error('cancelled')) : Promise.resolve();
    };
    await expect(train(stopping)).rejects.toThrow('cancelled');
    expect(steps).toBe(3);
    expect(memory().numTensors).toBe(numTensors);
  });

  it('repeats itself under a seed', async () => {
    expect(await bag()).toEqual(await bag());
    expect(await convolution()).toEqual(await convolution());
  });

  it('begins with the vectors that it is given', async () => {
    const vector = Float32Array.of(1, 2, 3, 4);
    const frozen = await trainTextConvolution({
      texts: { ...few, weights: new Float64Array(few.labels.length) },
      ...{ words: 38, rows, pause, random: new Random(1) },
      vectors: {
        dimensions: 4,
        ofRow: [null, null, vector, ...Array<null>(37).fill(null)],
      },
    });
    expect(frozen.dimensions).toBe(4);
    // With weights of 0 nothing is learnt.
    expect([...frozen.embeddings.subarray(8, 12)]).toEqual([1, 2, 3, 4]);
  });
});
