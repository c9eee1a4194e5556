import { expect, it } from 'vitest';
import { predictedStars, withAllStars } from '../../src/dataset/all-stars.ts';
import type { LabelMapping } from '../../src/dataset/dataset.ts';

function labelsOf(values: readonly (string | number)[]): LabelMapping {
  return {
    scheme: 'custom',
    classes: values.map(String),
    assignments: values.map((value, target) => ({ value, count: 1, target })),
  };
}

it('gives the missing stars the names that the others have', () => {
  expect(withAllStars(labelsOf([1, 5])).classes).toEqual(['1', '2', '3', '4', '5']);
  expect(withAllStars(labelsOf(['2 estrelas', '5 estrelas'])).classes).toEqual([
    ...['1 estrela', '2 estrelas', '3 estrelas', '4 estrelas', '5 estrelas'],
  ]);
  const renamed = { ...labelsOf([1, 2]), classes: ['awful', 'poor'] };
  expect(withAllStars(renamed).classes).toEqual(['awful', 'poor', '3', '4', '5']);
});

it('moves every value to its star, and leaves what is no class', () => {
  const { assignments, ...labels } = labelsOf([2, 4, 5]);
  const given: LabelMapping = {
    ...labels,
    assignments: [...assignments, { value: '4 stars', count: 1, target: 1 }, leftOut],
  };
  expect(withAllStars(given).assignments.map(({ target }) => target)).toEqual([
    ...[1, 3, 4, 3, 'leave-out'],
  ]);
  const predicted: LabelMapping = {
    ...labels,
    assignments: [{ value: 3, count: 1, target: null }, ...assignments, unknown],
  };
  expect(predictedStars(predicted, given).assignments.map(({ target }) => target)).toEqual([
    ...[2, 1, 3, 4, null],
  ]);
});

it.each([
  ['are all there', labelsOf([1, 2, 3, 4, 5])],
  ['are of another scale', labelsOf(['2/10', '4/10'])],
  ['are halves', labelsOf([4, 4.5])],
  ['are words', labelsOf(['good', 'bad'])],
  ['are called like one that is missing', { ...labelsOf([1, 2]), classes: ['3', '2'] }],
])('leaves labels alone that %s', (_why, labels) => {
  expect(withAllStars(labels)).toEqual(labels);
  expect(predictedStars(labels, labels)).toEqual(labels);
});

const leftOut = { value: 'n/a', count: 1, target: 'leave-out' } as const;
const unknown = { value: 'n/a', count: 1, target: null };
