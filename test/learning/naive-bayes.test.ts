import { describe, expect, it } from 'vitest';
import { logitsOf } from '../../src/learning/fit-logistic.ts';
import { fitNaiveBayes, logCountRatios } from '../../src/learning/naive-bayes.ts';
import { featureRows, linearModelCases, probabilitiesOf, problemOf } from './linear-model-cases.ts';

describe('fitNaiveBayes', () => {
  it.each(linearModelCases().map((one) => [one.name, one] as const))(
    'has the probabilities of scikit-learn: %s',
    (_, one) => {
      const problem = problemOf(one);
      for (const { alpha, probabilities } of one.bayes) {
        const model = fitNaiveBayes(problem, { alpha });
        const found = probabilitiesOf(
          logitsOf(model, problem.data, one.classCount),
          one.classCount,
        );
        probabilities.forEach((expected, place) =>
          expect(Math.abs(found[place]! - expected)).toBeLessThan(1e-10),
        );
      }
    },
  );

  it('counts chosen rows alone, and a row twice that is chosen twice', () => {
    for (const one of linearModelCases()) {
      const problem = problemOf(one);
      const rows = Uint32Array.of(...Array(40).keys(), ...Array(20).keys());
      const rowWeights = Float64Array.from(one.labels, (_, row) =>
        row < 40 ? (row < 20 ? 2 : 1) * (one.rowWeights?.[row] ?? 1) : 0,
      );
      const chosen = fitNaiveBayes(problem, { alpha: 1, rows });
      const weighted = fitNaiveBayes({ ...problem, rowWeights }, { alpha: 1 });
      chosen.weights.forEach((weight, place) =>
        expect(weight).toBeCloseTo(weighted.weights[place]!, 10),
      );
    }
  });

  it('stays finite where a class has no row', () => {
    const problem = { ...problemOf(linearModelCases()[2]!), rowWeights: null };
    const labels = problem.labels.map((label) => Math.min(label, 1));
    const { weights, biases } = fitNaiveBayes({ ...problem, labels }, { alpha: 1 });
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(biases[2]).toBeLessThan(biases[1]! - 5);
    expect(biases.every(Number.isFinite)).toBe(true);
  });

  it('refuses what is no problem', () => {
    const problem = problemOf(linearModelCases()[0]!);
    expect(() => fitNaiveBayes(problem, { alpha: 0 })).toThrow(new RangeError('an alpha of 0'));
    expect(() => fitNaiveBayes({ ...problem, labels: Uint8Array.of(1) }, { alpha: 1 })).toThrow(
      RangeError,
    );
    const labels = problem.labels.map((label) => 2 * label);
    expect(() => fitNaiveBayes({ ...problem, labels }, { alpha: 1 })).toThrow(
      new RangeError('label 2 of 2 classes'),
    );
  });
});

describe('logCountRatios', () => {
  // Feature 0 in two of class 0 and one of class 1, feature 1 in two rows of class 1.
  const problem = {
    data: featureRows([[0], [0], [0, 1], [1]], [0.5, 0.5, 0.5, 0.5]),
    features: 3,
    labels: Uint8Array.of(0, 0, 1, 1),
    classCount: 2,
    rowWeights: null,
  };

  it('compares the shares of a feature in two classes', () => {
    // With 1 more each: class 0 has 3, 1, 1 of 5; class 1 has 2, 3, 1 of 6.
    const [first, second, third] = logCountRatios(problem, { alpha: 1 });
    expect(first).toBeCloseTo(Math.log(2 / 6 / (3 / 5)), 6);
    expect(second).toBeCloseTo(Math.log(3 / 6 / (1 / 5)), 6);
    expect(third).toBeCloseTo(Math.log(1 / 6 / (1 / 5)), 6);
  });

  it('takes the class that a feature tells apart from the rest', () => {
    const labels = Uint8Array.of(0, 2, 1, 1);
    const [first, second] = logCountRatios({ ...problem, labels, classCount: 3 }, { alpha: 1 });
    // Class 1 has 2, 3, 1 of 6, the rest 3, 1, 1 of 5.
    expect(second).toBeCloseTo(Math.log(3 / 6 / (1 / 5)), 6);
    expect(first).toBeCloseTo(Math.log(2 / 6 / (3 / 5)), 6);
  });
});
