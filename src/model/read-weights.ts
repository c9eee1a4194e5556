import { dispose, io, type NamedTensorMap } from '@tensorflow/tfjs-core';
import { ModelError } from './model-error.ts';
import type { StoredWeight } from './topology.ts';

/**
 * Largest size of a weight: sums of products of as many as a model may have stay finite in 32-bit
 * floats.
 */
const largest = 1e6;

/**
 * The weights of a shard as tensors by name.
 *
 * @throws ModelError `model-shard` where one is not a number, infinite or absurdly large: a model
 *   of such answers nothing
 */
export function readWeights(
  shard: ArrayBuffer,
  stored: readonly StoredWeight[],
  file: string,
): NamedTensorMap {
  const tensors = io.decodeWeights(shard, stored as io.WeightsManifestEntry[]);
  for (const [name, tensor] of Object.entries(tensors)) {
    for (const value of tensor.dataSync<'float32'>()) {
      // The negation holds for what is not a number.
      if (!(Math.abs(value) <= largest)) {
        dispose(tensors);
        throw new ModelError('model-shard', `${name} holds a value that is no weight.`, {
          file,
          weight: name,
        });
      }
    }
  }
  return tensors;
}
