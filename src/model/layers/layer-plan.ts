import { ModelError } from '../model-error.ts';
import type { LayerDescription, RecurrentDescription } from './layer-descriptions.ts';
import { layersLimits } from './layers-limits.ts';

/** What one review is between two layers: a sequence of vectors, or one vector. */
type Extent = { length: number; width: number } | { length: null; width: number };

/** One weight of a layer: by what its name ends, and its shape. */
export interface PlannedWeight {
  role: string;
  shape: number[];
}

export interface PlannedLayer {
  description: LayerDescription;
  /** Shape of what it reads of one review. */
  input: number[];
  weights: PlannedWeight[];
}

/** The layers that compute something, with what they need, and how the answer is to be read. */
export interface LayerPlan {
  layers: PlannedLayer[];
  /** `sigmoid` of one number, or `softmax` of two: the last activation, which is computed outside tfjs in double precision. */
  answer: 'sigmoid' | 'softmax';
  /** Most numbers that any layer gives for one review. */
  activations: number;
}

/** What the input of the model is: so many ids, or so many numbers. */
export interface PlannedInput {
  kind: 'token-ids' | 'bag-of-words';
  width: number;
  /** Ids that may come, for the table of an embedding. */
  ids: number;
}

/** Layers that compute nothing when a model answers. */
const idle = new Set([
  'InputLayer',
  'Dropout',
  'SpatialDropout1D',
  'GaussianDropout',
  'GaussianNoise',
]);

/**
 * Follows one review through the layers: what each gives and which weights it needs. Nothing is allocated; every bound holds
 * for what it returns.
 *
 * @throws ModelError `layers-order` where a layer cannot read what the one before it gives, `layers-vocabulary` where ids
 * lie beyond the embedding's table, `layers-too-large`, `layers-output`
 */
export function planLayers(described: readonly LayerDescription[], input: PlannedInput): LayerPlan {
  const layers = described.filter((one) => !idle.has(one.class));
  const answer = splitAnswer(layers);
  const planned: PlannedLayer[] = [];
  let extent: Extent | 'ids' =
    input.kind === 'token-ids' ? 'ids' : { length: null, width: input.width };
  let isMasked = false;
  let parameters = 0;
  let multiplications = 0;
  let activations = input.width;
  for (const layer of answer.layers) {
    let step: Step;
    const from = extent === 'ids' ? [input.width] : shapeOf(extent);
    if (layer.class === 'Embedding') {
      if (extent !== 'ids') throw disorder(layer);
      step = embed(layer, input);
      isMasked = layer.config.mask_zero === true;
    } else {
      if (extent === 'ids') throw disorder(layer);
      // Where Keras would leave padding out, only recurrent layers do so here: refused rather than computed otherwise.
      if (isMasked && !readsMask(layer)) throw masked(layer);
      step = follow(layer, extent);
    }
    extent = step.to;
    if (extent.length === null) isMasked = false;
    const output = (extent.length ?? 1) * extent.width;
    activations = Math.max(activations, output, step.scratch ?? 0);
    const own = step.weights.reduce((sum, { shape }) => sum + volume(shape), 0);
    parameters += own;
    multiplications += step.multiplications;
    throwBeyond('parameters', parameters);
    throwBeyond('activations', activations);
    throwBeyond('multiplications', multiplications);
    planned.push({ description: layer, input: from, weights: step.weights });
  }
  const wanted = answer.activation === 'sigmoid' ? 1 : 2;
  if (extent === 'ids' || extent.length !== null || extent.width !== wanted) {
    throw new ModelError('layers-output', 'The last layer does not answer for two classes.', {
      layer: nameOf(layers.at(-1)),
    });
  }
  return { layers: planned, answer: answer.activation, activations };
}

/** What a layer does to one review. */
interface Step {
  to: Extent;
  weights: PlannedWeight[];
  multiplications: number;
  /** Numbers that it needs beside its output. */
  scratch?: number;
}

type Of<Class extends LayerDescription['class']> = Extract<LayerDescription, { class: Class }>;

/** The layers with the last activation taken off. A last layer without one gives logits. */
function splitAnswer(layers: readonly LayerDescription[]): {
  layers: LayerDescription[];
  activation: 'sigmoid' | 'softmax';
} {
  const rest = [...layers];
  let last = rest.at(-1);
  let activation = 'linear';
  if (last?.class === 'Activation') {
    activation = last.config.activation;
    rest.pop();
    last = rest.at(-1);
  }
  if (last?.class !== 'Dense' || (activation !== 'linear' && last.config.activation !== 'linear')) {
    throw notAnswering(layers.at(-1));
  }
  if (activation === 'linear') activation = last.config.activation;
  const { units } = last.config;
  const fits =
    activation === 'linear' ||
    (units === 1 && activation === 'sigmoid') ||
    (units === 2 && activation === 'softmax');
  if (!fits || units > 2) throw notAnswering(last);
  rest[rest.length - 1] = { ...last, config: { ...last.config, activation: 'linear' } };
  return { layers: rest, activation: units === 1 ? 'sigmoid' : 'softmax' };
}

function embed(layer: Of<'Embedding'>, input: PlannedInput): Step {
  const { input_dim, output_dim } = layer.config;
  if (input.ids > input_dim) {
    throw new ModelError('layers-vocabulary', 'An id lies beyond the embedding.', {
      found: input.ids,
      expected: input_dim,
    });
  }
  return {
    to: { length: input.width, width: output_dim },
    weights: [{ role: 'embeddings', shape: [input_dim, output_dim] }],
    multiplications: 0,
  };
}

function follow(layer: Exclude<LayerDescription, { class: 'Embedding' }>, from: Extent): Step {
  switch (layer.class) {
    case 'Dense':
      return denseStep(layer, from);
    case 'Activation':
    case 'ReLU':
      return { to: from, weights: [], multiplications: (from.length ?? 1) * from.width };
    case 'BatchNormalization':
      return normaliseStep(layer, from);
    case 'Flatten':
      return {
        to: { length: null, width: (from.length ?? 1) * from.width },
        weights: [],
        multiplications: 0,
      };
    default:
      if (from.length === null) throw disorder(layer);
      return followSequence(layer, from);
  }
}

function followSequence(
  layer: Exclude<
    LayerDescription,
    { class: 'Embedding' | 'Dense' | 'Activation' | 'ReLU' | 'BatchNormalization' | 'Flatten' }
  >,
  from: { length: number; width: number },
): Step {
  switch (layer.class) {
    case 'GlobalAveragePooling1D':
    case 'GlobalMaxPooling1D':
      return {
        to: { length: null, width: from.width },
        weights: [],
        multiplications: from.length * from.width,
      };
    case 'AveragePooling1D':
    case 'MaxPooling1D': {
      const { pool_size, strides, padding } = layer.config;
      const length = windows(layer, from.length, pool_size, strides ?? pool_size, padding);
      return {
        to: { length, width: from.width },
        weights: [],
        multiplications: length * pool_size * from.width,
      };
    }
    case 'Conv1D':
      return convolveStep(layer, from);
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU': {
      const { step, multiplications } = recurrentStep(layer, from);
      return { ...step, multiplications };
    }
    case 'Bidirectional': {
      const { step, multiplications } = recurrentStep(layer.layer, from);
      const width = step.to.width * (layer.merge === 'concat' ? 2 : 1);
      return {
        to: { ...step.to, width },
        weights: [...step.weights, ...step.weights],
        multiplications: 2 * multiplications,
      };
    }
    default:
      throw disorder(layer);
  }
}

function denseStep(layer: Of<'Dense'>, from: Extent): Step {
  const { units, use_bias } = layer.config;
  const weights: PlannedWeight[] = [{ role: 'kernel', shape: [from.width, units] }];
  if (use_bias) weights.push({ role: 'bias', shape: [units] });
  return {
    to: { ...from, width: units },
    weights,
    multiplications: (from.length ?? 1) * from.width * units,
  };
}

function normaliseStep(layer: Of<'BatchNormalization'>, from: Extent): Step {
  const { axis, center, scale } = layer.config;
  const rank = from.length === null ? 2 : 3;
  if (axis !== -1 && axis !== rank - 1) throw disorder(layer);
  const shape = [from.width];
  const roles = [
    ...(scale ? ['gamma'] : []),
    ...(center ? ['beta'] : []),
    'moving_mean',
    'moving_variance',
  ];
  return {
    to: from,
    weights: roles.map((role) => ({ role, shape })),
    multiplications: (from.length ?? 1) * from.width,
  };
}

function convolveStep(layer: Of<'Conv1D'>, from: { length: number; width: number }): Step {
  const { filters, kernel_size, strides, padding, dilation_rate, use_bias } = layer.config;
  const reach = (kernel_size - 1) * dilation_rate + 1;
  if (strides > 1 && dilation_rate > 1) throw disorder(layer);
  const length = windows(layer, from.length, reach, strides, padding);
  const weights: PlannedWeight[] = [{ role: 'kernel', shape: [kernel_size, from.width, filters] }];
  if (use_bias) weights.push({ role: 'bias', shape: [filters] });
  return {
    to: { length, width: filters },
    weights,
    multiplications: length * kernel_size * from.width * filters,
    scratch: (from.length + 2 * reach) * from.width,
  };
}

function recurrentStep(layer: RecurrentDescription, from: { length: number; width: number }) {
  const { units, use_bias, return_sequences } = layer.config;
  const gates = { SimpleRNN: 1, LSTM: 4, GRU: 3 }[layer.class];
  const weights: PlannedWeight[] = [
    { role: 'kernel', shape: [from.width, gates * units] },
    { role: 'recurrent_kernel', shape: [units, gates * units] },
  ];
  if (use_bias) {
    const twice = layer.class === 'GRU' && layer.config.reset_after;
    weights.push({ role: 'bias', shape: twice ? [2, gates * units] : [gates * units] });
  }
  const to: Extent = return_sequences
    ? { length: from.length, width: units }
    : { length: null, width: units };
  return {
    step: { to, weights, scratch: from.length * units },
    multiplications: from.length * gates * units * (from.width + units),
  };
}

/** Places at which a window of some reach is laid over a sequence. */
function windows(
  layer: LayerDescription,
  length: number,
  reach: number,
  stride: number,
  padding: 'valid' | 'same',
): number {
  const places =
    padding === 'valid' ? Math.floor((length - reach) / stride) + 1 : Math.ceil(length / stride);
  if (places < 1) throw disorder(layer);
  return places;
}

function readsMask(layer: LayerDescription): boolean {
  return ['SimpleRNN', 'LSTM', 'GRU', 'Bidirectional'].includes(layer.class);
}

function shapeOf({ length, width }: Extent): number[] {
  return length === null ? [width] : [length, width];
}

function volume(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

function throwBeyond(what: 'parameters' | 'activations' | 'multiplications', found: number): void {
  const limit = layersLimits[what];
  if (found <= limit) return;
  throw new ModelError('layers-too-large', `The layers need more than ${limit} ${what}.`, {
    what,
    found,
    limit,
  });
}

function nameOf(layer: LayerDescription | undefined): string {
  return layer === undefined ? '' : `${layer.class} ${layer.name}`.trim();
}

function disorder(layer: LayerDescription): ModelError {
  return new ModelError('layers-order', `${nameOf(layer)} cannot read what comes before it.`, {
    layer: nameOf(layer),
  });
}

function masked(layer: LayerDescription): ModelError {
  return new ModelError('layers-setting', `${nameOf(layer)} does not leave the padding out.`, {
    layer: 'Embedding',
    setting: 'mask_zero',
  });
}

function notAnswering(layer: LayerDescription | undefined): ModelError {
  return new ModelError('layers-output', 'The last layer does not answer for two classes.', {
    layer: nameOf(layer),
  });
}
