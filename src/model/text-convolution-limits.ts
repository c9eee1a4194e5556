import type { TextConvolutionDescription } from './branch-schema.ts';
import { layOutTaps } from './tap-layout.ts';

/** Bounds on what running a convolution allocates, in numbers. */
const limits = {
  /** Embeddings of all networks of a model, 64 MB. */
  embeddings: 2 ** 24,
  /** Filters of all widths, 16 MB as they are read and 32 MB as they are computed with. */
  filters: 2 ** 22,
} as const;

/**
 * Numbers that the table of products holds at most, 32 MB or, with 32 bits each, 64: when it is
 * full, it starts anew.
 */
export const maxTableNumbers = 2 ** 24;

/** Whether the embeddings of a model's convolutions are too large together. */
export function embeddingsExceed(networks: readonly TextConvolutionDescription[]): boolean {
  return (
    networks.reduce((sum, { words, dimensions }) => sum + (words + 2) * dimensions, 0) >
    limits.embeddings
  );
}

/**
 * Why a convolution is too large to be run, or null where it is not. It must be asked before
 * anything is allocated.
 *
 * @param tokensRead tokens of a text that the vectoriser reads
 */
export function networkExcess(
  { words, maxTokens, dimensions, widths }: TextConvolutionDescription,
  tokensRead: number,
): string | null {
  if (maxTokens > tokensRead) return 'maxTokens is more than the vectoriser reads';
  const { numbers } = layOutTaps(widths);
  if (numbers * dimensions > limits.filters) return 'the filters are too large';
  // The words of one text must have room in the table at once; one more stands for the boundaries
  // of sentences.
  if (Math.min(words + 2, maxTokens + 1) * numbers > maxTableNumbers) {
    return 'the words of one text do not fit into the table';
  }
  return null;
}
