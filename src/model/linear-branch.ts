import {
  tensor1d,
  tidy,
  type NamedTensorMap,
  type Rank,
  type Tensor,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import type { FeatureBatch, FeatureTrace, Vectoriser } from '../text/vectorise.ts';
import { attributeToTokens } from './attribution.ts';
import type { SparseLinearDescription } from './branch-schema.ts';
import {
  runSparseLinear,
  runSparseLinearTerms,
  type ClassContrast,
  type SparseLinearInputs,
} from './sparse-linear-kernel.ts';
import { takeTensor } from './take-tensor.ts';

/** A branch of a model that is linear over hashed n-grams. */
export class LinearBranch {
  readonly #weights: Tensor<Rank.R1 | Rank.R2>;
  readonly #bias: Tensor1D;
  /** What turns texts into the features of this branch. */
  readonly vectoriser: Vectoriser;
  /** Its logits before a word was read. */
  readonly biases: Float32Array;

  /** @throws ModelError `model-shard` where a weight is missing */
  constructor(
    description: SparseLinearDescription,
    vectoriser: Vectoriser,
    tensors: NamedTensorMap,
  ) {
    this.vectoriser = vectoriser;
    this.#weights = takeTensor(tensors, description.weights);
    this.#bias = takeTensor(tensors, description.bias);
    this.biases = this.#bias.dataSync<'float32'>().slice();
  }

  /**
   * Logits of a batch. Float32 `[rows]`, or `[rows, classes]` for more than two; the caller
   * disposes them.
   */
  logits(batch: FeatureBatch): Tensor<Rank.R1 | Rank.R2> {
    return tidy(() => runSparseLinear(this.#inputs(batch)));
  }

  /**
   * What each token of a batch's only text adds to the logit, or to the difference of two, exactly;
   * the bias comes on top.
   */
  tokenTerms(batch: FeatureBatch, trace: FeatureTrace, contrast: ClassContrast): Float64Array {
    const terms = tidy(() =>
      runSparseLinearTerms(this.#inputs(batch), contrast).dataSync<'float32'>(),
    );
    return attributeToTokens(batch.indices, terms, trace);
  }

  dispose(): void {
    this.#weights.dispose();
    this.#bias.dispose();
  }

  #inputs(batch: FeatureBatch): SparseLinearInputs {
    return {
      indices: tensor1d(batch.indices, 'int32'),
      values: tensor1d(batch.values, 'float32'),
      rowSplits: tensor1d(batch.rowSplits, 'int32'),
      weights: this.#weights,
      bias: this.#bias,
    };
  }
}
