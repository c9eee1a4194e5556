import { accuracy } from './accuracy.ts';
import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { confusionMatrixInterval } from './confusion-matrix-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate, PrecisionRecallF1 } from './evaluation-report.ts';
import { precisionRecallF1 } from './precision-recall-f1.ts';

/**
 * Means over the classes, each weighted by its share of the rows; scikit-learn's
 * `average='weighted'`. A class without rows has no weight and does not count; where the metric of
 * another class is undefined so is the mean, with the first such class's reason.
 *
 * The weighted recall is the accuracy. Interval of the others: `confusionMatrixInterval`.
 */
export function weightedAverage(matrix: ConfusionMatrix): PrecisionRecallF1 {
  return {
    precision: weightedMean(
      matrix,
      'precision',
      (truePositives, _support, predicted) => truePositives / predicted,
    ),
    recall: accuracy(matrix),
    f1: weightedMean(
      matrix,
      'f1',
      (truePositives, support, predicted) => (2 * truePositives) / (support + predicted),
    ),
  };
}

type ClassMetric = (truePositives: number, support: number, predicted: number) => number;

function weightedMean(
  matrix: ConfusionMatrix,
  metric: 'precision' | 'f1',
  classMetric: ClassMetric,
): Estimate {
  const weights = supports(matrix);
  const rows = rowCount(matrix);
  if (rows === 0) return undefinedEstimate('no-rows');
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    const part = precisionRecallF1(matrix, index)[metric];
    if (part.value === null) return part;
    total += weight * part.value;
  }
  const value = total / rows;
  const statistic = (cells: ConfusionMatrix) => weightedSum(cells, classMetric);
  return estimate(value, confusionMatrixInterval(matrix, statistic, value, 0));
}

function weightedSum(matrix: ConfusionMatrix, classMetric: ClassMetric): number {
  const weights = supports(matrix);
  const predictions = predictedCounts(matrix);
  const total = matrix.reduce(
    (total, counts, index) =>
      total + weights[index]! * classMetric(counts[index]!, weights[index]!, predictions[index]!),
    0,
  );
  return total / rowCount(matrix);
}
