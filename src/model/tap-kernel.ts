import type { TapBlock, TapLayout } from './tap-layout.ts';

/** The numbers of a table of products. */
export type TapNumbers = Int16Array | Int32Array;

/** A table of products and the text whose words were looked up in it, in a kernel's memory. */
export interface TapTable {
  readonly layout: TapLayout;
  readonly dimensions: number;
  /** The filters in steps of the table: `[numbers / numbersAtOnce, dimensions, numbersAtOnce]`. */
  readonly weights: Float64Array;
  /** `[dimensions]`: the embedding of the word whose products are made next. */
  readonly embedding: Float64Array;
  /** All of the memory, in which the rows are. */
  readonly table: TapNumbers;
  /**
   * Where in `table` the row of each word of the text begins: `margin` words outside, the text,
   * `margin` words outside.
   */
  readonly offsets: Int32Array;
  /** Words of the text. */
  readonly length: number;
  /** `[filters]`: what was found for the text. */
  readonly maxima: TapNumbers;
  /**
   * `[3, filters]`: of each filter the bias, the step, and what its activation is worth in the one
   * logit of the network; without anything where it has more than one, or means too.
   */
  readonly factors: Float64Array;
  /** Room for the sums of one window. */
  readonly scratch: Int32Array;
}

/** What computes in the memory that it brings along. */
export interface TapKernel {
  /** All of the memory; it is another one after `grow`. */
  readonly buffer: ArrayBuffer;
  /**
   * Makes the memory so many bytes large, or a little larger, and keeps what it holds.
   *
   * @throws RangeError where there is no room for it
   */
  grow(bytes: number): void;
  /** Writes the products of `taps.embedding` into the row that begins at `taps.table[row]`. */
  wordProducts(taps: TapTable, row: number): void;
  /**
   * Writes the greatest activation, without bias, of each filter of one width over all windows of
   * the text, which has words, into `taps.maxima`, from `block.firstFilter` on.
   */
  windowMaxima(taps: TapTable, block: TapBlock): void;
  /**
   * The sum over all filters of `max(0, bias + maximum · step) · worth`, by `taps.factors`: the
   * logit without its own bias. Eight sums, of every eighth filter each, are added in pairs.
   */
  weighMaxima(taps: TapTable): number;
}
