import type { Perturbation, PerturbationLanguage } from './perturbation.ts';
import {
  matchCase,
  replaceRanges,
  textWords,
  type Replacement,
  type TextWord,
  adjoin,
} from '../../text/text-words.ts';

/**
 * Long form of each short one. A short form is turned into its long one, and the other way round.
 */
const longByShort: Record<PerturbationLanguage, ReadonlyMap<string, string>> = {
  pt: new Map([
    ['pra', 'para'],
    ['tá', 'está'],
    ['tô', 'estou'],
    ['tava', 'estava'],
    ['vc', 'você'],
    ['vcs', 'vocês'],
    ['tbm', 'também'],
    ['pq', 'porque'],
    ['mto', 'muito'],
    ['qdo', 'quando'],
    ['blz', 'beleza'],
  ]),
  en: new Map([
    ["don't", 'do not'],
    ["doesn't", 'does not'],
    ["didn't", 'did not'],
    ["isn't", 'is not'],
    ["aren't", 'are not'],
    ["wasn't", 'was not'],
    ["weren't", 'were not'],
    ["won't", 'will not'],
    ["wouldn't", 'would not'],
    ["couldn't", 'could not'],
    ["shouldn't", 'should not'],
    ["can't", 'cannot'],
    ["haven't", 'have not'],
    ["hasn't", 'has not'],
    ["hadn't", 'had not'],
    ["i'm", 'I am'],
    ["i've", 'I have'],
    ["i'll", 'I will'],
    ["it'll", 'it will'],
    ["they're", 'they are'],
    ["we're", 'we are'],
    ["you're", 'you are'],
    ["we've", 'we have'],
    ["they've", 'they have'],
  ]),
};

const shortByLong = {
  pt: new Map([...longByShort.pt].map(([short, long]) => [long, short])),
  en: new Map([...longByShort.en].map(([short, long]) => [long.toLowerCase(), short])),
};

const plain = (word: string): string => word.toLowerCase().normalize('NFC').replace(/’/gu, "'");

function withCapitalI(text: string): string {
  return text.replace(/^i(?=')/u, 'I');
}

function replacementOf(
  text: string,
  words: readonly TextWord[],
  index: number,
  language: PerturbationLanguage,
): Replacement | null {
  const word = words[index] as TextWord;
  const long = longByShort[language].get(plain(word.text));
  if (long !== undefined) {
    return { start: word.start, end: word.end, text: matchCase(word.text, long) };
  }
  const one = shortByLong[language].get(plain(word.text));
  if (one !== undefined)
    return { start: word.start, end: word.end, text: matchCase(word.text, one) };
  const next = words[index + 1];
  if (next === undefined || !adjoin(text, word, next)) return null;
  const two = shortByLong[language].get(`${plain(word.text)} ${plain(next.text)}`);
  if (two === undefined) return null;
  return { start: word.start, end: next.end, text: withCapitalI(matchCase(word.text, two)) };
}

/**
 * Short forms written out and long ones shortened: “do not” and “don't”, “para” and “pra”, “você”
 * and “vc”.
 */
export const contractions: Perturbation = {
  name: 'contractions',
  expects: 'same',
  apply(text, language) {
    const words = textWords(text);
    const replacements: Replacement[] = [];
    for (let i = 0; i < words.length; i++) {
      const replacement = replacementOf(text, words, i, language);
      if (replacement === null) continue;
      replacements.push(replacement);
      while (i + 1 < words.length && (words[i + 1] as TextWord).end <= replacement.end) i++;
    }
    return replacements.length === 0 ? null : replaceRanges(text, replacements);
  },
};
