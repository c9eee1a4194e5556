import { characterClass, classTable, classifyCodePoint, classifyUnit } from './character-class.ts';

const { eyes, heart, symbol, highSurrogate, ignored, firstLetter } = characterClass;
const digit0 = 0x30;
const digit9 = 0x39;

/** What a token is, by the characters that it stands for. */
export type TokenKind = 'word' | 'number' | 'emoji' | 'mark';

/**
 * The kind of the token at `[start, end)`: a number has nothing but digits; emoticons count as
 * emoji; an ideograph is a mark.
 */
export function tokenKind(text: string, start: number, end: number): TokenKind {
  const first = classAt(text, start);
  if (first >= firstLetter) return isNumber(text, start, end) ? 'number' : 'word';
  return first === symbol || first === eyes || first === heart ? 'emoji' : 'mark';
}

/** Class of the character at a place, which may take two code units. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const kind = classTable[unit] || classifyUnit(unit);
  return kind === highSurrogate ? classifyCodePoint(text.codePointAt(index) ?? 0) : kind;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = classTable[unit] || classifyUnit(unit);
    if (kind !== ignored && (kind < digit0 || kind > digit9)) return false;
  }
  return true;
}
