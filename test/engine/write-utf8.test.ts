import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeUtf8 } from '../../src/engine/write-utf8.ts';

it('writes what the platform’s encoder writes, half pairs included', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  const halves = fc
    .array(fc.integer({ min: 0xd7f0, max: 0xe010 }))
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.oneof(text, halves), fc.nat(9), (written, at) => {
      const bytes = new Uint8Array(at + 3 * written.length);
      const end = writeUtf8(written, bytes, at);
      expect(bytes.subarray(at, end)).toEqual(new TextEncoder().encode(written));
    }),
    { numRuns: 500 },
  );
});
