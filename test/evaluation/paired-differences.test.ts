import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifferences } from '../../src/evaluation/paired-differences.ts';
import { tangoInterval } from '../../src/evaluation/tango-interval.ts';

const z = 1.959963984540054;

/**
 * Whether the score test rejects a difference: the shares that are most likely under it are found
 * by search instead of by Tango's formula.
 */
function isRejected(first: number, second: number, trials: number, difference: number): boolean {
  const agree = trials - first - second;
  const term = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  const logLikelihood = (ofSecond: number) =>
    term(first, ofSecond + difference) +
    term(second, ofSecond) +
    term(agree, 1 - difference - 2 * ofSecond);
  let low = Math.max(0, -difference);
  let high = (1 - difference) / 2;
  for (let step = 0; step < 200; step++) {
    const left = low + (high - low) / 3;
    const right = high - (high - low) / 3;
    if (logLikelihood(left) < logLikelihood(right)) low = left;
    else high = right;
  }
  const share = (low + high) / 2;
  const variance = trials * (2 * share + difference - difference ** 2);
  return Math.abs(first - second - trials * difference) > z * Math.sqrt(variance);
}

describe('tangoInterval', () => {
  it.each([
    [5, 2, 30],
    [9, 0, 50],
    [1, 1, 8],
    [40, 25, 400],
    [0, 3, 12],
  ])('ends where the score test begins to reject: %d and %d of %d', (first, second, trials) => {
    const { low, high } = tangoInterval(first, second, trials);
    const margin = 1e-4;
    expect(isRejected(first, second, trials, low - margin)).toBe(true);
    expect(isRejected(first, second, trials, low + margin)).toBe(false);
    expect(isRejected(first, second, trials, high - margin)).toBe(false);
    expect(isRejected(first, second, trials, high + margin)).toBe(true);
  });

  it('is Wilson-like where the two never disagree: ± z² / (n + z²)', () => {
    const { low, high } = tangoInterval(0, 0, 100);
    expect(high).toBeCloseTo(z ** 2 / (100 + z ** 2), 10);
    expect(low).toBeCloseTo(-high, 12);
  });

  it('holds the difference, stays inside −1 to 1, and mirrors', () => {
    const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(400));
    fc.assert(
      fc.property(counts, ([first, second, agree]) => {
        const trials = first + second + agree;
        fc.pre(trials > 0);
        const { low, high } = tangoInterval(first, second, trials);
        const mirrored = tangoInterval(second, first, trials);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual((first - second) / trials);
        expect(high).toBeGreaterThanOrEqual((first - second) / trials);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
        expect(mirrored.low).toBeCloseTo(-high, 9);
        expect(mirrored.high).toBeCloseTo(-low, 9);
      }),
    );
  });
});

describe('pairedDifferences', () => {
  const labels = Uint8Array.from({ length: 400 }, (_, row) => row % 2);
  const wrongAt = (share: number) =>
    labels.map((label, row) => (row % 100 < share ? 1 - label : label));

  it('counts who is right', () => {
    const { bothRight, onlyFirstRight, onlySecondRight, bothWrong } = pairedDifferences(
      Uint8Array.of(0, 0, 1, 1, 1),
      Uint8Array.of(0, 1, 1, 0, 0),
      Uint8Array.of(0, 0, 0, 1, 0),
      2,
    );
    expect([bothRight, onlyFirstRight, onlySecondRight, bothWrong]).toEqual([1, 1, 2, 1]);
  });

  it('counts who is right among several classes, whatever the wrong ones are', () => {
    const { bothRight, onlyFirstRight, onlySecondRight, bothWrong } = pairedDifferences(
      Uint8Array.of(0, 1, 2, 2, 3),
      Uint8Array.of(0, 1, 0, 1, 0),
      Uint8Array.of(0, 3, 2, 3, 0),
      4,
    );
    expect([bothRight, onlyFirstRight, onlySecondRight, bothWrong]).toEqual([1, 1, 1, 2]);
  });

  it('gives the difference of every metric an interval that holds it', () => {
    const { metrics } = pairedDifferences(labels, wrongAt(10), wrongAt(20), 2);
    expect(metrics.accuracy).toMatchObject({ first: 0.9, second: 0.8 });
    expect(metrics.accuracy.difference?.value).toBeCloseTo(0.1, 12);
    // All differences are rows that the second gets wrong and the first right: 10 % of 400,
    // binomial. With classes of equal size balanced accuracy is the same difference.
    const error = Math.sqrt((0.1 * 0.9) / 400);
    for (const { difference } of [metrics.accuracy, metrics.balancedAccuracy]) {
      expect(difference?.low).toBeCloseTo(0.1 - 1.96 * error, 2);
      expect(difference?.high).toBeCloseTo(0.1 + 1.96 * error, 2);
    }
    for (const { first, second, difference } of Object.values(metrics)) {
      expect(difference?.value).toBeCloseTo((first ?? NaN) - (second ?? NaN), 12);
      expect(difference?.low).toBeGreaterThan(0);
    }
  });

  it('does not take a classifier that agrees on these rows for the same on all', () => {
    const rows = Array.from({ length: 60 }, (_, row) => row % 3);
    const labels = Uint8Array.from(rows);
    for (const classCount of [3, 20]) {
      const { metrics } = pairedDifferences(labels, labels, labels, classCount);
      const { difference } = metrics.accuracy;
      expect(difference?.high).toBeCloseTo(z ** 2 / (60 + z ** 2), 10);
      if (classCount === 20) continue;
      for (const { difference } of Object.values(metrics)) {
        expect(difference?.value).toBe(0);
        expect(difference?.high).toBeGreaterThan(0.02);
        expect(difference?.low).toBeCloseTo(-difference!.high, 9);
      }
    }
  });

  it('repeats itself, and turns its sign when the classifiers change places', () => {
    const one = pairedDifferences(labels, wrongAt(10), wrongAt(30), 2);
    expect(pairedDifferences(labels, wrongAt(10), wrongAt(30), 2)).toEqual(one);
    const other = pairedDifferences(labels, wrongAt(30), wrongAt(10), 2);
    for (const metric of ['accuracy', 'macroF1', 'matthewsCorrelation'] as const) {
      expect(other.metrics[metric].difference!.low).toBeCloseTo(
        -one.metrics[metric].difference!.high,
        9,
      );
    }
  });

  it('has nothing to say about a metric that is undefined', () => {
    const none = Uint8Array.of();
    const { metrics } = pairedDifferences(none, none, none, 2);
    expect(metrics.accuracy).toEqual({ first: null, second: null, difference: null });
    const absent = pairedDifferences(labels, wrongAt(10), wrongAt(20), 3).metrics;
    expect(absent.balancedAccuracy).toEqual({ first: null, second: null, difference: null });
    expect(absent.matthewsCorrelation.difference).not.toBeNull();
  });

  it('refuses predictions that are too few or name no class', () => {
    const two = Uint8Array.of(0, 1);
    expect(() => pairedDifferences(two, two, Uint8Array.of(0), 2)).toThrow(RangeError);
    expect(() => pairedDifferences(two, Uint8Array.of(0, 2), two, 2)).toThrow(RangeError);
  });
});
