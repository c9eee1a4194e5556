import { expandPattern } from '../../text/expand-pattern.ts';
import type { ReviewLanguage } from '../../text/language.ts';
import { isDenial } from '../../text/turn-polarity.ts';
import { fold, matchCase, replaceRanges, textWords } from '../../text/text-words.ts';
import type { TextMaker } from './text-maker.ts';
import { englishThesaurus } from './thesaurus-english.ts';
import { portugueseThesaurus } from './thesaurus-portuguese.ts';

/** One word in ten is replaced, and at least one. */
const wordsPerSynonym = 10;

/** Words after one that denies, which keep theirs: “not good” does not say “not excellent”. */
const deniedWords = 3;

/**
 * What may stand for each word, itself not among it. A form that serves two genders has only what
 * serves both.
 *
 * @param thesaurus a line a group, of patterns with as many forms each
 * @returns by folded word
 * @throws RangeError where a group's words have not as many forms
 */
export function readThesaurus(thesaurus: string): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, readonly string[]>();
  for (const line of thesaurus.trim().split('\n')) {
    const words = line.split(' ').map(expandPattern);
    const forms = words[0]?.length ?? 0;
    if (words.some(({ length }) => length !== forms)) {
      throw new RangeError(`not as many forms in “${line}”`);
    }
    for (let form = 0; form < forms; form++) {
      const group = words.map((ofWord) => ofWord[form] as string);
      for (const word of group) {
        const key = fold(word);
        const others = group.filter((other) => fold(other) !== key);
        const known = synonyms.get(key);
        synonyms.set(key, known?.filter((other) => others.includes(other)) ?? others);
      }
    }
  }
  return synonyms;
}

const synonymsOf = new Map<ReviewLanguage, ReadonlyMap<string, readonly string[]>>();

function synonymsIn(language: ReviewLanguage): ReadonlyMap<string, readonly string[]> {
  const known =
    synonymsOf.get(language) ??
    readThesaurus(language === 'pt' ? portugueseThesaurus : englishThesaurus);
  synonymsOf.set(language, known);
  return known;
}

/**
 * Synonym replacement (Wei and Zou, EMNLP 2019, with their α of 0.1): words are replaced by others
 * that a thesaurus of ours has for them, but not where they are denied.
 */
export const replaceSynonyms: TextMaker = (text, language, random) => {
  if (language === null) return null;
  const synonyms = synonymsIn(language);
  const words = textWords(text);
  const places = words.flatMap(({ folded }, place) => {
    const before = words.slice(Math.max(0, place - deniedWords), place);
    const others = synonyms.get(folded) ?? [];
    return others.length > 0 && !before.some((word) => isDenial(word.folded)) ? [place] : [];
  });
  if (places.length === 0) return null;
  const wanted = Math.min(places.length, Math.max(1, Math.round(words.length / wordsPerSynonym)));
  const chosen = new Set<number>();
  while (chosen.size < wanted) chosen.add(places[random.below(places.length)] as number);
  const replacements = [...chosen]
    .sort((a, b) => a - b)
    .map((place) => {
      const { text: word, start, end, folded } = words[place] as (typeof words)[number];
      const others = synonyms.get(folded) as readonly string[];
      const other = others[random.below(others.length)] as string;
      return { start, end, text: matchCase(word, other) };
    });
  return replaceRanges(text, replacements);
};
