import { expect, it } from 'vitest';
import { RowRatings } from '../../src/engine/row-ratings.ts';

it('gives the rating of each label, and NaN for one that is not a rating', () => {
  const ratings = new RowRatings(3, Float64Array.of(1, NaN, 5));
  ratings.setLabel(0, 2);
  ratings.setLabel(1, 1);
  expect([ratings.of(0), ratings.of(1), ratings.of(2)]).toEqual([5, NaN, 1]);
  expect(ratings.ofEvaluated(2)).toEqual(Float64Array.of(5, NaN));
});

it('keeps more rows without a class than it had room for at first', () => {
  const ratings = new RowRatings(0, Float64Array.of(2, 3));
  const count = 2500;
  const takers = Array.from({ length: count / 500 }, () =>
    ratings.addUnevaluated(Array.from({ length: 500 }, (_, row) => row % 2)),
  );
  // Their scores come later, in any order.
  for (const part of [4, 0, 3, 1, 2]) {
    takers[part]!(Float64Array.from({ length: 500 }, (_, row) => (500 * part + row) / count));
  }
  const { ratings: found, probabilities } = ratings.unevaluated();
  expect(found).toEqual(Float64Array.from({ length: count }, (_, row) => 2 + (row % 2)));
  expect(probabilities).toEqual(Float64Array.from({ length: count }, (_, row) => row / count));
});
