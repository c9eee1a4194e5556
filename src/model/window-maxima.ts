import type { TapNumbers, TapTable } from './tap-kernel.ts';
import type { TapBlock } from './tap-layout.ts';

/** No more than any window's sum, by the bytes of a number; differences stay within 32 bits. */
const noWindow: Record<number, number> = { 2: -(2 ** 15), 4: -(2 ** 30) };

/*
 * The greater of x and s, both of at most 30 bits, is x + (d & ~(d >> 31)) with d = s - x: a
 * comparison would send the processor down the wrong branch at every new maximum. Several windows
 * go through a loop together, so that the maxima are read and written less often; `a0`, `a1`, … are
 * where the products of one window's words begin, `b0`, … those of the next.
 */

function fourOfOne(
  table: TapNumbers,
  maxima: TapNumbers,
  first: number,
  filters: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  for (let f = 0; f < filters; f++) {
    let max = maxima[first + f] as number;
    let more = ((table[a + f] as number) - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    more = ((table[b + f] as number) - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    more = ((table[c + f] as number) - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    more = ((table[d + f] as number) - max) | 0;
    maxima[first + f] = (max + (more & ~(more >> 31))) | 0;
  }
}

function twoOfTwo(
  table: TapNumbers,
  maxima: TapNumbers,
  first: number,
  filters: number,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): void {
  for (let f = 0; f < filters; f++) {
    let max = maxima[first + f] as number;
    const a = ((table[a0 + f] as number) + (table[a1 + f] as number)) | 0;
    let more = (a - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    const b = ((table[b0 + f] as number) + (table[b1 + f] as number)) | 0;
    more = (b - max) | 0;
    maxima[first + f] = (max + (more & ~(more >> 31))) | 0;
  }
}

function twoOfThree(
  table: TapNumbers,
  maxima: TapNumbers,
  first: number,
  filters: number,
  a0: number,
  a1: number,
  a2: number,
  b0: number,
  b1: number,
  b2: number,
): void {
  for (let f = 0; f < filters; f++) {
    let max = maxima[first + f] as number;
    const a01 = ((table[a0 + f] as number) + (table[a1 + f] as number)) | 0;
    const a = (a01 + (table[a2 + f] as number)) | 0;
    let more = (a - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    const b01 = ((table[b0 + f] as number) + (table[b1 + f] as number)) | 0;
    const b = (b01 + (table[b2 + f] as number)) | 0;
    more = (b - max) | 0;
    maxima[first + f] = (max + (more & ~(more >> 31))) | 0;
  }
}

function twoOfFour(
  table: TapNumbers,
  maxima: TapNumbers,
  first: number,
  filters: number,
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  b0: number,
  b1: number,
  b2: number,
  b3: number,
): void {
  for (let f = 0; f < filters; f++) {
    let max = maxima[first + f] as number;
    const a01 = ((table[a0 + f] as number) + (table[a1 + f] as number)) | 0;
    const a23 = ((table[a2 + f] as number) + (table[a3 + f] as number)) | 0;
    let more = (((a01 + a23) | 0) - max) | 0;
    max = (max + (more & ~(more >> 31))) | 0;
    const b01 = ((table[b0 + f] as number) + (table[b1 + f] as number)) | 0;
    const b23 = ((table[b2 + f] as number) + (table[b3 + f] as number)) | 0;
    more = (((b01 + b23) | 0) - max) | 0;
    maxima[first + f] = (max + (more & ~(more >> 31))) | 0;
  }
}

/**
 * Activations, without bias, of the filters of one width in one window.
 *
 * @param window number of the window, from 0: it ends on the text's word of that number
 * @param sums gets `block.filters` whole numbers of the table's step
 */
export function sumWindow(taps: TapTable, block: TapBlock, window: number, sums: Int32Array): void {
  const { table, offsets } = taps;
  const { width, filters, stride, start } = block;
  const firstWord = taps.layout.margin + window - (width - 1);
  const at = (tap: number) => (offsets[firstWord + tap] as number) + start + tap * stride;
  const a = at(0);
  if (width === 1) {
    for (let f = 0; f < filters; f++) sums[f] = table[a + f] as number;
    return;
  }
  const b = at(1);
  for (let f = 0; f < filters; f++) {
    sums[f] = ((table[a + f] as number) + (table[b + f] as number)) | 0;
  }
  let tap = 2;
  for (; tap + 1 < width; tap += 2) {
    const c = at(tap);
    const d = at(tap + 1);
    for (let f = 0; f < filters; f++) {
      const pair = ((table[c + f] as number) + (table[d + f] as number)) | 0;
      sums[f] = ((sums[f] as number) + pair) | 0;
    }
  }
  if (tap < width) {
    const c = at(tap);
    for (let f = 0; f < filters; f++) {
      sums[f] = ((sums[f] as number) + (table[c + f] as number)) | 0;
    }
  }
}

/**
 * The greatest activation, without bias, of each filter of one width over all windows of a text
 * with words, in `taps.maxima`, from `block.firstFilter` on.
 */
export function windowMaxima(taps: TapTable, block: TapBlock): void {
  const { table, offsets, maxima } = taps;
  const { margin } = taps.layout;
  const { width, filters, stride, start, firstFilter: first } = block;
  const windows = taps.length + width - 1;
  maxima.fill(noWindow[table.BYTES_PER_ELEMENT] as number, first, first + filters);
  const at = (word: number, tap: number) => (offsets[word] as number) + start + tap * stride;
  const begin = margin - (width - 1);
  // Where no window is left over for a loop, it takes the last one again: a maximum stays what it
  // is.
  const last = begin + windows - 1;
  const end = begin + windows;
  if (width === 1) {
    for (let i = begin; i < end; i += 4) {
      const b = Math.min(i + 1, last);
      const c = Math.min(i + 2, last);
      const d = Math.min(i + 3, last);
      fourOfOne(table, maxima, first, filters, at(i, 0), at(b, 0), at(c, 0), at(d, 0));
    }
  } else if (width === 2) {
    for (let a = begin; a < end; a += 2) {
      const b = Math.min(a + 1, last);
      twoOfTwo(table, maxima, first, filters, at(a, 0), at(a + 1, 1), at(b, 0), at(b + 1, 1));
    }
  } else if (width === 3) {
    for (let a = begin; a < end; a += 2) {
      const b = Math.min(a + 1, last);
      twoOfThree(
        table,
        maxima,
        first,
        filters,
        at(a, 0),
        at(a + 1, 1),
        at(a + 2, 2),
        at(b, 0),
        at(b + 1, 1),
        at(b + 2, 2),
      );
    }
  } else if (width === 4) {
    for (let a = begin; a < end; a += 2) {
      const b = Math.min(a + 1, last);
      twoOfFour(
        table,
        maxima,
        first,
        filters,
        at(a, 0),
        at(a + 1, 1),
        at(a + 2, 2),
        at(a + 3, 3),
        at(b, 0),
        at(b + 1, 1),
        at(b + 2, 2),
        at(b + 3, 3),
      );
    }
  } else {
    const sums = taps.scratch;
    for (let window = 0; window < windows; window++) {
      sumWindow(taps, block, window, sums);
      for (let f = 0; f < filters; f++) {
        const max = maxima[first + f] as number;
        const more = ((sums[f] as number) - max) | 0;
        maxima[first + f] = (max + (more & ~(more >> 31))) | 0;
      }
    }
  }
}
