import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/base.js';
import {
  engine,
  registerKernel,
  type NamedAttrMap,
  type NamedTensorMap,
  type Rank,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { ClassContrast } from './sparse-linear-kernel.ts';
import { readTextNetwork, type TextNetwork } from './text-network.ts';
import { sumWindow } from './window-maxima.ts';
import type { WordTaps } from './word-taps.ts';

/** Inputs of both kernels: a batch of texts as rows of the embeddings, and the weights. */
export interface TextConvolutionInputs {
  /** int32 `[words of all texts]` */
  words: Tensor1D;
  /** int32 `[texts + 1]` */
  rowSplits: Tensor1D;
  weights: TextConvolutionWeights;
}

/** Weights of a convolution over words. */
export interface TextConvolutionWeights {
  /** float32 `[words, dimensions]` */
  embeddings: Tensor2D;
  /** float32 `[width, dimensions, filters]`, widths rising */
  filters: readonly Tensor3D[];
  /** float32 `[filters]`, one for each of `filters` */
  biases: readonly Tensor1D[];
  /**
   * float32 `[features]`, or `[features, classes]`: the maxima of all filters, then, where they are
   * pooled too, the means of all
   */
  output: Tensor<Rank.R1 | Rank.R2>;
  /** float32 `[1]`, or `[classes]` */
  outputBias: Tensor1D;
}

type Inputs = Record<string, TensorInfo>;

/** Beyond every window's sum, in steps of the table, and together with it within 32 bits. */
const maxBias = 2 ** 30;

/** Means over all windows of each filter's activation, where it is above 0; the text has words. */
function meanActivations(taps: WordTaps, biases: Float64Array, means: Float64Array): void {
  const { layout, scratch, steps } = taps;
  const inSteps = Int32Array.from(biases, (bias, filter) =>
    Math.max(-maxBias, Math.min(maxBias, Math.round(bias / (steps[filter] as number)))),
  );
  means.fill(0);
  for (const block of layout.blocks) {
    const { firstFilter, filters } = block;
    const windows = taps.windows(block.width);
    for (let window = 0; window < windows; window++) {
      sumWindow(taps, block, window, scratch);
      for (let f = 0; f < filters; f++) {
        const filter = firstFilter + f;
        const activation = ((scratch[f] as number) + (inSteps[filter] as number)) | 0;
        // Without a branch, as for the maxima.
        means[filter] = (means[filter] as number) + (activation & ~(activation >> 31));
      }
    }
    for (let filter = firstFilter; filter < firstFilter + filters; filter++) {
      const step = steps[filter] as number;
      // A bias beyond the range is above 0 in every window: what the range cut off adds to the
      // mean.
      const rest = Math.max(0, (biases[filter] as number) - maxBias * step);
      means[filter] = ((means[filter] as number) / windows) * step + rest;
    }
  }
}

/** Adds to the sums, one an output, what the features from `first` on are worth. */
function addFeatures(
  sums: Float64Array,
  features: Float64Array,
  output: Float32Array,
  first: number,
): void {
  const outputs = sums.length;
  let weight = first * outputs;
  for (const feature of features) {
    for (let k = 0; k < outputs; k++) {
      sums[k] = (sums[k] as number) + feature * (output[weight++] as number);
    }
  }
}

/** The greatest activation of each filter, where it is above 0, over the text located last. */
function maxActivations(taps: WordTaps, biases: Float64Array, features: Float64Array): void {
  const { steps } = taps;
  if (taps.length > 0) taps.findMaxima();
  const { maxima } = taps;
  for (let filter = 0; filter < features.length; filter++) {
    const sum = taps.length > 0 ? (maxima[filter] as number) : 0;
    const max = (biases[filter] as number) + sum * (steps[filter] as number);
    features[filter] = max > 0 ? max : 0;
  }
}

function textConvolution(
  inputs: Inputs,
  attributes: NamedAttrMap,
  backend: MathBackendCPU,
): TensorInfo {
  const { words, rowSplits, taps, biases, output, outputBias, pooled } = readTextNetwork(
    inputs,
    attributes,
    backend,
  );
  const rows = rowSplits.length - 1;
  const outputs = outputBias.length;
  const logits = new Float32Array(rows * outputs);
  const sums = new Float64Array(outputs);
  const features = new Float64Array(biases.length);
  for (let row = 0; row < rows; row++) {
    taps.locate(words, rowSplits[row] as number, rowSplits[row + 1] as number);
    if (outputs === 1 && pooled === 'maxima' && taps.length > 0) {
      taps.findMaxima();
      logits[row] = (outputBias[0] as number) + taps.weighMaxima();
      continue;
    }
    sums.set(outputBias);
    maxActivations(taps, biases, features);
    addFeatures(sums, features, output, 0);
    if (pooled === 'maxima and means') {
      // Without words a filter's mean is its maximum.
      if (taps.length > 0) meanActivations(taps, biases, features);
      addFeatures(sums, features, output, features.length);
    }
    logits.set(sums, row * outputs);
  }
  return backend.makeTensorInfo(outputs === 1 ? [rows] : [rows, outputs], 'float32', logits);
}

/** Output weights of the one logit, or of the difference of two. */
function contrasted({ output, outputBias }: TextNetwork, attributes: NamedAttrMap): Float32Array {
  const outputs = outputBias.length;
  if (outputs === 1) return output;
  const { towards, from } = attributes as unknown as ClassContrast;
  return Float32Array.from(
    { length: output.length / outputs },
    (_, feature) =>
      (output[feature * outputs + towards] as number) -
      (output[feature * outputs + from] as number),
  );
}

/** Mean slope of `max(0, bias + x)` between `x = 0` and `x = sum`. */
function slope(bias: number, sum: number): number {
  if (bias > 0) return bias + sum >= 0 ? 1 : -bias / sum;
  return bias + sum > 0 ? (bias + sum) / sum : 0;
}

/**
 * What each word of the one text of the batch adds to the logit. On the straight path from
 * embeddings of 0 to the text's own every activation without bias grows in proportion, so the
 * window of the maximum stays the same and the integrated gradients are known exactly: the slope
 * above, times output weight, times the word's own product. Windows that are equal share their
 * maximum equally.
 */
function textConvolutionTerms(
  inputs: Inputs,
  attributes: NamedAttrMap,
  backend: MathBackendCPU,
): TensorInfo {
  const network = readTextNetwork(inputs, attributes, backend);
  const { words, taps, biases, pooled } = network;
  const output = contrasted(network, attributes);
  taps.locate(words, 0, words.length);
  if (words.length > 0) taps.findMaxima();
  const { table, offsets, scratch, steps, maxima } = taps;
  const { blocks, filters, margin } = taps.layout;
  const ties = new Int32Array(filters);
  const terms = new Float64Array(words.length + 2 * margin);
  const factors = new Float64Array(scratch.length);
  for (const block of words.length === 0 ? [] : blocks) {
    const { width, start, stride, firstFilter } = block;
    const windows = taps.windows(width);
    for (let window = 0; window < windows; window++) {
      sumWindow(taps, block, window, scratch);
      for (let f = 0; f < block.filters; f++) {
        if (scratch[f] === maxima[firstFilter + f]) {
          ties[firstFilter + f] = (ties[firstFilter + f] as number) + 1;
        }
      }
    }
    for (let window = 0; window < windows; window++) {
      sumWindow(taps, block, window, scratch);
      for (let f = 0; f < block.filters; f++) {
        const filter = firstFilter + f;
        const sum = scratch[f] as number;
        const step = steps[filter] as number;
        let weight = 0;
        if (sum === maxima[filter]) weight = (output[filter] as number) / (ties[filter] as number);
        if (pooled === 'maxima and means') weight += (output[filters + filter] as number) / windows;
        factors[f] = weight === 0 ? 0 : weight * slope(biases[filter] as number, sum * step) * step;
      }
      const firstWord = margin + window - (width - 1);
      for (let tap = 0; tap < width; tap++) {
        const from = (offsets[firstWord + tap] as number) + start + tap * stride;
        let term = 0;
        for (let f = 0; f < block.filters; f++) {
          term += (factors[f] as number) * (table[from + f] as number);
        }
        terms[firstWord + tap] = (terms[firstWord + tap] as number) + term;
      }
    }
  }
  const ofText = Float32Array.from(terms.subarray(margin, margin + words.length));
  return backend.makeTensorInfo([words.length], 'float32', ofText);
}

registerKernel({
  kernelName: 'TextConvolution',
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) =>
    textConvolution(inputs as Inputs, attrs ?? {}, backend as MathBackendCPU),
});
registerKernel({
  kernelName: 'TextConvolutionTerms',
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) =>
    textConvolutionTerms(inputs as Inputs, attrs ?? {}, backend as MathBackendCPU),
});

function run<T extends Tensor>(
  kernel: string,
  { words, rowSplits, weights }: TextConvolutionInputs,
  contrast: Partial<ClassContrast> = {},
): T {
  const { embeddings, filters, biases, output, outputBias } = weights;
  const inputs: NamedTensorMap = { words, rowSplits, embeddings, output, outputBias };
  filters.forEach((tensor, i) => (inputs[`filters${i}`] = tensor));
  biases.forEach((tensor, i) => (inputs[`biases${i}`] = tensor));
  return engine().runKernel(kernel, inputs, { widths: filters.length, ...contrast });
}

/**
 * Logits of a convolution over words. With `x` the embeddings of a text's words and 0 outside of
 * it, a filter's activation at position `p` from `1 - width` to the last word is `bias + Σ x[p + k]
 * · filter[k]`; its features are the maximum and, if there are output weights for it, the mean of
 * `max(0, activation)` over all positions; without any word, `max(0, bias)`. The logit is `features
 * · output + outputBias`. Float32 `[texts]` where that is one number, `[texts, classes]` where it
 * is one a class.
 */
export function runTextConvolution(inputs: TextConvolutionInputs): Tensor<Rank.R1 | Rank.R2> {
  return run('TextConvolution', inputs);
}

/**
 * What each word of the first text adds to its logit, or with a logit a class to that of
 * `contrast.towards` less that of `contrast.from`, by integrated gradients from embeddings of 0
 * (M. Sundararajan, A. Taly, Q. Yan, Axiomatic Attribution for Deep Networks, 2017), exactly: they
 * sum to the logit less that of a text without words. Float32 `[words]`.
 *
 * @param inputs a batch of one text
 */
export function runTextConvolutionTerms(
  inputs: TextConvolutionInputs,
  contrast: ClassContrast = { towards: 1, from: 0 },
): Tensor1D {
  return run('TextConvolutionTerms', inputs, contrast);
}
