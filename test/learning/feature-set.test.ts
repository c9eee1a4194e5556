import { describe, expect, it } from 'vitest';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { featureSet } from '../../src/learning/feature-set.ts';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';

const choice = defaultRecipe.features;
const texts = [
  'the parcel came late',
  'the parcel came early, early, early, early',
  'the parcel was fine',
  'never heard of a parcel',
];

describe('featureSet', () => {
  it('takes what occurs in three of the reviews that are learnt from', () => {
    const { buckets, frequencies } = featureSet(texts, Uint32Array.of(0, 1, 2), choice, {
      maxTokens: 64,
    });
    // "the", "parcel", "the parcel"; "early" occurs four times in one review.
    expect(buckets).toHaveLength(3);
    expect([...frequencies]).toEqual([3, 3, 3]);
  });

  it('counts a review that is repeated once', () => {
    expect(
      featureSet(texts, Uint32Array.of(0, 0, 0, 1), choice, { maxTokens: 64 }).buckets,
    ).toHaveLength(0);
  });

  it('reads all texts as the model will', () => {
    const { buckets, settings, data } = featureSet(texts, Uint32Array.of(0, 1, 2), choice, {
      maxTokens: 64,
    });
    const read = vectoriseRows(
      new Vectoriser(settings, new BucketSet(buckets, settings.bucketBits)),
      texts,
    );
    expect(data.indices).toEqual(read.indices);
    expect(data.rowSplits).toEqual(read.rowSplits);
    data.rowValues.forEach((value, row) => {
      if (data.rowSplits[row] !== data.rowSplits[row + 1]) expect(value).toBe(read.rowValues[row]);
    });
  });
});
