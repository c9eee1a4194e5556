import type { Random } from '../../src/learning/random.ts';

/** A normally distributed number, by the polar method (G. Marsaglia, T. A. Bray, 1964). */
export function standardNormal(random: Random): number {
  for (;;) {
    const x = random.next() / 2 ** 31 - 1;
    const y = random.next() / 2 ** 31 - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
