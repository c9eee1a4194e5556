import type { ReviewLanguage } from './language.ts';
import {
  adjoin,
  matchCase,
  replaceRanges,
  textWords,
  type Replacement,
  type TextWord,
} from './text-words.ts';
import {
  englishPairs,
  portugueseAdjectives,
  portugueseDeterminers,
  portuguesePairs,
} from './gender-words.ts';

/** Both directions of word pairs. Accents count: “avô” and “avó” differ by them alone. */
function pairMap(
  pairs: readonly (readonly [one: string, other: string])[],
): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
}

const english = pairMap(englishPairs);
const portuguese = pairMap(portuguesePairs);
const determiners = pairMap(portugueseDeterminers);
const adjectives = pairMap(portugueseAdjectives);
const copulas: ReadonlySet<string> = new Set(
  'é está foi era ficou são estão foram eram estava parece'.split(' '),
);
const adverbs: ReadonlySet<string> = new Set('muito bem super tão mais bastante'.split(' '));
const pronoun = /^el[ea]s?$/u;
/** Determiners before one noun: “a minha mãe”. */
const maxDeterminers = 2;

/**
 * Words after “his” and “her” that begin no noun phrase: “her” before them is “him”, “his” is
 * “hers”.
 */
const noNounPhrase: ReadonlySet<string> = new Set(
  `a an the this that these those i you he she it we they and or but if because as when while so than then too also again very really just now today yesterday
  to for from with at in on of by about after before into over out up down off back is was are were has have had will would can could should did does do not
  here there how what who why where much more lot lots every each all some any happy sad cry laugh feel smile wear use get sleep`.split(
    /\s+/u,
  ),
);

const plain = (word: TextWord): string =>
  word.text.toLowerCase().normalize('NFC').replace(/’/gu, "'");

/** “her book” is “his book”, “saw her” is “saw him”, “his” alone is “hers”. */
function englishPronoun(text: string, words: readonly TextWord[], index: number): string | null {
  const word = words[index] as TextWord;
  const next = words[index + 1];
  const possesses =
    next !== undefined && adjoin(text, word, next) && !noNounPhrase.has(plain(next));
  switch (plain(word)) {
    case 'him':
      return 'her';
    case 'hers':
      return 'his';
    case 'his':
      return possesses ? 'her' : 'hers';
    case 'her':
      return possesses ? 'his' : 'him';
    default:
      return null;
  }
}

function replacement(word: TextWord, other: string): Replacement {
  return { start: word.start, end: word.end, text: matchCase(word.text, other) };
}

function englishSwaps(text: string, words: readonly TextWord[]): Replacement[] {
  return words.flatMap((word, index) => {
    const other = english.get(plain(word)) ?? englishPronoun(text, words, index);
    return other === null ? [] : [replacement(word, other)];
  });
}

function portugueseSwaps(text: string, words: readonly TextWord[]): Replacement[] {
  const swaps = new Map<number, Replacement>();
  for (const [index, word] of words.entries()) {
    const other = portuguese.get(plain(word));
    if (other === undefined) continue;
    swaps.set(index, replacement(word, other));
    if (pronoun.test(plain(word))) {
      const adjective = predicate(text, words, index);
      const agreed =
        adjective < 0 ? undefined : adjectives.get(plain(words[adjective] as TextWord));
      if (agreed !== undefined)
        swaps.set(adjective, replacement(words[adjective] as TextWord, agreed));
      continue;
    }
    for (let i = index - 1; i >= 0 && i >= index - maxDeterminers; i--) {
      const before = words[i] as TextWord;
      const agreed = determiners.get(plain(before));
      if (agreed === undefined || !adjoin(text, before, words[i + 1] as TextWord)) break;
      swaps.set(i, replacement(before, agreed));
    }
  }
  return [...swaps.values()].sort((a, b) => a.start - b.start);
}

/**
 * Index of the word after “ele é” and an adverb or two; −1 where the pronoun is no subject of such
 * a sentence.
 */
function predicate(text: string, words: readonly TextWord[], subject: number): number {
  const isNext = (index: number): boolean => {
    const [one, next] = [words[index], words[index + 1]];
    return one !== undefined && next !== undefined && adjoin(text, one, next);
  };
  const verb = subject + 1;
  if (!isNext(subject) || !copulas.has(plain(words[verb] as TextWord))) return -1;
  let at = verb;
  while (isNext(at)) {
    at++;
    if (!adverbs.has(plain(words[at] as TextWord))) return at;
  }
  return -1;
}

/**
 * Men for women and women for men: pronouns, kin and people. English “her” is read as “him” or
 * “his” by the word after it. In Portuguese the determiners before a noun and the adjective after
 * “ele é” agree; adjectives elsewhere are left as they are, which is a known limit, and “ele” may
 * be a thing. Null where there is nothing to swap.
 */
export function swapGenders(text: string, language: ReviewLanguage): string | null {
  const words = textWords(text);
  const swaps = language === 'pt' ? portugueseSwaps(text, words) : englishSwaps(text, words);
  return swaps.length === 0 ? null : replaceRanges(text, swaps);
}
