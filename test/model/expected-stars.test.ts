import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedStars, starProbabilities } from '../../src/model/expected-stars.ts';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { ManifestFacts } from '../../src/learning/bundle.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

type Stars = NonNullable<ManifestFacts['stars']>;

const stars: Stars = { slope: 0.8, thresholds: [-2, -0.5, 0.75, 2.5] };
const neutral = { low: 0.4, high: 0.6 };
const texts = ['', 'xyzzy', ...tinyReviews.map((row) => row.text)];

let plain: Model;
let model: Model;

beforeAll(async () => {
  plain = await loadModel(memorySource(await tinyBundle(undefined)));
  model = await loadModel(memorySource(await tinyBundle(undefined, { stars, neutral })));
});

afterAll(() => {
  plain.dispose();
  model.dispose();
});

describe('expectedStars', () => {
  it('is the mean over the chances of 1 to 5 stars', () => {
    for (const logit of [-9, -1, 0, 0.3, 4]) {
      const above = [1, ...stars.thresholds.map((one) => 1 / (1 + Math.exp(one - 0.8 * logit))), 0];
      const chances = [1, 2, 3, 4, 5].map((star) => (above[star - 1] ?? 0) - (above[star] ?? 0));
      const mean = chances.reduce((sum, chance, i) => sum + chance * (i + 1), 0);
      expect(expectedStars(stars, logit)).toBeCloseTo(mean, 12);
    }
  });

  it('goes from 1 to 5, however sure the model is', () => {
    expect(expectedStars(stars, -1e6)).toBe(1);
    expect(expectedStars(stars, 1e6)).toBe(5);
  });
});

describe('starProbabilities', () => {
  it('sums to 1 for each text, with the expected stars as its mean, from 0 to 1', () => {
    const positive = Float64Array.of(0, 0.1, 0.5, 0.97, 1);
    const chances = starProbabilities(stars, positive);
    positive.forEach((probability, row) => {
      const own = chances.subarray(row * 5, row * 5 + 5);
      expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
      expect(own.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 12);
      const mean = own.reduce((sum, chance, star) => sum + chance * (star + 1), 0);
      const logit = Math.log(probability / (1 - probability));
      expect(mean).toBeCloseTo(expectedStars(stars, logit), 12);
    });
  });
});

describe('a model that has learnt stars and neutral reviews', () => {
  it('says the expected stars of its calibrated logit, to two decimals', () => {
    expect(model.starScale).toEqual(stars);
    expect(model.info.stars).toBe(true);
    expect(plain.starScale).toBeNull();
    expect(plain.info.stars).toBeUndefined();
    for (const text of texts) {
      const { prediction, logit } = model.explain(text);
      expect(prediction.stars).toBeCloseTo(expectedStars(stars, logit), 2);
      expect(Math.round((prediction.stars ?? NaN) * 100) / 100).toBe(prediction.stars);
      expect(model.predict([text])[0]).toEqual(prediction);
    }
    const of = (text: string) => model.predict([text])[0]?.stars ?? NaN;
    expect(of('Excelente! Superou as expectativas')).toBeGreaterThan(of('Péssimo, não recomendo'));
  });

  it('flags the probabilities of the neutral band, and no other', () => {
    const flagged = model.predict(texts).filter(({ flags, probabilities }) => {
      const positive = probabilities['positive'] ?? NaN;
      const inside = positive >= neutral.low && positive <= neutral.high;
      expect(flags.includes('neutral')).toBe(inside);
      return inside;
    });
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.length).toBeLessThan(texts.length);
  });

  it('says neither where the bundle does not', () => {
    for (const prediction of plain.predict(texts)) {
      expect(prediction).not.toHaveProperty('stars');
      expect(prediction.flags).not.toContain('neutral');
    }
  });

  it.each<[string, unknown]>([
    ['thresholds that do not rise', { stars: { ...stars, thresholds: [-2, -0.5, -0.5, 2] } }],
    ['three thresholds', { stars: { ...stars, thresholds: [-2, -0.5, 2] } }],
    ['five thresholds', { stars: { ...stars, thresholds: [-2, -1, 0, 1, 2] } }],
    ['a slope of 0', { stars: { ...stars, slope: 0 } }],
    ['a threshold that is not a number', { stars: { ...stars, thresholds: [-2, null, 0, 1] } }],
    ['a band without width', { neutral: { low: 0.5, high: 0.5 } }],
    ['a band beyond 1', { neutral: { low: 0.5, high: 1.5 } }],
  ])('is refused with %s', async (_, facts) => {
    const files = await tinyBundle(undefined, facts as Partial<ManifestFacts>);
    await expect(loadModel(memorySource(files))).rejects.toMatchObject({ code: 'model-manifest' });
  });
});
