import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';

export interface ErrorCounts {
  rows: number;
  errors: number;
}

/** Indices of a true class and of another that was predicted. */
export interface ClassPair {
  label: number;
  predicted: number;
}

export interface PairErrors extends ClassPair {
  errors: number;
}

/** Rows and errors of an evaluation. */
export function errorCounts({ confusionMatrix }: EvaluationReport): ErrorCounts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = sum(confusionMatrix.flat());
  return { rows, errors: rows - sum(confusionMatrix.map((counts, index) => counts[index] ?? 0)) };
}

/** The pairs of classes with errors, most frequent first. */
export function confusedPairs({ confusionMatrix }: EvaluationReport): PairErrors[] {
  return confusionMatrix
    .flatMap((counts, label) =>
      counts.map((errors, predicted): PairErrors => ({ label, predicted, errors })),
    )
    .filter(({ label, predicted, errors }) => label !== predicted && errors > 0)
    .sort((one, other) => other.errors - one.errors);
}

/** Share of all rows that are wrong; 0 where there are none. */
export function errorRate({ rows, errors }: Pick<ErrorCounts, 'rows' | 'errors'>): number {
  return rows === 0 ? 0 : errors / rows;
}
