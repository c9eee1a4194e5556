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
