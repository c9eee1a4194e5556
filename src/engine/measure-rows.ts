import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { scoresByRating } from '../evaluation/scores-by-rating.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** What follows from the rows and the predictions that their threshold makes. */
export type Measures = Omit<EvaluationReport, 'schema' | 'id' | 'created' | 'model' | 'dataset'>;

/**
 * Every metric of the rows with the predictions that their threshold makes, and by rating where
 * their labels are ratings.
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
