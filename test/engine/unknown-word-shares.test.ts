import { describe, expect, it } from 'vitest';
import { unknownWordShares } from '../../src/engine/unknown-word-shares.ts';
import { hashWord } from '../../src/text/hash.ts';
import type { Model } from '../../src/model/model.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { readReviewTerms } from '../analysis/read-review-terms.ts';
import { modelOf } from './model-of.ts';

const vocabulary = new Set(['bom', 'nao', 'produto'].map(hashWord));

/** A model that knows three words, and counts how many texts it had to read for that. */
function knowing(maxTokens: number | null): Model & { read: number } {
  const model = {
    ...modelOf(),
    read: 0,
    tokenKnowledge:
      maxTokens === null ? null : { maxTokens, knows: (hash: number) => vocabulary.has(hash) },
    unknownWordShares(texts: readonly string[]) {
      model.read += texts.length;
      const tokens = new TokenBuffer(maxTokens ?? 2048);
      return Float32Array.from(texts, (text) => {
        tokenise(text, tokens);
        const known = tokens.hashes.subarray(0, tokens.count).filter((one) => vocabulary.has(one));
        return tokens.count === 0 ? 1 : 1 - known.length / tokens.count;
      });
    },
  };
  return model;
}

describe('unknownWordShares', () => {
  const texts = [
    'Produto bom',
    'não é bom!',
    '',
    '...',
    'bom '.repeat(1500) + 'xyz '.repeat(1500),
    `bom ${'x'.repeat(40_000)} bom`,
    'um produto não muito bom '.repeat(10),
  ];
  const pause = () => Promise.resolve();

  it.each([2048, 1024, 20, null])('says what a model of %j tokens says', async (maxTokens) => {
    const model = knowing(maxTokens);
    const shares = await unknownWordShares(model, texts, readReviewTerms(texts), pause);
    expect(shares).toEqual(knowing(maxTokens).unknownWordShares(texts));
  });

  it('has the model read again no more than the texts that go on', async () => {
    const model = knowing(2048);
    await unknownWordShares(model, texts, readReviewTerms(texts), pause);
    expect(model.read).toBe(2);
  });
});
