import { describe, expect, it } from 'vitest';
import { imbalance } from '../../src/evaluation/imbalance.ts';

/** Every row predicted wrong: it is the labels that count. */
function matrixOf(...supports: number[]): number[][] {
  return supports.map((support, label) =>
    supports.map((_, predicted) => (predicted === (label + 1) % supports.length ? support : 0)),
  );
}

describe('imbalance', () => {
  it('names the majority class and the accuracy of always guessing it', () => {
    expect(imbalance(matrixOf(100, 900))).toEqual({
      majorityClass: 1,
      majorityShare: 0.9,
      warn: true,
    });
  });

  it('does not warn while the rarer class has 40 % of the rows', () => {
    expect(imbalance(matrixOf(400, 600))).toEqual({
      majorityClass: 1,
      majorityShare: 0.6,
      warn: false,
    });
    expect(imbalance(matrixOf(601, 399))).toEqual({
      majorityClass: 0,
      majorityShare: 0.601,
      warn: true,
    });
  });

  it('warns when a class has no rows at all', () => {
    expect(imbalance(matrixOf(12, 0))).toEqual({ majorityClass: 0, majorityShare: 1, warn: true });
  });

  it('does not take many equal classes for imbalance', () => {
    expect(imbalance(matrixOf(10, 10, 10, 10))?.warn).toBe(false);
    expect(imbalance(matrixOf(10, 10, 10, 2))?.warn).toBe(true);
  });

  it('says nothing of no rows', () => {
    expect(imbalance(matrixOf(0, 0))).toBeNull();
  });
});
