import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluationInput } from '../../src/evaluation/evaluate.ts';
import { twoClassInput } from './evaluation-case.ts';

function evaluated(labels: number[], probabilities: number[]) {
  return evaluate(twoClassInput(labels, probabilities));
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
      quadraticKappa: { value: null, reason: 'not-ordered' },
      meanAbsoluteError: { value: null, reason: 'not-ordered' },
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
      negative: { ...three, rocAuc: none, averagePrecision: none, support: 0 },
      positive: { ...three, rocAuc: none, averagePrecision: none, support: 0 },
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

/** Rows with a true and a predicted class of three, without probabilities. */
function threeClasses(labels: number[], predicted = labels): EvaluationInput {
  return {
    answers: {
      classes: ['a', 'b', 'c'],
      predicted: Uint8Array.from(predicted),
      probabilities: null,
    },
    labels: Uint8Array.from(labels),
  };
}

/** The same with a third of the certainty on each class. */
function withProbabilities(input: EvaluationInput): EvaluationInput {
  const probabilities = new Float64Array(3 * input.labels.length).fill(1 / 3);
  return { ...input, answers: { ...input.answers, probabilities } };
}

describe('more than two classes', () => {
  it('says which metrics need probabilities', () => {
    const { metrics, perClass } = evaluate(threeClasses([0, 1, 2]));
    const reason = { value: null, reason: 'no-probabilities' };
    expect(metrics).toMatchObject({
      logLoss: reason,
      brierScore: reason,
      rocAuc: reason,
      averagePrecision: reason,
      expectedCalibrationError: reason,
    });
    expect(perClass['b']).toMatchObject({ rocAuc: reason, averagePrecision: reason });
    expect(metrics.accuracy.value).toBe(1);
  });

  it('says which metrics need an order', () => {
    const input = threeClasses([0, 1, 2], [0, 2, 2]);
    const reason = { value: null, reason: 'not-ordered' };
    expect(evaluate(input).metrics).toMatchObject({
      quadraticKappa: reason,
      meanAbsoluteError: reason,
    });
    const { quadraticKappa, meanAbsoluteError } = evaluate({
      ...input,
      classValues: [1, 2, 4],
    }).metrics;
    expect(quadraticKappa.value).toBeCloseTo(0.8, 12);
    expect(meanAbsoluteError.value).toBeCloseTo(2 / 3, 12);
  });

  it('says that a class is absent, or that all others are', () => {
    const absent = evaluate(withProbabilities(threeClasses([0, 0, 1])));
    const noRows = { value: null, reason: 'no-true-rows' };
    expect(absent.metrics).toMatchObject({
      balancedAccuracy: noRows,
      rocAuc: noRows,
      averagePrecision: noRows,
      macro: { recall: noRows, f1: noRows },
    });
    expect(absent.perClass['c']).toMatchObject({ rocAuc: noRows, averagePrecision: noRows });
    expect(absent.perClass['a']!.rocAuc.value).toBe(0.5);
    const oneClass = { value: null, reason: 'one-class' };
    const alone = evaluate(withProbabilities(threeClasses([1, 1])));
    expect(alone.metrics).toMatchObject({ balancedAccuracy: oneClass, rocAuc: oneClass });
    for (const { rocAuc } of Object.values(alone.perClass)) expect(rocAuc).toEqual(oneClass);
    expect(alone.perClass['b']!.averagePrecision.value).toBe(1);
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
    expect(() => evaluate(threeClasses([0, 1], [0]))).toThrow(RangeError);
    expect(() => evaluate(threeClasses([0, 1], [0, 3]))).toThrow(RangeError);
    expect(() => evaluate(threeClasses([0, 3], [0, 1]))).toThrow(RangeError);
  });

  it('refuses probabilities that are too many or do not sum to 1', () => {
    const input = withProbabilities(threeClasses([0, 1]));
    const having = (probabilities: number[]) => ({
      ...input,
      answers: { ...input.answers, probabilities: Float64Array.from(probabilities) },
    });
    expect(() => evaluate(having([1, 0, 0, 0, 1]))).toThrow(RangeError);
    expect(() => evaluate(having([1, 0, 0, 0, 0.99, 0]))).toThrow(/row 1 sum to 0.99/);
    expect(() => evaluate(having([1, 0, 0, 0, 1, 2e-6]))).toThrow(RangeError);
    expect(() => evaluate(having([1, 0, 0, 0, 1, 5e-7]))).not.toThrow();
  });

  it('refuses anything but 2 to 20 distinct classes', () => {
    const having = (classes: string[]) => () =>
      evaluate({
        answers: { classes, predicted: Uint8Array.of(0), probabilities: null },
        labels: Uint8Array.of(0),
      });
    const names = Array.from({ length: 21 }, (_, index) => `${index}`);
    expect(having(['a'])).toThrow(RangeError);
    expect(having(['a', 'a'])).toThrow(RangeError);
    expect(having(names)).toThrow(RangeError);
    expect(having(names.slice(1))).not.toThrow();
  });

  it('refuses values that are not one number a class, ascending', () => {
    const input = threeClasses([0, 1]);
    for (const classValues of [
      [1, 2],
      [1, 3, 2],
      [1, 1, 2],
      [1, 2, NaN],
    ]) {
      expect(() => evaluate({ ...input, classValues })).toThrow(RangeError);
    }
  });
});
