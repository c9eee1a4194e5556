/** `scale · logit + bias`. */
export interface LogitScale {
  scale: number;
  bias: number;
}

/**
 * Rows' worth of belief that the logits are right as they are, so that a handful of rows does not
 * throw them over.
 */
const prior = 5;

/** A scale below this would turn answers round, or make all alike. */
const minScale = 0.05;

const maxSteps = 50;

/**
 * Platt's scaling of the logits of two classes (J. Platt, Probabilistic Outputs for Support Vector
 * Machines, 1999), by Newton's method on the log loss, with a normal prior around a scale of 1.
 *
 * @param logits of the second class, a row each
 * @param labels 0 or 1, a row each
 * @param rows the rows to fit on, any of them more than once
 * @param weights how much each row counts; null is 1 each
 */
export function fitLogitScale(
  logits: Float64Array,
  labels: Uint8Array,
  rows: Uint32Array,
  weights: Float64Array | null,
): LogitScale {
  let scale = 1;
  let bias = 0;
  for (let step = 0; step < maxSteps; step++) {
    let ofScale = prior * (scale - 1);
    let ofBias = 0;
    let scales = prior;
    let biases = 1e-3;
    let mixed = 0;
    for (const row of rows) {
      const logit = logits[row] as number;
      const probability = 1 / (1 + Math.exp(-(scale * logit + bias)));
      const weight = weights?.[row] ?? 1;
      const error = weight * (probability - (labels[row] as number));
      const spread = weight * probability * (1 - probability);
      ofScale += error * logit;
      ofBias += error;
      scales += spread * logit * logit;
      biases += spread;
      mixed += spread * logit;
    }
    ofBias += 1e-3 * bias;
    const determinant = scales * biases - mixed * mixed;
    const byScale = (biases * ofScale - mixed * ofBias) / determinant;
    const byBias = (scales * ofBias - mixed * ofScale) / determinant;
    // Far from the minimum a whole step could overshoot it.
    const length = Math.min(1, 2 / (Math.abs(byScale) + Math.abs(byBias)));
    scale = Math.max(minScale, scale - length * byScale);
    bias -= length * byBias;
    if (Math.abs(byScale) + Math.abs(byBias) < 1e-10) break;
  }
  return { scale, bias };
}
