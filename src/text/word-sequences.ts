import { bucketOf, type BucketSet } from './bucket-set.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** Words of a batch of texts: text `r` is `words[rowSplits[r] … rowSplits[r + 1] - 1]`. */
export interface WordSequenceBatch {
  /** Row of each word in the table of embeddings. */
  words: Int32Array;
  /** Length: texts + 1. */
  rowSplits: Int32Array;
}

/** Row of a word that is not in the vocabulary. */
export const unknownWord = 0;
/** Row of the boundary between two sentences. */
export const sentenceBoundary = 1;
/** Row of the first word of the vocabulary; the others follow in the order of their buckets. */
export const firstWord = 2;

/**
 * Turns tokens into rows of a table of embeddings, with a boundary wherever a sentence opens after
 * the first token. Its buffers are reused: a batch is valid until the next text is read.
 */
export class WordSequences {
  #words = new Int32Array(1 << 14);
  #rowSplits = new Int32Array(1 << 10);
  #rows = 0;
  readonly #vocabulary: BucketSet;
  readonly maxTokens: number;

  /** @param maxTokens most tokens that are read of a text; boundaries come on top */
  constructor(vocabulary: BucketSet, maxTokens: number) {
    this.#vocabulary = vocabulary;
    this.maxTokens = maxTokens;
  }

  /** Adds a text to the batch. */
  read(tokens: TokenBuffer): void {
    const { hashes, opensSentence } = tokens;
    const vocabulary = this.#vocabulary;
    const { bucketBits } = vocabulary;
    const count = Math.min(tokens.count, this.maxTokens);
    let size = this.#rowSplits[this.#rows] as number;
    this.#reserve(size + 2 * count);
    const words = this.#words;
    const rowSplits = this.#rowSplits;
    for (let token = 0; token < count; token++) {
      if (token > 0 && opensSentence[token] === 1) words[size++] = sentenceBoundary;
      const index = vocabulary.indexOf(bucketOf(hashes[token] as number, bucketBits));
      words[size++] = index < 0 ? unknownWord : firstWord + index;
    }
    this.#rows++;
    rowSplits[this.#rows] = size;
  }

  /** The texts that were read since the last call. */
  take(): WordSequenceBatch {
    const rows = this.#rows;
    this.#rows = 0;
    return {
      words: this.#words.subarray(0, this.#rowSplits[rows]),
      rowSplits: this.#rowSplits.subarray(0, rows + 1),
    };
  }

  #reserve(size: number): void {
    if (size > this.#words.length) {
      const larger = new Int32Array(size * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    if (this.#rows + 2 > this.#rowSplits.length) {
      const larger = new Int32Array(this.#rowSplits.length * 2);
      larger.set(this.#rowSplits);
      this.#rowSplits = larger;
    }
  }
}
