import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import type { MatrixCell } from '../../ui/confusion-matrix-table.ts';
import { indexIn } from '../address/address.ts';

/** A cell of the matrix as the address says it: `TRUE-PREDICTED`. */
export function cellAddress({ trueClass, predictedClass }: MatrixCell): string {
  return `${trueClass}-${predictedClass}`;
}

/** The cell that the address says; null where the report has none such. */
export function cellAt(value: string | null, { classes }: EvaluationReport): MatrixCell | null {
  const [truth, predicted, ...more] = value?.split('-') ?? [];
  const trueClass = indexIn(classes.length, truth);
  const predictedClass = indexIn(classes.length, predicted);
  if (trueClass === null || predictedClass === null || more.length > 0) return null;
  return { trueClass, predictedClass };
}
