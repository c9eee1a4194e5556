import { calibrationBins, type CalibrationBin } from '../evaluation/calibration-bins.ts';
import { operatingPoints } from '../evaluation/operating-points.ts';
import {
  precisionRecallCurve,
  type PrecisionRecallPoint,
} from '../evaluation/precision-recall-curve.ts';
import { probabilityHistogram, type HistogramBin } from '../evaluation/probability-histogram.ts';
import { rocCurve, type RocPoint } from '../evaluation/roc-curve.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** What the charts of an evaluation show. */
export interface EvaluationCurves {
  roc: RocPoint[];
  precisionRecall: PrecisionRecallPoint[];
  reliability: CalibrationBin[];
  histogram: HistogramBin[];
  /** Share of rows of class 1: the precision expected by chance. */
  baseRate: number;
}

/** Points that a chart can show; of a longer one, at most these and its end are kept. */
const maxPoints = 500;

export function evaluationCurves(rows: EvaluatedRows): EvaluationCurves {
  const { labels, probabilities, threshold } = rows;
  const points = operatingPoints(labels, probabilities);
  const predictions = Uint8Array.from(probabilities, (p) => (p >= threshold ? 1 : 0));
  return {
    roc: thin(rocCurve(points)),
    precisionRecall: thin(precisionRecallCurve(points)),
    reliability: calibrationBins(labels, predictions, probabilities),
    histogram: probabilityHistogram(labels, probabilities),
    baseRate: points.positiveCount / rows.length,
  };
}

/** One point in every few, and always the last. */
function thin<Point>(curve: Point[]): Point[] {
  const step = Math.ceil(curve.length / maxPoints);
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}
