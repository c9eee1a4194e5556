import { BucketSet } from '../../src/text/bucket-set.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { sentenceBoundary, WordSequences } from '../../src/text/word-sequences.ts';

/** Texts as the network reads them: text `t` is `words[splits[t] … splits[t + 1] - 1]`. */
export interface TextWords {
  words: Int32Array;
  splits: Float64Array;
}

/** Stretches of texts: stretch `s` is `words[starts[s] … starts[s] + lengths[s] - 1]`. */
export interface Stretches {
  words: Int32Array;
  starts: Float64Array;
  lengths: Uint32Array;
}

const batchTexts = 1024;

/** Reads all texts at once, through the very reader that the page runs. */
export function readTextWords(
  texts: readonly string[],
  buckets: Uint32Array,
  bucketBits: number,
  maxTokens: number,
): TextWords {
  const reader = new WordSequences(new BucketSet(buckets, bucketBits), maxTokens);
  const tokens = new TokenBuffer(maxTokens);
  const splits = new Float64Array(texts.length + 1);
  const batches: Int32Array[] = [];
  let size = 0;
  for (let from = 0; from < texts.length; from += batchTexts) {
    const to = Math.min(texts.length, from + batchTexts);
    for (let text = from; text < to; text++) {
      tokenise(texts[text] as string, tokens);
      reader.read(tokens);
    }
    const { words, rowSplits } = reader.take();
    for (let text = from; text < to; text++) {
      splits[text + 1] = size + (rowSplits[text - from + 1] as number);
    }
    batches.push(words.slice());
    size += words.length;
  }
  const words = new Int32Array(size);
  let offset = 0;
  for (const batch of batches) {
    words.set(batch, offset);
    offset += batch.length;
  }
  return { words, splits };
}

/** Each text as a whole. */
export function wholeTexts({ words, splits }: TextWords): Stretches {
  return {
    words,
    starts: splits.slice(0, -1),
    lengths: Uint32Array.from({ length: splits.length - 1 }, (_, text) => lengthOf(splits, text)),
  };
}

/** Which sentences are worth learning from by themselves. */
export interface SentenceBounds {
  /** Texts of fewer words are not taken apart. */
  textWords: number;
  shortest: number;
  longest: number;
}

/**
 * Single sentences of long texts, each with the text that it is of: they teach what short reviews
 * look like.
 */
export function sentencesOf(
  { words, splits }: TextWords,
  { textWords, shortest, longest }: SentenceBounds,
): Stretches & { texts: Uint32Array } {
  const starts: number[] = [];
  const lengths: number[] = [];
  const texts: number[] = [];
  for (let text = 0; text < splits.length - 1; text++) {
    if (lengthOf(splits, text) < textWords) continue;
    const end = splits[text + 1] as number;
    let start = splits[text] as number;
    for (let place = start; place <= end; place++) {
      if (place < end && words[place] !== sentenceBoundary) continue;
      const length = place - start;
      if (length >= shortest && length <= longest) {
        starts.push(start);
        lengths.push(length);
        texts.push(text);
      }
      start = place + 1;
    }
  }
  return {
    words,
    starts: Float64Array.from(starts),
    lengths: Uint32Array.from(lengths),
    texts: Uint32Array.from(texts),
  };
}

function lengthOf(splits: Float64Array, text: number): number {
  return (splits[text + 1] as number) - (splits[text] as number);
}
