/** Seeded random numbers, as networks need them. */
export interface RandomNumbers {
  /** A whole number in `[0, 2^32)`. */
  next(): number;
  /** Puts the items in a random order, in place. */
  shuffle(items: Uint32Array): void;
}

/** Numbers drawn evenly from `[-limit, limit)`. */
export function uniform(length: number, limit: number, random: RandomNumbers): Float32Array {
  return Float32Array.from({ length }, () => (random.next() / 2 ** 31 - 1) * limit);
}
