import { softmaxInto } from './softmax.ts';
import { solvePositiveDefinite } from './solve-positive-definite.ts';

/**
 * How the summed logits of several classes become calibrated ones: `logit / temperature + bias`.
 */
export interface ClassCalibration {
  temperature: number;
  /** A number a class; their sum is 0, because adding the same to all changes no probability. */
  bias: number[];
}

const maxSteps = 100;

/** Log loss a row in average below which a step's gain is rounding. */
const minGain = 1e-12;

/** What a manifest may say, as `1 / temperature`. */
const scales = { min: 0.01, max: 100 } as const;

/**
 * Pulls the calibration towards leaving the logits alone, as much as this share of one row, so that
 * perfect rows have an answer too.
 */
const prior = 1e-3;

/**
 * Temperature scaling with a bias a class (C. Guo et al., On Calibration of Modern Neural Networks,
 * 2017): minimises the log loss, which is convex in `1 / temperature` and the bias, by Newton's
 * method with step halving.
 *
 * @param logits `[rows × classes]`, row by row
 * @param labels index of the class, a row each
 * @param weights how much each row counts
 * @throws RangeError where there are no rows or the lengths differ
 */
export function fitClassCalibration(
  logits: Float64Array,
  labels: Uint8Array,
  weights: Float64Array,
  classes: number,
): ClassCalibration {
  if (labels.length === 0 || logits.length !== labels.length * classes) {
    throw new RangeError(`${logits.length} logits of ${classes} classes, ${labels.length} labels`);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // The scale, then the biases of all classes.
  let current = new Float64Array(classes + 1);
  current[0] = 1;
  let loss = lossOf(current, logits, labels, weights, total);
  for (let step = 0; step < maxSteps; step++) {
    const direction = newtonDirection(current, logits, labels, weights, total);
    let next = current;
    let reached = Infinity;
    for (let length = 1; length > 1e-10 && !(reached <= loss); length /= 2) {
      next = current.map((value, i) => value - length * (direction[i] as number));
      next[0] = Math.min(scales.max, Math.max(scales.min, next[0] as number));
      reached = lossOf(next, logits, labels, weights, total);
    }
    if (!(reached <= loss)) break;
    const gain = loss - reached;
    current = next;
    loss = reached;
    if (gain < minGain) break;
  }
  const [scale = 1, ...biases] = current;
  const mean = biases.reduce((sum, bias) => sum + bias, 0) / classes;
  return {
    temperature: Number((1 / scale).toFixed(4)),
    bias: biases.map((bias) => Number((bias - mean).toFixed(4))),
  };
}

/** Mean log loss of `softmax(scale · logits + biases)`, and the prior's part. */
function lossOf(
  parameters: Float64Array,
  logits: Float64Array,
  labels: Uint8Array,
  weights: Float64Array,
  total: number,
): number {
  const classes = parameters.length - 1;
  const scale = parameters[0] as number;
  let sum = prior * (scale - 1) ** 2;
  for (let k = 1; k <= classes; k++) sum += prior * (parameters[k] as number) ** 2;
  sum /= 2;
  for (let row = 0; row < labels.length; row++) {
    let max = -Infinity;
    const of = (k: number): number =>
      scale * (logits[row * classes + k] as number) + (parameters[k + 1] as number);
    for (let k = 0; k < classes; k++) max = Math.max(max, of(k));
    let powers = 0;
    for (let k = 0; k < classes; k++) powers += Math.exp(of(k) - max);
    sum += (weights[row] as number) * (max + Math.log(powers) - of(labels[row] as number));
  }
  return sum / total;
}

/** The solution of Hessian · direction = gradient. */
function newtonDirection(
  parameters: Float64Array,
  logits: Float64Array,
  labels: Uint8Array,
  weights: Float64Array,
  total: number,
): Float64Array {
  const size = parameters.length;
  const classes = size - 1;
  const gradient = parameters.map((value, i) => (prior * (value - (i === 0 ? 1 : 0))) / total);
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++) hessian[i * size + i] = prior / total;
  const probabilities = new Float64Array(classes);
  // Derivative of each class's calibrated logit by the scale is the logit; by its own bias, 1.
  for (let row = 0; row < labels.length; row++) {
    const own = logits.subarray(row * classes, (row + 1) * classes);
    const weight = (weights[row] as number) / total;
    for (let k = 0; k < classes; k++) {
      probabilities[k] =
        (parameters[0] as number) * (own[k] as number) + (parameters[k + 1] as number);
    }
    softmaxInto(probabilities);
    let mean = 0;
    for (let k = 0; k < classes; k++) mean += (probabilities[k] as number) * (own[k] as number);
    for (let k = 0; k < classes; k++) {
      const probability = probabilities[k] as number;
      const error = weight * (probability - (labels[row] === k ? 1 : 0));
      const deviation = (own[k] as number) - mean;
      gradient[0]! += error * (own[k] as number);
      gradient[k + 1]! += error;
      hessian[0]! += weight * probability * deviation * deviation;
      hessian[(k + 1) * size]! += weight * probability * deviation;
      for (let other = 0; other <= k; other++) {
        const both = probability * (probabilities[other] as number);
        hessian[(k + 1) * size + other + 1]! += weight * ((other === k ? probability : 0) - both);
      }
    }
  }
  return solvePositiveDefinite(hessian, gradient);
}
