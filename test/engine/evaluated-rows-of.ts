import { twoClassProbabilities } from '../../src/evaluation/answers.ts';
import type { BatchAnswers } from '../../src/engine/answered-rows.ts';
import { EvaluatedRows, type EvaluatedRowsOptions } from '../../src/engine/evaluated-rows.ts';

/** Text, true class and probability of class 1. */
export type Review = readonly [text: string, label: 0 | 1, probability: number];

/** Rows of two classes with probabilities; neither ids, nor groups, nor ratings. */
export function twoClassRows(
  capacity: number,
  options: Partial<EvaluatedRowsOptions> = {},
): EvaluatedRows {
  return new EvaluatedRows({
    capacity,
    classCount: 2,
    hasProbabilities: true,
    hasIds: false,
    groupNames: [],
    ...options,
  });
}

/** What a model answers, from its probability of class 1 for each row. */
export function answersOf(...probabilities: number[]): BatchAnswers {
  return { probabilities: twoClassProbabilities(Float64Array.from(probabilities)) };
}

/** Rows with the numbers from 10 on and ids; group and rating are given for each by its place. */
export function evaluatedRowsOf(reviews: readonly Review[]): EvaluatedRows {
  const rows = twoClassRows(reviews.length, {
    hasIds: true,
    groupNames: ['state'],
    labelRatings: Float64Array.of(1, 2, 5),
  });
  const take = rows.add(
    reviews.map(([text, label], index) => ({
      row: 10 + index,
      place: {},
      text,
      target: label,
      label: label === 1 ? 2 : index % 2,
      id: `id-${index}`,
      groups: [index % 2 === 0 ? 'SP' : 'RJ'],
    })),
  );
  take(answersOf(...reviews.map(([, , probability]) => probability)));
  return rows;
}
