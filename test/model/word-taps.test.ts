import { describe, expect, it } from 'vitest';
import { Random } from '../../src/learning/random.ts';
import { sumWindow, windowMaxima } from '../../src/model/window-maxima.ts';
import { WordTaps } from '../../src/model/word-taps.ts';

const random = new Random(3);
const weights = (count: number) =>
  Float32Array.from({ length: count }, () => random.next() / 2 ** 31 - 1);
const words = 400;
const dimensions = 4;
const embeddings = weights(words * dimensions);
const filters = [2, 3].map((width) => ({
  width,
  filters: 5,
  weights: weights(width * dimensions * 5),
}));
const taps = 2 * 5 + 3 * 5;

function maxima(table: WordTaps, text: readonly number[]): number[] {
  table.locate(Int32Array.from(text), 0, text.length);
  const found = new Int32Array(10);
  for (const block of table.blocks) windowMaxima(table, block, found);
  return [...found];
}

describe('WordTaps', () => {
  it('says the same however small its table is, as long as a text fits', () => {
    const roomy = new WordTaps(embeddings, dimensions, filters);
    const narrow = new WordTaps(embeddings, dimensions, filters, 8 * taps);
    for (let turn = 0; turn < 300; turn++) {
      const text = Array.from({ length: 1 + random.below(8) }, () => random.below(words));
      expect(maxima(narrow, text)).toEqual(maxima(roomy, text));
    }
    expect(narrow.table.length).toBeLessThanOrEqual(9 * taps);
    expect(() => maxima(narrow, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toThrow(RangeError);
  });

  it('takes memory for the words that were met, not for all', () => {
    const table = new WordTaps(embeddings, dimensions, filters);
    maxima(table, [1, 2, 3, 1, 2, 3]);
    expect(table.table.length).toBeLessThan((words / 2) * taps);
  });

  it('keeps every sum within 31 bits, even where words and filters are all alike', () => {
    const alike = new WordTaps(
      new Float32Array(words * dimensions).fill(900_000),
      dimensions,
      filters.map((block) => ({ ...block, weights: block.weights.map(() => 900_000) })),
    );
    alike.locate(Int32Array.of(5, 5, 5, 5), 0, 4);
    const sums = new Int32Array(5);
    for (const block of alike.blocks) {
      sumWindow(alike, block, 2, sums);
      const exact = block.width * dimensions * 900_000 ** 2;
      expect((sums[0] ?? NaN) * alike.step).toBeCloseTo(exact, -6);
      expect(sums[0]).toBeLessThan(2 ** 30);
    }
  });

  it('makes nothing of embeddings of 0', () => {
    const zero = new WordTaps(new Float32Array(8), dimensions, filters);
    expect(maxima(zero, [0, 1, 0])).toEqual(new Array(10).fill(0));
  });
});
