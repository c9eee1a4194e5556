import { tokenKind } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';

const words = new PhraseSet(
  {
    pt: [
      '(vc|vcs|mt|mto|mta|mts|tbm|tb|pq|pqp|blz|vlw|flw|tmj|slk|obg|msm|hj|qdo|qnd|qto|td|tds|dps|cmg|ctz|fds|krl|crl|nd|qlqr|pfv|plmdds|sdds|nois|naum|eh|neh|aki)',
      '(tava|tavam|tamo)',
      '(mano|bagulho|trem bao|perrengue|zoado|zoada|bugado|bugada|fuleiro|fuleira|topzera|filmaco|arrasou|lacrou|flopou|papo reto|nem ai|da hora|dahora)',
    ],
    en: [
      '(u|ur|gr8|m8|b4|thx|pls|plz|lol|lmao|lmfao|rofl|omg|omfg|wtf|tbh|imo|imho|idk|smh|ngl|btw|bc|cuz|coz|dat|dis|luv|gud|nite|tho|thru|wat|kinda|gonna|wanna|gotta|dunno|lemme|gimme)',
      '(cheugy|bestie|bruh|yall|meh|janky|crappy|legit|lowkey|highkey|no cap|hard pass|slaps|goated|mid af)',
    ],
  },
  {
    pt: [],
    en: ['u (s|k|shape)'],
  },
);

/** Laughter: “kkkk”, “rsrs”, “hahaha”, “huehue”. */
const laughter = /^(?:k{3,}|(?:rs){1,}|(?:ha|he|hue|hua|ah){2,}h?|ua{2,}h?)$/iu;
/**
 * A letter drawn out over three or more: “muuuito”, “sooo”; without a vowel it is filler (“xxxx”).
 * Roman numerals and “www” are no words drawn out.
 */
const drawnOut = /^(?!www)(?=.*[aeiouáéíóúâêôãõ]).*(\p{L})\1{2,}/iu;
const roman = /^[ivx]+$/iu;

/** Chat spellings, laughter, drawn-out letters and slang: words that training texts seldom hold. */
export const slang: Cue = {
  name: 'slang',
  find(review) {
    const { text, tokens, kinds } = review;
    const known = words.find(review);
    let found: CueRange[] | null = null;
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.starts[i] as number;
      const end = tokens.ends[i] as number;
      if (kinds[i] !== tokenKind.word || end - start < 2) continue;
      if (!mayBeSpoken(text, start, end)) continue;
      const word = text.slice(start, end);
      if (laughter.test(word) || (drawnOut.test(word) && !roman.test(word))) {
        (found ??= []).push(tokenRange(review, i, i + 1));
      }
    }
    return mergeRanges(known, found ?? nothingFound);
  },
};

/**
 * A cheap look before the patterns: a letter three times in a row, or a word of laughter's letters.
 */
function mayBeSpoken(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  if (first === 0x68 || first === 0x72 || first === 0x6b || first === 0x75 || first === 0x61)
    return true;
  for (let i = start + 2; i < end; i++) {
    const letter = text.charCodeAt(i) | 0x20;
    if (letter === (text.charCodeAt(i - 1) | 0x20) && letter === (text.charCodeAt(i - 2) | 0x20))
      return true;
  }
  return false;
}
