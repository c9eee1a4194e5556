import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';

const classes = ['negative', 'positive'];

function evaluated(labels: number[], probabilities: number[]) {
  return evaluate({
    classes,
    labels: Uint8Array.from(labels),
    probabilities: Float64Array.from(probabilities),
  });
}

describe('metrics without a value', () => {
  it('says of no rows that there are none, in every metric', () => {
    const { confusionMatrix, metrics, perClass } = evaluated([], []);
    const none = { value: null, reason: 'no-rows' };
    const three = { precision: none, recall: none, f1: none };
    expect(confusionMatrix).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(metrics).toEqual({
      accuracy: none,
      balancedAccuracy: none,
      matthewsCorrelation: none,
      cohenKappa: none,
      logLoss: none,
      brierScore: none,
      rocAuc: none,
      averagePrecision: none,
      expectedCalibrationError: none,
      macro: three,
      micro: three,
      weighted: three,
    });
    expect(perClass).toEqual({
      negative: { ...three, support: 0 },
      positive: { ...three, support: 0 },
    });
  });

  it('says which metrics need rows of both classes', () => {
    const { metrics, perClass } = evaluated([1, 1, 1], [0.9, 0.8, 0.2]);
    expect(metrics.balancedAccuracy).toEqual({ value: null, reason: 'one-class' });
    expect(metrics.rocAuc).toEqual({ value: null, reason: 'one-class' });
    expect(metrics.matthewsCorrelation).toEqual({ value: null, reason: 'constant' });
    expect(metrics.macro.recall).toEqual({ value: null, reason: 'no-true-rows' });
    expect(perClass['negative']!.recall).toEqual({ value: null, reason: 'no-true-rows' });
    expect(perClass['negative']!.precision.value).toBe(0);
    expect(perClass['negative']!.f1.value).toBe(0);
    expect(metrics.averagePrecision.value).toBe(1);
    expect(metrics.weighted.precision.value).toBe(1);
  });

  it('has no average precision without positive rows', () => {
    const { averagePrecision } = evaluated([0, 0], [0.9, 0.2]).metrics;
    expect(averagePrecision).toEqual({ value: null, reason: 'no-true-rows' });
  });

  it('says when nothing was predicted as a class', () => {
    const { metrics, perClass } = evaluated([0, 1, 1], [0.9, 0.8, 0.7]);
    const reason = { value: null, reason: 'no-predicted-rows' };
    expect(perClass['negative']!.precision).toEqual(reason);
    expect(perClass['negative']!.recall.value).toBe(0);
    expect(perClass['negative']!.f1.value).toBe(0);
    expect(metrics.macro.precision).toEqual(reason);
    expect(metrics.weighted.precision).toEqual(reason);
    expect(metrics.macro.f1.value).toBeCloseTo(0.4, 15);
    expect(metrics.matthewsCorrelation).toEqual({ value: null, reason: 'constant' });
    expect(metrics.cohenKappa.value).toBe(0);
  });

  it('has no F1 of a class that is neither in the labels nor predicted', () => {
    const { metrics, perClass } = evaluated([1, 1], [0.9, 0.8]);
    expect(perClass['negative']!.f1).toEqual({ value: null, reason: 'no-true-rows' });
    expect(metrics.macro.f1).toEqual({ value: null, reason: 'no-true-rows' });
    expect(metrics.weighted.f1.value).toBe(1);
    expect(metrics.cohenKappa).toEqual({ value: null, reason: 'constant' });
  });
});

describe('input that cannot be evaluated', () => {
  it.each([
    ['a class that is not there', [0, 2], [0.1, 0.9]],
    ['fewer probabilities than labels', [0, 1], [0.1]],
    ['a probability above 1', [0, 1], [0.1, 1.1]],
    ['a probability below 0', [0, 1], [-0.1, 1]],
    ['a probability that is not a number', [0, 1], [0.1, NaN]],
  ])('refuses %s', (_, labels, probabilities) => {
    expect(() => evaluated(labels, probabilities)).toThrow(RangeError);
  });

  it('refuses predictions that are too few or name no class', () => {
    const input = {
      classes,
      labels: Uint8Array.of(0, 1),
      probabilities: Float64Array.of(0.1, 0.9),
    };
    expect(() => evaluate({ ...input, predictions: Uint8Array.of(0) })).toThrow(RangeError);
    expect(() => evaluate({ ...input, predictions: Uint8Array.of(0, 2) })).toThrow(RangeError);
  });

  it('refuses anything but two distinct classes', () => {
    const input = { labels: Uint8Array.of(0), probabilities: Float64Array.of(0.1) };
    expect(() => evaluate({ ...input, classes: ['a'] })).toThrow(RangeError);
    expect(() => evaluate({ ...input, classes: ['a', 'a'] })).toThrow(RangeError);
  });
});
