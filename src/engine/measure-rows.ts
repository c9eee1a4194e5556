import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { scoresByRating } from '../evaluation/scores-by-rating.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** The part of a report that depends only on the rows and their threshold. */
export type Measures = Omit<EvaluationReport, 'schema' | 'id' | 'created' | 'model' | 'dataset'>;

/**
 * Every metric of the rows at their threshold, and the scores by rating if their labels are
 * ratings.
 */
export function measureRows(rows: EvaluatedRows, classes: readonly string[]): Measures {
  const { labels, probabilities, threshold, ratings } = rows;
  return {
    threshold,
    ...(ratings === null
      ? {}
      : {
          ratings: scoresByRating({ ratings, labels, probabilities }, rows.unevaluated, threshold),
        }),
    ...evaluate({ classes, labels, probabilities, predictions: rows.predictions() }),
  };
}
