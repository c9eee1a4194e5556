import { describe, expect, it } from 'vitest';
import type { Cell, DatasetRow, LabelMapping } from '../../src/dataset/dataset.ts';
import { cellValue, labelLookup } from '../../src/dataset/label-lookup.ts';
import { isUnevaluated, labelRows } from '../../src/dataset/label-rows.ts';
import { ProblemLog } from '../../src/dataset/problem-log.ts';

const labels: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'bad', count: 1, target: 'negative' },
    { value: 'good', count: 1, target: 'positive' },
    { value: 'so so', count: 1, target: 'neutral' },
    { value: 'spam', count: 1, target: 'leave-out' },
    { value: 'unknown', count: 1, target: null },
    { value: 1, count: 1, target: 'positive' },
  ],
};

function rowOf(row: number, ...cells: Cell[]): DatasetRow {
  return { row, place: { line: row }, text: `text ${row}`, id: `id ${row}`, groups: ['g'], cells };
}

/** A row as it comes out: without its cells. */
function out(row: number, rest: object): object {
  return {
    row,
    place: { line: row },
    text: `text ${row}`,
    id: `id ${row}`,
    groups: ['g'],
    ...rest,
  };
}

describe('labelRows', () => {
  it('sorts rows by their label, each list in the order of the rows', () => {
    const log = new ProblemLog();
    const sorted = labelRows(
      { label: 1 },
      labels,
      log,
    )([
      rowOf(1, 'x', 'good'),
      rowOf(2, 'x', ' bad '),
      rowOf(3, 'x', 'so so'),
      rowOf(4, 'x', 'spam'),
      rowOf(5, 'x', 'unknown'),
      rowOf(6, 'x', 'never seen'),
      rowOf(7, 'x', '  '),
      rowOf(8, 'x'),
      rowOf(9, 'x', 1),
      rowOf(10, 'x', 2),
    ]);
    expect(sorted.labelled).toEqual([
      out(1, { target: 1, label: 1 }),
      out(2, { target: 0, label: 0 }),
      out(9, { target: 1, label: 5 }),
    ]);
    expect(sorted.leftOut).toEqual([
      out(3, { reason: 'neutral', label: 2 }),
      out(4, { reason: 'leaveOut', label: 3 }),
      out(5, { reason: 'unmapped', label: null }),
      out(6, { reason: 'unmapped', label: null }),
      out(7, { reason: 'noLabel', label: null }),
      out(8, { reason: 'noLabel', label: null }),
      out(10, { reason: 'unmapped', label: null }),
    ]);
    expect(sorted.leftOut.map(isUnevaluated)).toEqual([
      ...[true, true, false, false, false, false, false],
    ]);
    expect(log.problems).toMatchObject([
      { row: 5, code: 'unmapped-label', detail: { value: 'unknown' } },
      { row: 6, code: 'unmapped-label', detail: { value: 'never seen' } },
      { row: 7, code: 'no-label' },
      { row: 8, code: 'no-label' },
      { row: 10, code: 'unmapped-label', detail: { value: 2 } },
    ]);
  });

  it('shows the first 100 letters of a long label, and a truth value as a word', () => {
    const log = new ProblemLog();
    labelRows({ label: 0 }, labels, log)([rowOf(1, 'x'.repeat(101)), rowOf(2, true)]);
    expect(log.problems.map(({ detail }) => detail)).toEqual([
      { value: 'x'.repeat(100) },
      { value: 'true' },
    ]);
  });

  it('gives rows the answers of another system where its column is mapped', () => {
    const read = labelRows(
      { label: 0, prediction: { column: 1, labels, probability: null } },
      labels,
      new ProblemLog(),
    );
    expect(read([rowOf(1, 'good', 'bad'), rowOf(2, 'good', '')]).labelled).toEqual([
      out(1, { target: 1, label: 1, answer: { predicted: 0, probabilities: null } }),
      out(2, { target: 1, label: 1, answer: { predicted: null, probabilities: null } }),
    ]);
  });

  it('refuses rows that were read without their cells', () => {
    const read = labelRows({ label: 0 }, labels, new ProblemLog());
    expect(() => read([{ row: 1, place: {}, text: 'x', id: null, groups: [] }])).toThrow(
      new TypeError('The rows were read without their cells'),
    );
  });
});

describe('labelLookup', () => {
  it('tells 1 from "1", and what is not mapped from what has no meaning yet', () => {
    const lookUp = labelLookup(labels);
    expect(lookUp(1)).toEqual({ target: 'positive', place: 5 });
    expect([lookUp('1'), lookUp('unknown'), lookUp(null)]).toEqual([null, null, null]);
  });
});

describe('cellValue', () => {
  it('leaves out outer spaces, and takes spaces alone for nothing', () => {
    expect(['  a b ', '   ', '', undefined, null, 0, false].map(cellValue)).toEqual([
      ...['a b', null, null, null, null, 0, false],
    ]);
  });
});
