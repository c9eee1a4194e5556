import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isClassOf, likeliest, likeliestClasses, scoresOf } from '../../src/evaluation/answers.ts';
import { chooseThreshold } from '../../src/evaluation/choose-threshold.ts';
import {
  highestThresholds,
  predictFromThresholds,
  type ClassThresholds,
} from '../../src/evaluation/class-thresholds.ts';
import { operatingPoints } from '../../src/evaluation/operating-points.ts';

/** Rows of probabilities in hundredths, so that many are equal, 0 or 1. */
function answers(classCount: number): fc.Arbitrary<Float64Array> {
  const row = fc
    .array(fc.nat(100), { minLength: classCount, maxLength: classCount })
    .map((weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => (sum === 0 ? 1 / classCount : weight / sum));
    });
  return fc
    .array(row, { minLength: 1, maxLength: 40 })
    .map((rows) => Float64Array.from(rows.flat()));
}

const threshold = fc.double({ min: 0, max: 1, noNaN: true });

/** Thresholds of some of the classes, with their probabilities. */
const some = fc.integer({ min: 2, max: 5 }).chain((classCount) =>
  fc.record({
    classCount: fc.constant(classCount),
    probabilities: answers(classCount),
    thresholds: fc.array(fc.option(threshold), { minLength: classCount, maxLength: classCount }),
    index: fc.nat(classCount - 1),
  }),
);

const predict = (probabilities: Float64Array, thresholds: ClassThresholds) =>
  predictFromThresholds(
    likeliestClasses(probabilities, thresholds.length),
    probabilities,
    thresholds,
  );

it('predicts the one class with a threshold from it on, and else the likeliest of the others', () => {
  fc.assert(
    fc.property(some, threshold, ({ classCount, probabilities, index }, own) => {
      const thresholds = Array<number | null>(classCount).fill(null).with(index, own);
      predict(probabilities, thresholds).forEach((predicted, row) => {
        const start = row * classCount;
        expect(predicted).toBe(
          probabilities[start + index]! >= own
            ? index
            : likeliest(probabilities, start, classCount, index),
        );
      });
    }),
  );
});

it('predicts two classes as one threshold does, and as both that sum to 1 do', () => {
  fc.assert(
    fc.property(answers(2), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (rows, own) => {
      const usual = scoresOf(rows, 2, 1).map((probability) => Number(probability >= own));
      expect([...predict(rows, [null, own])]).toEqual([...usual]);
      predict(rows, [1 - own, own]).forEach((predicted, row) => {
        // At the threshold itself the subtraction decides.
        if (Math.abs(rows[2 * row + 1]! - own) > 1e-9) expect(predicted).toBe(usual[row]);
      });
    }),
  );
});

it('predicts the largest p / t where every class has a threshold, as mlr and Spark do', () => {
  // mlr 2.19, setThreshold(pred, c(a = 0.4, b = 0.3, c = 0.3)): p / t are 1.1, 1.07, 0.8, and so
  // on.
  const rows = Float64Array.of(0.44, 0.32, 0.24, 0.39, 0.31, 0.3, 0.3, 0.28, 0.42, 0.4, 0.3, 0.3);
  expect([...predict(rows, [0.4, 0.3, 0.3])]).toEqual([0, 1, 2, 0]);
  expect([...predict(Float64Array.of(0.5, 0.3, 0.2), [0.9, 0.5, 0.8])]).toEqual([1]);
});

it('keeps the answers of the file where no threshold says otherwise', () => {
  const rows = Float64Array.of(0.5, 0.3, 0.2, 0.5, 0.3, 0.2, 0.2, 0.5, 0.3);
  const answered = Uint8Array.of(2, 1, 0);
  expect([...predictFromThresholds(answered, rows, [null, null, null])]).toEqual([2, 1, 0]);
  expect([...predictFromThresholds(answered, rows, [null, 0.4, null])]).toEqual([2, 0, 1]);
});

it('takes no row from a class whose threshold is lowered', () => {
  fc.assert(
    fc.property(some, threshold, threshold, ({ probabilities, thresholds, index }, one, other) => {
      const high = predict(probabilities, thresholds.with(index, Math.max(one, other)));
      const low = predict(probabilities, thresholds.with(index, Math.min(one, other)));
      high.forEach((predicted, row) => {
        if (predicted === index) expect(low[row]).toBe(index);
      });
    }),
  );
});

it('knows the highest threshold of a class that still gives it a row, whatever the others are', () => {
  fc.assert(
    fc.property(some, threshold, ({ probabilities, thresholds, index }, own) => {
      const highest = highestThresholds(probabilities, thresholds, index);
      predict(probabilities, thresholds.with(index, own)).forEach((predicted, row) => {
        if (Math.abs(highest[row]! - own) > 1e-9) {
          expect(predicted === index).toBe(highest[row]! >= own);
        }
      });
    }),
  );
  const alone = Float64Array.of(0.5, 0.3, 0.2, 0, 1, 0);
  expect([...highestThresholds(alone, [null, 0.7, null], 1)]).toEqual([0.3, 1]);
});

it('is chosen with the errors that it makes next to other thresholds', () => {
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat(4)), ({ probabilities, ...chosen }, stream) => {
      const { thresholds, index, classCount } = chosen;
      const labels = Uint8Array.from(
        { length: probabilities.length / classCount },
        () => stream.next().value! % classCount,
      );
      const isClass = isClassOf(labels, index);
      const scores = highestThresholds(probabilities, thresholds, index);
      for (const goal of [
        { goal: 'f1' },
        { goal: 'cost', falsePositive: 1, falseNegative: 5 },
        { goal: 'recall', atLeast: 0.9 },
      ] as const) {
        const found = chooseThreshold(operatingPoints(isClass, scores), goal);
        if (found === null) continue;
        expect(found.threshold).toBeGreaterThanOrEqual(0);
        expect(found.threshold).toBeLessThanOrEqual(1);
        // Between two scores that the division alone tells apart, either may be meant.
        if (scores.some((score) => Math.abs(score - found.threshold) < 1e-9)) continue;
        const predicted = predict(probabilities, thresholds.with(index, found.threshold));
        const missed = predicted.filter((one, row) => isClass[row] === 1 && one !== index);
        const falseAlarms = predicted.filter((one, row) => isClass[row] === 0 && one === index);
        expect(found).toMatchObject({ missed: missed.length, falseAlarms: falseAlarms.length });
      }
    }),
  );
});
