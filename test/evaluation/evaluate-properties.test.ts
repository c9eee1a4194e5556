import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluationInput } from '../../src/evaluation/evaluate.ts';
import type { Estimate, Evaluation } from '../../src/evaluation/evaluation-report.ts';
import { twoClassInput } from './evaluation-case.ts';

/** Ties, exact ends and thresholds are as likely as ordinary probabilities. */
const probability = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 0.75, 1, 1e-300, 1 - 2 ** -53),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), probability), { maxLength: 60 });

type Rows = [label: number, probability: number][];

function inputOf(rows: Rows): EvaluationInput {
  return twoClassInput(
    rows.map(([label]) => label),
    rows.map(([, probability]) => probability),
  );
}

function estimates(evaluation: Evaluation): [name: string, estimate: Estimate][] {
  const found: [string, Estimate][] = [];
  const visit = (name: string, value: object) => {
    if ('value' in value) found.push([name, value as Estimate]);
    else {
      for (const [key, part] of Object.entries(value)) {
        if (typeof part === 'object') visit(`${name} ${key}`, part as object);
      }
    }
  };
  visit('', evaluation.metrics);
  visit('', evaluation.perClass);
  return found;
}

/** The same number but for the order of the sums. */
function expectSame(first: Estimate, second: Estimate): void {
  if (first.value === null || second.value === null) {
    expect(first).toEqual(second);
    return;
  }
  expect(first.value).toBeCloseTo(second.value, 11);
  expect(first.low).toBeCloseTo(second.low, 9);
  expect(first.high).toBeCloseTo(second.high, 9);
}

describe('evaluate', () => {
  it('puts every value inside its interval and its range', () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const found = estimates(evaluate(inputOf(rows)));
        expect(found).toHaveLength(30);
        for (const [name, estimate] of found) {
          if (estimate.value === null) {
            expect(estimate.reason, name).toMatch(/^[a-z-]+$/);
            continue;
          }
          const lowest = /matthews|cohen/.test(name) ? -1 : 0;
          const highest = name.includes('logLoss') ? -Math.log(Number.EPSILON) : 1;
          expect(estimate.low, name).toBeGreaterThanOrEqual(lowest);
          expect(estimate.low, name).toBeLessThanOrEqual(estimate.value);
          expect(estimate.high, name).toBeGreaterThanOrEqual(estimate.value);
          expect(estimate.high, name).toBeLessThanOrEqual(highest);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = rows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const first = evaluate(inputOf(rows));
        const second = evaluate(inputOf(others));
        expect(first.confusionMatrix).toEqual(second.confusionMatrix);
        const secondEstimates = estimates(second);
        for (const [index, [, estimate]] of estimates(first).entries()) {
          expectSame(estimate, secondEstimates[index]![1]);
        }
      }),
    );
  });

  it('gives the mirrored result when the classes change places', () => {
    // For the mirrored rows to be the same, 1 − (1 − p) must be p, and no p on the threshold.
    const exact = fc.integer({ min: 0, max: 1023 }).map((k) => (2 * k + 1) / 2048);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), exact)), (rows) => {
        const first = evaluate(inputOf(rows));
        const mirrored = inputOf(rows.map(([label, p]) => [1 - label, 1 - p]));
        const classes = ['positive', 'negative'];
        const second = evaluate({ ...mirrored, answers: { ...mirrored.answers, classes } });
        const [[a, b], [c, d]] = first.confusionMatrix as [[number, number], [number, number]];
        expect(second.confusionMatrix).toEqual([
          [d, c],
          [b, a],
        ]);
        expect(second.perClass).toEqual(first.perClass);
        for (const metric of [
          'accuracy',
          'balancedAccuracy',
          'matthewsCorrelation',
          'cohenKappa',
          'logLoss',
          'brierScore',
          'rocAuc',
          'expectedCalibrationError',
        ] as const) {
          expectSame(first.metrics[metric], second.metrics[metric]);
        }
      }),
    );
  });

  it('ranks only: a monotone map of the probabilities changes neither ROC AUC nor average precision', () => {
    const spaced = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), spaced)), (rows) => {
        const first = evaluate(inputOf(rows)).metrics;
        const second = evaluate(inputOf(rows.map(([label, p]) => [label, p ** 3 / 2]))).metrics;
        expect(second.rocAuc).toEqual(first.rocAuc);
        expect(second.averagePrecision).toEqual(first.averagePrecision);
      }),
    );
  });

  it('has micro-averaged precision, recall and F1 equal to the accuracy', () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const { accuracy, micro, weighted } = evaluate(inputOf(rows)).metrics;
        expect(micro).toEqual({ precision: accuracy, recall: accuracy, f1: accuracy });
        expect(weighted.recall).toEqual(accuracy);
      }),
    );
  });

  it('takes narrower intervals for more of the same rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(0, 1), probability), { minLength: 2 }),
        (rows) => {
          const few = estimates(evaluate(inputOf(rows)));
          const many = estimates(
            evaluate(inputOf(Array.from({ length: 100 }, () => rows as Rows).flat())),
          );
          for (const [index, [name, estimate]] of few.entries()) {
            const other = many[index]![1];
            if (estimate.value === null || other.value === null) {
              expect(other, name).toEqual(estimate);
              continue;
            }
            expect(other.value, name).toBeCloseTo(estimate.value, 11);
            const width = estimate.high - estimate.low;
            expect(other.high - other.low, name).toBeLessThanOrEqual(width + 1e-12);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
