import { describe, expect, it } from 'vitest';
import { featureSet } from '../../src/learning/feature-set.ts';
import { learntFeatures, type LearntFeature } from '../../src/learning/feature-names.ts';
import { improve } from '../../src/learning/improve.ts';
import { Random } from '../../src/learning/random.ts';
import { defaultRecipe, type FeatureChoice } from '../../src/learning/training-recipe.ts';

const choice: FeatureChoice = { ...defaultRecipe.features, minimumCount: 1, maxNgram: 2 };
const texts = ['Muito  BOM!!!', 'muito ruim', 'muito ruim, diz Ana'];

interface Shown {
  limit?: number;
  outputs?: number;
  weight?: (feature: number, output: number) => number;
}

function namesOf(
  changes: Partial<FeatureChoice>,
  { limit = 99, outputs = 1, weight = () => 1 }: Shown = {},
): { strongest: LearntFeature[]; rarest: LearntFeature[]; count: number } {
  const set = featureSet(
    texts,
    Uint32Array.of(0, 1, 2),
    { ...choice, ...changes },
    {
      maxTokens: 64,
    },
  );
  const weights = Float64Array.from({ length: set.buckets.length * outputs }, (_, i) =>
    weight(Math.floor(i / outputs), i % outputs),
  );
  return learntFeatures(set, { weights }, texts, limit);
}

describe('learntFeatures', () => {
  it('names n-grams as they stand in the texts, with the reviews that have them', () => {
    const { count, rarest } = namesOf({});
    expect(rarest).toHaveLength(count);
    const reviews = Object.fromEntries(rarest.map((feature) => [feature.text, feature.reviews]));
    expect(reviews).toEqual({
      ...{ Muito: 3, BOM: 1, '!!!': 1, 'Muito BOM': 1, 'BOM!!!': 1 },
      ...{ ruim: 2, 'muito ruim': 2, diz: 1, Ana: 1, 'ruim, diz': 1, 'diz Ana': 1 },
    });
    expect(rarest.every(({ kind }) => kind === 'words')).toBe(true);
    expect(rarest.map((feature) => feature.reviews)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
  });

  it('names pieces of words and cues', () => {
    const { rarest } = namesOf({ maxNgram: 1, characters: true, cues: ['exclamation', 'length'] });
    const of = (kind: LearntFeature['kind']) =>
      rarest.filter((feature) => feature.kind === kind).map(({ text }) => text);
    expect(of('characters')).toEqual(expect.arrayContaining(['_mui', 'uito_', '_bom_', 'ruim']));
    expect(of('cue').sort()).toEqual(['exclamation 3+', 'length 1–3', 'length 4–7']);
    expect(of('words')).toContain('Ana');
  });

  it('lists the strongest by their weight in either direction', () => {
    const weight = (feature: number): number => (feature === 2 ? -5 : feature === 4 ? 3 : 0.1);
    const { strongest, rarest } = namesOf({}, { limit: 2, weight });
    expect(strongest.map((feature) => feature.weight)).toEqual([-5, 3]);
    expect(rarest).toHaveLength(2);
  });

  it('has a weight a class for more than two', () => {
    const weight = (feature: number, output: number): number => feature + output / 10;
    const { strongest, count } = namesOf({}, { limit: 1, outputs: 3, weight });
    expect(strongest[0]?.weight).toEqual([0, 1, 2].map((k) => count - 1 + k / 10));
  });

  it('names all that fall into one bucket', () => {
    // So few buckets that several share one.
    const { rarest, count } = namesOf({ bucketBits: 8, characters: true });
    expect(rarest).toHaveLength(count);
    expect(rarest.some(({ text }) => text.includes(' / '))).toBe(true);
    const all = rarest.flatMap(({ text }) => text.split(' / '));
    expect(all).toEqual(expect.arrayContaining(['Ana', 'BOM', 'ruim', '_mui']));
  });

  it('has nothing to name without a branch', () => {
    const set = featureSet(texts, Uint32Array.of(0, 1, 2), choice, { maxTokens: 64 });
    expect(learntFeatures(set, { weights: null }, texts, 9)).toEqual({
      ...{ count: 0, strongest: [], rarest: [] },
    });
  });
});

describe('what Improve says it learnt', () => {
  it('is in at least as many reviews as the recipe asks for, and no name is', async () => {
    const random = new Random(1);
    const labels = Uint8Array.from({ length: 400 }, () => random.below(2));
    const rows = Array.from(labels, (label, row) => {
      const name = `Name${String.fromCharCode(97 + (row % 26), 97 + Math.floor(row / 26))}`;
      const thing = ['lamp', 'chair', 'phone', 'book'][random.below(4)] ?? '';
      return `the ${thing} ${label === 1 ? 'snappy!' : 'LAGGY'} says ${name} ${random.below(99)}`;
    });
    const { improvement } = await improve(
      { texts: rows, labels, classes: ['a', 'b'], groups: null, locked: new Set(), base: null },
      {
        ...defaultRecipe,
        models: ['logistic'],
        cleaning: ['numbers'],
        features: {
          ...defaultRecipe.features,
          characters: true,
          cues: ['capitals', 'exclamation'],
        },
      },
    );
    const { count, strongest, rarest } = improvement?.featureNames ?? namesOf({});
    expect(count).toBe(improvement?.features.buckets.length);
    const all = [...strongest, ...rarest];
    expect(strongest.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['LAGGY', '_lagg', 'exclamation 1']),
    );
    expect(all.every(({ reviews, text }) => reviews >= 3 && text !== '')).toBe(true);
    expect(all.some(({ kind, text }) => kind === 'words' && /Name|\d/u.test(text))).toBe(false);
    expect(new Set(all.map(({ kind }) => kind)).has('cue')).toBe(true);
  });
});
