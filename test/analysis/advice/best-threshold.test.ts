import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestThreshold } from '../../../src/analysis/advice/best-threshold.ts';

function errorsAt(labels: ArrayLike<number>, probabilities: ArrayLike<number>, threshold: number) {
  return Array.from(labels).filter(
    (label, row) => probabilities[row]! >= threshold !== (label === 1),
  ).length;
}

const anyRows = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 10 })),
  { minLength: 1, maxLength: 40 },
);

describe('bestThreshold', () => {
  it('has as few errors as any threshold, and says how many', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 20 }), (pairs, current) => {
        const labels = Uint8Array.from(pairs, ([label]) => label);
        const probabilities = Float64Array.from(pairs, ([, tenth]) => tenth / 10);
        const found = bestThreshold(labels, probabilities, current / 20);
        expect(errorsAt(labels, probabilities, found.threshold)).toBe(found.errors);
        expect(found.threshold).toBeGreaterThanOrEqual(0);
        expect(found.threshold).toBeLessThanOrEqual(1);
        for (let twentieth = 0; twentieth <= 20; twentieth++) {
          expect(found.errors).toBeLessThanOrEqual(errorsAt(labels, probabilities, twentieth / 20));
        }
      }),
    );
  });

  it('stays where it is when nothing is better', () => {
    const labels = Uint8Array.of(0, 0, 1, 1);
    const probabilities = Float64Array.of(0.1, 0.3, 0.7, 0.9);
    expect(bestThreshold(labels, probabilities, 0.5)).toMatchObject({ threshold: 0.5, errors: 0 });
  });
});
