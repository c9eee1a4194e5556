/** Filters that a vector instruction takes at once. */
const filtersAtOnce = 8;

/** Numbers of a row that are made at once. */
export const numbersAtOnce = 16;

/** Where the products of one width stand in a word's row. */
export interface TapBlock {
  width: number;
  filters: number;
  /** Numbers from one place of the filters to the next: `filters`, and zeros after them. */
  stride: number;
  /** First of its `[width, stride]` numbers in the row. */
  start: number;
  /** First of its filters among all, with the zeros. */
  firstFilter: number;
}

/** A row of products: a number for every place in every filter of every width. */
export interface TapLayout {
  blocks: readonly TapBlock[];
  /** Numbers of a row, with the zeros. */
  numbers: number;
  /** Filters of all widths, with the zeros. */
  filters: number;
  /** Words that a filter reaches over the ends of a text. */
  margin: number;
}

/** The rows of a convolution with so many filters of each width. */
export function layOutTaps(widths: readonly { width: number; filters: number }[]): TapLayout {
  let start = 0;
  let firstFilter = 0;
  const blocks = widths.map(({ width, filters }) => {
    const stride = roundUp(filters, filtersAtOnce);
    const block = { width, filters, stride, start, firstFilter };
    start += width * stride;
    firstFilter += stride;
    return block;
  });
  return {
    blocks,
    numbers: roundUp(start, numbersAtOnce),
    filters: firstFilter,
    margin: Math.max(...widths.map(({ width }) => width)) - 1,
  };
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
