import type { Tensor } from '@tensorflow/tfjs-core';
import type { Layer } from '@tensorflow/tfjs-layers/dist/engine/topology.js';
import { Conv1D } from '@tensorflow/tfjs-layers/dist/layers/convolutional.js';
import { Activation, Dense, Flatten } from '@tensorflow/tfjs-layers/dist/layers/core.js';
import { Embedding } from '@tensorflow/tfjs-layers/dist/layers/embeddings.js';
import { BatchNormalization } from '@tensorflow/tfjs-layers/dist/layers/normalization.js';
import {
  AveragePooling1D,
  GlobalAveragePooling1D,
  GlobalMaxPooling1D,
  MaxPooling1D,
} from '@tensorflow/tfjs-layers/dist/layers/pooling.js';
import { GRU, LSTM, SimpleRNN, type RNN } from '@tensorflow/tfjs-layers/dist/layers/recurrent.js';
import { Bidirectional } from '@tensorflow/tfjs-layers/dist/layers/wrappers.js';
import { ModelError } from '../model-error.ts';
import type { LayerDescription, RecurrentDescription } from './layer-descriptions.ts';
import { LayerChain } from './layer-chain.ts';
import type { LayerPlan } from './layer-plan.ts';
import { ResetAfterGru } from './reset-after-gru.ts';

/** The weights come from the file: nothing is drawn at random first. */
const unset = {
  kernelInitializer: 'zeros',
  biasInitializer: 'zeros',
} as const;

/**
 * Makes the layers in tfjs and gives them their weights.
 *
 * @param weights of all layers in the order of the plan; they are no longer needed afterwards
 */
export function buildLayers(plan: LayerPlan, weights: readonly Tensor[]): LayerChain {
  let next = 0;
  const layers = plan.layers.map(({ description, input, weights: needed }) => {
    const layer = make(description);
    layer.build([null, ...input]);
    // Recurrent layers leave this to whoever builds them.
    layer.built = true;
    layer.setWeights(weights.slice(next, next + needed.length));
    next += needed.length;
    return layer;
  });
  return new LayerChain(layers);
}

function make(layer: LayerDescription): Layer {
  switch (layer.class) {
    case 'Embedding': {
      const { input_dim, output_dim, mask_zero } = layer.config;
      return new Embedding({
        inputDim: input_dim,
        outputDim: output_dim,
        maskZero: mask_zero === true,
        embeddingsInitializer: 'zeros',
      });
    }
    case 'Dense': {
      const { units, activation, use_bias } = layer.config;
      return new Dense({ ...unset, units, activation, useBias: use_bias });
    }
    case 'Activation':
      return new Activation({ activation: layer.config.activation });
    case 'ReLU':
      return new Activation({ activation: 'relu' });
    case 'Flatten':
      return new Flatten();
    case 'BatchNormalization': {
      const { axis, epsilon, center, scale } = layer.config;
      return new BatchNormalization({ axis, epsilon, center, scale });
    }
    case 'Conv1D': {
      const { filters, kernel_size, strides, padding, dilation_rate, activation, use_bias } =
        layer.config;
      return new Conv1D({
        ...unset,
        filters,
        kernelSize: kernel_size,
        strides,
        padding,
        dilationRate: dilation_rate,
        activation,
        useBias: use_bias,
      });
    }
    case 'AveragePooling1D':
    case 'MaxPooling1D': {
      const { pool_size, strides, padding } = layer.config;
      const Pooling = layer.class === 'MaxPooling1D' ? MaxPooling1D : AveragePooling1D;
      return new Pooling({ poolSize: pool_size, strides: strides ?? pool_size, padding });
    }
    case 'GlobalAveragePooling1D':
      return new GlobalAveragePooling1D({});
    case 'GlobalMaxPooling1D':
      return new GlobalMaxPooling1D({});
    case 'Bidirectional':
      return new Bidirectional({ layer: makeRecurrent(layer.layer), mergeMode: layer.merge });
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU':
      return makeRecurrent(layer);
    default:
      // The plan has left out what computes nothing.
      throw new ModelError('layers-layer', `${layer.class} is not run.`, { layer: layer.class });
  }
}

function makeRecurrent(layer: RecurrentDescription): RNN {
  const { units, activation, use_bias, return_sequences, go_backwards } = layer.config;
  const settings = {
    ...unset,
    recurrentInitializer: 'zeros',
    units,
    activation,
    useBias: use_bias,
    returnSequences: return_sequences,
    goBackwards: go_backwards,
  } as const;
  if (layer.class === 'SimpleRNN') return new SimpleRNN(settings);
  const { recurrent_activation } = layer.config;
  const recurrentActivation =
    recurrent_activation === 'hard_sigmoid' ? 'hardSigmoid' : recurrent_activation;
  if (layer.class === 'LSTM') {
    return new LSTM({ ...settings, recurrentActivation, unitForgetBias: false });
  }
  return layer.config.reset_after
    ? new ResetAfterGru({ ...settings, recurrentActivation })
    : new GRU({ ...settings, recurrentActivation });
}
