import type { usualThreshold as ofEvaluation } from '../evaluation/answers.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';

/** From which probability on the second of two classes is predicted, unless another is chosen. */
export const usualThreshold: typeof ofEvaluation = 0.5;

/** The threshold to go back to: the model's own where it has one, else the usual one. */
export function firstThreshold({ firstThreshold: own }: EvaluationReport): number {
  return own ?? usualThreshold;
}
