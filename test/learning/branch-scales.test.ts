import { describe, expect, it } from 'vitest';
import { fitBranchScales } from '../../src/learning/branch-scales.ts';

/**
 * Three pairs of logits, each with as many positive rows as follow from
 * `first · x + second · y + offset`: with three unknowns the fit is exact.
 */
function fitOf(first: number, second: number, offset: number, positiveWeight = 1) {
  const pairs = [
    [2, 0.5],
    [-1, 1.5],
    [0.5, -2],
  ] as const;
  const rows = pairs.flatMap(([x, y], place) => {
    const share = 1 / (1 + Math.exp(-(first * x + second * y + offset)));
    // Each pair twice, once a class; the weights make the shares, and one pair counts more.
    const size = place === 1 ? 3 : 1;
    return [
      { x, y, label: 1, weight: share * positiveWeight * size },
      { x, y, label: 0, weight: (1 - share) * size },
    ];
  });
  return fitBranchScales(
    Float64Array.from(rows, ({ x }) => x),
    Float64Array.from(rows, ({ y }) => y),
    Uint8Array.from(rows, ({ label }) => label),
    Float64Array.from(rows, ({ weight }) => weight),
  );
}

describe('fitBranchScales', () => {
  it.each([
    [0.9, 0.3, -0.6],
    [0.2, 1.4, 0.1],
    [2.5, 1.5, 1],
    [1.2, -0.2, -0.5],
  ])('finds %d and %d and the offset %d, in shares', (first, second, offset) => {
    const found = fitOf(first, second, offset);
    expect(found.first).toBeCloseTo(first / (first + second), 8);
    expect(found.second).toBeCloseTo(second / (first + second), 8);
    expect(found.offset).toBeCloseTo(offset / (first + second), 8);
  });

  it('counts a row by its weight', () => {
    // Positive rows that count twice move the logit of every pair by log 2.
    const found = fitOf(0.9, 0.3, -0.6, 2);
    expect(found.first).toBeCloseTo(0.75, 8);
    expect(found.offset).toBeCloseTo((-0.6 + Math.log(2)) / 1.2, 8);
  });
});
