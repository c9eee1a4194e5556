/**
 * What one UTF-16 code unit means to the tokeniser. Values of at least `firstLetter` are a letter
 * or digit, already folded: lower case, without accents, compatibility forms made plain.
 */
export const characterClass = {
  /** Not looked up yet; `classify` never returns it. */
  unknown: 0,
  separator: 1,
  /** Combining marks, joiners and variation selectors: part of what stands before them. */
  ignored: 2,
  apostrophe: 3,
  exclamation: 4,
  question: 5,
  /** Ends a sentence without being a token. */
  stop: 6,
  /** An emoji or pictograph that fits one code unit. */
  symbol: 7,
  highSurrogate: 8,
  /** Starts an emoticon such as `:)`, or is a stop. */
  eyes: 9,
  /** A token by itself: scripts that put no space between words. */
  ideograph: 10,
  /** `<`, which starts `<3` and nothing else. */
  heart: 11,
  firstLetter: 32,
} as const;

/**
 * Longest decomposition NFKD gives is not needed: only its first code unit counts, so `ﬁ` reads as
 * `f`.
 */
function foldedLetter(character: string): number {
  return character.toLowerCase().normalize('NFKD').charCodeAt(0);
}

const ideograph =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const word = /^[\p{L}\p{N}]$/u;
const mark = /^[\p{M}\p{Cf}]$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return characterClass.highSurrogate;
  // A low surrogate met here has no partner before it.
  if (unit >= 0xdc00 && unit <= 0xdfff) return characterClass.separator;
  const character = String.fromCharCode(unit);
  if ("'’‘`´ʼ＇".includes(character)) return characterClass.apostrophe;
  if ('!¡！'.includes(character)) return characterClass.exclamation;
  if ('?¿？'.includes(character)) return characterClass.question;
  if (':;='.includes(character)) return characterClass.eyes;
  if (character === '<') return characterClass.heart;
  if ('.…。\n\r\u2028\u2029()[]'.includes(character)) return characterClass.stop;
  if (mark.test(character)) return characterClass.ignored;
  if (ideograph.test(character)) return characterClass.ideograph;
  if (word.test(character)) return Math.max(foldedLetter(character), characterClass.firstLetter);
  // Digits, # and * are pictographic bases too; they never get here, and © ® ™ say nothing.
  if (pictograph.test(character) && unit > 0x2122) return characterClass.symbol;
  return '★☆✓✔✗✘♡'.includes(character) ? characterClass.symbol : characterClass.separator;
}

/** Class by code unit, filled as code units are met; 0 where none was looked up. */
export const classTable = new Uint16Array(0x10000);

/** Class of a code unit that `classTable` does not hold yet. */
export function classifyUnit(unit: number): number {
  const found = classify(unit);
  classTable[unit] = found;
  return found;
}

/**
 * Class of a code point beyond the first 65,536: a folded letter, `symbol`, `ideograph`, `ignored`
 * or `separator`.
 */
export function classifyCodePoint(codePoint: number): number {
  // Skin tones change nothing about what an emoji says.
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return characterClass.ignored;
  const character = String.fromCodePoint(codePoint);
  if (mark.test(character)) return characterClass.ignored;
  if (ideograph.test(character)) return characterClass.ideograph;
  if (word.test(character)) return Math.max(foldedLetter(character), characterClass.firstLetter);
  return pictograph.test(character) ? characterClass.symbol : characterClass.separator;
}
