import { bucketOf } from './bucket-set.ts';
import { FeatureReader, type ReadingSettings } from './feature-reader.ts';

/**
 * Buckets of what stands at least `minimumCount` times in the texts, in rising order: what may
 * become a feature.
 *
 * @param reading what of a text is read
 * @param candidateBits what is read is counted in `2^candidateBits` buckets
 * @param minimumCount 1 to 255
 * @param unreadHashes hashes of tokens that no candidate contains
 */
export function findCandidates(
  texts: readonly string[],
  reading: ReadingSettings,
  candidateBits: number,
  minimumCount: number,
  unreadHashes?: ReadonlySet<number>,
): Uint32Array {
  const counts = new Uint8Array(2 ** candidateBits);
  const reader = new FeatureReader(reading, null, unreadHashes);
  for (const text of texts) {
    reader.read(text);
    const { found, count } = reader;
    for (let place = 0; place < count; place++) {
      const bucket = bucketOf(found[place] as number, candidateBits);
      const old = counts[bucket] as number;
      if (old < 255) counts[bucket] = old + 1;
    }
  }
  let size = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if ((counts[bucket] as number) >= minimumCount) size++;
  }
  const candidates = new Uint32Array(size);
  let next = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if ((counts[bucket] as number) >= minimumCount) candidates[next++] = bucket;
  }
  return candidates;
}
