import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThreshold, type ThresholdGoal } from '../../src/evaluation/choose-threshold.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { operatingPoints } from '../../src/evaluation/operating-points.ts';
import { precisionRecallCurve } from '../../src/evaluation/precision-recall-curve.ts';
import { probabilityHistogram } from '../../src/evaluation/probability-histogram.ts';
import { rocCurve } from '../../src/evaluation/roc-curve.ts';
import { twoClassInput } from './evaluation-case.ts';
import cases from '../fixtures/curves.json' with { type: 'json' };

const goals: Record<string, ThresholdGoal> = {
  f1: { goal: 'f1' },
  youden: { goal: 'youden' },
  cost: { goal: 'cost', falsePositive: 5, falseNegative: 2 },
  recall: { goal: 'recall', atLeast: 0.9 },
  precision: { goal: 'precision', atLeast: 0.8 },
};

function close(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 12));
}

describe.each(cases)('$name', ({ labels, probabilities, roc, precisionRecall, best }) => {
  const truth = Uint8Array.from(labels);
  const scores = Float64Array.from(probabilities);
  const points = operatingPoints(truth, scores);

  it('has the ROC curve of scikit-learn', () => {
    const curve = rocCurve(points);
    close(
      curve.map(({ falsePositiveRate }) => falsePositiveRate),
      roc.fpr,
    );
    close(
      curve.map(({ truePositiveRate }) => truePositiveRate),
      roc.tpr,
    );
    expect(curve[0]?.threshold).toBeNull();
    close(
      curve.slice(1).map(({ threshold }) => threshold ?? NaN),
      roc.thresholds,
    );
  });

  it('has the precision–recall curve of scikit-learn', () => {
    const curve = precisionRecallCurve(points).toReversed();
    close(
      curve.map(({ precision }) => precision),
      precisionRecall.precision,
    );
    close(
      curve.map(({ recall }) => recall),
      precisionRecall.recall,
    );
    expect(curve.at(-1)?.threshold).toBeNull();
    close(
      curve.slice(0, -1).map(({ threshold }) => threshold ?? NaN),
      precisionRecall.thresholds,
    );
  });

  it.each(Object.entries(goals))('finds the best threshold for %s', (name, goal) => {
    const chosen = chooseThreshold(points, goal);
    const expected = best[name as keyof typeof best];
    if (expected === null) expect(chosen).toBeNull();
    else expect(chosen?.score).toBeCloseTo(expected, 12);
  });

  it('reaches the F1 it promises when its threshold is used', () => {
    const chosen = chooseThreshold(points, { goal: 'f1' });
    const predictions = Uint8Array.from(scores, (p) => (p >= (chosen?.threshold ?? NaN) ? 1 : 0));
    const { perClass } = evaluate(twoClassInput(truth, scores, predictions));
    expect(perClass['positive']?.f1.value).toBeCloseTo(chosen?.score ?? NaN, 12);
  });
});

describe('A probability of 1', () => {
  const points = operatingPoints(Uint8Array.of(1, 0, 0), Float64Array.of(0.4, 1, 0.2));

  it('reaches every threshold, so none that is chosen leaves it out', () => {
    // Predicting nothing would cost half as much: no threshold up to 1 does it.
    const cost = { goal: 'cost', falsePositive: 1, falseNegative: 0.5 } as const;
    expect(chooseThreshold(points, cost)).toEqual({
      threshold: expect.closeTo(0.3, 12) as number,
      ...{ score: 1 / 3, missed: 0, falseAlarms: 1 },
    });
    expect(chooseThreshold(points, { goal: 'recall', atLeast: 1 }, 0)).toBeNull();
  });

  it('is no obstacle to one next below it', () => {
    const below = operatingPoints(Uint8Array.of(1, 0), Float64Array.of(0.4, 1 - 2 ** -53));
    const cost = { goal: 'cost', falsePositive: 1, falseNegative: 0.5 } as const;
    expect(chooseThreshold(below, cost)).toEqual({
      ...{ threshold: 1, score: 0.25, missed: 1, falseAlarms: 0 },
    });
  });
});

describe('One class alone', () => {
  const points = operatingPoints(Uint8Array.of(0, 0), Float64Array.of(0.2, 0.7));

  it('has no curve and no best threshold', () => {
    expect(rocCurve(points)).toEqual([]);
    expect(precisionRecallCurve(points)).toEqual([]);
    expect(chooseThreshold(points, { goal: 'f1' })).toBeNull();
  });
});

describe('probabilityHistogram', () => {
  it('counts every row once, in the bin its probability lies in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1 }),
        (rows) => {
          const histogram = probabilityHistogram(
            Uint8Array.from(rows, ([label]) => label),
            Float64Array.from(rows, ([, probability]) => probability),
          );
          const counted = histogram.map(({ counts: [negative, positive] }) => negative + positive);
          const expected = histogram.map(
            ({ from, to }) =>
              rows.filter(([, p]) => p >= from && (p < to || (to === 1 && p === 1))).length,
          );
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
          // The product that finds the bin is rounded: only rows at an edge may be in the
          // neighbour.
          if (rows.every(([, p]) => Math.abs(p * 20 - Math.round(p * 20)) > 1e-9)) {
            expect(counted).toEqual(expected);
          }
        },
      ),
    );
  });
});

it('chooses the threshold of either class, and says what it would miss', () => {
  const outcomes = fc.array(
    fc.record({ label: fc.integer({ min: 0, max: 1 }), tenth: fc.integer({ min: 0, max: 10 }) }),
    { minLength: 2, maxLength: 30 },
  );
  fc.assert(
    fc.property(outcomes, fc.constantFrom(...Object.values(goals)), (rows, goal) => {
      const labels = Uint8Array.from(rows, ({ label }) => label);
      const scores = Float64Array.from(rows, ({ tenth }) => tenth / 10);
      const points = operatingPoints(labels, scores);
      for (const wanted of [0, 1] as const) {
        const chosen = chooseThreshold(points, goal, wanted);
        if (chosen === null) continue;
        const predicted = scores.map((score) => Number(score >= chosen.threshold));
        const count = (truth: number) =>
          labels.filter((label, row) => label === truth && predicted[row] !== truth).length;
        expect(chosen).toMatchObject({ missed: count(wanted), falseAlarms: count(1 - wanted) });
      }
      // At a threshold of 0 or 1 itself the tie is class 1's, which has no mirror image.
      if (rows.some(({ tenth }) => tenth === 0 || tenth === 10)) return;
      // The other class of the same rows, written the other way round.
      const mirrored = operatingPoints(
        labels.map((label) => 1 - label),
        scores.map((score) => 1 - score),
      );
      const score = chooseThreshold(points, goal, 0)?.score;
      const expected = chooseThreshold(mirrored, goal, 1)?.score;
      if (score === undefined) expect(expected).toBeUndefined();
      else expect(score).toBeCloseTo(expected ?? NaN, 12);
    }),
  );
});
