import type { OperatingPoints } from './operating-points.ts';

/** What a threshold is to be best for. */
export type ThresholdGoal =
  | { goal: 'f1' }
  | { goal: 'youden' }
  | { goal: 'cost'; falsePositive: number; falseNegative: number }
  | { goal: 'recall'; atLeast: number }
  | { goal: 'precision'; atLeast: number };

export interface ChosenThreshold {
  threshold: number;
  /**
   * What was to be made best: F1, Youden's J, the cost a row, or the precision at the recall asked
   * for and the other way round.
   */
  score: number;
  /** Rows of the wanted class that it would miss. */
  missed: number;
  /** Other rows that it would take for the wanted class. */
  falseAlarms: number;
}

/**
 * The threshold from which on class 1 is to be predicted so that, on these rows,
 * - `f1`: F1 of the wanted class is highest;
 * - `youden`: J = recall + specificity − 1 is highest (W. J. Youden, "Index for rating diagnostic
 *   tests", Cancer 3, 1950);
 * - `cost`: the mean cost of false positives and false negatives of the wanted class is lowest;
 * - `recall`, `precision`: that of the wanted class is at least the given one, and the other is
 *   highest.
 *
 * It lies halfway between two probabilities that occur, so that rounding moves no row; of several
 * that are equally good the one nearest to 0.5.
 *
 * @param points of class 1; rows with a score below 0 are never predicted as it
 * @param wanted the class that the goal is about
 * @returns null where no threshold can do it: a class without rows, or a precision that is never
 *   reached
 */
export function chooseThreshold(
  points: OperatingPoints,
  goal: ThresholdGoal,
  wanted: 0 | 1 = 1,
): ChosenThreshold | null {
  const { thresholds, positiveCount, negativeCount } = points;
  if (positiveCount === 0 || negativeCount === 0) return null;
  let best: ChosenThreshold | null = null;
  for (let point = 0; point < thresholds.length; point++) {
    const counts = wanted === 1 ? countsOf(points, point) : mirrored(countsOf(points, point));
    const score = scoreOf(counts, goal);
    if (score === null) continue;
    const threshold = betweenNeighbours(thresholds, point);
    if (threshold === null) continue;
    const isBetter =
      best === null ||
      (goal.goal === 'cost' ? score < best.score : score > best.score) ||
      (score === best.score && Math.abs(threshold - 0.5) < Math.abs(best.threshold - 0.5));
    if (isBetter) {
      best = {
        threshold,
        score,
        missed: counts.falseNegatives,
        falseAlarms: counts.falsePositives,
      };
    }
  }
  return best;
}

interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
}

function countsOf(points: OperatingPoints, point: number): Counts {
  const truePositives = points.truePositives[point]!;
  const falsePositives = points.falsePositives[point]!;
  return {
    truePositives,
    falsePositives,
    falseNegatives: points.positiveCount - truePositives,
    trueNegatives: points.negativeCount - falsePositives,
  };
}

/** The same of the other class. */
function mirrored(counts: Counts): Counts {
  return {
    truePositives: counts.trueNegatives,
    falsePositives: counts.falseNegatives,
    falseNegatives: counts.falsePositives,
    trueNegatives: counts.truePositives,
  };
}

/** Score of an operating point; null where it does not meet the goal. */
function scoreOf(counts: Counts, goal: ThresholdGoal): number | null {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = counts;
  const positiveCount = truePositives + falseNegatives;
  const negativeCount = falsePositives + trueNegatives;
  const predicted = truePositives + falsePositives;
  const recall = truePositives / positiveCount;
  switch (goal.goal) {
    case 'f1':
      return (2 * truePositives) / (predicted + positiveCount);
    case 'youden':
      return recall - falsePositives / negativeCount;
    case 'cost':
      return (
        (falsePositives * goal.falsePositive + falseNegatives * goal.falseNegative) /
        (positiveCount + negativeCount)
      );
    case 'recall':
      return predicted > 0 && recall >= goal.atLeast ? truePositives / predicted : null;
    case 'precision':
      return predicted > 0 && truePositives / predicted >= goal.atLeast ? recall : null;
  }
}

/**
 * A threshold from 0 to 1 with the same predictions as `thresholds[point]`, in the middle between
 * it and the next probability below; null where there is none. So it is for predicting nothing as
 * class 1 where a probability is 1: that one reaches every threshold.
 */
function betweenNeighbours(thresholds: Float64Array, point: number): number | null {
  const here = Math.min(1, thresholds[point]!);
  const below = Math.max(0, thresholds[point + 1] ?? 0);
  if (here < 0 || (thresholds[point] === Infinity && below === 1)) return null;
  const middle = (here + below) / 2;
  // Between two neighbouring doubles there is nothing.
  return middle > below ? middle : here;
}
