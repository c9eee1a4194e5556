import { describe, expect, it } from 'vitest';
import type { ColumnSummary, DatasetSurvey, LabelMapping } from '../../../src/dataset/dataset.ts';
import {
  countRows,
  keepColumns,
  keepLabels,
  startObstacle,
} from '../../../src/workbench/session/mapping-draft.ts';

function column(index: number, name: string, filled = 10, empty = 0): ColumnSummary {
  return {
    ...{ index, name, filled, empty, meanLength: 5, numericShare: 0 },
    ...{ distinct: 2, values: [], holdsProbabilities: false },
  };
}

function survey(columns: ColumnSummary[]): DatasetSurvey {
  return {
    name: 'a.csv',
    size: 100,
    fileFormat: { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true },
    files: [],
    rows: 12,
    columns,
    head: [],
    guess: { text: 0, label: 1, id: null, groups: [], prediction: null },
    problemCount: 0,
    problems: [],
  };
}

const labels: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 5, target: 'positive' },
    { value: 'neg', count: 3, target: 'negative' },
    { value: 'meh', count: 2, target: 'neutral' },
    { value: 1, count: 1, target: null },
  ],
};
const columns = { text: 0, label: 1, id: null, groups: [], prediction: null };

describe('countRows', () => {
  it('counts every row by what becomes of it', () => {
    const file = survey([column(0, 'text', 11, 1), column(1, 'label', 11, 1)]);
    expect(countRows(file, columns, labels)).toEqual({
      ...{ evaluated: 8, positive: 5, negative: 3, neutral: 2, leaveOut: 0 },
      ...{ unmapped: 1, withoutLabel: 1, withoutText: 1 },
    });
  });
});

describe('startObstacle', () => {
  it('finds nothing in the way of a complete mapping', () => {
    expect(
      startObstacle(survey([column(0, 'text'), column(1, 'label')]), columns, labels),
    ).toBeNull();
  });

  it('sees that no text is filled', () => {
    const file = survey([column(0, 'text', 0, 12), column(1, 'label')]);
    expect(startObstacle(file, columns, labels)).toEqual({ code: 'no-rows' });
  });
});

describe('keepColumns', () => {
  it('keeps the choice where the columns are the same, and takes the guess where they are not', () => {
    const before = survey([column(0, 'text'), column(1, 'label'), column(2, 'other')]);
    const chosen = { text: 2, label: 1, id: 0, groups: [], prediction: null };
    expect(keepColumns(before, chosen, before)).toEqual(chosen);
    const after = survey([column(0, 'text;label'), column(1, 'other')]);
    expect(keepColumns(before, chosen, after)).toEqual(after.guess);
  });
});

describe('keepLabels', () => {
  it('takes the new guess where the user changed nothing', () => {
    expect(keepLabels(labels, { ...labels, scheme: 'stars-1-5' }).scheme).toBe('stars-1-5');
  });

  it('keeps what the user said about a value, telling 1 from "1"', () => {
    const chosen: LabelMapping = {
      scheme: 'custom',
      assignments: [{ value: 1, count: 1, target: 'leave-out' }],
    };
    const guess: LabelMapping = {
      scheme: 'words',
      assignments: [
        { value: '1', count: 4, target: 'positive' },
        { value: 1, count: 2, target: null },
      ],
    };
    expect(keepLabels(chosen, guess).assignments.map(({ target }) => target)).toEqual([
      'positive',
      'leave-out',
    ]);
  });
});
