import { ownCopy } from './own-copy.ts';

const sampleSize = 256;
/** Code units of a cell that are kept. */
const keptLength = 300;

/**
 * A sample of a column's cells in which each has the same chance, made while they pass by: the head
 * of a file is often not like the rest. The same cells give the same sample. A cell that is not
 * taken costs one comparison (K.-H. Li, "Reservoir-Sampling Algorithms of Time Complexity
 * O(n(1+log(N/n)))", ACM TOMS 1994).
 */
export class CellSample {
  readonly cells: string[] = [];
  #seen = 0;
  #next = sampleSize;
  #weight = 1;
  /** State of Marsaglia's xorshift generator. */
  #state = 2_463_534_242;

  add(text: string): void {
    const place = this.#seen++;
    if (place < sampleSize) {
      this.cells.push(keep(text));
      if (place === sampleSize - 1) this.#skip();
    } else if (place === this.#next) {
      this.cells[Math.floor(this.#random() * sampleSize)] = keep(text);
      this.#skip();
    }
  }

  #skip(): void {
    this.#weight *= Math.exp(Math.log(this.#random()) / sampleSize);
    const skipped = Math.floor(Math.log(this.#random()) / Math.log(1 - this.#weight));
    this.#next = this.#seen + skipped;
  }

  /** From 0 to 1, without both ends. */
  #random(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return ((this.#state >>> 0) + 0.5) / 2 ** 32;
  }
}

function keep(text: string): string {
  return ownCopy(text.slice(0, keptLength));
}
