import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoresByRating } from '../../src/evaluation/scores-by-rating.ts';
import { wilsonInterval } from '../../src/evaluation/wilson-interval.ts';

const none = { ratings: new Float64Array(0), probabilities: new Float64Array(0) };

function rated(...rows: [rating: number, label: number, probability: number][]) {
  return {
    ratings: Float64Array.from(rows, ([rating]) => rating),
    labels: Uint8Array.from(rows, ([, label]) => label),
    probabilities: Float64Array.from(rows, ([, , probability]) => probability),
  };
}

describe('Scores by rating', () => {
  it('counts errors and averages scores rating by rating, and neutral rows apart', () => {
    const levels = scoresByRating(
      rated([1, 0, 0.1], [2, 0, 0.7], [5, 1, 0.9], [5, 1, 0.2], [2, 0, 0.1]),
      { ratings: Float64Array.of(3, 3, 3), probabilities: Float64Array.of(0.4, 0.5, 0.9) },
      0.5,
    );
    expect(
      levels.map(({ from, to, rows, errors, falsePositives, falseNegatives, unevaluated }) => [
        [from, to],
        [rows, errors, falsePositives, falseNegatives, unevaluated],
      ]),
    ).toEqual([
      [
        [1, 1],
        [1, 0, 0, 0, 0],
      ],
      [
        [2, 2],
        [2, 1, 1, 0, 0],
      ],
      [
        [3, 3],
        [0, 0, 0, 0, 3],
      ],
      [
        [5, 5],
        [2, 1, 0, 1, 0],
      ],
    ]);
    expect(levels[1]!.errorRate).toEqual({ value: 0.5, ...wilsonInterval(0.5, 2) });
    expect(levels[2]!.errorRate).toEqual({ value: null, reason: 'no-rows' });
    expect(levels[2]!.meanScore.value).toBeCloseTo(0.6, 12);
    expect(levels[2]!.predictedPositive).toEqual({ value: 2 / 3, ...wilsonInterval(2 / 3, 3) });
  });

  it('follows the threshold', () => {
    const rows = rated([1, 0, 0.4], [2, 0, 0.6], [5, 1, 0.7]);
    const errors = (threshold: number) =>
      scoresByRating(rows, none, threshold).map((level) => level.errors);
    expect(errors(0.5)).toEqual([0, 1, 0]);
    expect(errors(0.65)).toEqual([0, 0, 0]);
    expect(errors(0.8)).toEqual([0, 0, 1]);
  });

  it('takes many ratings together in round steps, and leaves out rows without one', () => {
    const points = Array.from({ length: 101 }, (_, point): [number, number, number] => [
      point,
      point >= 70 ? 1 : 0,
      point / 100,
    ]);
    const levels = scoresByRating(rated(...points, [NaN, 0, 0.9]), none, 0.5);
    expect(levels.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
      [0, 9],
      [10, 19],
    ]);
    expect(levels).toHaveLength(11);
    expect(levels.reduce((sum, { rows }) => sum + rows, 0)).toBe(101);
  });

  it('keeps every row and every mean within its interval, for any ratings', () => {
    const row = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.array(row, { maxLength: 20 }),
        (some, others) => {
          const levels = scoresByRating(rated(...some), rated(...others), 0.5);
          expect(levels.reduce((sum, { rows }) => sum + rows, 0)).toBe(some.length);
          expect(levels.reduce((sum, level) => sum + level.unevaluated, 0)).toBe(others.length);
          expect(levels.length).toBeLessThanOrEqual(11);
          levels.forEach(({ from, to, meanScore }, place) => {
            expect(from).toBeLessThanOrEqual(to);
            expect(from).toBeGreaterThan(levels[place - 1]?.to ?? -1);
            const { value, low, high } = meanScore as { value: number; low: number; high: number };
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(value);
            expect(value).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it('has intervals of the mean that hold it 19 times in 20', () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    let held = 0;
    const runs = 1000;
    for (let run = 0; run < runs; run++) {
      // The mean of the square of a uniform number is a third.
      const rows = Array.from({ length: 20 }, (): [number, number, number] => [
        1,
        0,
        random() ** 2,
      ]);
      const { low, high } = scoresByRating(rated(...rows), none, 0.5)[0]!.meanScore as {
        low: number;
        high: number;
      };
      if (low <= 1 / 3 && 1 / 3 <= high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.93);
  });
});
