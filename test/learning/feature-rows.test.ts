import { describe, expect, it } from 'vitest';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';

function vectoriserOf(texts: readonly string[], maxTokens: number): Vectoriser {
  const settings = { maxNgram: 1, bucketBits: 20, maxTokens, normExponent: 0.5 };
  const buckets = findCandidates(texts, settings, 20, 1);
  return new Vectoriser(settings, new BucketSet(buckets, 20));
}

describe('vectoriseRows', () => {
  it('gives the rows that the vectoriser gives one by one, those without a feature too', () => {
    // More than are vectorised at a time.
    const texts = Array.from({ length: 2100 }, (_, row) =>
      row % 5 === 0 ? '' : `word${row % 7} number${row}`,
    );
    const data = vectoriseRows(vectoriserOf(texts, 8), texts);
    expect(data.rows).toBe(2100);
    expect(data.rowSplits).toHaveLength(2101);
    const alone = vectoriserOf(texts, 8);
    texts.forEach((text, row) => {
      const expected = alone.vectorise([text]);
      const found = data.indices.subarray(data.rowSplits[row], data.rowSplits[row + 1]);
      expect([...found]).toEqual([...expected.indices]);
      expect(data.rowValues[row]).toBe(expected.values[0] ?? 0);
    });
    expect(data.indices).toHaveLength(data.rowSplits[2100]!);
  });

  it('has room for more than a million features', () => {
    const words = Array.from({ length: 2000 }, (_, word) => `w${word}`);
    const text = words.join(' ');
    const texts = Array.from({ length: 1100 }, (_, row) => (row === 1099 ? 'w7' : text));
    const vectoriser = vectoriserOf([text], 4000);
    const distinct = vectoriser.vectorise([text]).indices.slice();
    const [seven] = vectoriser.vectorise(['w7']).indices;
    const { indices, rowSplits } = vectoriseRows(vectoriser, texts);
    expect(indices).toHaveLength(1099 * distinct.length + 1);
    expect([...indices.subarray(0, distinct.length)]).toEqual([...distinct]);
    expect([...indices.subarray(rowSplits[1098], rowSplits[1099])]).toEqual([...distinct]);
    expect([...indices.subarray(rowSplits[1099])]).toEqual([seven]);
  });
});
