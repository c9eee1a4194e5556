import { evaluate } from '../evaluation/evaluate.ts';
import type { Evaluation } from '../evaluation/evaluation-report.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** Every metric of the rows with the predictions that their threshold makes. */
export function measureRows(
  rows: EvaluatedRows,
  classes: readonly string[],
): Evaluation & { threshold: number } {
  const { labels, probabilities, threshold } = rows;
  return {
    threshold,
    ...evaluate({ classes, labels, probabilities, predictions: rows.predictions() }),
  };
}
