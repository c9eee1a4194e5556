import { describe, expect, it } from 'vitest';
import { PredictionCache } from '../../src/predict-api/prediction-cache.ts';
import { CountingClassifier } from './counting-classifier.ts';

const classifier = new CountingClassifier();
const answer = (text: string) => classifier.predict([text])[0]!;

describe('PredictionCache', () => {
  it('lets go of what was not asked for longest', () => {
    const cache = new PredictionCache({ entries: 2 });
    cache.set('a', answer('a'));
    cache.set('b', answer('b'));
    expect(cache.get('a')).toEqual(answer('a'));
    cache.set('c', answer('c'));
    expect(cache.get('b')).toBeNull();
    expect(cache.get('a')).not.toBeNull();
    expect(cache.figures()).toEqual({ entries: 2, hits: 2, misses: 1, hitRate: 2 / 3 });
  });

  it('is bounded by the characters of its texts, and keeps no giant', () => {
    const cache = new PredictionCache({ characters: 100 });
    for (let index = 0; index < 50; index += 1) cache.set(`review ${index}`, answer('a'));
    expect(cache.figures().entries).toBeLessThanOrEqual(12);
    cache.set('x'.repeat(11), answer('x'));
    expect(cache.get('x'.repeat(11))).toBeNull();
    expect(cache.figures().entries).toBeGreaterThan(8);
  });

  it('counts a text that is set again once', () => {
    const cache = new PredictionCache({ characters: 100 });
    for (let index = 0; index < 50; index += 1) cache.set('the same', answer('a'));
    cache.set('another', answer('a'));
    expect(cache.get('the same')).not.toBeNull();
  });

  it('holds the answers of one version of one model', () => {
    const cache = new PredictionCache();
    cache.useModel(classifier);
    cache.set('a', answer('a'));
    cache.useModel(classifier);
    expect(cache.get('a')).not.toBeNull();
    cache.useModel(new CountingClassifier());
    expect(cache.get('a')).toBeNull();
    expect(cache.figures().entries).toBe(0);
  });
});
