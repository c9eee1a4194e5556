import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';

export interface ErrorCounts {
  rows: number;
  errors: number;
  /** Rows of the first class that are predicted as the second. */
  falsePositives: number;
  falseNegatives: number;
}

/** Errors of an evaluation of two classes, by their kind. */
export function errorCounts({ confusionMatrix }: EvaluationReport): ErrorCounts {
  const falsePositives = confusionMatrix[0]?.[1] ?? 0;
  const falseNegatives = confusionMatrix[1]?.[0] ?? 0;
  return {
    rows: confusionMatrix.flat().reduce((sum, number) => sum + number, 0),
    errors: falsePositives + falseNegatives,
    falsePositives,
    falseNegatives,
  };
}

/** Share of all rows that are wrong; 0 where there are none. */
export function errorRate({ rows, errors }: Pick<ErrorCounts, 'rows' | 'errors'>): number {
  return rows === 0 ? 0 : errors / rows;
}
