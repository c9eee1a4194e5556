import { memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { WordSequences } from '../../src/text/word-sequences.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { TrainedNetwork } from '../../src/learning/trained-branch.ts';
import { tinyBundle, tinyNetwork } from '../fixtures/model/tiny-network.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

const temperature = 1.25;
/** What products of 16 bits change in the logit of a network as small as this one. */
const rounding = 5e-4;
const network = tinyNetwork();
const texts = [
  '',
  'Bom',
  'xyzzy',
  'Adorei! Muito bom. Recomendo',
  'Works great. Broke after two days, very disappointed. '.repeat(6),
  ...tinyReviews.map((row) => row.text),
];

let linear: Model;
let model: Model;

beforeAll(async () => {
  linear = await loadModel(memorySource(await tinyBundle(undefined)));
  model = await loadModel(memorySource(await tinyBundle(network)));
});

afterAll(() => {
  linear.dispose();
  model.dispose();
});

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Logit of the network alone, by its definition, in 64-bit floats. */
function networkLogit(text: string, { dimensions, widths, embeddings, ...rest }: TrainedNetwork) {
  const tokens = new TokenBuffer(64);
  tokenise(text, tokens);
  const sequences = new WordSequences(
    new BucketSet(rest.vocabulary, rest.bucketBits),
    rest.maxTokens,
  );
  sequences.read(tokens);
  const { words } = sequences.take();
  const maxima: number[] = [];
  const means: number[] = [];
  for (const { width, filters, bias } of widths) {
    bias.forEach((offset, f) => {
      const activations: number[] = words.length === 0 ? [Math.max(0, offset)] : [];
      for (let p = 1 - width; words.length > 0 && p < words.length; p++) {
        let activation = offset;
        for (let k = 0; k < width; k++) {
          const word = words[p + k];
          if (word === undefined) continue;
          for (let d = 0; d < dimensions; d++) {
            activation +=
              (embeddings[word * dimensions + d] ?? NaN) *
              (filters[(k * dimensions + d) * bias.length + f] ?? NaN);
          }
        }
        activations.push(Math.max(0, activation));
      }
      maxima.push(Math.max(...activations));
      means.push(activations.reduce((sum, one) => sum + one, 0) / activations.length);
    });
  }
  return [...maxima, ...means].reduce(
    (sum, feature, i) => sum + feature * (rest.output[i] ?? 0),
    rest.outputBias[0] ?? NaN,
  );
}

describe('a model with a network', () => {
  it('sums the logits of its branches', () => {
    const alone = linear.positiveProbabilities(texts);
    model.positiveProbabilities(texts).forEach((probability, i) => {
      const text = texts[i] ?? '';
      const expected = logOdds(alone[i] ?? NaN) + networkLogit(text, network) / temperature;
      expect(Math.abs(logOdds(probability) - expected), text).toBeLessThan(rounding);
    });
  });

  it('pools maxima alone where the bundle says so', async () => {
    const maxima = tinyNetwork({ pooling: ['max'] });
    const other = await loadModel(memorySource(await tinyBundle(maxima)));
    const alone = linear.positiveProbabilities(texts);
    other.positiveProbabilities(texts).forEach((probability, i) => {
      const expected =
        logOdds(alone[i] ?? NaN) + networkLogit(texts[i] ?? '', maxima) / temperature;
      expect(Math.abs(logOdds(probability) - expected)).toBeLessThan(rounding);
    });
    other.dispose();
  });

  it('comes close to itself with 8-bit weights, in a quarter of the bytes', async () => {
    const files = await tinyBundle(tinyNetwork({ quantisationCut: 0 }));
    const small = await loadModel(memorySource(files));
    const exact = model.positiveProbabilities(texts);
    let moved = 0;
    small.positiveProbabilities(texts).forEach((probability, i) => {
      const difference = Math.abs(logOdds(probability) - logOdds(exact[i] ?? NaN));
      moved = Math.max(moved, difference);
    });
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(0.2);
    const saved =
      ((await tinyBundle(network)).get('weights.bin')?.length ?? 0) -
      (files.get('weights.bin')?.length ?? 0);
    const filters = network.widths.reduce((sum, width) => sum + width.filters.length, 0);
    expect(saved).toBe(3 * (network.embeddings.length + filters));
    small.dispose();
  });

  it('says the same of a text in any batch', () => {
    const many = Array.from({ length: 1200 }, (_, i) => texts[(i * 7) % texts.length] ?? '');
    const probabilities = model.positiveProbabilities(many);
    many.forEach((text, i) => {
      expect(model.predict([text])[0]?.probabilities['positive']).toBe(probabilities[i]);
    });
  });

  it('leaves no tensor behind, and gives back all of its tensors', async () => {
    const before = memory().numTensors;
    model.predict(texts);
    model.positiveProbabilities(texts);
    model.explain(texts[3] ?? '');
    expect(memory().numTensors).toBe(before);
    const another = await loadModel(memorySource(await tinyBundle(network)));
    another.explain('bom');
    expect(memory().numTensors).toBeGreaterThan(before);
    another.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('the explanation of a model with a network', () => {
  const review = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'bom',
          'Adorei',
          'não',
          'recomendo',
          'work',
          'xyzzy',
          '😍',
          '.',
          '!',
          "don't",
        ),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 50 },
    )
    .map((words) => words.join(' '));

  it('sums to the logit, and its bias is the logit of nothing', () => {
    const nothing = model.explain('').logit;
    fc.assert(
      fc.property(review, (text) => {
        const { prediction, logit, bias, contributions } = model.explain(text);
        const sum = contributions.reduce((total, { value }) => total + value, bias);
        expect(Math.abs(sum - logit)).toBeLessThan(1e-6);
        const expected = logOdds(prediction.probabilities['positive'] ?? NaN);
        expect(Math.abs(logit - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)));
        expect(bias).toBeCloseTo(nothing, 6);
      }),
    );
  });

  it('adds what the network makes of each word', () => {
    const text = 'Adorei o livro. Não recomendo a capa';
    const words = (answer: { start: number; end: number; value: number }[]) =>
      new Map(answer.map(({ start, end, value }) => [text.slice(start, end), value]));
    const whole = words(model.explain(text).contributions);
    const alone = words(linear.explain(text).contributions);
    expect([...whole.keys()]).toEqual(['Adorei', 'o', 'livro', 'Não', 'recomendo', 'a', 'capa']);
    const differing = [...whole].filter(([word, value]) => value !== alone.get(word));
    expect(differing.length).toBeGreaterThan(4);
  });

  it('explains what lies beyond the words that the network reads by the linear branch alone', () => {
    const text = `${'bom '.repeat(40)}péssimo`;
    const last = model.explain(text).contributions.at(-1);
    const lastAlone = linear.explain(text).contributions.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('péssimo');
    expect(last?.value).toBeCloseTo(lastAlone?.value ?? NaN, 12);
  });
});
