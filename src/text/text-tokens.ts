import { countedTokens } from './count-words.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';

/**
 * The tokens of many texts, text after text; the same number is the same token. Text `r` is
 * `tokens[rowSplits[r] … rowSplits[r + 1] - 1]`.
 */
export interface TextTokens {
  tokens: Uint32Array | Int32Array;
  /** Length: texts + 1. */
  rowSplits: Uint32Array;
}

/** The tokens of many texts as numbers of terms, with what n-grams are made of. */
export interface TermSequences extends TextTokens {
  tokens: Uint32Array;
  /** 1 where the token opens a sentence. */
  opensSentence: Uint8Array;
  /** Hash of each term, by its number: that which the tokeniser gives. */
  hashes: Int32Array;
}

/** Texts between two pauses. */
const batch = 256;

/**
 * The tokens of many texts, each as its hash. Of a text longer than 1,024 tokens the rest is left
 * out.
 *
 * @param pause awaited every 256 texts; may throw to stop the reading
 */
export async function readTextTokens(
  texts: readonly string[],
  pause?: () => Promise<void>,
): Promise<TextTokens> {
  const buffer = new TokenBuffer(countedTokens);
  const rowSplits = new Uint32Array(texts.length + 1);
  let tokens = new Int32Array(1 << 16);
  let used = 0;
  for (let row = 0; row < texts.length; row++) {
    if (row % batch === 0) await pause?.();
    tokenise(texts[row]!, buffer);
    if (used + buffer.count > tokens.length) {
      const longer = new Int32Array(2 * (used + buffer.count));
      longer.set(tokens);
      tokens = longer;
    }
    tokens.set(buffer.hashes.subarray(0, buffer.count), used);
    used += buffer.count;
    rowSplits[row + 1] = used;
  }
  return { tokens: tokens.subarray(0, used), rowSplits };
}
