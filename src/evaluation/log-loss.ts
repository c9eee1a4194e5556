import type { Estimate } from './evaluation-report.ts';
import { meanLoss } from './mean-loss.ts';

/**
 * Mean of −ln(probability of the true class), 0 upwards, lower is better; scikit-learn's `log_loss`
 * from 1.5 on: probabilities are clipped to [ε, 1 − ε], where ε = 2⁻⁵² is the machine epsilon of a
 * double, so that a row costs at most 36.04. Interval: `meanLoss`.
 *
 * @param labels 1 for the positive class, 0 for the negative, a row each
 * @param probabilities of the positive class, a row each
 */
export function logLoss(labels: Uint8Array, probabilities: Float64Array): Estimate {
  const actual = new Float64Array(labels.length);
  const flipped = new Float64Array(labels.length);
  for (let row = 0; row < actual.length; row++) {
    const probability = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probabilities[row]!));
    const ofPositive = -Math.log(probability);
    const ofNegative = -Math.log(1 - probability);
    const positive = labels[row] === 1;
    actual[row] = positive ? ofPositive : ofNegative;
    flipped[row] = positive ? ofNegative : ofPositive;
  }
  return meanLoss({ actual, flipped });
}

/**
 * The same for any number of classes, each probability clipped by itself as in scikit-learn.
 *
 * @param labels true class of each row
 * @param probabilities n × k, row by row
 */
export function multiclassLogLoss(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
): Estimate {
  const actual = new Float64Array(labels.length);
  const flipped = new Float64Array(labels.length * (classCount - 1));
  for (let row = 0, place = 0; row < labels.length; row++) {
    for (let index = 0; index < classCount; index++) {
      const probability = probabilities[row * classCount + index]!;
      const loss = -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability)));
      if (labels[row] === index) actual[row] = loss;
      else flipped[place++] = loss;
    }
  }
  return meanLoss({ actual, flipped });
}
