import { add, mul, sigmoid, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';

/**
 * What a model says of a batch. (A type, not an interface: what tfjs's `tidy` returns must have an
 * index signature.)
 */
export type Answers = {
  /**
   * Calibrated logits, row by row: one, of the second class, for two classes; one a class for more.
   */
  logits: Float32Array;
  /** Calibrated probabilities, likewise: of the second class, or of every class. */
  probabilities: Float32Array;
};

/**
 * Probabilities of classes from their logits, row by row. A plain loop: tfjs's own softmax would
 * bring six kernels into the page.
 *
 * @param logits `[rows × classes]`
 */
export function softmax(logits: Float32Array, classes: number): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    let max = -Infinity;
    for (let k = start; k < start + classes; k++) max = Math.max(max, logits[k] as number);
    let sum = 0;
    for (let k = start; k < start + classes; k++) sum += Math.exp((logits[k] as number) - max);
    for (let k = start; k < start + classes; k++) {
      probabilities[k] = Math.exp((logits[k] as number) - max) / sum;
    }
  }
  return probabilities;
}

/**
 * Calibrates the summed logits: `sum / temperature + bias`, and the sigmoid or the softmax of that.
 * To be called in `tidy`.
 *
 * @param bias null where nothing is added
 */
export function answersOf(
  sum: Tensor,
  inverseTemperature: Tensor,
  bias: Tensor1D | null,
  outputs: number,
): Answers {
  const scaled = mul(sum, inverseTemperature);
  const calibrated = bias === null ? scaled : add(scaled, bias);
  const logits = calibrated.dataSync<'float32'>();
  return {
    logits,
    probabilities:
      outputs === 1 ? sigmoid(calibrated).dataSync<'float32'>() : softmax(logits, outputs),
  };
}
