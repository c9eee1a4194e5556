import { describe, expect, it } from 'vitest';
import { estimatedWrongLabels } from '../../../src/analysis/label-issues/estimated-wrong-labels.ts';
import { secondOpinion } from '../../../src/analysis/label-issues/second-opinion.ts';
import { seededRandom, twoColumns } from '../made-up-rows.ts';

/**
 * Rows with true classes, labels of which a share is flipped, and two classifiers that are right
 * independently of each other. They are no surer where they are right, so that agreement is all
 * there is to go by.
 */
function madeUp(rows: number, flippedShare: number, accuracies: [number, number]) {
  const random = seededRandom(12);
  const truth = Uint8Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
  const flipped = truth.map(() => (random() < flippedShare ? 1 : 0));
  const labels = truth.map((label, row) => label ^ flipped[row]!);
  const [model, crossValidated] = accuracies.map((accuracy) =>
    twoColumns(
      Float64Array.from(truth, (label) => {
        const confidence = accuracy + (random() - 0.5) * 2 * (1 - accuracy) * 0.9;
        const answer = random() < accuracy ? label : 1 - label;
        return answer === 1 ? confidence : 1 - confidence;
      }),
    ),
  ) as [Float64Array, Float64Array];
  return { labels, flipped, model, crossValidated };
}

function opinionOf(labels: Uint8Array, model: Float64Array, crossValidated: Float64Array | null) {
  return secondOpinion(labels, 2, { model, crossValidated })!;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const shareFlipped = (suspects: Uint32Array, flipped: Uint8Array) =>
  suspects.filter((row) => flipped[row] === 1).length / suspects.length;

describe('Second opinion', () => {
  it('finds a tenth of flipped labels more purely than either classifier alone', () => {
    const { labels, flipped, model, crossValidated } = madeUp(5000, 0.1, [0.92, 0.85]);
    const both = opinionOf(labels, model, crossValidated);
    const alone = opinionOf(labels, model, null);
    expect(both.witness).toBe('average');
    const { suspects } = both.learning;
    expect(shareFlipped(suspects, flipped)).toBeGreaterThan(0.85);
    expect(shareFlipped(suspects, flipped)).toBeGreaterThan(
      shareFlipped(alone.learning.suspects, flipped) + 0.1,
    );
    // It costs some: a classifier that errs on a flipped row agrees with the label.
    expect(suspects.length * shareFlipped(suspects, flipped)).toBeGreaterThan(0.6 * 500);
    expect(both.agreement!.pValue).toBeLessThan(1e-6);
  });

  it('sees no more than chance where every label is right and both classifiers are weak', () => {
    const { labels, model, crossValidated } = madeUp(300, 0, [0.72, 0.6]);
    const { agreement } = opinionOf(labels, model, crossValidated);
    expect(agreement!.pValue).toBeGreaterThan(0.05);
    expect(agreement!.both).toBeGreaterThan(0);
  });

  it('takes the probabilities that fit the labels best', () => {
    const { labels, model } = madeUp(2000, 0, [0.95, 0.9]);
    const useless = new Float64Array(4000).fill(0.5);
    expect(opinionOf(labels, model, useless).witness).toBe('model');
    expect(opinionOf(labels, useless, model).witness).toBe('cross-validated');
    expect(opinionOf(labels, model, null)).toMatchObject({ witness: 'model', agreement: null });
  });
});

describe('Estimated wrong labels', () => {
  /**
   * Rows of which both classifiers misread one in twelve, less surely than they read the others.
   */
  const withHardReviews = (flippedShare: number) => {
    const random = seededRandom(31);
    const truth = Uint8Array.from({ length: 5000 }, () => (random() < 0.5 ? 1 : 0));
    const flipped = truth.map(() => (random() < flippedShare ? 1 : 0));
    const labels = truth.map((label, row) => label ^ flipped[row]!);
    const said = truth.map((label) => (random() < 0.08 ? 1 - label : label));
    const [model, crossValidated] = [0, 1].map(() =>
      twoColumns(
        Float64Array.from(said, (answer, row) => {
          const confidence = answer === truth[row] ? 0.7 + 0.3 * random() : 0.65 + 0.22 * random();
          return answer === 1 ? confidence : 1 - confidence;
        }),
      ),
    ) as [Float64Array, Float64Array];
    const { learning, probabilities } = opinionOf(labels, model, crossValidated);
    const { suspects } = learning;
    const estimates = estimatedWrongLabels(suspects, labels, probabilities, 2);
    const count = flipped.reduce((sum, one) => sum + one, 0);
    return { suspects: suspects.length, estimated: sumOf(estimates), flipped: count };
  };

  it('are few where both classifiers merely misread the same reviews', () => {
    const { suspects, estimated } = withHardReviews(0);
    expect(suspects).toBeGreaterThan(40);
    expect(estimated).toBeLessThan(suspects / 5);
  });

  it('are about as many as were flipped', () => {
    const { suspects, estimated, flipped } = withHardReviews(0.05);
    expect(suspects).toBeGreaterThan(flipped * 1.15);
    expect(Math.abs(estimated - flipped)).toBeLessThan(0.15 * flipped);
  });

  it('are every suspect where the classifiers are equally sure of all', () => {
    const { labels, model } = madeUp(500, 0.1, [1, 1]);
    const { learning, probabilities } = opinionOf(labels, model, null);
    const estimated = estimatedWrongLabels(learning.suspects, labels, probabilities, 2);
    expect(sumOf(estimated)).toBe(learning.suspects.length);
    expect(estimatedWrongLabels(new Uint32Array(0), labels, probabilities, 2)).toEqual([0, 0]);
  });
});
