import type { Perturbation } from './perturbation.ts';

/** The whole text in small letters. */
export const lowerCase: Perturbation = {
  name: 'lower-case',
  expects: 'same',
  apply(text) {
    const changed = text.toLowerCase();
    return changed === text ? null : changed;
  },
  isAlready: (text) => text === text.toLowerCase() && text !== text.toUpperCase(),
};

/** The whole text in capitals. */
export const upperCase: Perturbation = {
  name: 'upper-case',
  expects: 'same',
  apply(text) {
    const changed = text.toUpperCase();
    return changed === text ? null : changed;
  },
  isAlready: (text) => text === text.toUpperCase() && text !== text.toLowerCase(),
};
