import { EvaluatedRows } from '../../src/engine/evaluated-rows.ts';

/** Text, true class and probability of class 1. */
export type Review = readonly [text: string, label: 0 | 1, probability: number];

/** Rows with the numbers from 10 on and ids; group and rating are given for each by its place. */
export function evaluatedRowsOf(reviews: readonly Review[]): EvaluatedRows {
  const rows = new EvaluatedRows(reviews.length, true, ['state'], Float64Array.of(1, 2, 5));
  rows.append(
    reviews.map(([text, label], index) => ({
      row: 10 + index,
      text,
      target: label === 1 ? 'positive' : 'negative',
      label: label === 1 ? 2 : index % 2,
      id: `id-${index}`,
      groups: [index % 2 === 0 ? 'SP' : 'RJ'],
    })),
    Float64Array.from(reviews, ([, , probability]) => probability),
  );
  return rows;
}
