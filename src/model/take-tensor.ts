import type { NamedTensorMap, Rank, Tensor } from '@tensorflow/tfjs-core';
import { ModelError } from './model-error.ts';

/**
 * The weight of that name; its shape was checked with the topology.
 *
 * @throws ModelError `model-shard` where there is none
 */
export function takeTensor<R extends Rank>(tensors: NamedTensorMap, name: string): Tensor<R> {
  const tensor = tensors[name];
  if (tensor === undefined) {
    throw new ModelError('model-shard', `The weight ${name} is missing.`, { weight: name });
  }
  return tensor as Tensor<R>;
}
