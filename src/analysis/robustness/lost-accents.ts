import type { Perturbation } from './perturbation.ts';
import { textWords } from './text-words.ts';

/** Marks over and under Latin letters; those of other scripts are letters' parts and stay. */
const accents = /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu;

/** The text without accents, as on a keyboard that has none. */
export const lostAccents: Perturbation = {
  name: 'lost-accents',
  expects: 'same',
  apply(text) {
    const changed = text.normalize('NFD').replace(accents, '').normalize('NFC');
    return changed === text.normalize('NFC') ? null : changed;
  },
  // Of so many Portuguese words one has an accent.
  isAlready: (text, language) =>
    language === 'pt' && textWords(text).length >= 12 && !/\p{M}/u.test(text.normalize('NFD')),
};
