import * as v from 'valibot';
import { finite, rowCount } from './manifest-fields.ts';

/**
 * Counts of values in bins. Bin `i` holds the values from `edges[i - 1]`, included, to below
 * `edges[i]`; the first has no lower bound and the last no upper one, so that every value has its
 * bin.
 */
const histogram = v.pipe(
  v.strictObject({
    edges: v.pipe(v.array(finite), v.minLength(1), v.maxLength(63)),
    counts: v.pipe(v.array(rowCount), v.minLength(2), v.maxLength(64)),
  }),
  v.check(({ edges, counts }) => counts.length === edges.length + 1, 'not one bin more than edges'),
  v.check(
    ({ edges }) => edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge)),
    'the edges do not rise',
  ),
  v.check(({ counts }) => counts.some((count) => count > 0), 'no value was counted'),
);

/**
 * What the rows looked like that a model was made from: what other rows are compared with. Nothing
 * of a single row can be read from it but its being one of many.
 */
export const referenceSchema = v.strictObject({
  /**
   * Of each class, in the order of the classes: probabilities on rows that the model was not
   * trained on.
   */
  scores: v.pipe(v.array(histogram), v.minLength(2), v.maxLength(20)),
  /** Shares of a row's words that the model does not know, on the same rows. */
  unknownWordShares: histogram,
  /** Lengths of the training rows in words. */
  words: histogram,
  /** Training rows by the language that is recognised in them. */
  languages: v.strictObject({ pt: rowCount, en: rowCount, other: rowCount, und: rowCount }),
  /** Training rows of each class, in the order of the classes. */
  classes: v.pipe(v.array(rowCount), v.minLength(2), v.maxLength(20)),
});

export type Histogram = v.InferOutput<typeof histogram>;

/** Distributions of the data that a model was made from. */
export type ModelReference = v.InferOutput<typeof referenceSchema>;
