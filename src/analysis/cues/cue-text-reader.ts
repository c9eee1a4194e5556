import { recogniseLanguage, type RecognisedLanguage } from '../../text/language.ts';
import { TokenBuffer } from '../../text/token-buffer.ts';
import { tokenise } from '../../text/tokenise.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import { markFeelings } from './feelings.ts';

/**
 * Tokens read of one text; what follows is left unread. With the tokeniser's 32 characters a token
 * this reaches through 256 kB.
 */
const readTokens = 8192;

const joining = /^[\s\-‐‑'’‘`´ʼ_*~]*$/u;
const space = 0x20;
const exclamationMarks = '!¡！';
const questionMarks = '?¿？';
const eyes = ':;=<';
const letter = /^[\p{L}\p{M}]/u;
const digit = /^\p{N}/u;

function gapBefore(text: string, from: number, to: number): number {
  if (from === to || (to - from === 1 && text.charCodeAt(from) === space)) return gap.none;
  return joining.test(text.slice(from, to)) ? gap.none : gap.pause;
}

function kindOf(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return tokenKind.word;
  if (unit >= 0x30 && unit <= 0x39) return tokenKind.number;
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (exclamationMarks.includes(character) || questionMarks.includes(character)) {
    return tokenKind.mark;
  }
  if (letter.test(character)) return tokenKind.word;
  if (digit.test(character)) return tokenKind.number;
  return eyes.includes(character) || unit > 0x7f ? tokenKind.emoji : tokenKind.mark;
}

/** @param tokens of the text, as far as the cues read it */
export type LanguageOf = (tokens: TokenBuffer) => RecognisedLanguage;

/** Reads reviews for the cues, one after the other, into the same memory. */
export class CueTextReader {
  readonly #tokens = new TokenBuffer(readTokens);
  readonly #gaps = new Uint8Array(readTokens);
  readonly #kinds = new Uint8Array(readTokens);
  readonly #polarity = new Int8Array(readTokens);
  readonly #feeling = new Int8Array(readTokens);

  /**
   * Reads one review. The answer is good until the next call, which writes over it.
   *
   * @param language the review's, where it is known already, or how it is found from the text's
   *   tokens; else it is recognised
   */
  read(
    text: string,
    language: RecognisedLanguage | LanguageOf = (tokens) => recogniseLanguage(text, tokens),
  ): CueText {
    const tokens = this.#tokens;
    tokenise(text, tokens);
    let end = 0;
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.starts[i] as number;
      this.#gaps[i] =
        tokens.opensSentence[i] === 1 || i === 0 ? gap.sentence : gapBefore(text, end, start);
      this.#kinds[i] = kindOf(text, start);
      end = tokens.ends[i] as number;
    }
    const review: CueText = {
      text,
      language: typeof language === 'string' ? language : language(tokens),
      tokens,
      gaps: this.#gaps,
      kinds: this.#kinds,
      polarity: this.#polarity,
      feeling: this.#feeling,
    };
    markFeelings(review);
    return review;
  }
}
