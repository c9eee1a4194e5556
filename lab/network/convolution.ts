import { dispose, matMul, tensor2d } from '@tensorflow/tfjs-core';
import { filterCount, tapCount, type Network } from './network.ts';

/**
 * The row of the table that stands for no word: the padding around a text, and where dropout
 * removed one.
 */
export const noWord = 0;

/**
 * The network's convolution over a batch of texts. It is linear in the embeddings, and a batch uses
 * each of its words many times, so the product of a word with every tap is computed once: a row of
 * `table`. A position then costs additions alone.
 */
export class Convolution {
  /** Products, `[rows, taps]`; row `noWord` is zeros. */
  table: Float32Array = new Float32Array(0);
  /** Embeddings of its words, `[rows, dimensions]`; those of `noWord` are zeros. */
  embeddings: Float32Array = new Float32Array(0);
  /** Which word each row stands for. */
  rowWords = new Uint32Array(1);
  rows = 1;
  /**
   * Of the text that `run` saw last: each filter's highest activation before the rectifier, and
   * where its window begins.
   */
  readonly highest: Float32Array;
  readonly positions: Int32Array;
  /** Words that the widest filter reaches over the ends of a text. */
  readonly padding: number;
  readonly #taps: number;
  readonly #rowOf: Int32Array;
  readonly #firstFilters: number[] = [];
  readonly #firstTaps: number[] = [];
  readonly #network: Network;

  constructor(network: Network) {
    this.#network = network;

    const { shape, embeddings } = network;
    this.#taps = tapCount(shape);
    this.padding = Math.max(...shape.groups.map(({ width }) => width)) - 1;
    this.highest = new Float32Array(filterCount(shape));
    this.positions = new Int32Array(filterCount(shape));
    this.#rowOf = new Int32Array(embeddings.length / shape.dimensions);
    let filter = 0;
    let tap = 0;
    for (const { width, filters } of shape.groups) {
      this.#firstFilters.push(filter);
      this.#firstTaps.push(tap);
      filter += filters;
      tap += width * filters;
    }
  }

  /** Forgets the words of the last batch. */
  clear(): void {
    for (let row = 1; row < this.rows; row++) this.#rowOf[this.rowWords[row] as number] = 0;
    this.rows = 1;
  }

  /** The row of a word, a new one where the batch has not seen it. */
  rowOfWord(word: number): number {
    const known = this.#rowOf[word] as number;
    if (known !== 0) return known;
    const row = this.rows++;
    if (row >= this.rowWords.length) {
      const larger = new Uint32Array(row * 2);
      larger.set(this.rowWords);
      this.rowWords = larger;
    }
    this.rowWords[row] = word;
    this.#rowOf[word] = row;
    return row;
  }

  /**
   * Fills the table for the words that `rowOfWord` was asked for since `clear`, by tfjs's matrix
   * product.
   */
  fill(): void {
    const { rows, rowWords } = this;
    const total = this.#taps;
    const { embeddings, taps, shape } = this.#network;
    const { dimensions } = shape;
    this.embeddings = new Float32Array(rows * dimensions);
    for (let row = 1; row < rows; row++) {
      const word = (rowWords[row] as number) * dimensions;
      this.embeddings.set(embeddings.subarray(word, word + dimensions), row * dimensions);
    }
    const words = tensor2d(this.embeddings, [rows, dimensions]);
    const filters = tensor2d(taps, [dimensions, total]);
    const products = matMul(words, filters);
    this.table = products.dataSync<'float32'>();
    dispose([words, filters, products]);
  }

  /**
   * Every filter's highest activation over all windows that touch the text, into `highest` and
   * `positions`.
   *
   * @param rows the text's rows of the table from `padding` on, with at least `padding` rows
   *   `noWord` on either side
   * @param count the text's words
   */
  run(rows: Int32Array, count: number): void {
    const { table, highest, positions, padding } = this;
    const total = this.#taps;
    const network = this.#network;
    const { groups } = network.shape;
    const { biases } = network;
    for (let group = 0; group < groups.length; group++) {
      const { width, filters } = groups[group] as { width: number; filters: number };
      const from = this.#firstFilters[group] as number;
      const tap = this.#firstTaps[group] as number;
      highest.fill(-Infinity, from, from + filters);
      const last = Math.max(count, 1);
      for (let position = 1 - width; position < last; position++) {
        const first = padding + position;
        const a = (rows[first] as number) * total + tap;
        switch (width) {
          case 1:
            for (let f = 0; f < filters; f++) {
              const sum = table[a + f] as number;
              if (sum > (highest[from + f] as number)) {
                highest[from + f] = sum;
                positions[from + f] = position;
              }
            }
            break;
          case 2: {
            const b = (rows[first + 1] as number) * total + tap + filters;
            for (let f = 0; f < filters; f++) {
              const sum = (table[a + f] as number) + (table[b + f] as number);
              if (sum > (highest[from + f] as number)) {
                highest[from + f] = sum;
                positions[from + f] = position;
              }
            }
            break;
          }
          case 3: {
            const b = (rows[first + 1] as number) * total + tap + filters;
            const c = (rows[first + 2] as number) * total + tap + 2 * filters;
            for (let f = 0; f < filters; f++) {
              const sum =
                (table[a + f] as number) + (table[b + f] as number) + (table[c + f] as number);
              if (sum > (highest[from + f] as number)) {
                highest[from + f] = sum;
                positions[from + f] = position;
              }
            }
            break;
          }
          case 4: {
            const b = (rows[first + 1] as number) * total + tap + filters;
            const c = (rows[first + 2] as number) * total + tap + 2 * filters;
            const d = (rows[first + 3] as number) * total + tap + 3 * filters;
            for (let f = 0; f < filters; f++) {
              const sum =
                (table[a + f] as number) +
                (table[b + f] as number) +
                (table[c + f] as number) +
                (table[d + f] as number);
              if (sum > (highest[from + f] as number)) {
                highest[from + f] = sum;
                positions[from + f] = position;
              }
            }
            break;
          }
          default:
            for (let f = 0; f < filters; f++) {
              let sum = 0;
              for (let k = 0; k < width; k++) {
                sum += table[(rows[first + k] as number) * total + tap + k * filters + f] as number;
              }
              if (sum > (highest[from + f] as number)) {
                highest[from + f] = sum;
                positions[from + f] = position;
              }
            }
        }
      }
      for (let f = from; f < from + filters; f++) {
        highest[f] = (highest[f] as number) + (biases[f] as number);
      }
    }
  }
}
