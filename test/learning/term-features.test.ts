import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { termFeatures } from '../../src/learning/term-features.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { readReviewTerms } from '../analysis/read-review-terms.ts';

const settings = { maxNgram: 2, bucketBits: 12, maxTokens: 1024, normExponent: 0.5 };

const word = fc.constantFrom('bom', 'ruim', 'não', "don't", 'é', '.', '!', '😍', '2023', '');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('termFeatures', () => {
  it('makes the features that the texts themselves make, tokenised anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        async (texts, step) => {
          const { bucketBits } = settings;
          const read = texts.filter((_, row) => row % step === 0);
          const buckets = new BucketSet(findCandidates(read, settings, bucketBits, 2), bucketBits);
          const made = await termFeatures(readReviewTerms(texts), { bucketBits, step });
          expect(made.size).toBe(buckets.size);
          const expected = vectoriseRows(new Vectoriser(settings, buckets), texts);
          expect({ ...made.features, indices: [...made.features.indices] }).toEqual({
            ...expected,
            indices: [...expected.indices],
          });
        },
      ),
    );
  });

  it('reads the first 1,024 tokens of a text, however long it is', async () => {
    const words = Array.from({ length: 3000 }, (_, i) =>
      i % 700 === 5 ? 'a'.repeat(40) : `w${i}`,
    );
    const texts = [words.join(' '), words.join(' '), 'w1 w2', 'x'.repeat(40_000)];
    const buckets = new BucketSet(findCandidates(texts, settings, 12, 2), 12);
    const made = await termFeatures(readReviewTerms(texts), { bucketBits: 12, step: 1 });
    expect(made.features.indices).toEqual(
      vectoriseRows(new Vectoriser(settings, buckets), texts).indices,
    );
  });
});
