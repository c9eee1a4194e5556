import type { FeatureRows } from './feature-rows.ts';
import { Random } from './random.ts';

export interface LinearTraining {
  epochs: number;
  /** Step of the first epoch; it falls linearly to 0. */
  learningRate: number;
  /** Share of a row's features that is left out each time it is seen. */
  dropout: number;
  /** L2 penalty on the weights a row touches. */
  l2: number;
  seed: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

/** Logistic regression: `logit = bias + sum of weights × values`. */
export interface LinearModel {
  weights: Float32Array;
  bias: number;
}

/**
 * Logistic regression on sparse rows by AdaGrad, one row at a time in a seeded random order, with
 * feature dropout (S. Wager, S. Wang, P. Liang, Dropout Training as Adaptive Regularization, 2013).
 *
 * @param labels 0 or 1 a row
 * @param rowWeights how much a row's loss counts
 * @param scales each feature's own factor; the weights returned already hold it
 */
export function trainLinear(
  data: FeatureRows,
  labels: Uint8Array,
  rowWeights: Float32Array,
  scales: Float32Array,
  options: LinearTraining,
): LinearModel {
  const { indices, rowSplits, rowValues } = data;
  const random = new Random(options.seed);
  const weights = new Float32Array(scales.length);
  const squares = new Float32Array(scales.length).fill(1e-3);
  const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const dropBelow = Math.floor(options.dropout * 2 ** 32);
  let bias = 0;
  let biasSquares = 1;
  let kept = new Uint32Array(1 << 12);
  const steps = options.epochs * data.rows;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    let weightSum = 0;
    for (let turn = 0; turn < order.length; turn++) {
      const row = order[turn] as number;
      const end = rowSplits[row + 1] as number;
      const start = rowSplits[row] as number;
      if (end - start > kept.length) kept = new Uint32Array((end - start) * 2);
      let size = 0;
      let sum = 0;
      for (let i = start; i < end; i++) {
        if (random.next() < dropBelow) continue;
        const feature = indices[i] as number;
        kept[size++] = feature;
        sum += (weights[feature] as number) * (scales[feature] as number);
      }
      const value = (rowValues[row] as number) / (1 - options.dropout);
      const logit = bias + sum * value;
      const label = labels[row] as number;
      const weight = rowWeights[row] as number;
      const probability = 1 / (1 + Math.exp(-logit));
      loss += weight * Math.log1p(Math.exp(label === 1 ? -logit : logit));
      weightSum += weight;
      const error = weight * (probability - label);
      const rate = options.learningRate * (1 - step / steps);
      step++;
      for (let k = 0; k < size; k++) {
        const feature = kept[k] as number;
        const old = weights[feature] as number;
        const gradient = error * value * (scales[feature] as number) + options.l2 * weight * old;
        const square = (squares[feature] as number) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = old - (rate * gradient) / Math.sqrt(square);
      }
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
    }
    options.onEpoch?.(epoch + 1, loss / weightSum);
  }
  for (let feature = 0; feature < weights.length; feature++) {
    weights[feature] = (weights[feature] as number) * (scales[feature] as number);
  }
  return { weights, bias };
}
