import { confidencesOf, likeliestClasses } from '../evaluation/answers.ts';
import { expectedCalibrationError } from '../evaluation/expected-calibration-error.ts';
import { fitClassCalibration } from './fit-class-calibration.ts';
import type { FittedAnswer } from './fit-family.ts';
import { fitLogitScale } from './fit-logit-scale.ts';
import { probabilitiesOfLogits } from './probabilities-of-logits.ts';

/** An answer whose probabilities are those that cross-validation has seen. */
export interface CalibratedAnswer {
  answer: FittedAnswer;
  /** Logit from which the second of two classes is answered; 0 for more. */
  cut: number;
  /** Expected calibration error out of fold, with the logits as they were fitted and calibrated. */
  error: { before: number; after: number };
  /** Calibrated out-of-fold probabilities, `[rows × classes]`. */
  heldOut: Float32Array;
}

/**
 * Calibrates an answer by the out-of-fold logits of what it was chosen by: its own logits of the
 * rows that it learnt from would look surer than they are.
 *
 * @param cut logit of the out-of-fold logits from which the second of two classes is answered
 */
export function calibrateAnswer(
  fitted: FittedAnswer,
  outOfFold: Float64Array,
  labels: Uint8Array,
  classCount: number,
  cut: number,
): CalibratedAnswer {
  const before = errorOf(probabilitiesOfLogits(outOfFold, classCount), labels, classCount);
  const { factor, added } = calibrationOf(outOfFold, labels, classCount);
  const outputs = added.length;
  const probabilities = probabilitiesOfLogits(
    outOfFold.map((logit, i) => factor * logit + (added[i % outputs] ?? 0)),
    classCount,
  );
  return {
    answer: {
      scale: fitted.scale * factor,
      biases: fitted.biases.map((bias, k) => bias * factor + (added[k] ?? 0)),
      weights: fitted.weights?.map((weight) => weight * factor) ?? null,
      ...(fitted.network === undefined
        ? {}
        : {
            network: {
              ...fitted.network,
              output: fitted.network.output.map((weight) => weight * factor),
            },
          }),
    },
    cut: classCount === 2 ? factor * cut + (added[0] ?? 0) : 0,
    error: { before, after: errorOf(probabilities, labels, classCount) },
    heldOut: Float32Array.from(probabilities),
  };
}

function calibrationOf(
  logits: Float64Array,
  labels: Uint8Array,
  classCount: number,
): { factor: number; added: readonly number[] } {
  if (classCount === 2) {
    const rows = Uint32Array.from(labels, (_, row) => row);
    const { scale, bias } = fitLogitScale(logits, labels, rows, null);
    return { factor: scale, added: [bias] };
  }
  const ones = new Float64Array(labels.length).fill(1);
  const { temperature, bias } = fitClassCalibration(logits, labels, ones, classCount);
  return { factor: 1 / temperature, added: bias };
}

function errorOf(probabilities: Float64Array, labels: Uint8Array, classCount: number): number {
  const predicted = likeliestClasses(probabilities, classCount);
  const confidences = confidencesOf(probabilities, classCount, predicted);
  return expectedCalibrationError(labels, predicted, confidences).value ?? 0;
}
