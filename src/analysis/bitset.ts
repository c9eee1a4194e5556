/**
 * A set of rows: row `r` is in it where bit `r & 31` of word `r >>> 5` is set. Bits beyond the last
 * row are 0.
 */
export type Bitset = Uint32Array;

/** An empty set of rows below `length`. */
export function emptyBitset(length: number): Bitset {
  return new Uint32Array((length + 31) >>> 5);
}

/** The rows below `length` for which `holds` is true. */
export function bitsetWhere(length: number, holds: (row: number) => boolean): Bitset {
  const set = emptyBitset(length);
  for (let row = 0; row < length; row++) if (holds(row)) addRow(set, row);
  return set;
}

export function addRow(set: Bitset, row: number): void {
  set[row >>> 5]! |= 1 << (row & 31);
}

export function hasRow(set: Bitset, row: number): boolean {
  return ((set[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Bits set in a word: the parallel sum of H. S. Warren, "Hacker's Delight", section 5-1. */
function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of rows in the set. */
export function countRows(set: Bitset): number {
  let count = 0;
  for (let word = 0; word < set.length; word++) count += popcount(set[word]!);
  return count;
}

/** Number of rows in both sets. */
export function countCommon(first: Bitset, second: Bitset): number {
  let count = 0;
  for (let word = 0; word < first.length; word++) {
    const common = first[word]! & second[word]!;
    if (common !== 0) count += popcount(common);
  }
  return count;
}

/** The rows in both sets. */
export function intersection(first: Bitset, second: Bitset): Bitset {
  return first.map((word, index) => word & second[index]!);
}

/** Indices of the rows in the set, ascending. */
export function rowsOf(set: Bitset): Uint32Array {
  const rows = new Uint32Array(countRows(set));
  let count = 0;
  for (let word = 0; word < set.length; word++) {
    let rest = set[word]!;
    while (rest !== 0) {
      const lowest = rest & -rest;
      rows[count++] = word * 32 + (31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  }
  return rows;
}
