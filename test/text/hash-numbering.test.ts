import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFinish } from '../../src/text/hash.ts';
import { HashNumbering } from '../../src/text/hash-numbering.ts';

describe('HashNumbering', () => {
  it('numbers hashes as they are met, each once', () => {
    const hash = fc.oneof(fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31)), fc.integer());
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), (hashes) => {
        const numbering = new HashNumbering();
        const distinct = [...new Set(hashes)];
        for (const one of hashes) expect(numbering.numberOf(one)).toBe(distinct.indexOf(one));
        expect([...numbering.hashes()]).toEqual(distinct);
      }),
    );
  });

  it('keeps its numbers while it grows', () => {
    const numbering = new HashNumbering();
    const hashes = Int32Array.from({ length: 50_000 }, (_, index) => hashFinish(index));
    const numbers = hashes.map((hash) => numbering.numberOf(hash));
    expect(hashes.map((hash) => numbering.numberOf(hash))).toEqual(numbers);
    expect(numbering.hashes()).toEqual(hashes);
  });
});
