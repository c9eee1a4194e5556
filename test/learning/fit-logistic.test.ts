import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitLogistic,
  fitLogisticPath,
  logitsOf,
  type LogisticFit,
  type LogisticProblem,
} from '../../src/learning/fit-logistic.ts';
import { featureRows, linearModelCases, probabilitiesOf, problemOf } from './linear-model-cases.ts';

const exact = { tolerance: 1e-11 };

function expectClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  expect(found.length).toBe(expected.length);
  const largest = Array.from(found).reduce(
    (max, one, i) => Math.max(max, Math.abs(one - expected[i]!)),
    0,
  );
  expect(largest).toBeLessThanOrEqual(tolerance);
}

/** Largest derivative of the penalised loss, by its definition, divided by the row weights. */
function gradientOf(
  problem: LogisticProblem,
  fit: LogisticFit,
  l2: number,
  rows = Uint32Array.from({ length: problem.data.rows }, (_, row) => row),
): number {
  const { data, features, labels, classCount, rowWeights, scales } = problem;
  const outputs = classCount === 2 ? 1 : classCount;
  const logits = logitsOf(fit, data, classCount, rows, problem.offsets);
  const probabilities = probabilitiesOf(logits, classCount);
  const ofWeights = new Float64Array(features * outputs);
  const ofBiases = new Float64Array(outputs);
  let total = 0;
  rows.forEach((row, position) => {
    const weight = rowWeights?.[row] ?? 1;
    total += weight;
    for (let k = 0; k < outputs; k++) {
      const modelled = outputs === 1 ? 1 : k;
      const own = labels[row] === modelled ? 1 : 0;
      const error = weight * (probabilities[position * classCount + modelled]! - own);
      ofBiases[k]! += error;
      for (let i = data.rowSplits[row]!; i < data.rowSplits[row + 1]!; i++) {
        ofWeights[data.indices[i]! * outputs + k]! += error * data.rowValues[row]!;
      }
    }
  });
  const slopes = ofWeights.map((slope, place) => {
    const scale = scales?.[Math.floor(place / outputs)] ?? 1;
    return scale === 0 ? fit.weights[place]! : slope * scale + (l2 * fit.weights[place]!) / scale;
  });
  return Math.max(0, ...[...slopes, ...ofBiases].map(Math.abs)) / Math.max(total, 1);
}

/** Small problems of every kind. */
const problems = fc
  .record({
    classCount: fc.constantFrom(2, 2, 3, 4),
    features: fc.integer({ min: 1, max: 12 }),
    rowCount: fc.integer({ min: 1, max: 25 }),
    l2: fc.constantFrom(0.05, 1, 20),
    withOffsets: fc.boolean(),
    withWeights: fc.boolean(),
    withScales: fc.boolean(),
  })
  .chain(({ classCount, features, rowCount, l2, withOffsets, withWeights, withScales }) => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const numbers = (length: number, min: number, max: number) =>
      fc.array(number(min, max), { minLength: length, maxLength: length });
    const perRow = <T>(one: fc.Arbitrary<T>) =>
      fc.array(one, { minLength: rowCount, maxLength: rowCount });
    return fc.record({
      l2: fc.constant(l2),
      classCount: fc.constant(classCount),
      features: fc.constant(features),
      // Every class has a row, so that no bias grows for ever.
      labels: perRow(fc.nat({ max: classCount - 1 })).map((labels) =>
        Uint8Array.from([...labels, ...Array(classCount).keys()]),
      ),
      data: fc
        .tuple(perRow(fc.uniqueArray(fc.nat({ max: features - 1 }))), perRow(number(0.1, 2)))
        .map(([rows, values]) =>
          featureRows(
            [...rows, ...Array<number[]>(classCount).fill([])],
            [...values, ...Array<number>(classCount).fill(1)],
          ),
        ),
      offsets: withOffsets
        ? numbers((rowCount + classCount) * (classCount === 2 ? 1 : classCount), -3, 3).map((all) =>
            Float64Array.from(all),
          )
        : fc.constant(null),
      rowWeights: withWeights
        ? numbers(rowCount, 0, 3).map((all) =>
            Float64Array.from([...all, ...Array<number>(classCount).fill(0.5)]),
          )
        : fc.constant(null),
      scales: withScales
        ? fc
            .array(fc.oneof(fc.constant(0), number(-3, -0.1), number(0.1, 3)), {
              minLength: features,
              maxLength: features,
            })
            .map((all) => Float32Array.from(all))
        : fc.constant(null),
    });
  });

describe('fitLogistic agrees with scikit-learn', () => {
  it.each(linearModelCases().map((one) => [one.name, one] as const))('%s', (_, one) => {
    for (const { l2, weights, biases, loss } of one.logistic) {
      const found = fitLogistic(problemOf(one), { l2, ...exact });
      expect(found.converged).toBe(true);
      expectClose(found.weights, weights, 1e-6);
      expectClose(found.biases, biases, 1e-6);
      expect(Math.abs(found.loss / loss - 1)).toBeLessThan(1e-10);
    }
  });
});

describe('fitLogistic', () => {
  it('stops where the derivative of the loss is within the tolerance', () => {
    fc.assert(
      fc.property(problems, ({ l2, ...problem }) => {
        for (const tolerance of [1e-4, 1e-9]) {
          const found = fitLogistic(problem, { l2, tolerance });
          expect(found.converged).toBe(true);
          expect(gradientOf(problem, found, l2)).toBeLessThanOrEqual(1.01 * tolerance);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same in any order of the rows, and with each row split into two', () => {
    fc.assert(
      fc.property(problems, ({ l2, ...problem }) => {
        const found = fitLogistic(problem, { l2, ...exact });
        const backwards = Uint32Array.from(problem.labels, (_, row) => row).reverse();
        const turned = fitLogistic(problem, { l2, rows: backwards, ...exact });
        expectClose(turned.weights, found.weights, 1e-8);
        expectClose(turned.biases, found.biases, 1e-8);
        const halves = problem.labels.length;
        const rowWeights = Float64Array.from(
          { length: halves },
          (_, row) => (problem.rowWeights?.[row] ?? 1) / 2,
        );
        const doubled = fitLogistic(
          { ...problem, rowWeights },
          { l2, rows: Uint32Array.of(...backwards, ...backwards), ...exact },
        );
        expectClose(doubled.weights, found.weights, 1e-8);
      }),
      { numRuns: 30 },
    );
  });

  it('fits chosen rows as if the others were not there', () => {
    fc.assert(
      fc.property(problems, ({ l2, ...problem }) => {
        const { data, classCount, labels } = problem;
        const outputs = classCount === 2 ? 1 : classCount;
        const rows = Uint32Array.from(labels, (_, row) => row).filter(
          (row) => row % 2 === 0 || row >= labels.length - classCount,
        );
        const copied: LogisticProblem = {
          ...problem,
          data: featureRows(
            [...rows].map((row) => [
              ...data.indices.subarray(data.rowSplits[row], data.rowSplits[row + 1]),
            ]),
            [...rows].map((row) => data.rowValues[row]!),
          ),
          labels: Uint8Array.from(rows, (row) => labels[row]!),
          offsets:
            problem.offsets &&
            Float64Array.from(
              [...rows].flatMap((row) => [
                ...problem.offsets!.subarray(row * outputs, (row + 1) * outputs),
              ]),
            ),
          rowWeights:
            problem.rowWeights && Float64Array.from(rows, (row) => problem.rowWeights![row]!),
        };
        const found = fitLogistic(problem, { l2, rows });
        expect(found).toEqual(fitLogistic(copied, { l2 }));
        expect(logitsOf(found, data, classCount, rows, problem.offsets)).toEqual(
          logitsOf(found, copied.data, classCount, undefined, copied.offsets),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('takes an offset for what a feature of a known weight would add', () => {
    // A bias of 1.5 beforehand: the bias found is 1.5 less, and nothing else changes.
    for (const one of linearModelCases()) {
      const problem = problemOf(one);
      const outputs = one.classCount === 2 ? 1 : one.classCount;
      const offsets = new Float64Array(one.labels.length * outputs);
      for (let place = outputs - 1; place < offsets.length; place += outputs) offsets[place] = 1.5;
      const plain = fitLogistic(problem, { l2: 1, ...exact });
      const shifted = fitLogistic({ ...problem, offsets }, { l2: 1, ...exact });
      expectClose(shifted.weights, plain.weights, 1e-8);
      const last = outputs - 1;
      const shift = outputs === 1 ? 1.5 : 1.5 * (1 - 1 / outputs);
      expect(plain.biases[last]! - shifted.biases[last]!).toBeCloseTo(shift, 8);
      expect(shifted.loss).toBeCloseTo(plain.loss, 8);
    }
  });

  it('leaves the offsets alone where they are the best already', () => {
    const problem = problemOf(linearModelCases()[0]!);
    // Each half of the rows has as many of both classes as its offset says: one in four.
    const labels = problem.labels.map((_, row) => (row % 4 === 0 ? 1 : 0));
    const data = featureRows([...labels].map((_, row) => (row % 8 < 4 ? [0] : [1])));
    const rows = Uint32Array.from({ length: 88 }, (_, row) => row);
    const offsets = new Float64Array(labels.length).fill(-Math.log(3));
    const found = fitLogistic({ ...problem, data, labels, offsets }, { l2: 1, rows, ...exact });
    expectClose(found.weights, new Float64Array(problem.features), 1e-10);
    expectClose(found.biases, [0], 1e-10);
  });

  it('multiplies the features by their scales', () => {
    const [, two, three] = linearModelCases();
    for (const one of [two!, three!]) {
      const problem = problemOf(one);
      const half = new Float32Array(one.features).fill(0.5);
      // Features half as large under a quarter of the penalty are the same model.
      const scaled = fitLogistic({ ...problem, scales: half }, { l2: 0.25, ...exact });
      expectClose(scaled.weights, fitLogistic(problem, { l2: 1, ...exact }).weights, 1e-8);
      half[0] = 0;
      const without = fitLogistic({ ...problem, scales: half }, { l2: 1 });
      expect(without.weights[0]).toBe(0);
      expect(without.weights.some((weight) => weight !== 0)).toBe(true);
    }
  });

  it('gives features of the same rows weights as their scales are', () => {
    const data = featureRows([[0, 1], [0, 1], [0, 1], [2], [2], []]);
    const problem: LogisticProblem = {
      data,
      features: 3,
      labels: Uint8Array.of(1, 1, 0, 0, 0, 1),
      classCount: 2,
      offsets: null,
      rowWeights: null,
      scales: Float32Array.of(1, 2, 1),
    };
    const { weights } = fitLogistic(problem, { l2: 1, ...exact });
    expect(weights[1]! / weights[0]!).toBeCloseTo(4, 10);
    const equal = fitLogistic({ ...problem, scales: null }, { l2: 1, ...exact });
    expect(equal.weights[0]).toBe(equal.weights[1]);
    expect(gradientOf({ ...problem, scales: null }, equal, 1)).toBeLessThan(1e-10);
  });

  it('begins at another fit, and needs no step at its own', () => {
    for (const one of linearModelCases()) {
      const problem = problemOf(one);
      const first = fitLogistic(problem, { l2: 1, ...exact });
      const again = fitLogistic(problem, { l2: 1, start: first, tolerance: 1e-9 });
      expect(again.iterations).toBe(0);
      expectClose(again.weights, first.weights, 1e-12);
      const near = { l2: 0.9, maxIterations: 1 };
      const warm = fitLogistic(problem, { ...near, start: first });
      expect(warm.loss).toBeLessThan(fitLogistic(problem, near).loss);
    }
  });

  it('separates rows that can be separated', () => {
    const problem: LogisticProblem = {
      data: featureRows(Array.from({ length: 40 }, (_, row) => [row % 2])),
      features: 2,
      labels: Uint8Array.from({ length: 40 }, (_, row) => row % 2),
      classCount: 2,
      offsets: null,
      rowWeights: null,
      scales: null,
    };
    const found = fitLogistic(problem, { l2: 1e-6, tolerance: 1e-9 });
    expect(found.converged).toBe(true);
    expect(found.loss).toBeLessThan(1e-3);
    expect(gradientOf(problem, found, 1e-6)).toBeLessThan(1e-9);
  });

  it.each([2, 3])('predicts the one class that there is, of %i', (classCount) => {
    const problem: LogisticProblem = {
      data: featureRows([[0], [0, 1], []]),
      features: 2,
      labels: Uint8Array.of(1, 1, 1),
      classCount,
      offsets: null,
      rowWeights: null,
      scales: null,
    };
    const found = fitLogistic(problem, { l2: 1 });
    expect(found.converged).toBe(true);
    const probabilities = probabilitiesOf(logitsOf(found, problem.data, classCount), classCount);
    for (let row = 0; row < 3; row++) {
      expect(probabilities[row * classCount + 1]).toBeGreaterThan(0.9999);
    }
    expect(found.weights.every(Number.isFinite)).toBe(true);
  });

  it('finds no weights where no row counts', () => {
    const problem = problemOf(linearModelCases()[3]!);
    const rowWeights = new Float64Array(problem.labels.length);
    for (const found of [
      fitLogistic({ ...problem, rowWeights }, { l2: 1 }),
      fitLogistic(problem, { l2: 1, rows: new Uint32Array(0) }),
    ]) {
      expect(found.converged).toBe(true);
      expect(found.loss).toBe(0);
      expect(found.weights.every((weight) => weight === 0)).toBe(true);
    }
  });

  it('finds the same every time, and says where it had to stop early', () => {
    const problem = problemOf(linearModelCases()[5]!);
    const found = fitLogistic(problem, { l2: 0.01 });
    expect(fitLogistic(problem, { l2: 0.01 })).toEqual(found);
    const early = fitLogistic(problem, { l2: 0.01, maxIterations: 1 });
    expect(early.converged).toBe(false);
    expect(early.iterations).toBe(1);
    expect(early.loss).toBeGreaterThan(found.loss);
  });

  it('refuses what is no problem', () => {
    const problem = problemOf(linearModelCases()[0]!);
    const refusal = (changed: Partial<LogisticProblem>, l2 = 1) =>
      expect(() => fitLogistic({ ...problem, ...changed }, { l2 }));
    refusal({ labels: Uint8Array.of(1) }).toThrow(new RangeError('1 labels, expected 90'));
    refusal({ offsets: new Float64Array(2) }).toThrow(new RangeError('2 offsets, expected 90'));
    refusal({ rowWeights: new Float64Array(3) }).toThrow(
      new RangeError('3 row weights, expected 90'),
    );
    refusal({ scales: new Float32Array(4) }).toThrow(new RangeError('4 scales, expected 30'));
    refusal({ labels: problem.labels.map((label) => 2 * label) }).toThrow(
      new RangeError('label 2 of 2 classes'),
    );
    refusal({}, 0).toThrow(new RangeError('an L2 penalty of 0'));
    refusal({}, NaN).toThrow(RangeError);
  });
});

describe('fitLogisticPath', () => {
  it('finds what single fits find, in the order asked for', () => {
    const l2s = [0.1, 10, 1, 1];
    for (const one of linearModelCases()) {
      const problem = problemOf(one);
      const path = fitLogisticPath(problem, l2s, exact);
      expect(path).toHaveLength(l2s.length);
      l2s.forEach((l2, place) => {
        const single = fitLogistic(problem, { l2, ...exact });
        expectClose(path[place]!.weights, single.weights, 1e-8);
        expect(path[place]!.loss).toBeCloseTo(single.loss, 9);
      });
    }
  });
});
