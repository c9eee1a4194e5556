import { describe, expect, it } from 'vitest';
import { columnValues, type ColumnValues } from '../../../src/analysis/slices/column-values.ts';
import { groupColumn } from '../made-up-rows.ts';

function valuesOf(cells: string[]) {
  const found = columnValues(groupColumn('coluna', cells));
  if ('reason' in found) return found;
  const counts = found.values.map(() => 0);
  for (const code of found.codes) if (code < counts.length) counts[code]!++;
  return found.values.map(({ value }, index) => [value, counts[index]]);
}

function repeated(times: Record<string, number>): string[] {
  return Object.entries(times).flatMap(([cell, count]) =>
    Array.from({ length: count }, () => cell),
  );
}

describe('columnValues', () => {
  it('makes a group of every category, an empty cell among them, the largest first', () => {
    expect(valuesOf(repeated({ livros: 10, '': 6, moda: 20 }))).toEqual([
      ['moda', 20],
      ['livros', 10],
      ['', 6],
    ]);
  });

  it('leaves rare categories out, and says so where they are most of the column', () => {
    expect(valuesOf(repeated({ livros: 30, moda: 20, casa: 4, jogos: 1 }))).toEqual([
      ['livros', 30],
      ['moda', 20],
    ]);
    const names = Array.from({ length: 50_000 }, (_, row) => `cliente ${row}`);
    expect(valuesOf(names)).toEqual({
      column: 'coluna',
      reason: 'too-many-values',
      values: 50_000,
    });
  });

  it('bins numbers at round edges, with a comma or a point, and keeps empty cells apart', () => {
    const prices = Array.from({ length: 1000 }, (_, row) =>
      (row / 10).toFixed(1).replace('.', ','),
    );
    expect(valuesOf([...prices, ...repeated({ '': 40 })])).toEqual([
      ['< 20', 200],
      ['[20, 40)', 200],
      ['[40, 60)', 200],
      ['[60, 80)', 200],
      ['≥ 80', 200],
      ['', 40],
    ]);
    const found = columnValues(groupColumn('preço', prices)) as ColumnValues;
    expect(found.values[1]!.bin).toEqual({ from: 20, below: 40 });
  });

  it('bins 50,000 distinct numbers', () => {
    const numbers = Array.from({ length: 50_000 }, (_, row) => String(row + 1));
    expect(valuesOf(numbers)).toHaveLength(5);
  });

  it('takes few distinct numbers for categories', () => {
    expect(valuesOf(repeated({ 1: 10, 2: 8, 5: 30 }))).toEqual([
      ['5', 30],
      ['1', 10],
      ['2', 8],
    ]);
  });

  it('says why a column makes no groups', () => {
    expect(valuesOf(repeated({ loja: 50 }))).toMatchObject({ reason: 'one-value', values: 1 });
    expect(valuesOf(['a', 'b', 'c'])).toMatchObject({ reason: 'too-few-rows' });
  });
});
