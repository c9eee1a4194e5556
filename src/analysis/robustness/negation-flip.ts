import { turnPolarity } from '../../text/turn-polarity.ts';
import type { Perturbation } from './perturbation.ts';

/**
 * Praise is denied, and a denied criticism is no longer: the probability of the positive class
 * should fall.
 */
export const negatedPraise: Perturbation = {
  name: 'negated-praise',
  expects: 'lower',
  apply: (text, language) => turnPolarity(text, language, 'praise'),
};

/**
 * Criticism is denied, and denied praise is praise again: the probability of the positive class
 * should rise.
 */
export const negatedCriticism: Perturbation = {
  name: 'negated-criticism',
  expects: 'higher',
  apply: (text, language) => turnPolarity(text, language, 'criticism'),
};
