import { softmaxInto } from './softmax.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { LinearTraining } from './linear-trainer.ts';
import { Random } from './random.ts';

/** Multinomial logistic regression: `logits = biases + sum of weights × values`. */
export interface SoftmaxModel {
  /** `[features × classes]`, feature by feature. */
  weights: Float32Array;
  biases: Float64Array;
}

/**
 * Logistic regression of several classes on sparse rows, trained as `trainLinear` trains that of
 * two: AdaGrad, one row at a time in a seeded random order, with feature dropout. The gradient of a
 * class's logit is its probability, less 1 for the row's own class.
 *
 * @param labels index of the class a row, below `classes`
 * @param rowWeights how much a row's loss counts
 * @param scales each feature's own factor; the weights returned already hold it
 */
export function trainSoftmax(
  data: FeatureRows,
  labels: Uint8Array,
  classes: number,
  rowWeights: Float32Array,
  scales: Float32Array,
  options: LinearTraining,
): SoftmaxModel {
  const { indices, rowSplits, rowValues } = data;
  const random = new Random(options.seed);
  const weights = new Float32Array(scales.length * classes);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const dropBelow = Math.floor(options.dropout * 2 ** 32);
  const biases = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1);
  const errors = new Float64Array(classes);
  let kept = new Uint32Array(1 << 12);
  const steps = options.epochs * data.rows;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    let weightSum = 0;
    for (let turn = 0; turn < order.length; turn++) {
      const row = order[turn] as number;
      const start = rowSplits[row] as number;
      const end = rowSplits[row + 1] as number;
      if (end - start > kept.length) kept = new Uint32Array((end - start) * 2);
      const value = (rowValues[row] as number) / (1 - options.dropout);
      let size = 0;
      errors.set(biases);
      for (let i = start; i < end; i++) {
        if (random.next() < dropBelow) continue;
        const feature = indices[i] as number;
        kept[size++] = feature;
        const factor = (scales[feature] as number) * value;
        for (let k = 0; k < classes; k++) {
          errors[k] = (errors[k] as number) + (weights[feature * classes + k] as number) * factor;
        }
      }
      const label = labels[row] as number;
      const weight = rowWeights[row] as number;
      softmaxInto(errors);
      loss -= weight * Math.log(Math.max(errors[label] as number, Number.MIN_VALUE));
      weightSum += weight;
      errors[label] = (errors[label] as number) - 1;
      const rate = options.learningRate * (1 - step / steps);
      step++;
      for (let index = 0; index < size; index++) {
        const feature = kept[index] as number;
        const factor = weight * value * (scales[feature] as number);
        for (let k = 0; k < classes; k++) {
          const place = feature * classes + k;
          const old = weights[place] as number;
          const gradient = (errors[k] as number) * factor + options.l2 * weight * old;
          const square = (squares[place] as number) + gradient * gradient;
          squares[place] = square;
          weights[place] = old - (rate * gradient) / Math.sqrt(square);
        }
      }
      for (let k = 0; k < classes; k++) {
        const error = weight * (errors[k] as number);
        const square = (biasSquares[k] as number) + error * error;
        biasSquares[k] = square;
        biases[k] = (biases[k] as number) - (rate * error) / Math.sqrt(square);
      }
    }
    options.onEpoch?.(epoch + 1, loss / weightSum);
  }
  for (let place = 0; place < weights.length; place++) {
    const scale = scales[Math.floor(place / classes)] as number;
    weights[place] = (weights[place] as number) * scale;
  }
  return { weights, biases };
}
