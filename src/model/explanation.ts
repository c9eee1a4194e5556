import type { Prediction } from './prediction.ts';

/** The share of a logit that one stretch of the review's text is responsible for. */
export interface Contribution {
  /** First UTF-16 code unit of the stretch in the review, as `String.prototype.slice` counts. */
  start: number;
  /** One past the last UTF-16 code unit. */
  end: number;
  /** In logits; above 0 it pushes towards the positive class, below 0 towards the negative one. */
  value: number;
}

/**
 * Why a model answered as it did. `bias` plus the sum of the contributions' values is `logit`, and
 * the logistic function of `logit` is the calibrated probability of the positive class.
 */
export interface Explanation {
  prediction: Prediction;
  /** Calibrated log-odds of the positive class. */
  logit: number;
  /** What the model answers before it has read a word, in logits; of layers, which do not add up, what no single word accounts for. */
  bias: number;
  /** In reading order, not overlapping; stretches without any contribution are not listed. */
  contributions: Contribution[];
}
