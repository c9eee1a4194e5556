import { accuracy } from './accuracy.ts';
import type { ConfusionMatrix } from './confusion-matrix.ts';
import type { PrecisionRecallF1 } from './evaluation-report.ts';

/**
 * Precision, recall and F1 of the classes' pooled counts; scikit-learn's `average='micro'`. Each
 * row has one label and one prediction, so a false positive of one class is a false negative of
 * another and all three equal the accuracy.
 */
export function microAverage(matrix: ConfusionMatrix): PrecisionRecallF1 {
  return { precision: accuracy(matrix), recall: accuracy(matrix), f1: accuracy(matrix) };
}
