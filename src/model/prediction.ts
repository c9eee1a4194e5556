/** A language a review may be written in: Portuguese, English, or undetermined. */
export type ReviewLanguage = 'pt' | 'en' | 'und';

/**
 * What a person should know beside the label:
 * - `low-evidence`: the model knows few or none of the words;
 * - `truncated`: only the first part of a very long review was read;
 * - `other-language`: the review seems to be neither Portuguese nor English.
 */
export type PredictionFlag = 'low-evidence' | 'truncated' | 'other-language';

/** The answer of a model for one review. It is a public interface: see README, "Prediction". */
export interface Prediction {
  /** Index of the most probable class in the model's classes. */
  prediction: number;
  /** Name of that class. */
  label: string;
  /** Calibrated probability of that class, from 0 to 1. */
  probability: number;
  /** Calibrated probability of every class by name; sums to 1. */
  probabilities: Record<string, number>;
  language: ReviewLanguage;
  flags: PredictionFlag[];
  model: { id: string; version: string };
}
