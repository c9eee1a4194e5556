import { describe, expect, it } from 'vitest';
import {
  commonWidth,
  columnNamesOf,
  recogniseNewline,
} from '../../src/dataset/delimited-layout.ts';

describe('Layout of delimited text', () => {
  it.each([
    ['a\nb\n', '\n'],
    ['a\r\nb\r\n', '\n'],
    ['a\rb\r', '\r'],
    ['a\rb\nc', '\n'],
    ['a\rb\rc\n', '\r'],
    ['"a\rb\rc"\nd', '\n'],
    ['a', '\n'],
    ['a\r', '\r'],
  ])('lines of %j end with %j', (text, newline) => {
    expect(recogniseNewline(text)).toBe(newline);
  });

  it('finds the commonest width, of two as common the first', () => {
    const records = (...widths: number[]) =>
      widths.map((width) => new Array<string>(width).fill(''));
    expect(commonWidth(records(2, 3, 3, 1))).toEqual({ width: 3, share: 0.5 });
    expect(commonWidth(records(2, 3))).toEqual({ width: 2, share: 0.5 });
    expect(commonWidth([])).toEqual({ width: 0, share: 0 });
  });

  it('names the columns', () => {
    expect(columnNamesOf([[' text ', 'label']], true)).toEqual(['text', 'label']);
    expect(columnNamesOf([], true)).toEqual([]);
    expect(columnNamesOf([['a', 'b'], ['c', 'd'], ['e']], false)).toEqual(['', '']);
    // Names of rows, as R writes them, and one delimiter too many, which names no column.
    const data = (cell: string) => [['a', 'b'], ...new Array<string[]>(5).fill(['1', 'x', cell])];
    expect(columnNamesOf(data('y'), true)).toEqual(['', 'a', 'b']);
    expect(columnNamesOf(data(''), true)).toEqual(['a', 'b']);
    expect(columnNamesOf([...data('y'), ['1', '2']], true)).toEqual(['a', 'b']);
    // Nameless last columns that no record fills.
    expect(
      columnNamesOf(
        [
          ['a', '', ''],
          ['1', '2'],
        ],
        true,
      ),
    ).toEqual(['a', '']);
    expect(
      columnNamesOf(
        [
          ['a', 'b', ''],
          ['1', '2', '3'],
        ],
        true,
      ),
    ).toEqual(['a', 'b', '']);
    expect(columnNamesOf([['a', '']], true)).toEqual(['a', '']);
  });
});
