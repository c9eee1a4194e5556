/** The bucket of a hash: its leading bits. */
export function bucketOf(hash: number, bucketBits: number): number {
  return hash >>> (32 - bucketBits);
}

/**
 * The selected buckets of a hash space, each with its feature number: its rank among the selected
 * ones. A bit a bucket and a running count every 32 buckets; the two lie next to each other, so
 * that a bucket is looked up on one line of the processor's cache.
 */
export class BucketSet {
  readonly size: number;
  /** 32 bits, then how many buckets were selected before them; and so on. */
  readonly #bitsAndRanks: Int32Array;
  readonly bucketBits: number;

  /**
   * @param buckets strictly increasing, each in `[0, 2^bucketBits)`
   * @param bucketBits 5 to 26
   */
  constructor(buckets: Uint32Array, bucketBits: number) {
    this.bucketBits = bucketBits;

    const words = 2 ** (bucketBits - 5);
    const both = new Int32Array(2 * words);
    for (const bucket of buckets) {
      const word = (bucket >>> 5) << 1;
      both[word] = (both[word] ?? 0) | (1 << (bucket & 31));
    }
    let rank = 0;
    for (let word = 0; word < both.length; word += 2) {
      both[word + 1] = rank;
      rank += countOnes(both[word] ?? 0);
    }
    this.size = buckets.length;
    this.#bitsAndRanks = both;
  }

  /**
   * Feature number of a bucket, or -1 where it was not selected. Without a branch: most lookups
   * wait for memory, and those of one loop then wait together.
   */
  indexOf(bucket: number): number {
    const word = (bucket >>> 5) << 1;
    const bits = this.#bitsAndRanks[word] as number;
    const bit = bucket & 31;
    const rank = (this.#bitsAndRanks[word + 1] as number) + countOnes(bits & ((1 << bit) - 1));
    return ((rank + 1) & -((bits >>> bit) & 1)) - 1;
  }
}

/** Number of ones in 32 bits. @see Henry S. Warren, Hacker's Delight, 5-1 */
function countOnes(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
