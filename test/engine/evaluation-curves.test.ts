import { expect, it } from 'vitest';
import { evaluationCurves } from '../../src/engine/evaluation-curves.ts';
import { evaluatedRowsOf, type Review } from './evaluated-rows-of.ts';

it('gives every point of short curves, and the bins of the predictions at the threshold', () => {
  const rows = evaluatedRowsOf([
    ['a', 1, 0.9],
    ['b', 0, 0.6],
    ['c', 0, 0.2],
    ['d', 0, 0.6],
  ]);
  const { roc, precisionRecall, histogram, reliability, baseRate } = evaluationCurves(rows, 1);
  const corners = (points: typeof roc) =>
    points.map(({ falsePositiveRate, truePositiveRate }) => [falsePositiveRate, truePositiveRate]);
  expect(corners(roc)).toEqual([
    [0, 0],
    [0, 1],
    [2 / 3, 1],
    [1, 1],
  ]);
  expect(precisionRecall.at(-1)?.recall).toBe(1);
  expect(baseRate).toBe(1 / 4);
  expect(histogram.filter(({ counts }) => counts[0] + counts[1] > 0)).toEqual([
    expect.objectContaining({ counts: [1, 0] }),
    expect.objectContaining({ counts: [2, 0] }),
    expect.objectContaining({ counts: [0, 1] }),
  ]);
  expect(reliability.reduce((sum, bin) => sum + bin.rows, 0)).toBe(4);
  rows.threshold = 0.6;
  const at = evaluationCurves(rows, 1).reliability;
  rows.threshold = 0.61;
  expect(evaluationCurves(rows, 1).reliability).not.toEqual(at);
});

it('thins a long curve, and keeps both of its ends', () => {
  const reviews = Array.from({ length: 1499 }, (_, row): Review => [
    'a',
    row % 2 === 0 ? 1 : 0,
    row / 1498,
  ]);
  const { roc } = evaluationCurves(evaluatedRowsOf(reviews), 1);
  expect(roc).toHaveLength(501);
  expect(roc[0]).toMatchObject({ falsePositiveRate: 0, truePositiveRate: 0 });
  // Of the 1,500 points every third is kept: two positives and a negative, or the other way round.
  expect(roc[1]).toMatchObject({ falsePositiveRate: 1 / 749, truePositiveRate: 2 / 750 });
  expect(roc.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 });
  const short = evaluationCurves(evaluatedRowsOf(reviews.slice(0, 499)), 1);
  expect(short.roc).toHaveLength(500);
});
