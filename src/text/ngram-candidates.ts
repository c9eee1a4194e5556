import { hashSequence } from './hash.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';
import { bucketOf } from './vectorise.ts';

/**
 * Buckets of the n-grams that occur at least `minimumCount` times in the texts, in rising order:
 * what may become a feature.
 *
 * @param maxNgram longest n-gram, in tokens
 * @param candidateBits n-grams are counted in `2^candidateBits` buckets
 * @param minimumCount 1 to 255
 * @param unread hashes of tokens that no candidate contains
 */
export function findCandidates(
  texts: readonly string[],
  maxNgram: number,
  maxTokens: number,
  candidateBits: number,
  minimumCount: number,
  unread: ReadonlySet<number> = new Set(),
): Uint32Array {
  const counts = new Uint8Array(2 ** candidateBits);
  const count = (hash: number): void => {
    const bucket = bucketOf(hash, candidateBits);
    const old = counts[bucket] as number;
    if (old < 255) counts[bucket] = old + 1;
  };
  const tokens = new TokenBuffer(maxTokens);
  for (const text of texts) {
    tokenise(text, tokens);
    let previous = 0;
    let previousPair = 0;
    let inSentence = 0;
    for (let i = 0; i < tokens.count; i++) {
      const token = tokens.hashes[i] as number;
      if (tokens.opensSentence[i] === 1) inSentence = 0;
      if (unread.has(token)) {
        inSentence = 0;
        continue;
      }
      count(token);
      if (inSentence > 0 && maxNgram > 1) {
        const pair = hashSequence(previous, token);
        count(pair);
        if (inSentence > 1 && maxNgram > 2) count(hashSequence(previousPair, token));
        previousPair = pair;
      }
      previous = token;
      inSentence++;
    }
  }
  let size = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if ((counts[bucket] as number) >= minimumCount) size++;
  }
  const candidates = new Uint32Array(size);
  let next = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if ((counts[bucket] as number) >= minimumCount) candidates[next++] = bucket;
  }
  return candidates;
}
