import type { ReviewLanguage } from '../../text/language.ts';
import type { RandomSource } from '../../text/seeded-random.ts';

/**
 * Makes another review of a review, of the same class; null where there is nothing to make. The
 * same text, language and random numbers give the same review.
 *
 * @param language whose rules are followed; null where it is neither of those that have some
 */
export type TextMaker = (
  text: string,
  language: ReviewLanguage | null,
  random: RandomSource,
) => string | null;
