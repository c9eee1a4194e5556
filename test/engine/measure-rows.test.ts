import { expect, it } from 'vitest';
import { measureRows } from '../../src/engine/measure-rows.ts';
import { answersOf, evaluatedRowsOf, twoClassRows } from './evaluated-rows-of.ts';

const names = ['negative', 'positive'];
const classes = { names, values: null };
const other = { kind: 'column', name: 'theirs' } as const;

it('measures the predictions at the threshold, and the scores by rating', () => {
  const rows = evaluatedRowsOf([
    ['a', 1, 0.75],
    ['b', 0, 0.5],
    ['c', 0, 0.25],
  ]);
  const measures = measureRows(rows, classes, other);
  expect(measures).toMatchObject({ threshold: 0.5, classes: names });
  expect(measures.confusionMatrix).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(measures.ratings?.map(({ from, rows: count }) => [from, count])).toEqual([
    [1, 1],
    [2, 1],
    [5, 1],
  ]);
  rows.threshold = 0.75;
  expect(measureRows(rows, classes, other)).toMatchObject({
    threshold: 0.75,
    confusionMatrix: [
      [2, 0],
      [0, 1],
    ],
  });
});

it('has no scores by rating where the labels are not ratings', () => {
  const rows = twoClassRows(1);
  const row = { row: 1, place: {}, text: 'a', target: 1, label: 0, id: null, groups: [] };
  rows.add([row])(answersOf(1));
  expect(measureRows(rows, classes, other)).not.toHaveProperty('ratings');
});
