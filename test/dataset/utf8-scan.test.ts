import { describe, expect, it } from 'vitest';
import { Utf8Scan } from '../../src/dataset/utf8-scan.ts';

describe('Utf8Scan', () => {
  const scanned = (pieces: readonly (readonly number[])[]): [number, number] => {
    const scan = new Utf8Scan();
    for (const piece of pieces) scan.push(Uint8Array.from(piece));
    scan.end();
    return [scan.wellFormed, scan.illFormed];
  };

  // The first and the last sequence of each row of the Unicode Standard's table 3-7.
  it.each([
    [0xc2, 0x80],
    [0xdf, 0xbf],
    [0xe0, 0xa0, 0x80],
    [0xe0, 0xbf, 0xbf],
    [0xe1, 0x80, 0x80],
    [0xec, 0xbf, 0xbf],
    [0xed, 0x80, 0x80],
    [0xed, 0x9f, 0xbf],
    [0xee, 0x80, 0x80],
    [0xef, 0xbf, 0xbf],
    [0xf0, 0x90, 0x80, 0x80],
    [0xf0, 0xbf, 0xbf, 0xbf],
    [0xf1, 0x80, 0x80, 0x80],
    [0xf3, 0xbf, 0xbf, 0xbf],
    [0xf4, 0x80, 0x80, 0x80],
    [0xf4, 0x8f, 0xbf, 0xbf],
  ])('counts the well-formed %i %i …, cut anywhere too', (...bytes) => {
    expect(scanned([bytes])).toEqual([1, 0]);
    expect(scanned([[0x61], ...bytes.map((byte) => [byte]), [0x61]])).toEqual([1, 0]);
    expect(scanned([[...bytes, 0x61, ...bytes]])).toEqual([2, 0]);
    // The end of the file cuts it, or a letter does.
    expect(scanned([bytes.slice(0, -1)])).toEqual([0, 1]);
    expect(scanned([[...bytes.slice(0, -1), 0x61, 0x61]])).toEqual([0, 1]);
  });

  it.each([
    [[0x80], 1],
    [[0xbf], 1],
    [[0xc0], 1],
    [[0xc1, 0x80], 2],
    [[0xe0, 0x9f], 2],
    [[0xe1, 0x7f], 1],
    [[0xe1, 0xc2, 0xc2], 3],
    [[0xed, 0xa0], 2],
    [[0xf0, 0x8f], 2],
    [[0xf4, 0x90], 2],
    [[0xf5], 1],
    [[0xff], 1],
  ])('counts %j as ill-formed', (bytes, illFormed) => {
    expect(scanned([bytes])).toEqual([0, illFormed]);
  });

  it('counts nothing in ASCII', () => {
    expect(scanned([[0, 0x41, 0x7f]])).toEqual([0, 0]);
  });
});
