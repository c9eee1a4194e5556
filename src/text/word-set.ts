import { hashWord } from './hash.ts';
import { expandPattern } from './expand-pattern.ts';

/**
 * Hashes of words as the tokeniser gives them. `words` are folded, apart by blanks, with choices:
 * `bo(m|a|ns|as)`.
 */
export function wordSet(words: string): ReadonlySet<number> {
  return new Set(
    words
      .split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap(expandPattern)
      .map(hashWord),
  );
}
