import * as v from 'valibot';
import { bucketBits, fileName, share, tokenCount, wholeNumber } from './manifest-fields.ts';

/**
 * How texts become the features of a linear branch, and which buckets of the hash space they are.
 */
export const vectoriserSchema = v.strictObject({
  kind: v.literal('hashed-ngrams'),
  /** Changes whenever the same text would give other features. */
  textVersion: v.literal(1),
  maxNgram: wholeNumber(1, 3),
  bucketBits,
  maxTokens: tokenCount,
  normExponent: share,
  features: wholeNumber(1, 4_000_000),
  buckets: fileName,
});

/** Settings of a vectoriser, its number of features and the file of their buckets. */
export type VectoriserDescription = v.InferOutput<typeof vectoriserSchema>;
