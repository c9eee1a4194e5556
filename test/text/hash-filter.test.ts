import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFinish } from '../../src/text/hash.ts';
import { HashFilter } from '../../src/text/hash-filter.ts';

describe('HashFilter', () => {
  it('may hold all that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (hashes) => {
        const filter = new HashFilter(hashes);
        expect(hashes.filter((hash) => !filter.mayHold(hash))).toEqual([]);
      }),
    );
  });

  it('rejects nearly all others', () => {
    const hashes = Array.from({ length: 10_000 }, (_, index) => hashFinish(index));
    const filter = new HashFilter(hashes.slice(0, 300));
    const taken = hashes.slice(300).filter((hash) => filter.mayHold(hash));
    expect(taken.length).toBeLessThan(0.06 * hashes.length);
  });
});
