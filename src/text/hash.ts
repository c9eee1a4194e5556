/** Starting value of a word's hash. */
export const hashSeed = 0x811c9dc5 | 0;

/** One step of FNV-1a over 16-bit units. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Spreads the bits of a hash: the 32-bit finaliser of MurmurHash3 by Austin Appleby (public
 * domain).
 */
export function hashFinish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * Hash of a folded word, the same as the tokeniser gives it. The word must be lower case, without
 * accents.
 */
export function hashWord(folded: string): number {
  let hash = hashSeed;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hashFinish(hash);
}

/** Hash of a sequence one token longer; order counts. Start from the first token's hash itself. */
export function hashSequence(sequence: number, token: number): number {
  return hashFinish(Math.imul(sequence, 0x9e3779b1) + token + 0x3c6ef372);
}
