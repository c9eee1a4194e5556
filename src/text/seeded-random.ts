/** A source of random numbers that is the same on every machine. */
export interface RandomSource {
  /** A whole number in `[0, limit)`. */
  below(limit: number): number;
}

/** One step of FNV-1a. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/**
 * Random numbers of a seed and a text: what happens to one review does not depend on which others
 * are tried. Mulberry32 by Tommy Ettinger (public domain).
 */
export function seededRandom(seed: number, text: string): RandomSource {
  let state = mix(0x811c9dc5, seed);
  for (let i = 0; i < text.length && i < 256; i++) state = mix(state, text.charCodeAt(i));
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    },
  };
}
