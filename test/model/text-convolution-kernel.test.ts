import { memory, tensor1d, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/learning/random.ts';
import { startTensorBackend } from '../../src/model/tensor-backend.ts';
import {
  runTextConvolution,
  runTextConvolutionTerms,
} from '../../src/model/text-convolution-kernel.ts';
import fixture from '../fixtures/text-convolution.json' with { type: 'json' };

/** A network as nested lists: what the definition speaks of. */
interface Network {
  embeddings: number[][];
  /** By width: `[width][dimensions][filters]`. */
  filters: number[][][][];
  biases: number[][];
  output: number[];
  outputBias: number;
}

/** Five standard deviations of the most that products of 16 bits may change in a logit. */
const rounding = 5 * 2 ** -10;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const relu = (value: number) => Math.max(0, value);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * The definition, in 64-bit floats: embeddings are scaled by `alpha`, words outside the text are 0.
 */
function logitOf(network: Network, words: readonly number[], alpha = 1): number {
  const maxima: number[] = [];
  const means: number[] = [];
  network.filters.forEach((filters, block) => {
    const width = filters.length;
    at(network.biases, block).forEach((bias, f) => {
      const activations: number[] = [];
      for (let p = 1 - width; p < words.length && words.length > 0; p++) {
        let activation = bias;
        filters.forEach((tap, k) => {
          const word = words[p + k];
          if (word === undefined) return;
          tap.forEach((column, d) => {
            activation += alpha * at(at(network.embeddings, word), d) * at(column, f);
          });
        });
        activations.push(relu(activation));
      }
      if (activations.length === 0) activations.push(relu(bias));
      maxima.push(Math.max(...activations));
      means.push(sum(activations) / activations.length);
    });
  });
  const features = [...maxima, ...means];
  return network.outputBias + sum(network.output.map((weight, i) => weight * at(features, i)));
}

function randomNetwork(seed: number, filters: readonly number[], means: boolean): Network {
  const random = new Random(seed);
  const list = (length: number, item: () => number) => Array.from({ length }, item);
  const value = (size: number) => () => Math.fround((random.next() / 2 ** 31 - 1) * size);
  const dimensions = 5;
  const used = filters
    .map((count, i) => ({ width: i + 1, count }))
    .filter(({ count }) => count > 0);
  return {
    embeddings: Array.from({ length: 12 }, () => list(dimensions, value(1))),
    filters: used.map(({ width, count }) =>
      Array.from({ length: width }, () =>
        Array.from({ length: dimensions }, () => list(count, value(0.7))),
      ),
    ),
    biases: used.map(({ count }) => list(count, value(0.8))),
    output: list(sum(filters) * (means ? 2 : 1), value(1)),
    outputBias: value(1)(),
  };
}

function inputs(network: Network, texts: readonly (readonly number[])[]) {
  const splits = [0];
  for (const text of texts) splits.push(at(splits, splits.length - 1) + text.length);
  return {
    words: tensor1d(Int32Array.from(texts.flat()), 'int32'),
    rowSplits: tensor1d(Int32Array.from(splits), 'int32'),
    weights: {
      embeddings: tensor2d(network.embeddings, undefined, 'float32'),
      filters: network.filters.map((filters) => tensor3d(filters, undefined, 'float32')),
      biases: network.biases.map((bias) => tensor1d(bias, 'float32')),
      output: tensor1d(network.output, 'float32'),
      outputBias: tensor1d([network.outputBias], 'float32'),
    },
  };
}

function run(network: Network, texts: readonly (readonly number[])[]): number[] {
  return tidy(() => [...runTextConvolution(inputs(network, texts)).dataSync<'float32'>()]);
}

function termsOf(network: Network, text: readonly number[]): number[] {
  return tidy(() => [...runTextConvolutionTerms(inputs(network, [text])).dataSync<'float32'>()]);
}

const text = fc.array(fc.nat(11), { maxLength: 14 });
const shape = fc.record({
  seed: fc.nat(1_000_000),
  filters: fc
    .array(fc.nat(4), { minLength: 1, maxLength: 8 })
    .filter((filters) => filters.some((count) => count > 0)),
  means: fc.boolean(),
});

beforeAll(startTensorBackend);

describe('a convolution with a logit a class', () => {
  const network = randomNetwork(5, [3, 2, 4], true);
  const text = [1, 4, 4, 7, 2, 11];
  const columns = [1, -0.5, 2].map((factor, k) => ({
    ...network,
    output: network.output.map((weight, i) => weight * factor + (i % 3 === k ? 0.4 : 0)),
    outputBias: k / 10,
  }));
  const several = () => {
    const { words, rowSplits, weights } = inputs(network, [text]);
    const output = network.output.flatMap((_, i) => columns.map((one) => at(one.output, i)));
    return {
      ...{ words, rowSplits },
      weights: {
        ...weights,
        output: tensor2d(output, [network.output.length, 3]),
        outputBias: tensor1d(columns.map(({ outputBias }) => outputBias)),
      },
    };
  };

  it('gives each class the logit of a network with its output alone', () => {
    const logits = tidy(() => [...runTextConvolution(several()).dataSync<'float32'>()]);
    expect(logits).toHaveLength(3);
    columns.forEach((one, k) => {
      expect(Math.abs(at(logits, k) - logitOf(one, text))).toBeLessThan(rounding);
    });
  });

  it('explains the difference of two', () => {
    const contrast = { towards: 2, from: 0 };
    const terms = tidy(() => [
      ...runTextConvolutionTerms(several(), contrast).dataSync<'float32'>(),
    ]);
    const [from, , towards] = columns.map((one) => termsOf(one, text)) as [
      number[],
      number[],
      number[],
    ];
    terms.forEach((term, i) => expect(term).toBeCloseTo(at(towards, i) - at(from, i), 4));
  });
});

describe('TextConvolution', () => {
  it('gives the logits of the definition, for every width and texts of every length', () => {
    fc.assert(
      fc.property(shape, fc.array(text, { maxLength: 5 }), ({ seed, filters, means }, texts) => {
        const network = randomNetwork(seed, filters, means);
        run(network, texts).forEach((logit, i) => {
          expect(Math.abs(logit - logitOf(network, at(texts, i)))).toBeLessThan(rounding);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('computes with more bits where the output would enlarge what rounding changes', () => {
    fc.assert(
      fc.property(shape, text, ({ seed, filters, means }, words) => {
        const network = randomNetwork(seed, filters, means);
        const large = { ...network, output: network.output.map((weight) => weight * 1e5) };
        const expected = logitOf(large, words);
        const size = Math.max(1e5, Math.abs(expected));
        expect(Math.abs(at(run(large, [words]), 0) - expected)).toBeLessThan(1e-6 * size);
        const gain = expected - logitOf(large, []);
        expect(Math.abs(sum(termsOf(large, words)) - gain)).toBeLessThan(1e-6 * size);
      }),
      { numRuns: 100 },
    );
  });

  it('takes biases that dwarf everything else', () => {
    for (const size of [-1000, 1000]) {
      const network = randomNetwork(4, [2, 3, 2], true);
      network.biases = network.biases.map((bias) => bias.map((value) => Math.fround(value * size)));
      const texts = [[], [3], [1, 2, 3, 4, 5, 6, 7]];
      run(network, texts).forEach((logit, i) => {
        const expected = logitOf(network, at(texts, i));
        expect(Math.abs(logit - expected)).toBeLessThan(rounding + 1e-6 * Math.abs(expected));
      });
    }
  });

  it('gives the logits that numpy gives', () => {
    for (const { network, texts, logits } of fixture.cases) {
      run(network, texts).forEach((logit, i) => {
        expect(Math.abs(logit - at(logits, i))).toBeLessThan(rounding);
      });
    }
    expect(fixture.cases.length).toBeGreaterThan(3);
  });
});

describe('TextConvolutionTerms', () => {
  it('sums to the logit less that of a text without words', () => {
    fc.assert(
      fc.property(shape, text, ({ seed, filters, means }, words) => {
        const network = randomNetwork(seed, filters, means);
        const terms = termsOf(network, words);
        expect(terms).toHaveLength(words.length);
        const gain = logitOf(network, words) - logitOf(network, []);
        expect(Math.abs(sum(terms) - gain)).toBeLessThan(rounding);
      }),
      { numRuns: 300 },
    );
  });

  it('is the integral of the gradient along the straight path', () => {
    // Each word has a copy of its embedding, so that one word's can be moved alone.
    const words = [3, 7, 1, 11, 2, 9];
    for (const means of [false, true]) {
      const network = randomNetwork(means ? 5 : 6, [3, 4, 3, 2], means);
      const terms = termsOf(network, words);
      const steps = 400;
      const moved = 1e-6;
      words.forEach((word, i) => {
        let integral = 0;
        for (let step = 0; step < steps; step++) {
          const alpha = (step + 0.5) / steps;
          const nudged = (by: number): Network => ({
            ...network,
            embeddings: network.embeddings.map((row, w) =>
              row.map((value) => value * (w === word ? alpha + by : alpha)),
            ),
          });
          integral +=
            (logitOf(nudged(moved), words) - logitOf(nudged(-moved), words)) / (2 * moved * steps);
        }
        expect(Math.abs(at(terms, i) - integral)).toBeLessThan(5e-3);
      });
      expect(Math.max(...terms.map(Math.abs))).toBeGreaterThan(0.1);
    }
  });

  it('shares among equal windows equally', () => {
    const network = randomNetwork(8, [6], false);
    const terms = termsOf(network, [4, 4, 4]);
    expect(at(terms, 1)).toBeCloseTo(at(terms, 0), 6);
    expect(at(terms, 2)).toBeCloseTo(at(terms, 0), 6);
    expect(Math.abs(at(terms, 0))).toBeGreaterThan(0.01);
  });
});

it('leaves no tensor behind', () => {
  const network = randomNetwork(9, [3, 3], true);
  const before = memory().numTensors;
  run(network, [[1, 2], []]);
  termsOf(network, [1, 2, 3]);
  expect(memory().numTensors).toBe(before);
});
