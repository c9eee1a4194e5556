import { describe, expect, it } from 'vitest';
import { BucketSet, bucketOf } from '../../src/text/bucket-set.ts';
import { hashWord } from '../../src/text/hash.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { WordSequences } from '../../src/text/word-sequences.ts';

const bucketBits = 20;
const bucket = (word: string) => bucketOf(hashWord(word), bucketBits);
const known = ['bom', 'ruim', 'produto'];
const buckets = Uint32Array.from(known, bucket).sort();
/** Row that a word of the vocabulary must have. */
const row = (word: string) => 2 + buckets.indexOf(bucket(word));

function sequences(texts: readonly string[], maxTokens = 16): number[][] {
  const tokens = new TokenBuffer(64);
  const words = new WordSequences(new BucketSet(buckets, bucketBits), maxTokens);
  for (const text of texts) {
    tokenise(text, tokens);
    words.read(tokens);
  }
  const batch = words.take();
  expect(batch.rowSplits).toHaveLength(texts.length + 1);
  return texts.map((_, i) => [...batch.words.subarray(batch.rowSplits[i], batch.rowSplits[i + 1])]);
}

describe('WordSequences', () => {
  it('gives every word its row, unknown words the first one', () => {
    expect(sequences(['Produto bom', '', 'ruim xyzzy'])).toEqual([
      [row('produto'), row('bom')],
      [],
      [row('ruim'), 0],
    ]);
  });

  it('puts a boundary between sentences, none before the first or after the last', () => {
    expect(sequences(['. Bom. Ruim.'])).toEqual([[row('bom'), 1, row('ruim')]]);
  });

  it('counts tokens, not boundaries', () => {
    expect(sequences(['bom. ruim. produto'], 2)).toEqual([[row('bom'), 1, row('ruim')]]);
  });

  it('begins anew with every batch, and takes batches of any size', () => {
    const tokens = new TokenBuffer(64);
    const words = new WordSequences(new BucketSet(buckets, bucketBits), 16);
    for (const texts of [5000, 2]) {
      for (let i = 0; i < texts; i++) {
        tokenise('bom ruim bom ruim', tokens);
        words.read(tokens);
      }
      const batch = words.take();
      expect(batch.rowSplits).toHaveLength(texts + 1);
      expect(batch.rowSplits[texts]).toBe(4 * texts);
      expect([...batch.words.subarray(-2)]).toEqual([row('bom'), row('ruim')]);
    }
  });
});
