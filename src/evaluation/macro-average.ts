import { predictedCounts, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, type Interval } from './estimate.ts';
import type { Estimate, PrecisionRecallF1 } from './evaluation-report.ts';
import { meanOfProportionsInterval } from './mean-of-proportions-interval.ts';
import { precisionRecallF1 } from './precision-recall-f1.ts';

/**
 * Unweighted means over the classes; scikit-learn's `average='macro'` with every class as a label.
 * Where the metric of one class is undefined so is the mean, with the first such class's reason.
 *
 * Intervals: recalls are independent proportions given how many rows each class has, and precisions
 * given how many were predicted as each, hence `meanOfProportionsInterval`; the F1s share their
 * errors, hence `confusionMatrixInterval`.
 */
export function macroAverage(matrix: ConfusionMatrix): PrecisionRecallF1 {
  const classes = matrix.map((_, index) => precisionRecallF1(matrix, index));
  const proportionsOf = (totals: readonly number[]) =>
    totals.map((trials, index) => ({ successes: matrix[index]![index]!, trials }));
  return {
    precision: mean(
      classes.map((metrics) => metrics.precision),
      () => meanOfProportionsInterval(proportionsOf(predictedCounts(matrix))),
    ),
    recall: mean(
      classes.map((metrics) => metrics.recall),
      () => meanOfProportionsInterval(proportionsOf(supports(matrix))),
    ),
    f1: mean(
      classes.map((metrics) => metrics.f1),
      (value) => confusionMatrixInterval(matrix, meanF1, value, 0),
    ),
  };
}

function mean(parts: readonly Estimate[], interval: (value: number) => Interval): Estimate {
  let total = 0;
  for (const part of parts) {
    if (part.value === null) return part;
    total += part.value;
  }
  const value = total / parts.length;
  return estimate(value, interval(value));
}

/** Mean F1 of the classes, of which each is among the labels or the predictions. */
export function meanF1(matrix: ConfusionMatrix): number {
  const labels = supports(matrix);
  const predictions = predictedCounts(matrix);
  return matrix.reduce(
    (total, counts, index) =>
      total + (2 * counts[index]!) / (labels[index]! + predictions[index]!) / matrix.length,
    0,
  );
}

/** Mean recall of the classes, of which each has rows. */
export function meanRecall(matrix: ConfusionMatrix): number {
  const labels = supports(matrix);
  return matrix.reduce(
    (total, counts, index) => total + counts[index]! / labels[index]! / matrix.length,
    0,
  );
}
