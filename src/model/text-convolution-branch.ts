import { tensor1d, tidy, type NamedTensorMap, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import type { BucketSet } from '../text/bucket-set.ts';
import type { TokenBuffer } from '../text/token-buffer.ts';
import type { TokenReader } from '../text/vectorise.ts';
import { WordSequences, type WordSequenceBatch } from '../text/word-sequences.ts';
import type { TextConvolutionDescription } from './branch-schema.ts';
import type { ClassContrast } from './sparse-linear-kernel.ts';
import { takeTensor } from './take-tensor.ts';
import {
  runTextConvolution,
  runTextConvolutionTerms,
  type TextConvolutionInputs,
  type TextConvolutionWeights,
} from './text-convolution-kernel.ts';

/** The branch of a model that is a small convolutional network over words (Y. Kim, 2014). */
export class TextConvolutionBranch {
  /** Its logits before a word was read. */
  readonly biases: Float32Array;
  readonly #sequences: WordSequences;
  readonly #weights: TextConvolutionWeights;

  /** @throws ModelError `model-shard` where a weight is missing */
  constructor(
    description: TextConvolutionDescription,
    vocabulary: BucketSet,
    tensors: NamedTensorMap,
  ) {
    this.#sequences = new WordSequences(vocabulary, description.maxTokens);
    this.#weights = {
      embeddings: takeTensor(tensors, description.embeddings),
      filters: description.widths.map(({ weights }) => takeTensor(tensors, weights)),
      biases: description.widths.map(({ bias }) => takeTensor(tensors, bias)),
      output: takeTensor(tensors, description.output),
      outputBias: takeTensor(tensors, description.outputBias),
    };
    const nothing = { words: new Int32Array(0), rowSplits: new Int32Array(2) };
    this.biases = tidy(() =>
      runTextConvolution(this.#inputs(nothing)).dataSync<'float32'>().slice(),
    );
  }

  /** What the vectoriser hands the texts' tokens to. */
  get reader(): TokenReader {
    return this.#sequences;
  }

  /** The texts that were read since the last call; valid until the next is read. */
  take(): WordSequenceBatch {
    return this.#sequences.take();
  }

  /**
   * Logits of a batch. Float32 `[texts]`, or `[texts, classes]` for more than two; the caller
   * disposes them.
   */
  logits(batch: WordSequenceBatch): Tensor<Rank.R1 | Rank.R2> {
    return tidy(() => runTextConvolution(this.#inputs(batch)));
  }

  /**
   * What each token of a batch's only text adds to the logit, or to the difference of two, on top
   * of `biases`: integrated gradients from embeddings of 0. What the boundary between two sentences
   * adds goes to the tokens on both sides of it, in halves.
   */
  tokenTerms(batch: WordSequenceBatch, tokens: TokenBuffer, contrast: ClassContrast): Float64Array {
    const terms = tidy(() =>
      runTextConvolutionTerms(this.#inputs(batch), contrast).dataSync<'float32'>(),
    );
    const sums = new Float64Array(tokens.count);
    let place = 0;
    for (let token = 0; place < terms.length; token++) {
      if (token > 0 && tokens.opensSentence[token] === 1) {
        const half = (terms[place++] as number) / 2;
        sums[token - 1] = (sums[token - 1] as number) + half;
        sums[token] = half;
      }
      sums[token] = (sums[token] as number) + (terms[place++] as number);
    }
    return sums;
  }

  dispose(): void {
    const { embeddings, filters, biases, output, outputBias } = this.#weights;
    for (const tensor of [embeddings, ...filters, ...biases, output, outputBias]) tensor.dispose();
  }

  #inputs({ words, rowSplits }: WordSequenceBatch): TextConvolutionInputs {
    return {
      words: tensor1d(words, 'int32'),
      rowSplits: tensor1d(rowSplits, 'int32'),
      weights: this.#weights,
    };
  }
}
