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

  it('has accuracy and languages by the rows of each held-out corpus', () => {
    const measured = {
      metrics: [
        { corpus: 'a', language: 'pt', rows: 30, accuracy: 0.5, macroF1: 0 },
        { corpus: 'b', language: 'en', rows: 50, accuracy: 1, macroF1: 0 },
        { corpus: 'c', language: 'pt', rows: 20, accuracy: 0, macroF1: 0 },
      ],
    } as unknown as ModelInfo;
    expect(referenceOfModel({ info: measured, reference: null })).toEqual({
      accuracy: 0.65,
      languages: { pt: 0.5, en: 0.5 },
    });
    expect(referenceOfModel({ info: measured, reference })).toMatchObject({
      accuracy: 0.65,
      languages: { pt: 0.75, en: 0.25 },
    });
  });

  it('has no scores of a model that has none of class 1', () => {
    expect(
      referenceOfModel({ info, reference: { ...reference, scores: [counted] } }),
    ).not.toHaveProperty('scores');
  });

  it('has shares of 0 where no language was counted', () => {
    const none = { pt: 0, en: 0, other: 0, und: 0 };
    expect(referenceOfModel({ info, reference: { ...reference, languages: none } })).toMatchObject({
      languages: none,
    });
  });

  it.each([
    [[10, 20, 30], [4, 0, 92, 4], { low: 20, high: 29 }],
    [[10, 20, 30], [5, 0, 90, 5], { low: 0, high: null }],
    [[10, 20, 30], [2, 3, 93, 2], { low: 10, high: 29 }],
    [[10, 20, 30], [2, 93, 3, 2], { low: 10, high: 29 }],
    [[10.5, 20.5], [1, 98, 1], { low: 11, high: 20 }],
  ])('with the edges %j and the counts %j has the lengths %j', (edges, counts, usual) => {
    expect(
      referenceOfModel({ info, reference: { ...reference, words: { edges, counts } } }),
    ).toMatchObject({ wordCounts: usual });
  });
});
