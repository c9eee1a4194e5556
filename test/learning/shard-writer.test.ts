import { describe, expect, it } from 'vitest';
import { ShardWriter } from '../../src/learning/shard-writer.ts';

describe('ShardWriter', () => {
  it('lists the weights and writes their bytes in the order in which they came', () => {
    const shard = new ShardWriter();
    shard.add('exact', [2], Float32Array.of(1, -2), null);
    shard.add('rounded', [2, 3], Float32Array.of(0, 127, -127, 1, -1, 64), 0);
    const quantization = { dtype: 'uint8', scale: 1, min: -128 };
    expect(shard.weights).toEqual([
      { name: 'exact', shape: [2], dtype: 'float32' },
      { name: 'rounded', shape: [2, 3], dtype: 'float32', quantization },
    ]);
    // 1 and −2 in 32 bits, the lowest byte first, then a byte a number, of which 128 is 0.
    expect([...shard.bytes()]).toEqual([
      ...[0, 0, 128, 63, 0, 0, 0, 192],
      ...[128, 255, 1, 129, 127, 192],
    ]);
  });

  it('writes the values alone of an array that is part of a larger one', () => {
    const shard = new ShardWriter();
    shard.add('part', [1], Float32Array.of(5, 1, 5).subarray(1, 2), null);
    expect([...shard.bytes()]).toEqual([0, 0, 128, 63]);
  });

  it('refuses a weight that has not as many values as its shape has places', () => {
    const shard = new ShardWriter();
    expect(() => shard.add('w', [2, 3], new Float32Array(5), null)).toThrow(
      new RangeError('w has 5 values for the shape 2×3'),
    );
    expect(shard.bytes()).toHaveLength(0);
  });
});
