import type { Histogram, ModelReference } from '../model/reference-schema.ts';
import { countWords } from '../text/count-words.ts';
import { recogniseLanguage } from '../text/language.ts';

/** Bins of equal width from 0 to 1, as reliability diagrams and drift have them. */
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Shares of unknown words: fine where most reviews are. */
const unknownShares = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/**
 * First length in words of each bin but the lowest: every length up to ten, then in steps of about
 * a fifth.
 */
const lengths = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 24, 29, 35, 42, 50, 60, 72, 86, 100, 120, 145],
  ...[175, 210, 250, 300, 360, 430, 520, 620, 750, 900],
];

export interface ReferenceRows {
  /** Names of the classes. */
  classes: number;
  /** What was trained on. */
  training: { texts: readonly string[]; labels: Uint8Array };
  /**
   * What the model says of rows that it was not trained on, which scores of its own training rows
   * would flatter.
   */
  heldOut: {
    /** `[rows × classes]`, row by row. */
    probabilities: Float32Array;
    /** Share of each row's words that the model does not know. */
    unknownWordShares: Float32Array;
  };
}

/** Distributions of the data that a model is made from, for its manifest. */
export function trainingReference({ classes, training, heldOut }: ReferenceRows): ModelReference {
  const { probabilities, unknownWordShares } = heldOut;
  const languages = { pt: 0, en: 0, other: 0, und: 0 };
  for (const text of training.texts) languages[recogniseLanguage(text)]++;
  const ofClasses = new Array<number>(classes).fill(0);
  for (const label of training.labels) ofClasses[label]!++;
  return {
    scores: ofClasses.map((_, index) =>
      histogram(
        probabilities.filter((_probability, place) => place % classes === index),
        tenths,
      ),
    ),
    unknownWordShares: histogram(unknownWordShares, unknownShares),
    words: histogram(countWords(training.texts), lengths),
    languages,
    classes: ofClasses,
  };
}

/** Counts of the values from each edge to below the next. */
function histogram(values: ArrayLike<number>, edges: readonly number[]): Histogram {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const bin = edges.findIndex((edge) => value < edge);
    counts[bin < 0 ? edges.length : bin]!++;
  }
  return { edges: [...edges], counts };
}
