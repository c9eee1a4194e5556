import type { ReviewLanguage } from '../../text/language.ts';
import type { RandomSource } from '../../text/seeded-random.ts';

/** Language whose rules a perturbation follows. */
export type PerturbationLanguage = ReviewLanguage;

/** A change to a review after which a good classifier says the same, or something that is known. */
export interface Perturbation {
  readonly name: string;
  /** What the probability of the positive class should do. */
  readonly expects: 'same' | 'lower' | 'higher';
  /**
   * The changed text; null where there is nothing to change. The same text, language and random
   * numbers give the same answer.
   */
  readonly apply: (
    text: string,
    language: PerturbationLanguage,
    random: RandomSource,
  ) => string | null;
  /**
   * Whether a text looks as if this had happened to it before it came here, so that undoing it may
   * help. Missing where that cannot be told, or not be undone.
   */
  readonly isAlready?: (text: string, language: PerturbationLanguage) => boolean;
}
