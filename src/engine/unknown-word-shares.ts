import { countedTokens } from '../text/count-words.ts';
import type { TermSequences } from '../text/text-tokens.ts';
import { lengthReadAlike } from '../text/tokenise.ts';
import type { Model } from '../model/model.ts';

/** Rows between two pauses. */
const batchSize = 1000;

/**
 * Share of each text's words that the model does not know, as `Model.unknownWordShares` says it.
 *
 * @param terms tokens of the texts, as far as their words are counted; only where that is not far
 *   enough are the texts themselves read again
 */
export async function unknownWordShares(
  model: Model,
  texts: readonly string[],
  { tokens, rowSplits, hashes }: TermSequences,
  pause: () => Promise<void>,
): Promise<Float32Array> {
  const { maxTokens, knows } = model.tokenKnowledge ?? { maxTokens: 0, knows: () => false };
  const most = Math.min(maxTokens, countedTokens);
  const known = Uint8Array.from(hashes, (hash) => Number(knows(hash)));
  const shares = new Float32Array(texts.length);
  for (let from = 0; from < texts.length; from += batchSize) {
    const to = Math.min(texts.length, from + batchSize);
    const unread: number[] = [];
    for (let row = from; row < to; row++) {
      const start = rowSplits[row] ?? 0;
      const end = rowSplits[row + 1] ?? 0;
      if (end - start >= most || (texts[row] ?? '').length > lengthReadAlike(most)) {
        unread.push(row);
        continue;
      }
      let sum = 0;
      for (let i = start; i < end; i++) sum += known[tokens[i] ?? 0] ?? 0;
      shares[row] = start === end ? 1 : 1 - sum / (end - start);
    }
    const asked = model.unknownWordShares(unread.map((row) => texts[row] ?? ''));
    unread.forEach((row, place) => (shares[row] = asked[place] ?? 0));
    await pause();
  }
  return shares;
}
