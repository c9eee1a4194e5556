import { hashFinish, hashSeed, hashSequence } from './hash.ts';
import type { TextTokens } from './text-tokens.ts';

/**
 * Two reviews are near-duplicates where they share at least this much of their two-word shingles
 * (Jaccard similarity).
 */
const minSimilarity = 0.7;

/** Shorter reviews resemble each other by chance. */
const minShingles = 5;

/** Shingles read of one review; of two long reviews with the same beginning that is enough. */
const maxShingles = 256;

/**
 * 16 bands of 4 rows find a pair of similarity 0.7 with probability 0.988, one of 0.3 with 0.12.
 */
const bands = 16;
const rowsOfBand = 4;

/**
 * Earlier rows of a bucket that a row is compared with, the newest ones: the work stays linear in
 * the rows.
 */
const maxCompared = 4;

/** Steps along a bucket's chain, whose rows may be of another bucket that shares its place. */
const chainSteps = 16;

/**
 * Groups rows that are almost the same: connected by pairs whose sets of two-word shingles are at
 * least 0.7 similar. Candidates come from MinHash signatures in locality-sensitive buckets, and
 * each is then compared exactly, so that no pair listed is less similar; some that are may be
 * missed (A. Z. Broder, "On the resemblance and containment of documents", SEQUENCES 1997; J.
 * Leskovec, A. Rajaraman and J. D. Ullman, "Mining of Massive Datasets", chapter 3).
 *
 * @param firstRows of `exactDuplicates`: only the first of rows that say the same is looked at
 * @param pause awaited every 64 rows; may throw to stop the search
 * @returns groups of two or more such first rows, ascending
 */
export async function nearDuplicates(
  terms: TextTokens,
  firstRows: Uint32Array,
  pause?: () => Promise<void>,
): Promise<Uint32Array[]> {
  const rows = firstRows.length;
  const minima = new Int32Array(bands * rowsOfBand);
  const multipliers = Int32Array.from(minima, (_, index) => hashFinish(index + 1) | 1);
  const shingles: (Int32Array | undefined)[] = [];
  const parents = new Int32Array(rows).fill(-1);
  // Chained hash tables, one a band: the newest row at each place, each row's key and the row
  // before it at its place. Those of one row are side by side, and written at once.
  const bits = 32 - Math.clz32(rows);
  const newest = new Int32Array(bands << bits).fill(-1);
  const keys = new Int32Array(bands * rows);
  const before = new Int32Array(bands * rows);

  for (let row = 0; row < rows; row++) {
    if (row % 64 === 0) await pause?.();
    if (firstRows[row] !== row) continue;
    const own = shinglesOf(terms, row);
    if (own.length < minShingles) continue;
    shingles[row] = own;
    parents[row] = row;
    sign(own, multipliers, minima);
    for (let band = 0; band < bands; band++) {
      let key = hashSeed;
      for (let i = band * rowsOfBand; i < (band + 1) * rowsOfBand; i++) {
        key = hashSequence(key, minima[i]!);
      }
      const place = (band << bits) + (key >>> (32 - bits));
      let other = newest[place]!;
      let compared = 0;
      for (let step = 0; other >= 0 && step < chainSteps && compared < maxCompared; step++) {
        if (keys[other * bands + band] === key) {
          compared++;
          const isNew = root(parents, other) !== root(parents, row);
          if (isNew && similarity(own, shingles[other]!) >= minSimilarity) {
            parents[root(parents, row)] = root(parents, other);
          }
        }
        other = before[other * bands + band]!;
      }
      keys[row * bands + band] = key;
      before[row * bands + band] = newest[place]!;
      newest[place] = row;
    }
  }

  const groups = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    if (parents[row] === -1) continue;
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
function shinglesOf({ tokens, rowSplits }: TextTokens, row: number): Int32Array {
  const start = rowSplits[row]!;
  const count = Math.min(maxShingles, rowSplits[row + 1]! - start - 1);
  if (count < minShingles) return new Int32Array(0);
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

/**
 * Least value of each hash function over the shingles, the four of a band in one pass. High bits of
 * a product depend on all of the shingle's bits, low ones on few: they are mixed before comparing.
 */
function sign(shingles: Int32Array, multipliers: Int32Array, minima: Int32Array): void {
  for (let i = 0; i < minima.length; i += rowsOfBand) {
    const a = multipliers[i]!;
    const b = multipliers[i + 1]!;
    const c = multipliers[i + 2]!;
    const d = multipliers[i + 3]!;
    let minA = 0x7fffffff;
    let minB = minA;
    let minC = minA;
    let minD = minA;
    for (let s = 0; s < shingles.length; s++) {
      const shingle = shingles[s]!;
      let product = Math.imul(shingle ^ a, a);
      let value = product ^ (product >>> 15);
      if (value < minA) minA = value;
      product = Math.imul(shingle ^ b, b);
      value = product ^ (product >>> 15);
      if (value < minB) minB = value;
      product = Math.imul(shingle ^ c, c);
      value = product ^ (product >>> 15);
      if (value < minC) minC = value;
      product = Math.imul(shingle ^ d, d);
      value = product ^ (product >>> 15);
      if (value < minD) minD = value;
    }
    minima[i] = minA;
    minima[i + 1] = minB;
    minima[i + 2] = minC;
    minima[i + 3] = minD;
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

/** The row that stands for the group of a row; paths are halved on the way. */
function root(parents: Int32Array, row: number): number {
  let current = row;
  while (parents[current] !== current) {
    parents[current] = parents[parents[current]!]!;
    current = parents[current]!;
  }
  return current;
}
