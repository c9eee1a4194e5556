import { describe, expect, it } from 'vitest';
import { selectFeatures } from '../../src/learning/feature-selection.ts';
import { featureScales, featureStatistics } from '../../src/learning/feature-scales.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';

/** Buckets of 2^20 that fall into `number` of 2^16. */
const bucket = (number: number) => number * 16;

describe('findCandidates', () => {
  it('finds every n-gram that occurs often enough, in order', () => {
    const texts = ['muito bom', 'muito bom', 'muito ruim'];
    expect(findCandidates(texts, { maxNgram: 1, maxTokens: 10 }, 20, 1)).toHaveLength(3);
    expect(findCandidates(texts, { maxNgram: 2, maxTokens: 10 }, 20, 1)).toHaveLength(5);
    expect(findCandidates(texts, { maxNgram: 2, maxTokens: 10 }, 20, 2)).toHaveLength(3);
    expect(findCandidates(texts, { maxNgram: 2, maxTokens: 10 }, 20, 3)).toHaveLength(1);
    const all = findCandidates(texts, { maxNgram: 2, maxTokens: 10 }, 20, 1);
    expect([...all]).toEqual([...all].sort((a, b) => a - b));
  });
});

describe('selectFeatures', () => {
  const candidates = Uint32Array.from([1, 2, 3, 4], bucket);

  it('takes those that weigh most and stand in most rows', () => {
    const weights = Float32Array.of(0.1, -2, 1, 0.9);
    const frequencies = Float64Array.of(4, 4, 1, 4);
    expect([...selectFeatures(candidates, weights, frequencies, 2, 0.5, 20, 16)]).toEqual([2, 4]);
    expect([...selectFeatures(candidates, weights, frequencies, 2, 0, 20, 16)]).toEqual([2, 3]);
    expect(selectFeatures(candidates, weights, frequencies, 10, 0.5, 20, 16)).toHaveLength(4);
    expect(selectFeatures(candidates, weights, frequencies, 0, 0.5, 20, 16)).toHaveLength(0);
    // Of features that matter as much, the first.
    const same = new Float32Array(4).fill(1);
    expect([...selectFeatures(candidates, same, frequencies, 2, 0, 20, 16)]).toEqual([1, 2]);
    expect([...selectFeatures(candidates, same, frequencies, 2, 0, 20, 20)]).toEqual([16, 32]);
  });

  it('gives one bucket to features that fall together', () => {
    const together = Uint32Array.of(bucket(1), bucket(1) + 1, bucket(2));
    const ones = Float32Array.of(1, 1, 1);
    expect([...selectFeatures(together, ones, Float64Array.from(ones), 3, 0.5, 20, 16)]).toEqual([
      1, 2,
    ]);
  });
});

describe('featureStatistics', () => {
  it("computes naive Bayes' leaning and the weighted frequency", () => {
    const data = {
      rows: 3,
      indices: Uint32Array.of(0, 0, 1, 0),
      rowSplits: Float64Array.of(0, 1, 3, 4),
      rowValues: Float32Array.of(1, 1, 1),
    };
    const { leanings, frequencies } = featureStatistics(
      data,
      2,
      Uint8Array.of(1, 0, 1),
      2,
      Float32Array.of(1, 2, 1),
      1,
    );
    expect([...frequencies]).toEqual([4, 2]);
    // Feature 0: (2 + 1) / (2 + 2) among positive rows, (2 + 1) / (2 + 2) among negative ones.
    expect(leanings[0]).toBeCloseTo(0, 6);
    // Feature 1: 1 / 4 and 3 / 4.
    expect(leanings[1]).toBeCloseTo(Math.log(3), 6);
  });

  it('takes of several classes the one that a feature tells best from the rest', () => {
    const { leanings, frequencies } = featureStatistics(
      {
        rows: 4,
        indices: Uint32Array.of(0, 0, 1, 1),
        rowSplits: Float64Array.of(0, 1, 2, 3, 4),
        rowValues: Float32Array.of(1, 1, 1, 1),
      },
      2,
      Uint8Array.of(2, 2, 0, 1),
      3,
      new Float32Array(4).fill(1),
      1,
    );
    expect([...frequencies]).toEqual([2, 2]);
    // Feature 0: (2 + 1) / (2 + 2) in class 2, (0 + 1) / (2 + 2) in all others.
    expect(leanings[0]).toBeCloseTo(Math.log(3), 6);
    // Feature 1: (0 + 1) / (2 + 2) in class 2, (2 + 1) / (2 + 2) in all others.
    expect(leanings[1]).toBeCloseTo(Math.log(3), 6);
  });

  it('gives each class as many rows beforehand as it is told', () => {
    const data = {
      rows: 4,
      indices: Uint32Array.of(0, 0, 0),
      rowSplits: Float64Array.of(0, 1, 2, 3, 3),
      rowValues: new Float32Array(4).fill(1),
    };
    const leaningOf = (labels: number[], classes: number) =>
      featureStatistics(
        data,
        1,
        Uint8Array.from(labels),
        classes,
        Float32Array.of(3, 1, 1, 1),
        0.25,
      ).leanings[0];
    // In class 1 (3 + 0.25) / (3 + 0.5); in class 0 (2 + 0.25) / (3 + 0.5).
    expect(leaningOf([1, 0, 0, 0], 2)).toBeCloseTo(Math.log(3.25 / 2.25), 6);
    // Class 0 against all others (3.25 / 3.5) / (2.25 / 3.5), class 1 (1.25 / 1.5) / (4.25 / 5.5)
    // and class 2 (1.25 / 2.5) / (4.25 / 4.5).
    expect(leaningOf([0, 1, 2, 2], 3)).toBeCloseTo(
      Math.max(Math.log(3.25 / 2.25), Math.log(4.25 / 4.5 / (1.25 / 2.5))),
      6,
    );
  });
});

describe('featureScales', () => {
  it('raises leanings to a power', () => {
    expect([...featureScales(Float32Array.of(0, 1, 4), 0.5)]).toEqual([0, 1, 2]);
    expect([...featureScales(Float32Array.of(0.5, 4), 0)]).toEqual([1, 1]);
  });
});
