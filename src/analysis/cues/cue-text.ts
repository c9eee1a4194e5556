import type { RecognisedLanguage } from '../../text/language.ts';
import type { TokenBuffer } from '../../text/token-buffer.ts';

/** What stands between a token and the one before it. */
export const gap = {
  /** Blanks, hyphens, apostrophes: the phrase goes on. */
  none: 0,
  /** A comma, quotation mark or the like. */
  pause: 1,
  /** A new sentence, or the start of the text. */
  sentence: 2,
} as const;

/** What kind of thing a token is. */
export const tokenKind = { word: 0, number: 1, mark: 2, emoji: 3 } as const;

/** A review made ready for every cue, so that it is read once. */
export interface CueText {
  readonly text: string;
  readonly language: RecognisedLanguage;
  readonly tokens: TokenBuffer;
  /** `gap` before each token. */
  readonly gaps: Uint8Array;
  /** `tokenKind` of each token. */
  readonly kinds: Uint8Array;
  /** 1 for a word of praise, −1 for one of criticism, by itself. */
  readonly polarity: Int8Array;
  /** The same with a denial before it turned: −1 for “bom” in “não é bom”. */
  readonly feeling: Int8Array;
}
