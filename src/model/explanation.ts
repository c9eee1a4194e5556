import type { Prediction } from './prediction.ts';

/** The share of a logit that one stretch of the review's text is responsible for. */
export interface Contribution {
  /** First UTF-16 code unit of the stretch in the review, as `String.prototype.slice` counts. */
  start: number;
  /** One past the last UTF-16 code unit. */
  end: number;
  /**
   * In logits; above 0 it pushes towards the positive class (where there is a `contrast`, towards
   * `contrast.towards`), below 0 away from it.
   */
  value: number;
}

/**
 * How contributions were found:
 * - `integrated-gradients`: of a model whose branches add up, by M. Sundararajan, A. Taly and Q.
 *   Yan, "Axiomatic Attribution for Deep
 *   Networks", 2017; exact;
 * - `occlusion`: what the logit changes by when a word, in long texts a stretch of words, is left
 *   out (M. Zeiler and R. Fergus, "Visualizing and Understanding
 *   Convolutional Networks", 2014), for layers, whose parts do not add up.
 */
export type AttributionMethod = 'integrated-gradients' | 'occlusion';

/**
 * Why a model answered as it did. `bias` plus the sum of the contributions' values is `logit`, and
 * the logistic function of `logit` is the calibrated probability of the positive class. With other
 * classes it is that of `contrast.towards` rather than `contrast.from`, given that it is one of the
 * two.
 */
export interface Explanation {
  prediction: Prediction;
  /**
   * Calibrated log-odds of the positive class, or of the first class of the contrast against the
   * second.
   */
  logit: number;
  method: AttributionMethod;
  /**
   * What the model answers before it has read a word, in logits; by occlusion, what no single word
   * accounts for.
   */
  bias: number;
  /** In reading order, not overlapping; stretches without any contribution are not listed. */
  contributions: Contribution[];
  /**
   * Of a model of other classes than negative and positive, the two that the contributions tell
   * apart: of two classes the second from the first, of more the likeliest from the next.
   */
  contrast?: { towards: string; from: string };
}
