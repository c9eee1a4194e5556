import {
  tensor1d,
  tensor2d,
  tensor3d,
  tidy,
  zeros,
  type Tensor,
  type Rank,
} from '@tensorflow/tfjs-core';
import { runTextConvolution } from '../text-convolution-kernel.ts';

/** The weights of a convolution over words, as `runTextConvolution` defines them, without bias. */
export interface NetworkToAsk {
  dimensions: number;
  /** `[words + 2, dimensions]` */
  embeddings: Float32Array;
  /** Filters `[width, dimensions, filters]`, bias `[filters]`. */
  widths: { width: number; filters: Float32Array; bias: Float32Array }[];
  /** `[filters of all widths, outputs]` */
  output: Float32Array;
  outputs: number;
}

/** Texts that are asked at once. */
const batchRows = 512;

/**
 * Logits of some texts, `[rows × outputs]`, by the kernel that the finished model runs.
 *
 * @param words text `r` is `words[rowSplits[r] … rowSplits[r + 1] - 1]`
 */
export function networkLogits(
  { dimensions, embeddings, widths, output, outputs }: NetworkToAsk,
  { words, rowSplits }: { words: Int32Array; rowSplits: Int32Array },
  rows: Uint32Array,
): Float32Array {
  const logits = new Float32Array(rows.length * outputs);
  const ofText = (row: number) => words.subarray(rowSplits[row], rowSplits[row + 1]);
  tidy(() => {
    const weights = {
      embeddings: tensor2d(embeddings, [embeddings.length / dimensions, dimensions]),
      filters: widths.map(({ width, filters, bias }) =>
        tensor3d(filters, [width, dimensions, bias.length]),
      ),
      biases: widths.map(({ bias }) => tensor1d(bias)),
      output: (outputs === 1
        ? tensor1d(output)
        : tensor2d(output, [output.length / outputs, outputs])) as Tensor<Rank.R1 | Rank.R2>,
      outputBias: zeros<Rank.R1>([outputs]),
    };
    for (let from = 0; from < rows.length; from += batchRows) {
      const texts = Array.from(rows.subarray(from, from + batchRows), ofText);
      const splits = new Int32Array(texts.length + 1);
      texts.forEach((text, place) => {
        splits[place + 1] = (splits[place] as number) + text.length;
      });
      const all = new Int32Array(splits[texts.length] as number);
      texts.forEach((text, place) => all.set(text, splits[place]));
      const found = tidy(() =>
        runTextConvolution({
          words: tensor1d(all, 'int32'),
          rowSplits: tensor1d(splits, 'int32'),
          weights,
        }).dataSync<'float32'>(),
      );
      logits.set(found, from * outputs);
    }
  });
  return logits;
}
