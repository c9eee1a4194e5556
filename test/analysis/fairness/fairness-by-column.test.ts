import { describe, expect, it } from 'vitest';
import { fairnessByColumn } from '../../../src/analysis/fairness/fairness-by-column.ts';
import { columnValues, type ColumnValues } from '../../../src/analysis/slices/column-values.ts';
import {
  groupColumn,
  rowsFrom,
  rowsOfClasses,
  seededRandom,
  type RowToMake,
} from '../made-up-rows.ts';

type Cells = Record<string, [tn: number, fp: number, fn: number, tp: number]>;

/** Rows of each group with these counts. */
function fairnessOf(cells: Cells) {
  const made = Object.entries(cells).flatMap(([group, counts]) =>
    counts.flatMap((count, cell) =>
      Array.from({ length: count }, (): RowToMake => ({
        text: '',
        label: cell >= 2 ? 1 : 0,
        wrong: cell === 1 || cell === 2,
        confidence: 0.8,
        groups: [group],
      })),
    ),
  );
  const rows = rowsFrom(made, ['sexo']);
  const columns = [columnValues(rows.groups[0]!) as ColumnValues];
  return fairnessByColumn(columns, rows, ['negative', 'positive'])[0]!;
}

describe('fairnessByColumn of many classes', () => {
  const rows = rowsOfClasses(4, 2000, { errorRate: 0.2 });
  // Of the last class 20 rows are left.
  let kept = 0;
  rows.labels = rows.labels.map((label) => (label === 3 && ++kept > 20 ? 0 : label));
  const classes = ['a', 'b', 'c', 'd'];
  const column = columnValues(rows.groups[0]!) as ColumnValues;

  it('takes each class with enough rows in turn, against all others', () => {
    const found = fairnessByColumn([column], rows, classes);
    expect(found.map((one) => one.class)).toEqual(['a', 'b', 'c']);
    for (const [index, { groups }] of found.entries()) {
      for (const [code, group] of groups.entries()) {
        const members = [...rows.labels.keys()].filter((row) => column.codes[row] === code);
        const share = (among: number[], holds: (row: number) => boolean) =>
          among.filter(holds).length / among.length;
        const isPredicted = (row: number) => rows.predicted[row] === index;
        const isOfClass = (row: number) => rows.labels[row] === index;
        expect(group.rows).toBe(members.length);
        expect(group.accuracy.value).toBeCloseTo(
          share(members, (row) => rows.labels[row] === rows.predicted[row]),
          12,
        );
        expect(group.selectionRate.value).toBeCloseTo(share(members, isPredicted), 12);
        expect(group.truePositiveRate.value).toBeCloseTo(
          share(members.filter(isOfClass), isPredicted),
          12,
        );
        expect(group.falsePositiveRate.value).toBeCloseTo(
          share(
            members.filter((row) => !isOfClass(row)),
            isPredicted,
          ),
          12,
        );
      }
    }
  });

  it('corrects for the gaps of all classes together', () => {
    const found = fairnessByColumn([column], rows, classes);
    const gaps = found.flatMap(({ gaps }) => Object.values(gaps).map((gap) => gap!));
    expect(gaps).toHaveLength(9);
    const pValues = gaps.map(({ pValue }) => pValue).sort((a, b) => a - b);
    for (const { pValue, qValue } of gaps) {
      const rank = pValues.lastIndexOf(pValue) + 1;
      expect(qValue).toBeGreaterThanOrEqual(pValue);
      expect(qValue).toBeLessThanOrEqual(Math.min(1, (pValue * 9) / rank) + 1e-12);
    }
    expect(Math.max(...gaps.map(({ qValue, pValue }) => qValue / pValue))).toBeGreaterThan(1.5);
  });

  it('does not compare the groups of a column that repeats the label', () => {
    const cells = Array.from(rows.labels, (label, row) => `${row % 10 === 0 ? 0 : label}`);
    const repeated = columnValues(groupColumn('nota', cells)) as ColumnValues;
    const found = fairnessByColumn([repeated], rows, classes);
    expect(
      found.every(({ followsLabel, gaps }) => followsLabel && gaps.selectionRate === null),
    ).toBe(true);
  });
});

describe('fairnessByColumn', () => {
  it('gives the rates of each group and the gaps between them', () => {
    const {
      groups,
      gaps,
      column,
      class: ofClass,
    } = fairnessOf({ f: [80, 20, 30, 70], m: [90, 10, 10, 90] });
    expect([column, ofClass]).toEqual(['sexo', 'positive']);
    expect(
      groups.map(
        ({ value, rows, accuracy, selectionRate, truePositiveRate, falsePositiveRate }) => [
          value,
          rows,
          ...[accuracy, selectionRate, truePositiveRate, falsePositiveRate].map(
            ({ value }) => value,
          ),
        ],
      ),
    ).toEqual([
      ['f', 200, 0.75, 0.45, 0.7, 0.2],
      ['m', 200, 0.9, 0.5, 0.9, 0.1],
    ]);
    expect(gaps.truePositiveRate).toMatchObject({ highest: 'm', lowest: 'f' });
    expect(gaps.truePositiveRate!.value).toBeCloseTo(0.2, 10);
    expect(gaps.truePositiveRate!.low).toBeGreaterThan(0.05);
    expect(gaps.truePositiveRate!.qValue).toBeLessThan(0.01);
    expect(gaps.falsePositiveRate).toMatchObject({ highest: 'f', lowest: 'm' });
    expect(gaps.selectionRate!.qValue).toBeGreaterThan(0.05);
    expect(gaps.selectionRate!.qValue).toBeGreaterThanOrEqual(gaps.selectionRate!.pValue);
  });

  it('marks a group with few rows and does not compare it', () => {
    const { groups, gaps } = fairnessOf({
      f: [40, 10, 10, 40],
      m: [40, 10, 10, 40],
      x: [0, 6, 6, 0],
    });
    expect(groups.map(({ value, fewRows }) => [value, fewRows])).toEqual([
      ['f', false],
      ['m', false],
      ['x', true],
    ]);
    expect(gaps.truePositiveRate).toMatchObject({ value: 0, pValue: 1 });
  });

  it('has no gap where only one group can be compared, and no rate without rows of the class', () => {
    const { groups, gaps } = fairnessOf({ f: [0, 0, 10, 40], x: [3, 3, 0, 0] });
    expect(gaps).toEqual({ selectionRate: null, truePositiveRate: null, falsePositiveRate: null });
    expect(groups[0]!.falsePositiveRate).toEqual({ value: null, reason: 'no-true-rows' });
  });

  it('shows rows without a value and does not compare them', () => {
    const { groups, gaps } = fairnessOf({
      '': [10, 90, 90, 10],
      f: [50, 10, 10, 50],
      m: [50, 10, 10, 50],
    });
    expect(groups.map(({ value }) => value)).toContain('');
    expect(gaps.truePositiveRate!.value).toBe(0);
  });

  it('does not compare the groups of a column that repeats the label', () => {
    const { followsLabel, gaps } = fairnessOf({ '1': [90, 10, 4, 1], '5': [4, 1, 10, 90] });
    expect(followsLabel).toBe(true);
    expect(gaps.selectionRate).toBeNull();
  });

  it('calls a gap significant in about one of twenty columns where the groups are alike', () => {
    const random = seededRandom(8);
    let significant = 0;
    for (let run = 0; run < 300; run++) {
      const cells: Cells = {};
      for (const group of ['a', 'b', 'c', 'd']) {
        const counts: Cells[string] = [0, 0, 0, 0];
        for (let row = 0; row < 150; row++) {
          const label = random() < 0.6 ? 1 : 0;
          counts[2 * label + (random() < 0.15 ? 1 - label : label)]!++;
        }
        cells[group] = counts;
      }
      const { gaps } = fairnessOf(cells);
      if (Object.values(gaps).some((gap) => gap!.qValue < 0.05)) significant++;
    }
    expect(significant).toBeLessThan(300 * 0.08);
  });
});
