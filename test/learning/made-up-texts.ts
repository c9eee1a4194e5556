import { Random } from '../../src/learning/random.ts';

/** Texts of random words, none like another. */
export function madeUpTexts(rows: number, seed: number, words = 12): string[] {
  const random = new Random(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: words }, () => `palavra${random.below(100_000)}x`).join(' '),
  );
}
