import { describe, expect, it } from 'vitest';
import { storedBytes } from '../../src/dataset/byte-source.ts';
import { recogniseEncoding } from '../../src/dataset/recognise-encoding.ts';

describe('recogniseEncoding', () => {
  const encodingOf = (...bytes: number[]) =>
    recogniseEncoding(storedBytes(new Blob([Uint8Array.from(bytes)])), {});
  const [a, comma] = [0x61, 0x2c];

  it('goes by a byte order mark', async () => {
    expect(await encodingOf(0xef, 0xbb, 0xbf, 0xe9)).toBe('utf-8');
    expect(await encodingOf(0xff, 0xfe)).toBe('utf-16le');
    expect(await encodingOf(0xfe, 0xff)).toBe('utf-16be');
  });

  it('takes no part of a mark for one', async () => {
    expect(await encodingOf(0xef, 0xbb, a, 0xe9, a)).toBe('windows-1252');
    expect(await encodingOf(0xff, a, a)).toBe('windows-1252');
    expect(await encodingOf(0xfe, a, a)).toBe('windows-1252');
    expect(await encodingOf(0xef, a, 0xbf, a)).toBe('windows-1252');
    expect(await encodingOf(a, 0xfe, a)).toBe('windows-1252');
  });

  it('knows UTF-16 by where its NULs stand', async () => {
    expect(await encodingOf(a, 0, comma, 0)).toBe('utf-16le');
    expect(await encodingOf(0, a, 0, comma)).toBe('utf-16be');
    // Too little to say so, and NULs on both sides.
    expect(await encodingOf(a, 0)).toBe('utf-8');
    expect(await encodingOf(a, 0, 0, a)).toBe('utf-8');
    // One unit of ten in ASCII is enough, one of eleven is not.
    const other = [0x41, 0x30];
    const units = (ascii: number, count: number) => [
      ...Array.from({ length: ascii }, () => [a, 0]).flat(),
      ...Array.from({ length: count }, () => other).flat(),
    ];
    expect(await encodingOf(...units(1, 9))).toBe('utf-16le');
    expect(await encodingOf(...units(1, 10))).toBe('utf-8');
    const swapped = units(1, 9).map((_, i, all) => all[i ^ 1]!);
    expect(await encodingOf(...swapped)).toBe('utf-16be');
  });

  it('forgives UTF-8 as many damaged letters as it has whole ones', async () => {
    expect(await encodingOf(0xc3, 0xa9, 0xe9, a)).toBe('utf-8');
    expect(await encodingOf(0xc3, 0xa9, 0xe9, a, 0xe9)).toBe('windows-1252');
    expect(await encodingOf(a)).toBe('utf-8');
  });
});
