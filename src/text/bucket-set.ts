/** The bucket of a hash: its leading bits. */
export function bucketOf(hash: number, bucketBits: number): number {
  return hash >>> (32 - bucketBits);
}

/**
 * The selected buckets of a hash space, each with its feature number: its rank among the selected
 * ones. A bit a bucket and a running count every 32 buckets, so that the whole stays in the
 * processor's cache.
 */
export class BucketSet {
  readonly size: number;
  readonly #bits: Int32Array;
  readonly #ranks: Int32Array;
  readonly bucketBits: number;

  /**
   * @param buckets strictly increasing, each in `[0, 2^bucketBits)`
   * @param bucketBits 5 to 26
   */
  constructor(buckets: Uint32Array, bucketBits: number) {
    this.bucketBits = bucketBits;

    const words = 2 ** (bucketBits - 5);
    this.size = buckets.length;
    this.#bits = new Int32Array(words);
    this.#ranks = new Int32Array(words);
    for (const bucket of buckets) {
      const word = bucket >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bucket & 31));
    }
    let rank = 0;
    for (let word = 0; word < words; word++) {
      this.#ranks[word] = rank;
      rank += countOnes(this.#bits[word] ?? 0);
    }
  }

  /** Feature number of a bucket, or -1 where it was not selected. */
  indexOf(bucket: number): number {
    const word = bucket >>> 5;
    const bits = this.#bits[word] as number;
    const bit = bucket & 31;
    if (((bits >>> bit) & 1) === 0) return -1;
    return (this.#ranks[word] as number) + countOnes(bits & ((1 << bit) - 1));
  }
}

/** Number of ones in 32 bits. @see Henry S. Warren, Hacker's Delight, 5-1 */
function countOnes(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
