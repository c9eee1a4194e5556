import type { Estimate } from './evaluation-report.ts';
import { meanLoss } from './mean-loss.ts';

/**
 * Mean of −ln(probability of the true class), 0 upwards, lower is better; scikit-learn's `log_loss` from 1.5 on: probabilities
 * are clipped to [ε, 1 − ε], where ε = 2⁻⁵² is the machine epsilon of a double, so that a row costs at most 36.04.
 *
 * Interval: `meanLoss`, the largest loss being what the most certain of these predictions costs when it is wrong.
 *
 * @param labels 1 for the positive class, 0 for the negative, a row each
 * @param probabilities of the positive class, a row each
 */
export function logLoss(labels: Uint8Array, probabilities: Float64Array): Estimate {
  const losses = new Float64Array(labels.length);
  let leastProbable = 0.5;
  for (let row = 0; row < losses.length; row++) {
    const positive = clip(probabilities[row]!);
    const negative = 1 - positive;
    losses[row] = -Math.log(labels[row] === 1 ? positive : negative);
    leastProbable = Math.min(leastProbable, positive, negative);
  }
  return meanLoss(losses, -Math.log(leastProbable));
}

function clip(probability: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability));
}
