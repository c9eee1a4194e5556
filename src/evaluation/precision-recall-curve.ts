import type { OperatingPoints } from './operating-points.ts';

export interface PrecisionRecallPoint {
  recall: number;
  precision: number;
  /** The class is predicted from this probability on; null for the curve's end at recall 0. */
  threshold: number | null;
}

/**
 * The precision–recall curve of one class by rising recall, up to the first point of recall 1:
 * scikit-learn's `precision_recall_curve`, whose end (recall 0, precision 1) has no threshold.
 * Empty without rows of the class.
 */
export function precisionRecallCurve(points: OperatingPoints): PrecisionRecallPoint[] {
  const { thresholds, truePositives, falsePositives, positiveCount } = points;
  if (positiveCount === 0) return [];
  const curve: PrecisionRecallPoint[] = [{ recall: 0, precision: 1, threshold: null }];
  for (let point = 1; point < thresholds.length; point++) {
    const found = truePositives[point]!;
    curve.push({
      recall: found / positiveCount,
      precision: found / (found + falsePositives[point]!),
      threshold: thresholds[point]!,
    });
    if (found === positiveCount) break;
  }
  return curve;
}
