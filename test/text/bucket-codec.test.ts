import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBuckets, encodeBuckets } from '../../src/text/bucket-codec.ts';

const buckets = fc.uniqueArray(fc.nat((1 << 20) - 1)).map((some) => Uint32Array.from(some).sort());

describe('bucket codec', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(buckets, (some) => {
        expect(decodeBuckets(encodeBuckets(some), some.length, 20)).toEqual(some);
      }),
    );
  });

  it('takes one byte for a small gap', () => {
    expect(encodeBuckets(Uint32Array.of(0, 1, 129, 400))).toEqual(
      Uint8Array.of(0, 0, 127, 0x8e, 2),
    );
  });

  it('refuses bytes that hold fewer, more or larger buckets than said, or no number', () => {
    const bytes = encodeBuckets(Uint32Array.of(3, 500, 70_000));
    expect(() => decodeBuckets(bytes, 4, 20)).toThrow(RangeError);
    expect(() => decodeBuckets(bytes, 2, 20)).toThrow(RangeError);
    expect(() => decodeBuckets(bytes, 3, 16)).toThrow(RangeError);
    expect(() => decodeBuckets(bytes.subarray(0, -1), 3, 20)).toThrow(RangeError);
    expect(() => decodeBuckets(new Uint8Array(16).fill(0xff), 1, 26)).toThrow(RangeError);
    expect(() => decodeBuckets(bytes, 4_000_000, 26)).toThrow('cannot hold');
  });
});
