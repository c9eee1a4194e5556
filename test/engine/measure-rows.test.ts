import { expect, it } from 'vitest';
import { EvaluatedRows } from '../../src/engine/evaluated-rows.ts';
import { measureRows } from '../../src/engine/measure-rows.ts';
import { evaluatedRowsOf } from './evaluated-rows-of.ts';

const classes = ['negative', 'positive'];

it('measures the predictions at the threshold, and the scores by rating', () => {
  const rows = evaluatedRowsOf([
    ['a', 1, 0.75],
    ['b', 0, 0.5],
    ['c', 0, 0.25],
  ]);
  const measures = measureRows(rows, classes);
  expect(measures).toMatchObject({ threshold: 0.5, classes });
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
  expect(measureRows(rows, classes)).toMatchObject({
    threshold: 0.75,
    confusionMatrix: [
      [2, 0],
      [0, 1],
    ],
  });
});

it('has no scores by rating where the labels are not ratings', () => {
  const rows = new EvaluatedRows(1, false, []);
  rows.append(
    [{ row: 1, text: 'a', target: 'positive', label: 0, id: null, groups: [] }],
    Float64Array.of(1),
  );
  expect(measureRows(rows, classes)).not.toHaveProperty('ratings');
});
