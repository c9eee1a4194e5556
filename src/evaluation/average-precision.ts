import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { withDoubt, type ScoreGroups } from './score-groups.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Average precision of the positive class: Σ (Rₖ − Rₖ₋₁) Pₖ over the distinct scores, from the
 * highest; scikit-learn's `average_precision_score` (steps, no interpolation). Undefined when no
 * row is positive, where scikit-learn warns and says 0; 1 when every row is, as in scikit-learn.
 *
 * Interval: the variance of the metric's influence function, taken `withDoubt`, in
 * `effectiveSizeInterval`; when every row is positive, Wilson's.
 */
export function averagePrecision(groups: ScoreGroups): Estimate {
  const { positiveCount, negativeCount } = groups;
  if (positiveCount + negativeCount === 0) return undefinedEstimate('no-rows');
  if (positiveCount === 0) return undefinedEstimate('no-true-rows');
  const value = steps(groups);
  if (negativeCount === 0) return estimate(value, wilsonInterval(value, positiveCount));
  const doubted = withDoubt(groups);
  const theta = steps(doubted);
  return estimate(value, effectiveSizeInterval(value, theta, influenceVariance(doubted, theta)));
}

/**
 * What a row of each class with each score adds to the error of average precision, so that the sum
 * of their squares is its variance. For the covariance of several of them over the same rows.
 *
 * @param groups with rows of both classes
 */
export function averagePrecisionInfluences(groups: ScoreGroups): {
  value: number;
  ofPositives: Float64Array;
  ofNegatives: Float64Array;
} {
  const value = steps(groups);
  const { ofPositives, ofNegatives } = influences(groups, value);
  for (let group = 0; group < ofPositives.length; group++) {
    ofPositives[group]! /= groups.positiveCount;
    ofNegatives[group]! /= groups.positiveCount;
  }
  return { value, ofPositives, ofNegatives };
}

function steps({ positives, negatives, positiveCount, negativeCount }: ScoreGroups): number {
  let truePositives = positiveCount;
  let predicted = positiveCount + negativeCount;
  let total = 0;
  for (let group = 0; group < positives.length; group++) {
    const positive = positives[group]!;
    total += positive * (truePositives / predicted);
    truePositives -= positive;
    predicted -= positive + negatives[group]!;
  }
  return total / positiveCount;
}

/**
 * Variance of average precision over random rows, Σ ψ² / n², with ψ the influence of a row with
 * label y and score s. Average precision is A = (1/π) ∫ U/T dU, where π is the share of positive
 * rows and U(t), T(t) are the shares of all rows that score at least t and are positive, or are
 * any; its Gâteaux derivative towards one row is
 *
 *     π ψ(y, s) = y (U(s)/T(s) − A) + y ∫_{t ≤ s} dU/T − ∫_{t ≤ s} U/T² dU
 *
 * (F. R. Hampel, "The influence curve and its role in robust estimation", JASA 69, 1974, for the
 * method.)
 */
function influenceVariance(groups: ScoreGroups, averagePrecision: number): number {
  const { positives, negatives, positiveCount } = groups;
  const { ofPositives, ofNegatives } = influences(groups, averagePrecision);
  let sumOfSquares = 0;
  for (let group = 0; group < positives.length; group++) {
    const ofPositive = ofPositives[group]!;
    const ofNegative = ofNegatives[group]!;
    sumOfSquares +=
      positives[group]! * ofPositive * ofPositive + negatives[group]! * ofNegative * ofNegative;
  }
  return sumOfSquares / (positiveCount * positiveCount);
}

/** π ψ of a row of each class with each score. */
function influences(
  { positives, negatives, positiveCount, negativeCount }: ScoreGroups,
  averagePrecision: number,
): { ofPositives: Float64Array; ofNegatives: Float64Array } {
  const ofPositives = new Float64Array(positives.length);
  const ofNegatives = new Float64Array(positives.length);
  let truePositives = positiveCount;
  let predicted = positiveCount + negativeCount;
  let gainAsPositive = 0;
  let lossAsPredicted = 0;
  for (let group = 0; group < positives.length; group++) {
    const positive = positives[group]!;
    const precision = truePositives / predicted;
    gainAsPositive += positive / predicted;
    lossAsPredicted += (positive * precision) / predicted;
    ofPositives[group] = precision - averagePrecision + gainAsPositive - lossAsPredicted;
    ofNegatives[group] = -lossAsPredicted;
    truePositives -= positive;
    predicted -= positive + negatives[group]!;
  }
  return { ofPositives, ofNegatives };
}
