import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BucketSet } from '../../src/text/bucket-set.ts';

it('numbers the selected buckets by rank and knows no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1023), { maxLength: 300 }), (some) => {
      const sorted = Uint32Array.from(some).sort();
      const set = new BucketSet(sorted, 10);
      for (let bucket = 0; bucket < 1024; bucket++) {
        expect(set.indexOf(bucket)).toBe(sorted.indexOf(bucket));
      }
    }),
  );
});
