import type { TextSplitting } from './vectoriser-description.ts';

/** The tokens of a text and where they stand in it, in UTF-16 code units. */
export interface SplitText {
  tokens: string[];
  starts: number[];
  ends: number[];
}

const isSeparator = {
  spaces: (character: string) => character === ' ',
  whitespace: (character: string) => /\s/u.test(character),
  'ascii-whitespace': (character: string) => /[\t-\r ]/.test(character),
  words: (character: string) => !/[\p{L}\p{N}_]/u.test(character),
  characters: () => false,
};

/**
 * Cuts texts into tokens as a vectoriser's description says. The same text gives the same tokens as
 * in Python.
 */
export class TextSplitter {
  readonly #settings: TextSplitting;
  readonly #removed: ReadonlySet<string>;
  /** Every character is normalised once. */
  readonly #known = new Map<string, string>();

  constructor(settings: TextSplitting) {
    this.#settings = settings;
    this.#removed = new Set(settings.remove?.characters ?? '');
  }

  split(text: string): SplitText {
    const { split, shortest } = this.#settings;
    const separates = isSeparator[split];
    const found: SplitText = { tokens: [], starts: [], ends: [] };
    let token = '';
    let start = 0;
    let end = 0;
    const close = () => {
      // Counted in characters, as Python does.
      if (token !== '' && (shortest === 1 || [...token].length >= shortest)) {
        found.tokens.push(token);
        found.starts.push(start);
        found.ends.push(end);
      }
      token = '';
    };
    let at = 0;
    for (const character of text) {
      const next = at + character.length;
      // One character may become several: ß decomposes to none, but the ligature ﬁ to two.
      for (const part of this.#normalised(character)) {
        if (separates(part)) {
          close();
          continue;
        }
        if (token === '') start = at;
        token += part;
        end = next;
        if (split === 'characters') close();
      }
      at = next;
    }
    close();
    return found;
  }

  #normalised(character: string): string {
    const known = this.#known.get(character);
    if (known !== undefined) return known;
    const { lowercase, stripAccents, remove } = this.#settings;
    let text = character;
    if (lowercase === true || (lowercase === 'ascii' && /[A-Z]/.test(character))) {
      text = character.toLowerCase();
    }
    if (stripAccents) {
      text = [...text.normalize('NFKD')].filter((part) => !combines(part)).join('');
    }
    if (remove !== undefined) {
      text = [...text].map((part) => (this.#removed.has(part) ? remove.by : part)).join('');
    }
    this.#known.set(character, text);
    return text;
  }
}

/**
 * Whether a character has a canonical combining class, as `unicodedata.combining` of Python tells,
 * by which scikit-learn strips accents: only those change places with another mark.
 */
function combines(character: string): boolean {
  if (!/\p{M}/u.test(character)) return false;
  // The lowest class is 1, and there is a class above it.
  return ![`${character}\u0334`, `\u0301${character}`].every(
    (pair) => pair.normalize('NFD') === pair,
  );
}
