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

/**
 * Sum over the classes of the squared difference between probability and label, mean of the rows, 0
 * to 2, lower is better; scikit-learn's `brier_score_loss` of several classes, from 1.7 on, not
 * scaled by half. Interval: `meanLoss`.
 *
 * @param labels true class of each row
 * @param probabilities n × k, row by row
 */
export function multiclassBrierScore(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
): Estimate {
  const actual = new Float64Array(labels.length);
  const flipped = new Float64Array(labels.length * (classCount - 1));
  const squares = new Float64Array(classCount);
  for (let row = 0, place = 0; row < labels.length; row++) {
    let sumOfSquares = 0;
    for (let index = 0; index < classCount; index++) {
      squares[index] = probabilities[row * classCount + index]! ** 2;
      sumOfSquares += squares[index]!;
    }
    for (let index = 0; index < classCount; index++) {
      const wrong = (1 - probabilities[row * classCount + index]!) ** 2;
      // Rounding may leave a little less than nothing of the other squares.
      const loss = Math.max(0, sumOfSquares - squares[index]!) + wrong;
      if (labels[row] === index) actual[row] = loss;
      else flipped[place++] = loss;
    }
  }
  return meanLoss({ actual, flipped });
}
