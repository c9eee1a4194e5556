import { predictedCounts, rowCount, supports, type ConfusionMatrix } from './confusion-matrix.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate, PrecisionRecallF1 } from './evaluation-report.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Precision, recall and F1 of one class; scikit-learn's `precision_recall_fscore_support`, except
 * that a denominator of 0 makes a metric undefined, where scikit-learn warns and says 0:
 * - precision, when nothing was predicted as the class;
 * - recall, when no row is of the class;
 * - F1 = 2TP / (2TP + FP + FN), only when both hold. A class that has rows but was never predicted,
 *   or the other way round, has F1 0, as in scikit-learn.
 *
 * @param index the class
 */
export function precisionRecallF1(matrix: ConfusionMatrix, index: number): PrecisionRecallF1 {
  if (rowCount(matrix) === 0) {
    const none = undefinedEstimate('no-rows');
    return { precision: none, recall: none, f1: none };
  }
  const truePositives = matrix[index]![index]!;
  const support = supports(matrix)[index]!;
  const predicted = predictedCounts(matrix)[index]!;
  return {
    precision:
      predicted === 0
        ? undefinedEstimate('no-predicted-rows')
        : proportion(truePositives, predicted),
    recall: support === 0 ? undefinedEstimate('no-true-rows') : proportion(truePositives, support),
    f1: f1(truePositives, support + predicted),
  };
}

function proportion(successes: number, trials: number): Estimate {
  const value = successes / trials;
  return estimate(value, wilsonInterval(value, trials));
}

/**
 * F1 grows with J = TP / (TP + FP + FN) as 2J / (1 + J), and J is a proportion among the rows that
 * are of the class or were predicted as it; so J's Wilson interval, carried over, is F1's. J: D. J.
 * Hand, P. Christen and N. Kirielle, "F*: an interpretable transformation of the F-measure",
 * Machine Learning 110, 2021. The interval: K. F. Y. Lam, V. Gopal and J. Qian, "Confidence
 * Intervals for the F1 Score: A Comparison of Four Methods", 2023, "Wilson indirect".
 *
 * @param supportAndPredicted 2TP + FP + FN
 */
function f1(truePositives: number, supportAndPredicted: number): Estimate {
  if (supportAndPredicted === 0) return undefinedEstimate('no-true-rows');
  const union = supportAndPredicted - truePositives;
  const { low, high } = wilsonInterval(truePositives / union, union);
  return estimate((2 * truePositives) / supportAndPredicted, {
    low: (2 * low) / (1 + low),
    high: (2 * high) / (1 + high),
  });
}
