import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import type { ScoreGroups } from './score-groups.ts';

/**
 * Area under the ROC curve: the probability that a row of the positive class has the higher score of a random pair, ties
 * counting half; scikit-learn's `roc_auc_score` (the trapezoids of tied scores are the same half).
 * Undefined when one class has no rows.
 */
export function rocAuc({
  positives,
  negatives,
  positiveCount,
  negativeCount,
}: ScoreGroups): Estimate {
  if (positiveCount + negativeCount === 0) return undefinedEstimate('no-rows');
  if (positiveCount === 0 || negativeCount === 0) return undefinedEstimate('one-class');

  // What each row's placement lacks to 1: summed so, the variance of a nearly perfect ranking keeps its digits.
  let positiveLack = 0;
  let positiveLackSquared = 0;
  let negativeLackSquared = 0;
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let group = 0; group < positives.length; group++) {
    const positive = positives[group]!;
    const negative = negatives[group]!;
    const lackOfPositive = negativeCount - negativesBelow - negative / 2;
    const lackOfNegative = positivesBelow + positive / 2;
    positiveLack += positive * lackOfPositive;
    positiveLackSquared += positive * lackOfPositive * lackOfPositive;
    negativeLackSquared += negative * lackOfNegative * lackOfNegative;
    positivesBelow += positive;
    negativesBelow += negative;
  }
  const pairs = positiveCount * negativeCount;
  const lack = positiveLack / pairs;
  const value = (pairs - positiveLack) / pairs;
  const variance =
    placementVariance(positiveLackSquared / negativeCount ** 2, lack, positiveCount) /
      positiveCount +
    placementVariance(negativeLackSquared / positiveCount ** 2, lack, negativeCount) /
      negativeCount;
  return estimate(
    value,
    effectiveSizeInterval(value, variance, Math.min(positiveCount, negativeCount)),
  );
}

function placementVariance(sumOfSquares: number, mean: number, count: number): number {
  return count > 1 ? Math.max(0, sumOfSquares - count * mean * mean) / (count - 1) : 0;
}
