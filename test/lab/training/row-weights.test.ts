import { describe, expect, it } from 'vitest';
import { rowWeights } from '../../../lab/training/row-weights.ts';
import { tinyReviews } from '../../fixtures/model/tiny-reviews.ts';

describe('rowWeights', () => {
  it('counts every row the same, or every corpus and class the same, as told', () => {
    const rows = tinyReviews.slice(0, 25);
    expect(new Set(rowWeights(rows, { corpora: 0, classes: 0, factors: {} }))).toEqual(
      new Set([1]),
    );
    const weights = rowWeights(rows, { corpora: 1, classes: 1, factors: { 'tiny-en': 0.5 } });
    const sum = (corpus: string) =>
      rows.reduce((total, row, i) => total + (row.corpus === corpus ? (weights[i] ?? 0) : 0), 0);
    expect(sum('tiny-pt')).toBeCloseTo(4 * sum('tiny-en'), 4);
  });
});
