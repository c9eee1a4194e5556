import { describe, expect, it } from 'vitest';
import {
  fitLearningCurve,
  predictCurve,
  rowsForGain,
  type CurvePoint,
} from '../../src/learning/learning-curve.ts';
import cases from '../fixtures/learning-curves.json';

/** Points on `1 − a·n^(−b) − c`, each with an interval of so much to both sides. */
function curve(law: { a: number; b: number; c: number }, sizes: number[], halfWidth: number) {
  return sizes.map((rows): CurvePoint => {
    const value = 1 - law.a * rows ** -law.b - law.c;
    return { rows, value, low: value - halfWidth, high: value + halfWidth };
  });
}

const sizes = [100, 200, 400, 800, 1600];

describe('fitLearningCurve', () => {
  it.each(cases)('finds what scipy finds: $name', ({ points, law, predictions }) => {
    const fitted = fitLearningCurve(points)!;
    expect(fitted.law.b).toBeCloseTo(law.b, 4);
    expect(fitted.law.c).toBeCloseTo(law.c, 4);
    expect(Math.abs(fitted.law.a / law.a - 1)).toBeLessThan(1e-3);
    for (const { rows, value, low, high } of predictions) {
      const predicted = predictCurve(fitted, rows);
      expect(predicted.value).toBeCloseTo(value, 5);
      // Both intervals come from 400 draws, so each bound is uncertain by some part of the width.
      const tolerance = 0.15 * (high - low);
      expect(Math.abs(predicted.low - low)).toBeLessThan(tolerance);
      expect(Math.abs(predicted.high - high)).toBeLessThan(tolerance);
    }
  });

  it('says nothing of fewer than four sizes', () => {
    const points = curve({ a: 2, b: 0.5, c: 0.1 }, [100, 200, 400, 400], 0.001);
    expect(fitLearningCurve(points)).toBeNull();
    expect(rowsForGain(null)).toEqual({ answer: 'unknown' });
  });

  it('repeats itself', () => {
    const points = curve({ a: 2, b: 0.5, c: 0.1 }, sizes, 0.01);
    expect(fitLearningCurve(points)).toEqual(fitLearningCurve(points));
  });
});

describe('rowsForGain', () => {
  it('tells how many more rows bring a point, with an interval around it', () => {
    // 2·1600^(−½) is 0.05, and 2·2500^(−½) is 0.04.
    const answer = rowsForGain(fitLearningCurve(curve({ a: 2, b: 0.5, c: 0.1 }, sizes, 0.002)));
    if (answer.answer !== 'rows') throw new Error(answer.answer);
    expect(answer.rows).toBeCloseTo(900, 0);
    expect(answer.low).toBeGreaterThan(500);
    expect(answer.low).toBeLessThan(900);
    expect(answer.high).toBeGreaterThan(900);
    expect(answer.high).toBeLessThan(2000);
  });

  it.each([
    ['does not rise', { a: 0, b: 1, c: 0.2 }],
    ['has flattened out', { a: 30, b: 1.2, c: 0.2 }],
  ])('says that more rows will not help where the curve %s', (_, law) => {
    const fitted = fitLearningCurve(curve(law, sizes, 0.001));
    expect(rowsForGain(fitted)).toEqual({ answer: 'no-help' });
  });

  it('does not say either where the points are too uncertain', () => {
    const fitted = fitLearningCurve(curve({ a: 2, b: 0.5, c: 0.1 }, sizes, 0.08));
    expect(rowsForGain(fitted)).toEqual({ answer: 'unknown' });
  });

  it('takes points without width and equal values in its stride', () => {
    const points = sizes.map((rows) => ({ rows, value: 1, low: 1, high: 1 }));
    expect(rowsForGain(fitLearningCurve(points))).toEqual({ answer: 'no-help' });
  });
});
