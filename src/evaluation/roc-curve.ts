import type { OperatingPoints } from './operating-points.ts';

export interface RocPoint {
  falsePositiveRate: number;
  truePositiveRate: number;
  /** The class is predicted from this probability on; null where nothing is. */
  threshold: number | null;
}

/**
 * The ROC curve from (0, 0) to (1, 1): scikit-learn's `roc_curve` with `drop_intermediate`, which
 * leaves out points on a straight line between their neighbours. Empty where no row, or every row,
 * is of the class.
 */
export function rocCurve(points: OperatingPoints): RocPoint[] {
  const { thresholds, truePositives, falsePositives, positiveCount, negativeCount } = points;
  if (positiveCount === 0 || negativeCount === 0) return [];
  const curve: RocPoint[] = [];
  for (let point = 0; point < thresholds.length; point++) {
    if (isOnLine(truePositives, falsePositives, point)) continue;
    const threshold = thresholds[point]!;
    curve.push({
      falsePositiveRate: falsePositives[point]! / negativeCount,
      truePositiveRate: truePositives[point]! / positiveCount,
      threshold: threshold === Infinity ? null : threshold,
    });
  }
  return curve;
}

/**
 * Whether a point goes on from the one before exactly as the next goes on from it; the first after
 * (0, 0) is kept, as there.
 */
function isOnLine(first: Float64Array, second: Float64Array, point: number): boolean {
  if (point <= 1 || point === first.length - 1) return false;
  const turn = (counts: Float64Array) =>
    counts[point + 1]! - 2 * counts[point]! + counts[point - 1]!;
  return turn(first) === 0 && turn(second) === 0;
}
