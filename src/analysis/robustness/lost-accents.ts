import { textWords } from '../../text/text-words.ts';
import { withoutAccents } from '../../text/without-accents.ts';
import type { Perturbation } from './perturbation.ts';

/** The text without accents, as on a keyboard that has none. */
export const lostAccents: Perturbation = {
  name: 'lost-accents',
  expects: 'same',
  apply: withoutAccents,
  // Of so many Portuguese words one has an accent.
  isAlready: (text, language) =>
    language === 'pt' && textWords(text).length >= 12 && !/\p{M}/u.test(text.normalize('NFD')),
};
