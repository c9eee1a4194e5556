import { BucketSet } from '../text/bucket-set.ts';
import { Vectoriser } from '../text/vectorise.ts';
import { WordSequences } from '../text/word-sequences.ts';
import type { FeatureSet } from './feature-set.ts';

/** Texts as rows of a convolution's table of embeddings. */
export interface WordsOfTexts {
  /** Text `r` is `words[rowSplits[r] … rowSplits[r + 1] - 1]`. */
  words: Int32Array;
  /** Length: texts + 1. */
  rowSplits: Int32Array;
  /** Tokens of a text that are read at most. */
  maxTokens: number;
}

/** Tokens of a text that a convolution reads. */
const usualTokens = 200;

const batchRows = 1024;

/**
 * Reads texts as a convolution does whose vocabulary is a set of features that are words: once, and
 * only where a network asks.
 */
export function wordReader(
  { settings, buckets }: Omit<FeatureSet, 'data'>,
  texts: readonly string[],
): () => WordsOfTexts {
  let known: WordsOfTexts | null = null;
  return () => {
    known ??= readWords({ settings, buckets }, texts);
    return known;
  };
}

function readWords(
  { settings, buckets }: Pick<FeatureSet, 'settings' | 'buckets'>,
  texts: readonly string[],
): WordsOfTexts {
  const maxTokens = Math.min(usualTokens, settings.maxTokens);
  const vocabulary = new BucketSet(buckets, settings.bucketBits);
  // As the finished model reads: the same vectoriser hands over the tokens.
  const vectoriser = new Vectoriser(settings, vocabulary);
  const sequences = new WordSequences(vocabulary, maxTokens);
  const rowSplits = new Int32Array(texts.length + 1);
  const parts: Int32Array[] = [];
  let size = 0;
  for (let from = 0; from < texts.length; from += batchRows) {
    vectoriser.vectorise(texts, from, Math.min(texts.length, from + batchRows), sequences);
    const batch = sequences.take();
    for (let row = 1; row < batch.rowSplits.length; row++) {
      rowSplits[from + row] = size + (batch.rowSplits[row] as number);
    }
    parts.push(batch.words.slice());
    size += batch.words.length;
  }
  const words = new Int32Array(size);
  let place = 0;
  for (const part of parts) {
    words.set(part, place);
    place += part.length;
  }
  return { words, rowSplits, maxTokens };
}
