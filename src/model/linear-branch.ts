import { tensor1d, tidy, type NamedTensorMap, type Tensor1D } from '@tensorflow/tfjs-core';
import type { FeatureBatch, FeatureTrace } from '../text/vectorise.ts';
import { attributeToTokens } from './attribution.ts';
import type { SparseLinearDescription } from './branch-schema.ts';
import {
  runSparseLinear,
  runSparseLinearTerms,
  type SparseLinearInputs,
} from './sparse-linear-kernel.ts';
import { takeTensor } from './take-tensor.ts';

/** The branch of a model that is linear over hashed n-grams. */
export class LinearBranch {
  private readonly weights: Tensor1D;
  private readonly biasTensor: Tensor1D;
  /** Its logit before a word was read. */
  readonly bias: number;

  /** @throws ModelError `model-shard` where a weight is missing */
  constructor(description: SparseLinearDescription, tensors: NamedTensorMap) {
    this.weights = takeTensor(tensors, description.weights);
    this.biasTensor = takeTensor(tensors, description.bias);
    this.bias = this.biasTensor.dataSync<'float32'>()[0] as number;
  }

  /** Logits of a batch. Float32 `[rows]`; the caller disposes it. */
  logits(batch: FeatureBatch): Tensor1D {
    return tidy(() => runSparseLinear(this.inputs(batch)));
  }

  /** What each token of a batch's only text adds to the logit beside `bias`, exactly. */
  tokenTerms(batch: FeatureBatch, trace: FeatureTrace): Float64Array {
    const terms = tidy(() => runSparseLinearTerms(this.inputs(batch)).dataSync<'float32'>());
    return attributeToTokens(batch.indices, terms, trace);
  }

  dispose(): void {
    this.weights.dispose();
    this.biasTensor.dispose();
  }

  private inputs(batch: FeatureBatch): SparseLinearInputs {
    return {
      indices: tensor1d(batch.indices, 'int32'),
      values: tensor1d(batch.values, 'float32'),
      rowSplits: tensor1d(batch.rowSplits, 'int32'),
      weights: this.weights,
      bias: this.biasTensor,
    };
  }
}
