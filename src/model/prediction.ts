/** A language a review may be written in: Portuguese, English, or undetermined. */
export type ReviewLanguage = 'pt' | 'en' | 'und';

/**
 * Caveats to show with the label:
 * - `low-evidence`: the model knows few or none of the words;
 * - `truncated`: only the first part of a very long review was read;
 * - `other-language`: the review seems to be neither Portuguese nor English;
 * - `neutral`: reviews with such a probability are often neither positive nor negative; only models
 *   that were measured on neutral
 *   reviews say so.
 */
export type PredictionFlag = 'low-evidence' | 'truncated' | 'other-language' | 'neutral';

/** The answer of a model for one review. It is a public interface: see docs/embed.md. */
export interface Prediction {
  /**
   * Index of the answer in the model's classes: the most probable class, or of two classes the
   * second where its probability reaches the model's threshold.
   */
  prediction: number;
  /** Name of that class. */
  label: string;
  /** Calibrated probability of that class, from 0 to 1. */
  probability: number;
  /** Calibrated probability of every class by name; sums to 1. */
  probabilities: Record<string, number>;
  /** Expected number of stars, 1 to 5, to two decimals; where the model has learnt stars. */
  stars?: number;
  language: ReviewLanguage;
  flags: PredictionFlag[];
  model: { id: string; version: string };
}
