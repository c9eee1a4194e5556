import { describe, expect, it } from 'vitest';
import { referenceOfModel } from '../../src/engine/reference-of-model.ts';
import type { ModelInfo } from '../../src/model/model-info.ts';
import type { ModelReference } from '../../src/model/reference-schema.ts';

describe('referenceOfModel', () => {
  const info = { metrics: [] } as unknown as ModelInfo;
  const counted = { edges: [10, 20], counts: [1, 98, 1] };
  const reference: ModelReference = {
    scores: [counted, counted],
    unknownWordShares: { edges: [0.5], counts: [3, 1] },
    words: counted,
    languages: { pt: 3, en: 1, other: 0, und: 0 },
    classes: [50, 50],
  };

  it('is null of a model that says nothing', () => {
    expect(referenceOfModel({ info, reference: null })).toBeNull();
  });

  it('has the shares, the mean and the usual lengths', () => {
    expect(referenceOfModel({ info, reference })).toEqual({
      languages: { pt: 0.75, en: 0.25, other: 0, und: 0 },
      unknownWordShare: 0.375,
      wordCounts: { low: 10, high: 19 },
      scores: counted,
    });
  });

  it('has no ends where the first and the last bin are not rare', () => {
    const wide = { edges: [10, 20], counts: [10, 80, 10] };
    expect(referenceOfModel({ info, reference: { ...reference, words: wide } })).toMatchObject({
      wordCounts: { low: 0, high: null },
    });
  });
});
