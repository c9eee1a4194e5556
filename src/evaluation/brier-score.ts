import type { Estimate } from './evaluation-report.ts';
import { meanLoss } from './mean-loss.ts';

/**
 * Mean squared difference between the positive class's probability and the label, 0 to 1, lower is
 * better; scikit-learn's `brier_score_loss`. Interval: `meanLoss`.
 *
 * @param labels 1 for the positive class, 0 for the negative, a row each
 * @param probabilities of the positive class, a row each
 */
export function brierScore(labels: Uint8Array, probabilities: Float64Array): Estimate {
  const actual = new Float64Array(labels.length);
  const flipped = new Float64Array(labels.length);
  for (let row = 0; row < actual.length; row++) {
    const difference = probabilities[row]! - labels[row]!;
    actual[row] = difference ** 2;
    flipped[row] = (1 - Math.abs(difference)) ** 2;
  }
  return meanLoss({ actual, flipped });
}
