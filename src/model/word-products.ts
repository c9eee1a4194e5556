import type { TapTable } from './tap-kernel.ts';
import { numbersAtOnce } from './tap-layout.ts';

/**
 * The products of a word's embedding with every place of every filter, in 64-bit floats, rounded to
 * whole numbers of the table's steps.
 *
 * @param row where in the table they begin
 */
export function wordProducts(taps: TapTable, row: number): void {
  const { weights, embedding, table, dimensions } = taps;
  const { numbers } = taps.layout;
  for (let first = 0; first < numbers; first += numbersAtOnce) {
    const end = (first + numbersAtOnce) * dimensions;
    for (let some = 0; some < numbersAtOnce; some += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let value = 0;
      for (let at = first * dimensions + some; at < end; at += numbersAtOnce) {
        const x = embedding[value++] as number;
        a += x * (weights[at] as number);
        b += x * (weights[at + 1] as number);
        c += x * (weights[at + 2] as number);
        d += x * (weights[at + 3] as number);
      }
      const to = row + first + some;
      table[to] = Math.floor(a + 0.5);
      table[to + 1] = Math.floor(b + 0.5);
      table[to + 2] = Math.floor(c + 0.5);
      table[to + 3] = Math.floor(d + 0.5);
    }
  }
}
