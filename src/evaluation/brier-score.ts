import type { Estimate } from './evaluation-report.ts';
import { meanLoss } from './mean-loss.ts';

/**
 * Mean squared difference between the positive class's probability and the label, 0 to 1, lower is better; scikit-learn's
 * `brier_score_loss`. Interval: `meanLoss`.
 *
 * @param labels 1 for the positive class, 0 for the negative, a row each
 * @param probabilities of the positive class, a row each
 */
export function brierScore(labels: Uint8Array, probabilities: Float64Array): Estimate {
  const losses = new Float64Array(labels.length);
  for (let row = 0; row < losses.length; row++) {
    losses[row] = (probabilities[row]! - labels[row]!) ** 2;
  }
  return meanLoss(losses, 1);
}
