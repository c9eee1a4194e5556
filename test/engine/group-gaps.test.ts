import { describe, expect, it } from 'vitest';
import { groupGaps } from '../../src/engine/group-gaps.ts';

interface Cell {
  value: string;
  label: number;
  before: number;
  after: number;
  count: number;
}

function gapsOf(cells: readonly Cell[]) {
  const rows = cells.flatMap((cell) => Array.from({ length: cell.count }, () => cell));
  return groupGaps({
    column: 'store',
    values: rows.map(({ value }) => value),
    labels: Uint8Array.from(rows, ({ label }) => label),
    classes: ['negative', 'positive'],
    before: Uint8Array.from(rows, ({ before }) => before),
    after: Uint8Array.from(rows, ({ after }) => after),
  });
}

describe('groupGaps', () => {
  const cells = [
    { value: 'north', label: 1, before: 1, after: 1, count: 36 },
    { value: 'north', label: 1, before: 0, after: 0, count: 4 },
    { value: 'north', label: 0, before: 0, after: 0, count: 40 },
    { value: 'south', label: 1, before: 1, after: 1, count: 20 },
    { value: 'south', label: 1, before: 0, after: 1, count: 12 },
    { value: 'south', label: 1, before: 0, after: 0, count: 8 },
    { value: 'south', label: 0, before: 0, after: 0, count: 40 },
  ];

  it('compares true-positive rates before and after, with their intervals', () => {
    const gaps = gapsOf(cells);
    expect(gaps).toMatchObject({ column: 'store', rate: 'truePositiveRate', class: 'positive' });
    expect(gaps?.before).toMatchObject({ highest: 'north', lowest: 'south' });
    expect(gaps?.before.gap).toBeCloseTo(36 / 40 - 20 / 40, 12);
    expect(gaps?.after.gap).toBeCloseTo(36 / 40 - 32 / 40, 12);
    // Newcombe's interval number 10 of 36 / 40 and 20 / 40.
    expect(gaps?.before.low).toBeCloseTo(0.202_667, 6);
    expect(gaps?.before.high).toBeCloseTo(0.559_863, 6);
    expect(gaps?.after.low).toBeCloseTo(-0.061_431, 6);
  });

  it('leaves groups of fewer than 30 rows out, and is nothing with one group left', () => {
    const few = { value: 'west', label: 1, before: 0, after: 0, count: 29 };
    expect(gapsOf([...cells, few])?.before.lowest).toBe('south');
    expect(gapsOf([...cells.slice(0, 3), few])).toBeNull();
  });
});
