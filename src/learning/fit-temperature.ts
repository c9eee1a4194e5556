/**
 * The temperature that minimises the log loss of `sigmoid(logit / temperature)` (C. Guo et al., On
 * Calibration of Modern Neural Networks, 2017), by golden-section search over its logarithm.
 *
 * @param weights how much each row counts
 */
export function fitTemperature(
  logits: Float64Array,
  labels: Uint8Array,
  weights: Float64Array,
): number {
  const loss = (logTemperature: number): number => {
    const factor = Math.exp(-logTemperature);
    let sum = 0;
    for (let row = 0; row < logits.length; row++) {
      const margin = (labels[row] === 1 ? 1 : -1) * (logits[row] as number) * factor;
      sum +=
        (weights[row] as number) *
        (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(20);
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let leftLoss = loss(left);
  let rightLoss = loss(right);
  while (high - low > 1e-5) {
    if (leftLoss < rightLoss) {
      high = right;
      right = left;
      rightLoss = leftLoss;
      left = high - golden * (high - low);
      leftLoss = loss(left);
    } else {
      low = left;
      left = right;
      leftLoss = rightLoss;
      right = low + golden * (high - low);
      rightLoss = loss(right);
    }
  }
  return Number(Math.exp((low + high) / 2).toFixed(4));
}
