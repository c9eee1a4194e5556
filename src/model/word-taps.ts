import { maxTableNumbers, tapsOf } from './text-convolution-limits.ts';

/** The filters of one width, as they are stored. */
export interface FilterBlock {
  width: number;
  filters: number;
  /** `[width, dimensions, filters]` */
  weights: Float32Array;
}

/** Where the products of one width stand. */
export interface TapBlock {
  width: number;
  filters: number;
  /** First of them in a word's row, which holds `[width, filters]` of them. */
  start: number;
  /** First of its filters among all. */
  firstFilter: number;
}

/** Sums of a window's products stay below it, and their differences within 32 bits. */
const maxSum = 2 ** 29;

/**
 * With fewer, sums are read and written more often; with more, too many numbers are in use at once.
 */
const dimensionsAtATime = 4;

/** Rows that the table has room for at first. */
const firstRows = 128;

/** Words of a text that its offsets have room for at first. */
const firstWords = 256;

/**
 * A convolution over words is linear and the words are known beforehand: the product of a word's
 * embedding with each place of each filter is a number that is computed once, when the word is met
 * first. A window's activation then is a sum of as many of these numbers as it has words, and
 * nothing is multiplied.
 *
 * Products are whole numbers of `step`, as the processor adds and compares those faster than
 * floats, and exactly, in any order. `step` follows from a bound on all products (Cauchy–Schwarz),
 * so that no window's sum leaves 32 bits.
 */
export class WordTaps {
  /** Value of 1 in the table. */
  readonly step: number;
  readonly blocks: readonly TapBlock[];
  /** Words that a filter reaches over the ends of a text; their products are 0. */
  readonly margin: number;
  /** Room for the sums of one window. */
  readonly scratch: Int32Array;
  /** Rows of products; it may be another array after `locate`. */
  table: Int32Array;
  /**
   * Where in `table` the row of each word of the text begins: `margin` words outside, the text,
   * `margin` words outside.
   */
  offsets: Int32Array;
  /** Words of the text that was located last. */
  length = 0;

  readonly #taps: number;
  readonly #maxRows: number;
  /** The first row is that of a word outside the text. */
  #rows = 1;
  /** Row of each word in the table, 0 where it has none. */
  readonly #rowOf: Int32Array;
  readonly #products: Float64Array;
  readonly #embeddings: Float32Array;
  readonly #dimensions: number;
  readonly #filters: readonly FilterBlock[];

  /**
   * @param embeddings `[words, dimensions]`
   * @param maxNumbers size of the table at most; the words of one text must have room in it
   */
  constructor(
    embeddings: Float32Array,
    dimensions: number,
    filters: readonly FilterBlock[],
    maxNumbers = maxTableNumbers,
  ) {
    this.#embeddings = embeddings;
    this.#dimensions = dimensions;
    this.#filters = filters;

    const words = embeddings.length / dimensions;
    const widest = Math.max(...filters.map((block) => block.width));
    const maxFilters = Math.max(...filters.map((block) => block.filters));
    this.#taps = tapsOf(filters);
    this.#maxRows = 1 + Math.min(words, Math.floor(maxNumbers / this.#taps));
    this.table = new Int32Array(Math.min(firstRows, this.#maxRows) * this.#taps);
    this.#rowOf = new Int32Array(words);
    this.margin = widest - 1;
    this.offsets = new Int32Array(firstWords + 2 * this.margin);
    this.scratch = new Int32Array(maxFilters);
    this.#products = new Float64Array(maxFilters);
    let start = 0;
    let firstFilter = 0;
    this.blocks = filters.map((block) => {
      const place = { width: block.width, filters: block.filters, start, firstFilter };
      start += block.width * block.filters;
      firstFilter += block.filters;
      return place;
    });
    const bound = largestNorm(embeddings, dimensions) * Math.max(...filters.map(largestTapNorm));
    this.step = bound > 0 ? (bound * widest) / maxSum : 1;
  }

  /**
   * Places at which a filter of the width overlaps the text that was located last; 0 where the text
   * is empty.
   */
  windows(width: number): number {
    return this.length === 0 ? 0 : this.length + width - 1;
  }

  /**
   * Makes the products of a text's words ready and says in `offsets` where they are.
   *
   * @param words the text is `words[from] … words[to - 1]`
   * @throws RangeError where the table cannot hold the words of the text
   */
  locate(words: Int32Array, from: number, to: number): void {
    this.length = to - from;
    const room = this.length + 2 * this.margin;
    if (room > this.offsets.length) this.offsets = new Int32Array(2 * room);
    if (!this.#locateIfRoom(words, from, to)) {
      this.#rowOf.fill(0);
      this.#rows = 1;
      if (!this.#locateIfRoom(words, from, to)) {
        throw new RangeError('the table cannot hold the words of the text');
      }
    }
    this.offsets.fill(0, this.margin + this.length, room);
  }

  #locateIfRoom(words: Int32Array, from: number, to: number): boolean {
    const { offsets, margin } = this;
    const rowOf = this.#rowOf;
    const taps = this.#taps;
    for (let i = from; i < to; i++) {
      const word = words[i] as number;
      let row = rowOf[word] as number;
      if (row === 0) {
        if (this.#rows === this.#maxRows) return false;
        row = this.#rows++;
        rowOf[word] = row;
        this.#fill(word, row);
      }
      offsets[margin + i - from] = row * taps;
    }
    return true;
  }

  #fill(word: number, row: number): void {
    const embeddings = this.#embeddings;
    const dimensions = this.#dimensions;
    const filters = this.#filters;
    const products = this.#products;
    const taps = this.#taps;
    const inverseStep = 1 / this.step;
    if ((row + 1) * taps > this.table.length) {
      const larger = new Int32Array(Math.min(2 * row, this.#maxRows) * taps);
      larger.set(this.table);
      this.table = larger;
    }
    const { table } = this;
    let next = row * taps;
    for (const { width, filters: count, weights } of filters) {
      for (let k = 0; k < width; k++) {
        products.fill(0);
        // Four dimensions at a time, as the sums are then read and written less often; the order of
        // addition stays.
        for (let d = 0; d < dimensions; d += dimensionsAtATime) {
          const first = (k * dimensions + d) * count;
          const value = word * dimensions + d;
          if (d + dimensionsAtATime <= dimensions) {
            addFour(products, embeddings, value, weights, first, count);
          } else {
            for (let rest = 0; rest < dimensions - d; rest++) {
              addOne(
                products,
                embeddings[value + rest] as number,
                weights,
                first + rest * count,
                count,
              );
            }
          }
        }
        for (let f = 0; f < count; f++) {
          table[next++] = Math.round((products[f] as number) * inverseStep);
        }
      }
    }
  }
}

function addOne(
  sums: Float64Array,
  value: number,
  weights: Float32Array,
  first: number,
  count: number,
): void {
  for (let f = 0; f < count; f++) {
    sums[f] = (sums[f] as number) + value * (weights[first + f] as number);
  }
}

function addFour(
  sums: Float64Array,
  values: Float32Array,
  value: number,
  weights: Float32Array,
  first: number,
  count: number,
): void {
  const a = values[value] as number;
  const b = values[value + 1] as number;
  const c = values[value + 2] as number;
  const d = values[value + 3] as number;
  const second = first + count;
  const third = second + count;
  const fourth = third + count;
  for (let f = 0; f < count; f++) {
    sums[f] =
      (sums[f] as number) +
      a * (weights[first + f] as number) +
      b * (weights[second + f] as number) +
      c * (weights[third + f] as number) +
      d * (weights[fourth + f] as number);
  }
}

/** Largest Euclidean norm of a row. */
function largestNorm(values: Float32Array, dimensions: number): number {
  let largest = 0;
  for (let first = 0; first < values.length; first += dimensions) {
    let square = 0;
    for (let d = first; d < first + dimensions; d++) square += (values[d] as number) ** 2;
    if (square > largest) largest = square;
  }
  return Math.sqrt(largest);
}

/** Largest Euclidean norm of one place of one filter. */
function largestTapNorm({ width, filters, weights }: FilterBlock): number {
  const dimensions = weights.length / (width * filters);
  let largest = 0;
  for (let k = 0; k < width; k++) {
    for (let f = 0; f < filters; f++) {
      let square = 0;
      for (let d = 0; d < dimensions; d++) {
        square += (weights[(k * dimensions + d) * filters + f] as number) ** 2;
      }
      if (square > largest) largest = square;
    }
  }
  return Math.sqrt(largest);
}
