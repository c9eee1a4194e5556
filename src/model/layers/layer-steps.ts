import { ModelError } from '../model-error.ts';
import type { LayerDescription, RecurrentDescription } from './layer-descriptions.ts';

/** What one review is between two layers: a sequence of vectors, or one vector. */
export type Extent = { length: number; width: number } | { length: null; width: number };

/** One weight of a layer: by what its name ends, and its shape. */
export interface PlannedWeight {
  role: string;
  shape: number[];
}

/** What the input of the model is: so many ids, or so many numbers. */
export interface PlannedInput {
  kind: 'token-ids' | 'bag-of-words';
  width: number;
  /** Ids that may come, for the table of an embedding. */
  ids: number;
}

/** What a layer does to one review. */
export interface Step {
  to: Extent;
  weights: PlannedWeight[];
  multiplications: number;
  /** Numbers that it needs in addition to its output. */
  scratch?: number;
}

type Of<Class extends LayerDescription['class']> = Extract<LayerDescription, { class: Class }>;

/**
 * The table of the ids, which come first.
 *
 * @throws ModelError `layers-vocabulary` where ids lie beyond it
 */
export function embed(layer: Of<'Embedding'>, input: PlannedInput): Step {
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

/**
 * What any other layer makes of what the one before it gives.
 *
 * @throws ModelError `layers-order` where it cannot read that, `layers-setting` where it is set as
 *   it is not run
 */
export function follow(
  layer: Exclude<LayerDescription, { class: 'Embedding' }>,
  from: Extent,
): Step {
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
    case 'GRU':
      return recurrentStep(layer, from);
    case 'Bidirectional': {
      const step = recurrentStep(layer.layer, from);
      const width = step.to.width * (layer.merge === 'concat' ? 2 : 1);
      return {
        to: { ...step.to, width },
        weights: [...step.weights, ...step.weights],
        multiplications: 2 * step.multiplications,
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
  if (axis !== -1 && axis !== rank - 1) throw unrunnable(layer, 'axis');
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
  if (strides > 1 && dilation_rate > 1) throw unrunnable(layer, 'dilation_rate');
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

function recurrentStep(layer: RecurrentDescription, from: { length: number; width: number }): Step {
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
    to,
    weights,
    multiplications: from.length * gates * units * (from.width + units),
    scratch: from.length * units,
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

export function nameOf(layer: LayerDescription | undefined): string {
  return layer === undefined ? '' : `${layer.class} ${layer.name}`.trim();
}

export function disorder(layer: LayerDescription): ModelError {
  return new ModelError('layers-order', `${nameOf(layer)} cannot read what comes before it.`, {
    layer: nameOf(layer),
  });
}

function unrunnable(layer: LayerDescription, setting: string): ModelError {
  return new ModelError('layers-setting', `${nameOf(layer)}: ${setting} is not run as it is set.`, {
    layer: nameOf(layer),
    setting,
  });
}
