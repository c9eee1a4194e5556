import { ModelError } from '../model-error.ts';
import type { LayerDescription } from './layer-descriptions.ts';
import {
  disorder,
  embed,
  follow,
  nameOf,
  type Extent,
  type PlannedInput,
  type PlannedWeight,
  type Step,
} from './layer-steps.ts';
import { layersLimits } from './layers-limits.ts';

export interface PlannedLayer {
  description: LayerDescription;
  /** Shape of what it reads of one review. */
  input: number[];
  weights: PlannedWeight[];
}

/** The layers that compute something, with what they need, and how the answer is to be read. */
export interface LayerPlan {
  layers: PlannedLayer[];
  /**
   * `sigmoid` of one number, or `softmax` of two: the last activation, which is computed outside
   * tfjs in double precision.
   */
  answer: 'sigmoid' | 'softmax';
  /** Most numbers that any layer gives for one review. */
  activations: number;
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
 * Follows one review through the layers: what each gives and which weights it needs. Nothing is
 * allocated; every bound holds for what it returns.
 *
 * @throws ModelError `layers-order` where a layer cannot read what the one before it gives,
 *   `layers-vocabulary` where ids lie beyond the embedding's table, `layers-setting`,
 *   `layers-too-large`, `layers-output`
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
      // Where Keras would leave padding out, only recurrent layers do so here: refused rather than
      // computed otherwise.
      if (isMasked && !readsMask(layer)) throw masked(layer);
      step = follow(layer, extent);
    }
    extent = step.to;
    if (extent.length === null) isMasked = false;
    const output = (extent.length ?? 1) * extent.width;
    activations = Math.max(activations, output, step.scratch ?? 0);
    parameters += step.weights.reduce((sum, { shape }) => sum + volume(shape), 0);
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

function shapeOf({ length, width }: Extent): number[] {
  return length === null ? [width] : [length, width];
}

function readsMask(layer: LayerDescription): boolean {
  return ['SimpleRNN', 'LSTM', 'GRU', 'Bidirectional'].includes(layer.class);
}

/** Numbers in a tensor of some shape. */
export function volume(shape: readonly number[]): number {
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
