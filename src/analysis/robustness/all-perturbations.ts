import { neutralSentenceAfter, neutralSentenceBefore } from './added-sentence.ts';
import { contractions } from './contractions.ts';
import { lowerCase, upperCase } from './letter-case.ts';
import { lostAccents } from './lost-accents.ts';
import { lostPunctuation } from './lost-punctuation.ts';
import { negatedCriticism, negatedPraise } from './negation-flip.ts';
import type { Perturbation } from './perturbation.ts';
import { typos } from './typos.ts';

/** Every perturbation, in the order in which they are shown. */
export const allPerturbations: readonly Perturbation[] = [
  typos,
  lostAccents,
  lowerCase,
  upperCase,
  lostPunctuation,
  neutralSentenceBefore,
  neutralSentenceAfter,
  contractions,
  negatedPraise,
  negatedCriticism,
];

/** Those that no class may depend on: praise and criticism move polarity alone. */
export const perturbationsOfAnyClasses: readonly Perturbation[] = allPerturbations.filter(
  ({ expects }) => expects === 'same',
);
