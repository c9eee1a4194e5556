import { characterClass, classifyCodePoint } from './character-class.ts';
import { hashWord } from './hash.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';

/**
 * Tokens of one text that are read where its words are counted; of a longer text the rest is left
 * out.
 */
export const countedTokens = 1024;

/** Token that the tokeniser gives to `n't`. */
const contractedNot = hashWord('n\u0001t');

/**
 * Whether a token is a word or a number, as a reader counts them: `don't` is one, marks and emoji
 * are none.
 *
 * @param start where the token stands in the text
 */
export function isWordToken(hash: number, text: string, start: number): boolean {
  if (hash === contractedNot) return false;
  const kind = classifyCodePoint(text.codePointAt(start) ?? 0);
  return kind >= characterClass.firstLetter || kind === characterClass.ideograph;
}

/** Words and numbers of each text. */
export function countWords(texts: readonly string[]): Uint32Array {
  const tokens = new TokenBuffer(countedTokens);
  return Uint32Array.from(texts, (text) => {
    tokenise(text, tokens);
    let words = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (isWordToken(tokens.hashes[i] ?? 0, text, tokens.starts[i] ?? 0)) words++;
    }
    return words;
  });
}
