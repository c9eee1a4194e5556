import { describe, expect, it } from 'vitest';
import { rebalanceClasses } from '../../src/learning/rebalance-classes.ts';
import { plainExamples } from '../../src/learning/training-examples.ts';

/** Six rows of the first class, two of the second, one of the fourth; the last is not learnt. */
const labels = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1, 3, 0);
const examples = plainExamples(
  Array.from(labels, (_, row) => `text ${row}`),
  labels,
  Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
);

const countsOf = (rows: Uint32Array) => {
  const counts = [0, 0, 0, 0];
  for (const row of rows) counts[labels[row] ?? 0]!++;
  return counts;
};

describe('rebalanceClasses', () => {
  it('weighs classes as scikit-learn’s “balanced” does', () => {
    const { rows, weights } = rebalanceClasses(examples, 'class-weights', 1);
    // compute_class_weight('balanced', classes=[0, 1, 3], y=[0, 0, 0, 0, 0, 0, 1, 1, 3])
    expect(weights[0]).toBeCloseTo(0.5, 12);
    expect(weights[6]).toBeCloseTo(1.5, 12);
    expect(weights[8]).toBeCloseTo(3, 12);
    expect(weights[9]).toBe(1);
    expect(rows).toEqual(examples.rows);
  });

  it('counts rows as much as they count already', () => {
    const doubted = { ...examples, weights: examples.weights.slice() };
    doubted.weights[0] = 0.25;
    const { weights } = rebalanceClasses(doubted, 'class-weights', 1);
    const sums = [0, 1, 3].map((label) =>
      examples.rows.reduce((sum, row) => sum + (labels[row] === label ? weights[row]! : 0), 0),
    );
    expect(sums[0]).toBeCloseTo(sums[1]!, 12);
    expect(sums[0]).toBeCloseTo(sums[2]!, 12);
    expect(weights[0]! / weights[1]!).toBeCloseTo(0.25, 12);
  });

  it('repeats rows until every class has as many as the largest', () => {
    const { rows } = rebalanceClasses(examples, 'over-sampling', 1);
    expect(countsOf(rows)).toEqual([6, 6, 0, 6]);
    expect(new Set(rows)).toEqual(new Set(examples.rows));
    expect(rows.filter((row) => row === 6)).toHaveLength(3);
  });

  it('takes as many rows of every class as the smallest has', () => {
    const drawn = Array.from({ length: 20 }, (_, seed) => {
      const { rows } = rebalanceClasses(examples, 'under-sampling', seed);
      expect(countsOf(rows)).toEqual([1, 1, 0, 1]);
      return rows[0];
    });
    expect(new Set(drawn).size).toBeGreaterThan(2);
  });

  it.each(['over-sampling', 'under-sampling'] as const)('repeats its %s under a seed', (how) => {
    expect(rebalanceClasses(examples, how, 5)).toEqual(rebalanceClasses(examples, how, 5));
  });
});
