/**
 * Bytes of a sequence of UTF-8 by the byte that it begins with; 0 for one that begins none (the
 * Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
 */
export function sequenceLengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The lowest second byte of a sequence of several; that of all further ones is 0x80. */
export function lowestSecondByte(first: number): number {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

/** The highest second byte of a sequence of several; that of all further ones is 0xBF. */
export function highestSecondByte(first: number): number {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}
