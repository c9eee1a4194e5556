import type { Perturbation, PerturbationLanguage } from '../robustness/perturbation.ts';
import type { RandomSource } from '../../text/seeded-random.ts';
import { fold, matchCase, replaceRanges, textWords } from '../../text/text-words.ts';
import { firstNames } from './first-names.ts';

/** The names to choose from for each name, without accents: those of the other gender. */
function others(language: PerturbationLanguage): ReadonlyMap<string, readonly string[]> {
  const { male, female } = firstNames[language];
  return new Map([
    ...male.map((name) => [fold(name), female] as const),
    ...female.map((name) => [fold(name), male] as const),
  ]);
}

const othersOf = { pt: others('pt'), en: others('en') };

function draw(names: readonly string[], random: RandomSource): string {
  return names[random.below(names.length)] as string;
}

/**
 * First names, written with a capital, exchanged for one of the other gender: the same name for the
 * same name throughout a review. Pronouns stay as they are, so that the name alone is tried.
 */
export const nameSwap: Perturbation = {
  name: 'names',
  expects: 'same',
  apply(text, language, random) {
    const chosen = new Map<string, string>();
    const swaps = textWords(text).flatMap(({ text: word, folded, start, end }) => {
      const names = othersOf[language].get(folded);
      if (names === undefined || !/^\p{Lu}/u.test(word)) return [];
      const other = chosen.get(folded) ?? draw(names, random);
      chosen.set(folded, other);
      return [{ start, end, text: matchCase(word, other) }];
    });
    return swaps.length === 0 ? null : replaceRanges(text, swaps);
  },
};
