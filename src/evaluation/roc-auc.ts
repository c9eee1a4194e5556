import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { withDoubt, type ScoreGroups } from './score-groups.ts';

/**
 * Area under the ROC curve: the probability that of a positive and a negative row, picked at
 * random, the positive one has the higher score, ties counting half; scikit-learn's `roc_auc_score`
 * (the trapezoid under tied scores is the same half). Undefined when one class has no rows.
 *
 * Interval: DeLong's variance, taken `withDoubt`, in `effectiveSizeInterval`. The rows count at
 * most as that many trials: scores that are all tied have no variance, and two such rows prove
 * nothing.
 */
export function rocAuc(groups: ScoreGroups): Estimate {
  const { positiveCount, negativeCount } = groups;
  if (positiveCount + negativeCount === 0) return undefinedEstimate('no-rows');
  if (positiveCount === 0 || negativeCount === 0) return undefinedEstimate('one-class');
  const { value } = area(groups);
  const doubted = area(withDoubt(groups));
  const minVariance = (doubted.value * (1 - doubted.value)) / (positiveCount + negativeCount);
  const variance = Math.max(doubted.variance, minVariance);
  return estimate(value, effectiveSizeInterval(value, doubted.value, variance));
}

/**
 * What a row of each class with each score adds to the error of the area, so that the sum of their
 * squares is DeLong's variance. For the covariance of several areas over the same rows.
 *
 * @param groups with more than one row of each class
 */
export function rocAucInfluences(groups: ScoreGroups): {
  value: number;
  ofPositives: Float64Array;
  ofNegatives: Float64Array;
} {
  const { positives, negatives, positiveCount, negativeCount } = groups;
  const ofPositives = new Float64Array(positives.length);
  const ofNegatives = new Float64Array(positives.length);
  const { value } = area(groups);
  const positiveScale = Math.sqrt(positiveCount * (positiveCount - 1));
  const negativeScale = Math.sqrt(negativeCount * (negativeCount - 1));
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let group = 0; group < positives.length; group++) {
    const positive = positives[group]!;
    const negative = negatives[group]!;
    const lackOfPositive = (negativeCount - negativesBelow - negative / 2) / negativeCount;
    const lackOfNegative = (positivesBelow + positive / 2) / positiveCount;
    ofPositives[group] = (1 - value - lackOfPositive) / positiveScale;
    ofNegatives[group] = (1 - value - lackOfNegative) / negativeScale;
    positivesBelow += positive;
    negativesBelow += negative;
  }
  return { value, ofPositives, ofNegatives };
}

/**
 * Area and its variance: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, "Comparing the areas
 * under two or more correlated receiver operating characteristic curves", Biometrics 44, 1988; in
 * one pass over sorted scores as in X. Sun and W. Xu, IEEE Signal Processing Letters 21, 2014.
 * Needs more than one row of each class, which `withDoubt` gives.
 */
function area({ positives, negatives, positiveCount, negativeCount }: ScoreGroups): {
  value: number;
  variance: number;
} {
  // Sums of what each row's placement lacks to 1: a nearly perfect ranking keeps its digits.
  let lack = 0;
  let positiveSquares = 0;
  let negativeSquares = 0;
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let group = 0; group < positives.length; group++) {
    const positive = positives[group]!;
    const negative = negatives[group]!;
    const lackOfPositive = negativeCount - negativesBelow - negative / 2;
    const lackOfNegative = positivesBelow + positive / 2;
    lack += positive * lackOfPositive;
    positiveSquares += positive * lackOfPositive * lackOfPositive;
    negativeSquares += negative * lackOfNegative * lackOfNegative;
    positivesBelow += positive;
    negativesBelow += negative;
  }
  const pairs = positiveCount * negativeCount;
  const meanLack = lack / pairs;
  const ofPositives = positiveSquares / positiveCount / negativeCount ** 2 - meanLack ** 2;
  const ofNegatives = negativeSquares / negativeCount / positiveCount ** 2 - meanLack ** 2;
  return {
    value: (pairs - lack) / pairs,
    variance: ofPositives / (positiveCount - 1) + ofNegatives / (negativeCount - 1),
  };
}
