/**
 * Seeded random numbers, the same on every machine: xorshift32. @see G. Marsaglia, Xorshift RNGs,
 * 2003
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    // 0 is the one state that xorshift never leaves.
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) | 0 || 1;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** A whole number in `[0, 2^32)`. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }

  /** A whole number in `[0, limit)`. */
  below(limit: number): number {
    return Math.floor((this.next() / 2 ** 32) * limit);
  }

  /** Puts the items in a random order, in place (Fisher–Yates). */
  shuffle(items: Uint32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const kept = items[i] as number;
      items[i] = items[j] as number;
      items[j] = kept;
    }
  }
}
