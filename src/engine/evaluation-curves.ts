import { confidencesOf, isClassOf } from '../evaluation/answers.ts';
import { calibrationBins, type CalibrationBin } from '../evaluation/calibration-bins.ts';
import { operatingPoints } from '../evaluation/operating-points.ts';
import {
  precisionRecallCurve,
  type PrecisionRecallPoint,
} from '../evaluation/precision-recall-curve.ts';
import { probabilityHistogram, type HistogramBin } from '../evaluation/probability-histogram.ts';
import { rocCurve, type RocPoint } from '../evaluation/roc-curve.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** What the charts of an evaluation show of one class against the rest. */
export interface EvaluationCurves {
  roc: RocPoint[];
  precisionRecall: PrecisionRecallPoint[];
  /** Of the predicted class, whichever it is. */
  reliability: CalibrationBin[];
  histogram: HistogramBin[];
  /** Share of rows of the class: the precision of guessing. */
  baseRate: number;
}

/** Points that a chart can show; of a longer one, at most these and its end are kept. */
const maxPoints = 500;

/** @throws EngineFailure `no-probabilities` where only classes were answered */
export function evaluationCurves(rows: EvaluatedRows, classIndex: number): EvaluationCurves {
  const { labels, predicted, probabilities, classCount } = rows;
  const scores = rows.scores(classIndex);
  if (probabilities === null || scores === null) {
    throw new EngineFailure('no-probabilities', 'The answers are classes without probabilities.');
  }
  const isClass = isClassOf(labels, classIndex);
  const points = operatingPoints(isClass, scores);
  const confidences = confidencesOf(probabilities, classCount, predicted);
  return {
    roc: thin(rocCurve(points)),
    precisionRecall: thin(precisionRecallCurve(points)),
    reliability: calibrationBins(labels, predicted, confidences),
    histogram: probabilityHistogram(isClass, scores),
    baseRate: points.positiveCount / rows.length,
  };
}

/** Every so many points, the last always among them. */
function thin<Point>(curve: Point[]): Point[] {
  const step = Math.ceil(curve.length / maxPoints);
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}
