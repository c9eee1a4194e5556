import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRow,
  bitsetWhere,
  countCommon,
  countRows,
  emptyBitset,
  hasRow,
  intersection,
  rowsOf,
} from '../../src/analysis/bitset.ts';

const length = 200;
const rowSet = fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }));

function bitset(rows: readonly number[]) {
  const set = emptyBitset(length);
  for (const row of rows) addRow(set, row);
  return set;
}

describe('bitset', () => {
  it('is the set of the rows put in', () => {
    fc.assert(
      fc.property(rowSet, (rows) => {
        const set = bitset(rows);
        const ascending = [...rows].sort((a, b) => a - b);
        expect([...rowsOf(set)]).toEqual(ascending);
        expect(countRows(set)).toBe(rows.length);
        expect(bitsetWhere(length, (row) => hasRow(set, row))).toEqual(set);
      }),
    );
  });

  it('intersects as sets do', () => {
    fc.assert(
      fc.property(rowSet, rowSet, (first, second) => {
        const common = first.filter((row) => second.includes(row)).sort((a, b) => a - b);
        expect([...rowsOf(intersection(bitset(first), bitset(second)))]).toEqual(common);
        expect(countCommon(bitset(first), bitset(second))).toBe(common.length);
      }),
    );
  });
});
