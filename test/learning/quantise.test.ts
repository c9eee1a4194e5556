import { io } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTensorBackend } from '../../src/model/tensor-backend.ts';
import { quantise } from '../../src/learning/quantise.ts';

beforeAll(startTensorBackend);

/** What the page gets: through tfjs's own decoder. */
function decoded(weights: Float32Array, cut: number): Float32Array {
  const { stored, scale, min } = quantise(weights, cut);
  const tensors = io.decodeWeights(stored.slice().buffer, [
    {
      name: 'w',
      shape: [weights.length],
      dtype: 'float32',
      quantization: { dtype: 'uint8', scale, min },
    },
  ]);
  const values = tensors['w']?.dataSync<'float32'>() ?? new Float32Array();
  tensors['w']?.dispose();
  return values;
}

describe('quantise', () => {
  it('keeps every weight within half a step, and 0 exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 1 }),
        (some) => {
          const weights = Float32Array.from([...some, 0]);
          const step = Math.max(...weights.map(Math.abs)) / 127;
          decoded(weights, 0).forEach((value, i) => {
            expect(Math.abs(value - (weights[i] ?? NaN))).toBeLessThanOrEqual(
              step * 0.5001 + 1e-30,
            );
          });
          expect(decoded(weights, 0).at(-1)).toBe(0);
        },
      ),
    );
  });

  it('cuts the few largest weights to make the steps of the others finer', () => {
    const weights = Float32Array.from({ length: 1000 }, (_, i) =>
      i === 500 ? 100 : (i % 100) / 100,
    );
    const values = decoded(weights, 0.001);
    expect(values[500]).toBeCloseTo(0.99, 2);
    expect(values[42]).toBeCloseTo(0.42, 2);
    expect(decoded(weights, 0)[500]).toBeCloseTo(100, 4);
  });

  it('stores a byte a weight, of which 128 is 0', () => {
    const { stored, scale, min } = quantise(Float32Array.of(0, 254, -254, 2, -3), 0);
    expect([...stored]).toEqual([128, 255, 1, 129, 127]);
    expect({ scale, min }).toEqual({ scale: 2, min: -256 });
  });

  it('needs no weight that is not 0', () => {
    expect(quantise(new Float32Array(3), 0)).toEqual({
      ...{ stored: Uint8Array.of(128, 128, 128), scale: 1, min: -128 },
    });
  });
});
