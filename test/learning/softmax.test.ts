import { describe, expect, it } from 'vitest';
import { softmaxInto } from '../../src/learning/softmax.ts';
import { solvePositiveDefinite } from '../../src/learning/solve-positive-definite.ts';

describe('softmaxInto', () => {
  it('gives shares in proportion to the powers of the logits', () => {
    const logits = Float64Array.of(Math.log(1), Math.log(3), Math.log(4));
    softmaxInto(logits);
    [1 / 8, 3 / 8, 4 / 8].forEach((share, k) => expect(logits[k]).toBeCloseTo(share, 12));
  });

  it('does not overflow, however large the logits', () => {
    const logits = Float64Array.of(5000, 5000 + Math.log(3), -5000);
    softmaxInto(logits);
    [0.25, 0.75, 0].forEach((share, k) => expect(logits[k]).toBeCloseTo(share, 9));
  });
});

describe('solvePositiveDefinite', () => {
  it('solves a system of one, two and three', () => {
    expect([...solvePositiveDefinite(Float64Array.of(4), Float64Array.of(8))]).toEqual([2]);
    // 4x + 2y = 14, 2x + 5y = 23.
    const two = solvePositiveDefinite(Float64Array.of(4, 2, 2, 5), Float64Array.of(14, 23));
    [1.5, 4].forEach((one, i) => expect(two[i]).toBeCloseTo(one, 12));
    // The matrix of 4, 12, −16 | 12, 37, −43 | −16, −43, 98 by (1, −2, 3).
    const three = solvePositiveDefinite(
      Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98),
      Float64Array.of(-68, -191, 364),
    );
    [1, -2, 3].forEach((one, i) => expect(three[i]).toBeCloseTo(one, 9));
  });

  it('stays finite where a direction has no curvature', () => {
    const found = solvePositiveDefinite(Float64Array.of(1, 1, 1, 1), Float64Array.of(2, 2));
    expect(found[0]! + found[1]!).toBeCloseTo(2, 5);
  });
});
