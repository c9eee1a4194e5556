import { describe, expect, it } from 'vitest';
import { fitBranchScales } from '../../src/learning/branch-scales.ts';
import { Random } from '../../src/learning/random.ts';

const random = new Random(3);
const uniform = (): number => random.next() / 2 ** 32;
const rows = 40_000;
const first = Float64Array.from({ length: rows }, () => uniform() * 6 - 3);
const second = first.map((logit) => logit * 0.5 + uniform() * 4 - 2);
/** Labels drawn from 0.9 · first + 0.3 · second − 0.6. */
const labels = Uint8Array.from(first, (logit, row) => {
  const sum = 0.9 * logit + 0.3 * (second[row] as number) - 0.6;
  return uniform() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
});

describe('fitBranchScales', () => {
  it('finds what the labels were drawn from, in shares', () => {
    const scales = fitBranchScales(first, second, labels, new Float64Array(rows).fill(1 / rows));
    expect(scales.first).toBeCloseTo(0.75, 1);
    expect(scales.second).toBeCloseTo(0.25, 1);
    expect(scales.first + scales.second).toBeCloseTo(1, 10);
    expect(scales.offset).toBeCloseTo(-0.5, 1);
  });

  it('counts a row by its weight', () => {
    const weights = Float64Array.from(labels, (label) => (label === 1 ? 2 : 1) / rows);
    const scales = fitBranchScales(first, second, labels, weights);
    expect(scales.offset).toBeCloseTo((-0.6 + Math.log(2)) / 1.2, 1);
  });
});
