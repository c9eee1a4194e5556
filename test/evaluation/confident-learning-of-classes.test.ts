import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidentLearning, labelQuality } from '../../src/evaluation/confident-learning.ts';
import { estimatedWrongLabels } from '../../src/analysis/label-issues/estimated-wrong-labels.ts';
import { secondOpinion } from '../../src/analysis/label-issues/second-opinion.ts';
import { seededRandom } from '../analysis/made-up-rows.ts';

interface Answered {
  labels: number[];
  /** Probabilities of the classes, a row each. */
  answers: number[][];
}

const anyAnswers: fc.Arbitrary<Answered & { classCount: number }> = fc
  .integer({ min: 2, max: 6 })
  .chain((classCount) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: classCount - 1 }),
          fc.array(fc.integer({ min: 1, max: 50 }), {
            minLength: classCount,
            maxLength: classCount,
          }),
        ),
        { maxLength: 60 },
      )
      .map((rows) => ({
        classCount,
        labels: rows.map(([label]) => label),
        answers: rows.map(([, weights]) => {
          const sum = weights.reduce((total, weight) => total + weight, 0);
          return weights.map((weight) => weight / sum);
        }),
      })),
  );

function learn({ labels, answers }: Answered, classCount: number) {
  return confidentLearning(Uint8Array.from(labels), Float64Array.from(answers.flat()), classCount);
}

/** The paper's formulas, as they stand there, over lists of lists. */
function reference({ labels, answers }: Answered, classCount: number) {
  const classes = Array.from({ length: classCount }, (_, index) => index);
  const rows = labels.map((_, row) => row);
  const rowsOf = classes.map((label) => rows.filter((row) => labels[row] === label));
  const thresholds = rowsOf.map((members, label) =>
    members.length === 0
      ? null
      : members.reduce((sum, row) => sum + answers[row]![label]!, 0) / members.length,
  );
  const confidentOf = (row: number) => {
    const reached = classes.filter((index) => {
      const threshold = thresholds[index]!;
      return threshold !== null && answers[row]![index]! >= threshold;
    });
    const highest = Math.max(...reached.map((index) => answers[row]![index]!));
    return reached.find((index) => answers[row]![index] === highest);
  };
  const joint = classes.map((label) =>
    classes.map((other) => rowsOf[label]!.filter((row) => confidentOf(row) === other).length),
  );
  const calibrated = joint.map((counts, label) => {
    const kept = counts.map((count, other) => (other === label && count === 0 ? 1 : count));
    const total = kept.reduce((sum, count) => sum + count, 0);
    return kept.map((count) => (count / total) * rowsOf[label]!.length);
  });
  const suspects = new Set<number>();
  for (const label of classes) {
    const doubtful = rowsOf[label]!.filter(
      (row) => answers[row]![label]! < Math.max(...answers[row]!),
    );
    for (const other of classes) {
      if (other === label) continue;
      const margin = (row: number) => answers[row]![other]! - answers[row]![label]!;
      doubtful
        .toSorted((a, b) => margin(b) - margin(a) || a - b)
        .slice(0, Math.round(calibrated[label]![other]!))
        .forEach((row) => suspects.add(row));
    }
  }
  return { thresholds, joint, calibrated, suspects: [...suspects].sort((a, b) => a - b) };
}

describe('confidentLearning of any number of classes', () => {
  it('is what the formulas give, row by row', () => {
    fc.assert(
      fc.property(anyAnswers, ({ classCount, ...rows }) => {
        fc.pre(new Set(rows.labels).size > 1);
        const expected = reference(rows, classCount);
        const found = learn(rows, classCount);
        expected.thresholds.forEach((value, label) => {
          if (value === null) expect(found.thresholds[label]).toBeNull();
          else expect(found.thresholds[label]).toBeCloseTo(value, 12);
        });
        expect(found.confidentJoint).toEqual(expected.joint);
        expected.calibrated
          .flat()
          .forEach((value, cell) =>
            expect(found.calibratedJoint.flat()[cell]).toBeCloseTo(value, 9),
          );
        expect([...found.suspects].sort((a, b) => a - b)).toEqual(expected.suspects);
      }),
    );
  });

  it('names rows with a more probable class alone, the worst label first', () => {
    fc.assert(
      fc.property(anyAnswers, ({ classCount, labels, answers }) => {
        const { suspects, calibratedJoint } = learn({ labels, answers }, classCount);
        const quality = [...suspects].map((row) =>
          labelQuality(Uint8Array.from(labels), Float64Array.from(answers.flat()), classCount, row),
        );
        expect(quality).toEqual([...quality].sort((a, b) => a - b));
        for (const value of quality) expect(value).toBeLessThan(0.5);
        calibratedJoint.forEach((counts, label) =>
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(
            labels.filter((one) => one === label).length,
            9,
          ),
        );
      }),
    );
  });

  it('does not depend on the order of the classes', () => {
    fc.assert(
      fc.property(anyAnswers, ({ classCount, labels, answers }) => {
        // Of two equally probable classes the first is taken, which the order decides.
        fc.pre(answers.every((row) => new Set(row).size === classCount));
        const turned = {
          labels: labels.map((label) => (label + 1) % classCount),
          answers: answers.map((row) => [row.at(-1)!, ...row.slice(0, -1)]),
        };
        const sorted = (rows: Uint32Array) => [...rows].sort((a, b) => a - b);
        expect(sorted(learn(turned, classCount).suspects)).toEqual(
          sorted(learn({ labels, answers }, classCount).suspects),
        );
      }),
    );
  });

  it('suspects nothing where one of several classes has rows, or no row is there', () => {
    const rows = {
      labels: [2, 2],
      answers: [
        [0.5, 0.3, 0.2],
        [0.1, 0.8, 0.1],
      ],
    };
    const { suspects, thresholds, calibratedJoint } = learn(rows, 3);
    expect(suspects.length).toBe(0);
    expect(thresholds.slice(0, 2)).toEqual([null, null]);
    expect(calibratedJoint[2]).toEqual([0, 0, 2]);
    expect(learn({ labels: [], answers: [] }, 3).suspects.length).toBe(0);
  });
});

describe('Second opinion of many classes', () => {
  const classCount = 8;

  /** Of 4,000 rows a twentieth has the label of the next class; two classifiers err apart. */
  function madeUp(flippedShare = 0.05, accuracies = [0.92, 0.85]) {
    const random = seededRandom(5);
    const truth = Uint8Array.from({ length: 4000 }, () => Math.floor(random() * classCount));
    const flipped = truth.map(() => (random() < flippedShare ? 1 : 0));
    const labels = truth.map((label, row) => (label + flipped[row]!) % classCount);
    const [model, crossValidated] = accuracies.map((accuracy) => {
      const answers = new Float64Array(truth.length * classCount);
      truth.forEach((label, row) => {
        const answer = random() < accuracy ? label : Math.floor(random() * classCount);
        const confidence = 0.6 + 0.39 * random();
        answers.fill((1 - confidence) / (classCount - 1), row * classCount, (row + 1) * classCount);
        answers[row * classCount + answer] = confidence;
      });
      return answers;
    }) as [Float64Array, Float64Array];
    return { labels, flipped, model, crossValidated };
  }

  it('finds the labels that were moved to the next class', () => {
    const { labels, flipped, model, crossValidated } = madeUp();
    const { witness, learning, agreement, probabilities } = secondOpinion(labels, classCount, {
      model,
      crossValidated,
    })!;
    expect(witness).toBe('average');
    const right = learning.suspects.filter((row) => flipped[row] === 1).length;
    const moved = flipped.reduce((sum, one) => sum + one, 0);
    expect(right / learning.suspects.length).toBeGreaterThan(0.8);
    expect(right).toBeGreaterThan(0.6 * moved);
    expect(agreement!.pValue).toBeLessThan(1e-6);
    const estimates = estimatedWrongLabels(learning.suspects, labels, probabilities, classCount);
    expect(estimates).toHaveLength(classCount);
    const estimated = estimates.reduce((sum, number) => sum + number, 0);
    expect(estimated).toBeGreaterThan(0.5 * moved);
    expect(estimated).toBeLessThanOrEqual(learning.suspects.length);
  });

  it('has the cross-validated answers for a witness where they are all there is', () => {
    const { labels, crossValidated } = madeUp();
    const opinion = secondOpinion(labels, classCount, { model: null, crossValidated })!;
    expect(opinion).toMatchObject({ witness: 'cross-validated', agreement: null });
    expect(opinion.learning.suspects.length).toBeGreaterThan(100);
    expect(secondOpinion(labels, classCount, { model: null, crossValidated: null })).toBeNull();
  });
});
