import { ArrayTapKernel } from './array-tap-kernel.ts';
import { fastestTapKernel } from './fastest-tap-kernel.ts';
import type { TapKernel, TapNumbers, TapTable } from './tap-kernel.ts';
import { numbersAtOnce, type TapBlock, type TapLayout } from './tap-layout.ts';
import type { FilterBlock, TapSteps } from './tap-steps.ts';
import { maxTableNumbers } from './text-convolution-limits.ts';

/** A convolution over words. */
export interface Convolution {
  /** `[words, dimensions]` */
  embeddings: Float32Array;
  dimensions: number;
  filters: readonly FilterBlock[];
  layout: TapLayout;
  steps: TapSteps;
  /** Left out where the logit is not made of the maxima alone, or there are several. */
  oneLogit?: OneLogit;
}

/** What makes one logit of the maxima of a convolution's filters, with the zeros of the layout. */
export interface OneLogit {
  /** `[filters]` */
  biases: Float64Array;
  /** `[filters]` */
  output: Float32Array;
}

interface WordTapsOptions {
  /** Size of the table at most; the words of one text must have room in it. */
  maxNumbers?: number;
  /** What computes, rather than the fastest that this browser runs. */
  kernel?: TapKernel;
}

/** Bytes before the parts of the memory; the weights come first. */
interface Places {
  embedding: number;
  factors: number;
  maxima: number;
  offsets: { first: number; count: number };
  rows: number;
}

/** Rows that the table has room for at first. */
const firstRows = 128;

/** Words of a text that its offsets have room for at first, with those outside. */
const firstOffsets = 256;

/** In bytes: no vector of a row lies on two lines of a processor's cache. */
const alignment = 64;

/**
 * A convolution over words is linear and the words are known beforehand: the product of a word's
 * embedding with each place of each filter is a number that is computed once, when the word is met
 * first. A window's activation then is a sum of as many of these numbers as it has words, and
 * nothing is multiplied.
 *
 * Products are whole numbers of their filter's step, as the processor adds and compares those
 * faster than floats, and exactly, in any order; the steps are such that no sum overflows. They are
 * of 16 bits where that is exact enough: eight of them go through one instruction of SIMD. Whether
 * that, or JavaScript, computes makes no difference to any of them.
 *
 * Everything lies in one memory, which WebAssembly can reach where it computes: weights, embedding,
 * factors and maxima, whose places do not change, then the offsets, then the rows.
 */
export class WordTaps implements TapTable {
  readonly layout: TapLayout;
  readonly dimensions: number;
  /** Value of 1 in the table, for each filter of the layout. */
  readonly steps: Float64Array;
  readonly scratch: Int32Array;
  weights!: Float64Array;
  embedding!: Float64Array;
  factors!: Float64Array;
  maxima!: TapNumbers;
  offsets!: Int32Array;
  table!: TapNumbers;
  length = 0;

  readonly #embeddings: Float32Array;
  /** Bytes of a number of the table. */
  readonly #bytes: number;
  readonly #maxRows: number;
  /** The first row is that of a word outside the text. */
  #rows = 1;
  /** Rows that the memory has room for. */
  #roomyRows = 0;
  /** Where in `table` the first row begins. */
  #firstRow = 0;
  #places!: Places;
  /** Row of each word in the table, 0 where it has none. */
  readonly #rowOf: Int32Array;
  #kernel: TapKernel;

  constructor(
    convolution: Convolution,
    {
      maxNumbers = maxTableNumbers,
      kernel = fastestTapKernel(convolution.steps.bits),
    }: WordTapsOptions = {},
  ) {
    const { embeddings, dimensions, filters, layout, steps, oneLogit } = convolution;
    const words = embeddings.length / dimensions;
    this.layout = layout;
    this.dimensions = dimensions;
    this.steps = steps.values;
    this.scratch = new Int32Array(Math.max(...layout.blocks.map(({ filters }) => filters)));
    this.#embeddings = embeddings;
    this.#bytes = steps.bits / 8;
    this.#maxRows = 1 + Math.min(words, Math.floor(maxNumbers / layout.numbers));
    this.#rowOf = new Int32Array(words);
    this.#kernel = kernel;
    this.#lay(firstOffsets);
    this.#writeWeights(filters);
    if (oneLogit !== undefined) this.#writeFactors(oneLogit);
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
    const { margin } = this.layout;
    const room = this.length + 2 * margin;
    if (room > this.offsets.length) this.#lay(2 * room);
    if (!this.#locateIfRoom(words, from, to)) {
      this.#forget();
      if (!this.#locateIfRoom(words, from, to)) {
        throw new RangeError('the table cannot hold the words of the text');
      }
    }
    this.offsets.fill(this.#firstRow, margin + this.length, room);
  }

  /**
   * The greatest activation of each filter over all windows of the text that was located last,
   * which has words, without bias, in steps: in `maxima`.
   */
  findMaxima(): void {
    for (const block of this.layout.blocks) this.#kernel.windowMaxima(this, block);
  }

  /** The one logit of the maxima that were found last, without its bias. */
  weighMaxima(): number {
    return this.#kernel.weighMaxima(this);
  }

  #locateIfRoom(words: Int32Array, from: number, to: number): boolean {
    const { margin, numbers } = this.layout;
    const rowOf = this.#rowOf;
    for (let i = from; i < to; i++) {
      const word = words[i] as number;
      let row = rowOf[word] as number;
      if (row === 0) {
        if (this.#rows === this.#maxRows) return false;
        row = this.#rows++;
        rowOf[word] = row;
        this.#fill(word, row);
      }
      this.offsets[margin + i - from] = this.#firstRow + row * numbers;
    }
    return true;
  }

  #fill(word: number, row: number): void {
    const { dimensions } = this;
    const embeddings = this.#embeddings;
    if (row >= this.#roomyRows) this.#reserve(2 * row);
    const first = word * dimensions;
    for (let d = 0; d < dimensions; d++) this.embedding[d] = embeddings[first + d] as number;
    this.#kernel.wordProducts(this, this.#firstRow + row * this.layout.numbers);
  }

  #forget(): void {
    this.#rowOf.fill(0);
    this.#rows = 1;
  }

  /** Places everything anew, without rows, and with room for so many offsets. */
  #lay(offsets: number): void {
    const { layout, dimensions } = this;
    const embedding = layout.numbers * dimensions * Float64Array.BYTES_PER_ELEMENT;
    const factors = aligned(embedding + dimensions * Float64Array.BYTES_PER_ELEMENT);
    const maxima = aligned(factors + 3 * layout.filters * Float64Array.BYTES_PER_ELEMENT);
    const first = aligned(maxima + layout.filters * this.#bytes);
    const rows = aligned(first + offsets * Int32Array.BYTES_PER_ELEMENT);
    this.#places = { embedding, factors, maxima, offsets: { first, count: offsets }, rows };
    this.#firstRow = rows / this.#bytes;
    this.#forget();
    this.#reserve(Math.min(firstRows, this.#maxRows));
    this.table.fill(0, this.#firstRow, this.#firstRow + layout.numbers);
    this.offsets.fill(this.#firstRow, 0, layout.margin);
  }

  #reserve(rows: number): void {
    this.#roomyRows = Math.min(rows, this.#maxRows);
    const bytes = this.#places.rows + this.#roomyRows * this.layout.numbers * this.#bytes;
    try {
      this.#kernel.grow(bytes);
    } catch (failure) {
      if (this.#kernel instanceof ArrayTapKernel) throw failure;
      // WebAssembly's memory cannot move, and may find no room to grow where another would.
      const moved = new ArrayTapKernel();
      moved.grow(bytes);
      new Uint8Array(moved.buffer).set(new Uint8Array(this.#kernel.buffer));
      this.#kernel = moved;
    }
    this.#view();
  }

  #view(): void {
    const { buffer } = this.#kernel;
    const { layout, dimensions } = this;
    const { embedding, factors, maxima, offsets, rows } = this.#places;
    const Numbers = this.#bytes === 2 ? Int16Array : Int32Array;
    this.weights = new Float64Array(buffer, 0, layout.numbers * dimensions);
    this.embedding = new Float64Array(buffer, embedding, dimensions);
    this.factors = new Float64Array(buffer, factors, 3 * layout.filters);
    this.maxima = new Numbers(buffer, maxima, layout.filters);
    this.offsets = new Int32Array(buffer, offsets.first, offsets.count);
    const end = rows + this.#roomyRows * layout.numbers * this.#bytes;
    this.table = new Numbers(buffer, 0, end / this.#bytes);
  }

  #writeFactors({ biases, output }: OneLogit): void {
    const { filters } = this.layout;
    this.factors.set(biases);
    this.factors.set(this.steps, filters);
    this.factors.set(output, 2 * filters);
  }

  /** In steps of the table, so that a product needs only to be rounded. */
  #writeWeights(filters: readonly FilterBlock[]): void {
    const { layout, dimensions, steps, weights: scaled } = this;
    filters.forEach(({ width, filters: count, weights }, i) => {
      const { start, stride, firstFilter } = layout.blocks[i] as TapBlock;
      for (let k = 0; k < width; k++) {
        for (let f = 0; f < count; f++) {
          const number = start + k * stride + f;
          const lane = number % numbersAtOnce;
          const first = (number - lane) * dimensions + lane;
          const inverse = 1 / (steps[firstFilter + f] as number);
          for (let d = 0; d < dimensions; d++) {
            const weight = weights[(k * dimensions + d) * count + f] as number;
            scaled[first + d * numbersAtOnce] = weight * inverse;
          }
        }
      }
    });
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
