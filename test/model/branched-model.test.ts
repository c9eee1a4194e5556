import { memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import { trainTinyBundle } from '../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

let model: Model;

beforeAll(async () => {
  model = await loadModel(memorySource((await trainTinyBundle()).files));
});

afterAll(() => model.dispose());

const review = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'bom',
          'Péssimo,',
          'adorei!',
          'não',
          'recomendo.',
          '😍',
          'muuuito',
          "don't",
          'work',
          '\u0301',
        ],
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

describe('predict', () => {
  it('learnt its reviews', () => {
    const predictions = model.predict(tinyReviews.map((row) => row.text));
    const right = predictions.filter((one, i) => one.prediction === tinyReviews[i]?.label);
    expect(right.length).toBeGreaterThanOrEqual(39);
  });

  it('answers in the form that the product promises', () => {
    const [prediction] = model.predict(['Este produto é excelente, adorei!']);
    const { negative = NaN, positive = NaN } = prediction?.probabilities ?? {};
    expect(positive).toBeGreaterThan(0.5);
    expect(prediction).toEqual({
      prediction: 1,
      label: 'positive',
      probability: positive,
      probabilities: { negative, positive },
      language: 'pt',
      flags: [],
      model: { id: 'tiny', version: '0.1.0' },
    });
  });

  it('gives the caveats to show with the label', () => {
    const flags = (text: string) => model.predict([text])[0]?.flags;
    expect(flags('')).toEqual(['low-evidence']);
    expect(flags('xyzzy plugh frotz')).toContain('low-evidence');
    expect(flags('adorei, muito bom, recomendo')).toEqual([]);
    expect(flags('adorei '.repeat(100))).toEqual(['truncated']);
    expect(flags('Muy buen producto, lo recomiendo')).toContain('other-language');
    expect(model.predict(['Muy buen producto, lo recomiendo'])[0]?.language).toBe('und');
    expect(model.predict(['I love it'])[0]?.language).toBe('en');
  });

  it('gives probabilities, whatever the text', () => {
    fc.assert(
      fc.property(review, (text) => {
        const [prediction] = model.predict([text]);
        const { negative = NaN, positive = NaN } = prediction?.probabilities ?? {};
        expect(positive).toBeGreaterThanOrEqual(0);
        expect(positive).toBeLessThanOrEqual(1);
        expect(negative + positive).toBeCloseTo(1, 12);
        expect(prediction?.probability).toBe(Math.max(negative, positive));
        expect(prediction?.label).toBe(positive >= 0.5 ? 'positive' : 'negative');
      }),
    );
  });
});

describe('positiveProbabilities', () => {
  it('says the same as predict, over more rows than a batch', () => {
    const texts = Array.from({ length: 1300 }, (_, i) => tinyReviews[i % 40]?.text ?? '');
    const probabilities = model.positiveProbabilities(texts);
    expect(probabilities).toHaveLength(texts.length);
    const predictions = model.predict(texts);
    predictions.forEach((one, i) => expect(probabilities[i]).toBe(one.probabilities['positive']));
    expect(model.positiveProbabilities([])).toHaveLength(0);
  });
});

describe('explain', () => {
  it('gives contributions that sum to the logit, and the logit its probability', () => {
    fc.assert(
      fc.property(review, (text) => {
        const { prediction, logit, bias, contributions } = model.explain(text);
        const sum = contributions.reduce((total, one) => total + one.value, bias);
        expect(Math.abs(sum - logit)).toBeLessThan(1e-6);
        expect(Math.abs(sigmoid(logit) - (prediction.probabilities['positive'] ?? 0))).toBeLessThan(
          1e-6,
        );
        expect(prediction).toEqual(model.predict([text])[0]);
      }),
    );
  });

  it('names the stretches of the original text', () => {
    const text = '👍🏽 Adorei, pe\u0301ssimo… e não recomendo 😡';
    const { contributions } = model.explain(text);
    const words = contributions.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(
      expect.arrayContaining(['Adorei', 'pe\u0301ssimo', 'não', 'recomendo', '😡']),
    );
    const value = (word: string) => contributions[words.indexOf(word)]?.value ?? NaN;
    expect(value('Adorei')).toBeGreaterThan(0);
    expect(value('pe\u0301ssimo')).toBeLessThan(0);
    expect(value('não')).toBeLessThan(0);
    contributions.slice(1).forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(contributions[i]?.end ?? Infinity);
    });
  });

  it('shares a repeated word among its places', () => {
    const values = model.explain('adorei. adorei').contributions.map((one) => one.value);
    expect(values).toHaveLength(2);
    expect(values[0]).toBeCloseTo(values[1] ?? NaN, 12);
    const { logit } = model.explain('adorei');
    expect(model.explain('adorei. adorei').logit).toBeCloseTo(logit, 6);
  });
});

it('leaves no tensor behind', () => {
  const texts = tinyReviews.map((row) => row.text);
  const before = memory().numTensors;
  for (let i = 0; i < 5; i++) {
    model.predict(texts);
    model.positiveProbabilities(texts);
    model.explain(texts[i] ?? '');
  }
  expect(memory().numTensors).toBe(before);
});

it('gives back all of its tensors', async () => {
  const before = memory().numTensors;
  const another = await loadModel(memorySource((await trainTinyBundle()).files));
  another.predict(['bom']);
  expect(memory().numTensors).toBeGreaterThan(before);
  another.dispose();
  expect(memory().numTensors).toBe(before);
});
