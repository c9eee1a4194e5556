import { hashFinish, hashSeed, hashSequence } from '../../text/hash.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import type { ReviewTerms } from '../words/review-terms.ts';

/** Two reviews are near-duplicates where they share at least this much of their two-word shingles (Jaccard similarity). */
const LEAST_SIMILARITY = 0.7;

/** Shorter reviews resemble each other by chance. */
const LEAST_SHINGLES = 5;

/** Shingles read of one review; of two long reviews with the same beginning that is enough. */
const MOST_SHINGLES = 256;

/** 16 bands of 4 rows find a pair of similarity 0.7 with probability 0.988, one of 0.3 with 0.12. */
const BANDS = 16;
const ROWS_OF_BAND = 4;

/** Members of a bucket that a newcomer is compared with, the newest ones: the work stays linear in the rows. */
const COMPARED = 4;

/**
 * Groups rows that are almost the same: connected by pairs whose sets of two-word shingles are at least 0.7 similar. Candidates come from
 * MinHash signatures in locality-sensitive buckets, and each is then compared exactly, so that no pair listed is less similar; some that are
 * may be missed (A. Z. Broder, "On the resemblance and containment of documents", SEQUENCES 1997; J. Leskovec, A. Rajaraman
 * and J. D. Ullman, "Mining of Massive Datasets", chapter 3).
 *
 * @param firstRows of `exactDuplicates`: only the first of rows that say the same is looked at
 * @returns groups of two or more such first rows, ascending
 */
export async function nearDuplicates(
  terms: ReviewTerms,
  firstRows: Uint32Array,
  hooks: AnalysisHooks,
): Promise<Uint32Array[]> {
  const minima = new Int32Array(BANDS * ROWS_OF_BAND);
  const multipliers = Int32Array.from(minima, (_, index) => hashFinish(index + 1) | 1);
  const shingles = new Map<number, Int32Array>();
  const buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  const parents = new Map<number, number>();

  for (let row = 0; row < terms.rows; row++) {
    if (row % 64 === 0) await breathe(hooks);
    if (firstRows[row] !== row) continue;
    const own = shinglesOf(terms, row);
    if (own.length < LEAST_SHINGLES) continue;
    shingles.set(row, own);
    parents.set(row, row);
    sign(own, multipliers, minima);
    for (const [band, bucketsOfBand] of buckets.entries()) {
      let key = hashSeed;
      for (let i = band * ROWS_OF_BAND; i < (band + 1) * ROWS_OF_BAND; i++) {
        key = hashSequence(key, minima[i]!);
      }
      const bucket = bucketsOfBand.get(key);
      if (bucket === undefined) {
        bucketsOfBand.set(key, [row]);
        continue;
      }
      for (const other of bucket) {
        if (root(parents, other) === root(parents, row)) continue;
        if (similarity(own, shingles.get(other)!) >= LEAST_SIMILARITY) {
          parents.set(root(parents, row), root(parents, other));
        }
      }
      if (bucket.length === COMPARED) bucket.shift();
      bucket.push(row);
    }
  }

  const groups = new Map<number, number[]>();
  for (const row of parents.keys()) {
    const first = root(parents, row);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [row]);
    else group.push(row);
  }
  return Array.from(groups.values())
    .filter((group) => group.length > 1)
    .map((group) => Uint32Array.from(group));
}

/** Hashes of the two-word shingles of a row, ascending and distinct. */
function shinglesOf({ tokens, rowSplits }: ReviewTerms, row: number): Int32Array {
  const start = rowSplits[row]!;
  const count = Math.min(MOST_SHINGLES, rowSplits[row + 1]! - start - 1);
  if (count < LEAST_SHINGLES) return new Int32Array(0);
  const hashes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    hashes[i] = hashSequence(hashFinish(tokens[start + i]!), tokens[start + i + 1]!);
  }
  hashes.sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[distinct++] = hashes[i]!;
  }
  return hashes.slice(0, distinct);
}

/** Least value of each hash function over the shingles. */
function sign(shingles: Int32Array, multipliers: Int32Array, minima: Int32Array): void {
  for (let i = 0; i < minima.length; i++) {
    const multiplier = multipliers[i]!;
    let least = 0x7fffffff;
    for (let s = 0; s < shingles.length; s++) {
      const product = Math.imul(shingles[s]! ^ multiplier, multiplier);
      // High bits of a product depend on all of the shingle's bits, low ones on few: they are mixed before comparing.
      const value = product ^ (product >>> 15);
      if (value < least) least = value;
    }
    minima[i] = least;
  }
}

/** Jaccard similarity of two ascending sets. */
function similarity(one: Int32Array, other: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const difference = one[i]! - other[j]!;
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / (one.length + other.length - common);
}

function root(parents: Map<number, number>, row: number): number {
  let current = row;
  for (;;) {
    const parent = parents.get(current)!;
    if (parent === current) return current;
    const grandparent = parents.get(parent)!;
    parents.set(current, grandparent);
    current = grandparent;
  }
}
