import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { bucketOf } from '../../src/text/bucket-set.ts';

/**
 * Buckets of the words that occur in most texts, in rising order.
 *
 * @param limit most words to choose
 * @param minimumTexts fewest texts that a word occurs in
 * @param maxTokens tokens of a text that are read
 * @param unread hashes of words that are not chosen, nor is a word that shares a bucket with one
 */
export function chooseWords(
  texts: readonly string[],
  limit: number,
  minimumTexts: number,
  bucketBits: number,
  maxTokens: number,
  unread: ReadonlySet<number> = new Set(),
): Uint32Array {
  const counts = new Uint32Array(2 ** bucketBits);
  const lastText = new Uint32Array(2 ** bucketBits);
  const tokens = new TokenBuffer(maxTokens);
  texts.forEach((text, place) => {
    tokenise(text, tokens);
    for (let i = 0; i < tokens.count; i++) {
      const bucket = bucketOf(tokens.hashes[i] as number, bucketBits);
      if (lastText[bucket] === place + 1) continue;
      lastText[bucket] = place + 1;
      counts[bucket] = (counts[bucket] as number) + 1;
    }
  });
  for (const hash of unread) counts[bucketOf(hash, bucketBits)] = 0;
  const frequencies = counts.filter((count) => count >= minimumTexts).sort();
  const fewest = frequencies[Math.max(0, frequencies.length - limit)] ?? minimumTexts;
  // Words that are as frequent as the rarest chosen one are taken in the order of their buckets.
  let ties = limit - frequencies.filter((count) => count > fewest).length;
  const buckets: number[] = [];
  counts.forEach((count, bucket) => {
    if (count > fewest || (count === fewest && ties-- > 0)) buckets.push(bucket);
  });
  return Uint32Array.from(buckets);
}
