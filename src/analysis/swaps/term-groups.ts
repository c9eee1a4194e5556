import type { Perturbation, PerturbationLanguage } from '../robustness/perturbation.ts';
import type { RandomSource } from '../../text/seeded-random.ts';
import {
  adjoin,
  fold,
  matchCase,
  replaceRanges,
  textWords,
  type Replacement,
  type TextWord,
} from '../../text/text-words.ts';

/** Terms that can stand for one another in a sentence, each of one word or more. */
export type TermGroup = readonly string[];

interface Term {
  text: string;
  group: TermGroup;
  words: readonly string[];
}

/** Terms by the fold of their first word, the longest first. */
type Terms = ReadonlyMap<string, readonly Term[]>;

function index(groups: readonly TermGroup[]): Terms {
  const terms = new Map<string, Term[]>();
  for (const group of groups) {
    for (const text of group) {
      const words = fold(text).split(' ');
      const first = words[0] as string;
      const list = terms.get(first) ?? [];
      list.push({ text, group, words });
      terms.set(
        first,
        list.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return terms;
}

function termAt(
  text: string,
  words: readonly TextWord[],
  at: number,
  terms: Terms,
): Term | undefined {
  return terms.get((words[at] as TextWord).folded)?.find(
    (term) =>
      accented(term, words[at] as TextWord) &&
      term.words.every((folded, i) => {
        const word = words[at + i];
        return (
          word?.folded === folded && (i === 0 || adjoin(text, words[at + i - 1] as TextWord, word))
        );
      }),
  );
}

/**
 * Accents may be missing, but not in short words, where they make another word: “Pará” is a state,
 * “para” is for.
 */
function accented({ text }: Term, word: TextWord): boolean {
  return text.length > shortWord || text.toLowerCase() === word.text.toLowerCase().normalize('NFC');
}

const shortWord = 4;

function startsSmall(text: string): boolean {
  return text.charAt(0) === text.charAt(0).toLowerCase();
}

/** Another term of the group. */
function another({ text, group }: Term, random: RandomSource): string {
  const place = random.below(group.length - 1);
  return group[place < group.indexOf(text) ? place : place + 1] as string;
}

/**
 * Capitals are kept, and a term that is written small in lists takes the capital of what it stands
 * for.
 */
function inCaseOf(original: string, term: string): string {
  const shouted =
    original.length > 1 &&
    original === original.toUpperCase() &&
    original !== original.toLowerCase();
  if (shouted) return term.toUpperCase();
  return startsSmall(term) ? matchCase(original, term) : term;
}

/**
 * A swap of terms for others of their group, drawn at random, the same for the same throughout a
 * review. Terms that the lists write with a capital need one in the text: “polish” is no
 * nationality.
 */
export function termSwap(
  name: string,
  groups: Record<PerturbationLanguage, readonly TermGroup[]>,
): Perturbation {
  const termsOf = { pt: index(groups.pt), en: index(groups.en) };
  return {
    name,
    expects: 'same',
    apply(text, language, random) {
      const words = textWords(text);
      const chosen = new Map<string, string>();
      const swaps: Replacement[] = [];
      for (let i = 0; i < words.length; i++) {
        const term = termAt(text, words, i, termsOf[language]);
        if (term === undefined) continue;
        const last = i + term.words.length - 1;
        const start = (words[i] as TextWord).start;
        const end = (words[last] as TextWord).end;
        const original = text.slice(start, end);
        if (startsSmall(term.text) || !startsSmall(original)) {
          const other = chosen.get(term.text) ?? another(term, random);
          chosen.set(term.text, other);
          swaps.push({ start, end, text: inCaseOf(original, other) });
        }
        i = last;
      }
      return swaps.length === 0 ? null : replaceRanges(text, swaps);
    },
  };
}
