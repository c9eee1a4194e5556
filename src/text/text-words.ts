/** A word of a text, at `[start, end)` in UTF-16 code units. */
export interface TextWord {
  text: string;
  start: number;
  end: number;
  /** Lower case, without accents. */
  folded: string;
}

/**
 * What must not be changed, or a word: markup, addresses, e-mail addresses, names of accounts and
 * hashtags come first. An inner apostrophe belongs to its word.
 */
const wordOrOther =
  /<\/?[a-z!][^<>]{0,300}>|&#?\w{1,10};|\b(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]+|[@#][\p{L}\p{N}_]+|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/giu;
const startsWord = /^\p{L}/u;
const address = /^(?:https?:|www\.)|@/iu;

const beyondAscii = /[^\0-\x7f]/u;

/** Lower case, without accents. */
export function fold(text: string): string {
  // Most words have no accent, and are folded many times faster so.
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** The text read last, and its words: one text is changed in many ways, one after another. */
let lastText = '';
let lastWords: readonly TextWord[] = [];

/**
 * Words of a text from left to right, without those in markup, addresses and hashtags, and without
 * those that touch a digit.
 */
export function textWords(text: string): readonly TextWord[] {
  if (text !== lastText) {
    lastWords = findWords(text);
    lastText = text;
  }
  return lastWords;
}

function findWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(wordOrOther)) {
    const word = match[0];
    if (!startsWord.test(word) || address.test(word)) continue;
    const start = match.index;
    const end = start + word.length;
    if (isDigit(text, start - 1) || isDigit(text, end)) continue;
    words.push({ text: word, start, end, folded: fold(word) });
  }
  return words;
}

function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
}

export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** The text with the replacements made; they are in ascending order and apart. */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  let answer = '';
  let done = 0;
  for (const { start, end, text: replacement } of replacements) {
    answer += text.slice(done, start) + replacement;
    done = end;
  }
  return answer + text.slice(done);
}

/**
 * `replacement` in capitals, or with a capital, where `original` is. One capital letter alone is a
 * capital, not capitals.
 */
export function matchCase(original: string, replacement: string): string {
  const first = original.charAt(0);
  if (first === first.toLowerCase()) return replacement;
  if (original.length > 1 && original === original.toUpperCase()) return replacement.toUpperCase();
  return replacement.charAt(0).toUpperCase() + replacement.slice(1);
}

/** Whether nothing but blanks stands between two words. */
export function adjoin(text: string, before: TextWord, after: TextWord): boolean {
  return /^[ \t\u00a0]+$/u.test(text.slice(before.end, after.start));
}
