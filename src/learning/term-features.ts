import { BucketSet, bucketOf } from '../text/bucket-set.ts';
import { hashSequence } from '../text/hash.ts';
import type { TermSequences } from '../text/text-tokens.ts';
import type { FeatureRows } from './feature-rows.ts';

export interface TermFeatures {
  features: FeatureRows;
  /** Distinct features; they are numbered from 0. */
  size: number;
}

export interface TermFeatureSettings {
  /** What is read is counted in `2^bucketBits` buckets. */
  bucketBits: number;
  /** Every so many rows one is read to find what may be a feature. */
  step: number;
  pause?: (() => Promise<void>) | undefined;
}

/** Rows that are read at a time. */
const rowsBetweenPauses = 1000;

/**
 * The words and pairs of words that stand at least twice in the texts, as features of each text: as
 * `findCandidates` and `vectoriseRows` make them of the texts themselves, with n-grams of two and
 * values of `n^-0.5` in a text of `n` distinct features.
 */
export async function termFeatures(
  terms: TermSequences,
  { bucketBits, step, pause }: TermFeatureSettings,
): Promise<TermFeatures> {
  const { tokens, opensSentence, rowSplits, hashes } = terms;
  const rows = rowSplits.length - 1;
  // Two are as good as more.
  const counts = new Uint8Array(2 ** bucketBits);
  const count = (hash: number) => {
    const bucket = bucketOf(hash, bucketBits);
    if (counts[bucket]! < 2) counts[bucket]!++;
  };
  for (let row = 0; row < rows; row += step) {
    if (row % rowsBetweenPauses === 0) await pause?.();
    const end = rowSplits[row + 1]!;
    let previous = 0;
    for (let i = rowSplits[row]!; i < end; i++) {
      const hash = hashes[tokens[i]!]!;
      count(hash);
      if (opensSentence[i] === 0) count(hashSequence(previous, hash));
      previous = hash;
    }
  }
  await pause?.();
  const buckets = new BucketSet(bucketsOf(counts), bucketBits);
  const featureOf = Int32Array.from(hashes, (hash) => buckets.indexOf(bucketOf(hash, bucketBits)));

  const seen = new Uint32Array(buckets.size);
  const splits = new Float64Array(rows + 1);
  const rowValues = new Float32Array(rows);
  let indices = new Uint32Array(1 << 16);
  let size = 0;
  const take = (feature: number, stamp: number) => {
    if (feature < 0 || seen[feature] === stamp) return;
    seen[feature] = stamp;
    indices[size++] = feature;
  };
  for (let row = 0; row < rows; row++) {
    if (row % rowsBetweenPauses === 0) await pause?.();
    const start = rowSplits[row]!;
    const end = rowSplits[row + 1]!;
    if (size + 2 * (end - start) > indices.length) {
      const larger = new Uint32Array(2 * (size + 2 * (end - start)));
      larger.set(indices);
      indices = larger;
    }
    const first = size;
    let previous = 0;
    for (let i = start; i < end; i++) {
      const term = tokens[i]!;
      const hash = hashes[term]!;
      take(featureOf[term]!, row + 1);
      if (opensSentence[i] === 0) {
        take(buckets.indexOf(bucketOf(hashSequence(previous, hash), bucketBits)), row + 1);
      }
      previous = hash;
    }
    splits[row + 1] = size;
    rowValues[row] = size === first ? 0 : (size - first) ** -0.5;
  }
  const features = { rows, indices: indices.subarray(0, size), rowSplits: splits, rowValues };
  return { features, size: buckets.size };
}

/** The buckets in which something stands at least twice, rising. */
function bucketsOf(counts: Uint8Array): Uint32Array {
  const buckets = new Uint32Array(counts.reduce((sum, count) => sum + Number(count > 1), 0));
  let size = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if (counts[bucket]! > 1) buckets[size++] = bucket;
  }
  return buckets;
}
