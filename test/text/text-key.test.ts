import { describe, expect, it } from 'vitest';
import { textKey } from '../../src/text/text-key.ts';

describe('textKey', () => {
  it.each([
    ['Não gostei!!!', 'não   gostei'],
    ['ÓTIMO, recomendo.', ' ótimo — recomendo '],
    ['line one\r\nline two', 'Line one line two'],
    ['ﬁne', 'fine'],
    ['amei ❤️', 'Amei ❤'],
  ])('is one for %j and %j', (one, other) => {
    expect(textKey(one)).toBe(textKey(other));
  });

  it.each([
    ['gostei', 'não gostei'],
    ['ab c', 'a bc'],
    ['nota 5', 'nota 6'],
    ['bom 😀', 'bom 😡'],
    ['...', '!!!'],
    ['', '.'],
  ])('differs for %j and %j', (one, other) => {
    expect(textKey(one)).not.toBe(textKey(other));
  });

  it('is 16 hexadecimal digits, and another one for each of 50,000 short texts', () => {
    const keys = new Set(Array.from({ length: 50_000 }, (_, n) => textKey(`ok ${n}`)));
    expect(keys.size).toBe(50_000);
    // Both halves have to tell texts apart: of 50,000 hardly any share a half.
    for (const half of [0, 8]) {
      const halves = new Set([...keys].map((key) => key.slice(half, half + 8)));
      expect(halves.size).toBeGreaterThan(49_990);
    }
    expect([...keys].filter((key) => !/^[0-9a-f]{16}$/.test(key))).toEqual([]);
  });
});
