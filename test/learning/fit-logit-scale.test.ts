import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogitScale } from '../../src/learning/fit-logit-scale.ts';
import { Random } from '../../src/learning/random.ts';

/** Labels drawn with the probability of `scale · logit + bias`. */
function drawn(rows: number, scale: number, bias: number, seed: number) {
  const random = new Random(seed);
  const logits = Float64Array.from({ length: rows }, () => random.next() / 2 ** 29 - 4);
  const labels = Uint8Array.from(logits, (logit) =>
    random.next() / 2 ** 32 < 1 / (1 + Math.exp(-(scale * logit + bias))) ? 1 : 0,
  );
  return { logits, labels, places: Uint32Array.from(logits, (_, row) => row) };
}

describe('fitLogitScale', () => {
  it('finds the scale and the bias that labels were drawn with', () => {
    const { logits, labels, places } = drawn(20_000, 0.6, -0.8, 5);
    const { scale, bias } = fitLogitScale(logits, labels, places, null);
    expect(scale).toBeCloseTo(0.6, 1);
    expect(bias).toBeCloseTo(-0.8, 1);
  });

  it('hardly moves for a handful of rows', () => {
    const logits = Float64Array.of(1, -1);
    const { scale } = fitLogitScale(logits, Uint8Array.of(0, 1), Uint32Array.of(0, 1), null);
    expect(scale).toBeGreaterThan(0.7);
  });

  it('counts a row of weight 2 as two rows', () => {
    const { logits, labels, places } = drawn(50, 1, 0, 2);
    const twice = fitLogitScale(logits, labels, Uint32Array.from([...places, ...places]), null);
    const weighted = fitLogitScale(logits, labels, places, new Float64Array(50).fill(2));
    expect(weighted.scale).toBeCloseTo(twice.scale, 8);
    expect(weighted.bias).toBeCloseTo(twice.bias, 8);
  });

  it('gives a finite answer of a positive scale whatever the rows', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ logit: fc.double({ min: -17, max: 17, noNaN: true }), label: fc.nat(1) }),
          { maxLength: 40 },
        ),
        (rows) => {
          const { scale, bias } = fitLogitScale(
            Float64Array.from(rows, ({ logit }) => logit),
            Uint8Array.from(rows, ({ label }) => label),
            Uint32Array.from(rows, (_, row) => row),
            null,
          );
          expect(Number.isFinite(bias)).toBe(true);
          expect(scale).toBeGreaterThan(0);
          expect(Number.isFinite(scale)).toBe(true);
        },
      ),
    );
  });
});
