import { describe, expect, it } from 'vitest';
import { reweighGroups } from '../../src/learning/reweigh-groups.ts';
import { plainExamples } from '../../src/learning/training-examples.ts';

/** Group 7 has 30 of 40 rows positive, group 9 has 10 of 60; group 2 is small. */
const made = [
  { group: 7, label: 1, count: 30 },
  { group: 7, label: 0, count: 10 },
  { group: 9, label: 1, count: 10 },
  { group: 9, label: 0, count: 50 },
  { group: 2, label: 1, count: 3 },
].flatMap(({ group, label, count }) => Array.from({ length: count }, () => ({ group, label })));
const labels = Uint8Array.from(made, ({ label }) => label);
const groups = Uint32Array.from(made, ({ group }) => group);
const examples = plainExamples(
  made.map((_, row) => `text ${row}`),
  labels,
  Uint32Array.from(made.keys()),
);

describe('reweighGroups', () => {
  const { weights } = reweighGroups(examples, groups, 2);
  const sumOf = (is: (row: number) => boolean) =>
    weights.reduce((sum, weight, row) => sum + (is(row) ? weight : 0), 0);

  it('weighs each group and label by P(g)·P(y) / P(g, y)', () => {
    // Of 100 rows 40 are of group 7 and 40 are positive.
    expect(weights[0]).toBeCloseTo((0.4 * 0.4) / 0.3, 12);
    expect(weights[30]).toBeCloseTo((0.4 * 0.6) / 0.1, 12);
    expect(weights[40]).toBeCloseTo((0.6 * 0.4) / 0.1, 12);
    expect(weights[50]).toBeCloseTo((0.6 * 0.6) / 0.5, 12);
  });

  it('gives every group the same share of positives, and leaves each its size', () => {
    for (const group of [7, 9]) {
      const all = sumOf((row) => groups[row] === group);
      expect(all).toBeCloseTo(group === 7 ? 40 : 60, 10);
      expect(sumOf((row) => groups[row] === group && labels[row] === 1) / all).toBeCloseTo(0.4, 10);
    }
  });

  it('leaves groups of a few rows as they are', () => {
    expect([...weights.slice(100)]).toEqual([1, 1, 1]);
  });
});
