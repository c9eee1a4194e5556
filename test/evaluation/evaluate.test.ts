import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type {
  Estimate,
  Evaluation,
  PrecisionRecallF1,
} from '../../src/evaluation/evaluation-report.ts';
import { evaluationCases } from './evaluation-case.ts';

type Leaf = {
  name: string;
  found: Estimate;
  value: number | null;
  bounds: [number, number] | null | undefined;
};

function leaves(
  found: Evaluation,
  expected: ReturnType<typeof evaluationCases>[number]['expected'],
): Leaf[] {
  const { intervals } = expected;
  const list: Leaf[] = [];
  for (const [metric, estimate] of Object.entries(found.metrics) as [
    string,
    Estimate | PrecisionRecallF1,
  ][]) {
    const value = expected.metrics[metric]!;
    if (value !== null && typeof value === 'object') {
      for (const part of ['precision', 'recall', 'f1'] as const) {
        const name = `${metric} ${part}`;
        list.push({
          name,
          found: (estimate as PrecisionRecallF1)[part],
          value: value[part],
          bounds: intervals?.[name],
        });
      }
    } else {
      list.push({ name: metric, found: estimate as Estimate, value, bounds: intervals?.[metric] });
    }
  }
  for (const [index, name] of found.classes.entries()) {
    for (const part of ['precision', 'recall', 'f1', 'rocAuc', 'averagePrecision'] as const) {
      list.push({
        name: `${name} ${part}`,
        found: found.perClass[name]![part],
        value: expected.perClass[index]![part],
        bounds: intervals?.perClass[index]![part],
      });
    }
  }
  return list;
}

function expectNear(
  actual: number | null,
  wanted: number | null,
  tolerance: number,
  name: string,
): void {
  if (wanted === null || actual === null) {
    expect(actual, name).toBe(wanted);
    return;
  }
  const difference = Math.abs(actual - wanted);
  expect(
    difference / Math.max(Math.abs(wanted), 1e-3),
    `${name}: ${actual} for ${wanted}`,
  ).toBeLessThan(tolerance);
}

describe.each(evaluationCases())('evaluate, $name', ({ input, expected }) => {
  const found = evaluate(input);

  it("gives scikit-learn's values", () => {
    expect(found.confusionMatrix).toEqual(expected.confusionMatrix);
    for (const [index, name] of found.classes.entries()) {
      expect(found.perClass[name]!.support).toBe(expected.perClass[index]!.support);
    }
    const all = leaves(found, expected);
    expect(all).toHaveLength(20 + 5 * found.classes.length);
    for (const { name, found: estimate, value } of all)
      expectNear(estimate.value, value, 1e-12, name);
  });

  if (expected.intervals === null) return;

  it('gives the intervals found by other means', () => {
    for (const { name, found: estimate, bounds } of leaves(found, expected)) {
      if (bounds === undefined) continue;
      if (bounds === null || estimate.value === null) {
        expect(estimate.value === null, name).toBe(bounds === null);
        continue;
      }
      expectNear(estimate.low, bounds[0], 1e-5, `${name}, low`);
      expectNear(estimate.high, bounds[1], 1e-5, `${name}, high`);
    }
  });
});
