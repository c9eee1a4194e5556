import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/learning/random.ts';
import { ArrayTapKernel } from '../../src/model/array-tap-kernel.ts';
import { simdTapKernel } from '../../src/model/simd-tap-kernel.ts';
import type { TapKernel } from '../../src/model/tap-kernel.ts';
import { layOutTaps } from '../../src/model/tap-layout.ts';
import { activationBounds, tapSteps, type TapSteps } from '../../src/model/tap-steps.ts';
import { sumWindow } from '../../src/model/window-maxima.ts';
import { WordTaps, type Convolution } from '../../src/model/word-taps.ts';

/** Filters of each width from 1 on, with random weights in `[-size, size]`. */
function randomConvolution(
  seed: number,
  { counts = [0, 5, 5], words = 400, dimensions = 4, size = 1, bits = 16 } = {},
): Convolution {
  const random = new Random(seed);
  const weights = (count: number) =>
    Float32Array.from({ length: count }, () => (random.next() / 2 ** 31 - 1) * size);
  const embeddings = weights(words * dimensions);
  const filters = counts
    .map((count, i) => ({ width: i + 1, filters: count }))
    .filter(({ filters: count }) => count > 0)
    .map((block) => ({ ...block, weights: weights(block.width * dimensions * block.filters) }));
  const network = convolution(embeddings, dimensions, filters, bits as TapSteps['bits']);
  const ofFilters = () => weights(network.layout.filters);
  return { ...network, oneLogit: { biases: Float64Array.from(ofFilters()), output: ofFilters() } };
}

function convolution(
  embeddings: Float32Array,
  dimensions: number,
  filters: Convolution['filters'],
  bits: TapSteps['bits'],
): Convolution {
  const layout = layOutTaps(filters);
  const bounds = activationBounds(embeddings, dimensions, filters, layout);
  return { embeddings, dimensions, filters, layout, steps: tapSteps(bounds, layout, bits) };
}

function maximaOf(taps: WordTaps, text: readonly number[]): number[] {
  taps.locate(Int32Array.from(text), 0, text.length);
  taps.findMaxima();
  return [...taps.maxima];
}

/** All that the kernel has written, and what it has read. */
function bytesOf({ table }: WordTaps): Buffer {
  return Buffer.from(table.buffer, table.byteOffset, table.byteLength);
}

/** The kernel in WebAssembly, which Node runs. */
function simd(): TapKernel {
  const kernel = simdTapKernel();
  if (kernel === null) throw new Error('WebAssembly cannot be used.');
  return kernel;
}

const bits = fc.constantFrom<TapSteps['bits'][]>(16, 32);

describe('WordTaps', () => {
  it('finds the same bits with SIMD as without, whatever the network and the texts', () => {
    const shape = fc.record({
      seed: fc.nat(1_000_000),
      counts: fc
        .array(fc.nat(20), { minLength: 1, maxLength: 8 })
        .filter((counts) => counts.some((count) => count > 0)),
      dimensions: fc.integer({ min: 1, max: 40 }),
      size: fc.constantFrom(1e-30, 0.01, 1, 1000, 1e6),
    });
    const texts = fc.array(fc.array(fc.nat(39), { minLength: 1, maxLength: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(shape, texts, ({ seed, ...sizes }, read) => {
        const network = randomConvolution(seed, { ...sizes, words: 40 });
        const fast = new WordTaps(network, { kernel: simd() });
        const plain = new WordTaps(network, { kernel: new ArrayTapKernel() });
        for (const text of read) {
          expect(maximaOf(fast, text)).toEqual(maximaOf(plain, text));
          expect(fast.weighMaxima()).toBe(plain.weighMaxima());
          expect(bytesOf(fast).equals(bytesOf(plain))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('weighs what it finds as the formula says', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), bits, (seed, size) => {
        const network = randomConvolution(seed, { counts: [3, 9, 0, 11], words: 20, bits: size });
        const { biases = [], output = [] } = network.oneLogit ?? {};
        const taps = new WordTaps(network);
        const maxima = maximaOf(taps, [3, 19, 0, 7, 7]);
        const terms = maxima.map(
          (max, f) =>
            Math.max(0, (biases[f] ?? NaN) + max * (taps.steps[f] ?? NaN)) * (output[f] ?? NaN),
        );
        const sum = terms.reduce((one, other) => one + other, 0);
        const total = terms.reduce((one, other) => one + Math.abs(other), 1);
        expect(Math.abs(taps.weighMaxima() - sum)).toBeLessThan(1e-14 * total);
      }),
    );
  });

  it('says the same however small its table is, as long as a text fits', () => {
    const network = randomConvolution(3);
    const { numbers } = network.layout;
    for (const kernel of [simd, () => new ArrayTapKernel()]) {
      const random = new Random(5);
      const roomy = new WordTaps(network, { kernel: kernel() });
      const narrow = new WordTaps(network, { kernel: kernel(), maxNumbers: 8 * numbers });
      for (let turn = 0; turn < 300; turn++) {
        const text = Array.from({ length: 1 + random.below(8) }, () => random.below(400));
        expect(maximaOf(narrow, text)).toEqual(maximaOf(roomy, text));
      }
      expect(() => maximaOf(narrow, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toThrow(RangeError);
    }
  });

  it('says the same of a text after one that was longer than any before', () => {
    const network = randomConvolution(3);
    const long = Array.from({ length: 5000 }, (_, i) => i % 400);
    const short = [7, 1, 399, 7];
    for (const kernel of [simd, () => new ArrayTapKernel()]) {
      const taps = new WordTaps(network, { kernel: kernel() });
      const before = maximaOf(taps, short);
      const ofAll = maximaOf(taps, long);
      expect(ofAll.every((max, i) => max >= (before[i] ?? NaN))).toBe(true);
      expect(maximaOf(taps, short)).toEqual(before);
    }
  });

  it('goes on in JavaScript where the memory of WebAssembly cannot grow', () => {
    const network = randomConvolution(3, { words: 1000 });
    const texts = Array.from({ length: 100 }, (_, i) =>
      Array.from({ length: 10 }, (_word, k) => 10 * i + k),
    );
    const inner = simd();
    let refused = 0;
    const taps = new WordTaps(network, {
      kernel: {
        get buffer() {
          return inner.buffer;
        },
        grow: (bytes) => {
          if (bytes > 65_536) {
            refused += 1;
            throw new RangeError('no room');
          }
          inner.grow(bytes);
        },
        wordProducts: (...args) => inner.wordProducts(...args),
        windowMaxima: (...args) => inner.windowMaxima(...args),
        weighMaxima: (...args) => inner.weighMaxima(...args),
      },
    });
    const plain = new WordTaps(network, { kernel: new ArrayTapKernel() });
    for (const text of texts) expect(maximaOf(taps, text)).toEqual(maximaOf(plain, text));
    expect(maximaOf(taps, [0, 1, 2])).toEqual(maximaOf(plain, [0, 1, 2]));
    expect(refused).toBe(1);
  });

  it('takes memory for the words that were met, not for all', () => {
    const network = randomConvolution(3, { words: 4000 });
    const taps = new WordTaps(network);
    maximaOf(taps, [1, 2, 3, 1, 2, 3]);
    expect(taps.table.length).toBeLessThan(2000 * network.layout.numbers);
  });

  it('lets no sum overflow, even where words and filters are all alike', () => {
    for (const sign of [1, -1]) {
      for (const [size, ofSum] of [
        [16, 2 ** 15],
        [32, 2 ** 29],
      ] as const) {
        const alike = convolution(
          new Float32Array(40).fill(900_000),
          4,
          [1, 2, 3, 4, 5, 8].map((width) => ({
            width,
            filters: 3,
            weights: new Float32Array(width * 12).fill(sign * 900_000),
          })),
          size,
        );
        const taps = new WordTaps(alike);
        const maxima = maximaOf(taps, new Array<number>(9).fill(5));
        for (const block of alike.layout.blocks) {
          const sums = new Int32Array(3);
          sumWindow(taps, block, 7, sums);
          const exact = sign * block.width * 4 * 900_000 ** 2;
          const step = taps.steps[block.firstFilter] ?? NaN;
          expect(Math.abs((sums[0] ?? NaN) * step - exact)).toBeLessThan(block.width * step);
          expect(Math.abs(sums[0] ?? NaN)).toBeLessThan(ofSum);
          // It uses nearly all of the range.
          expect(Math.abs(sums[0] ?? NaN)).toBeGreaterThan(0.99 * ofSum);
          // A window at the edge has fewer words.
          const most = sign > 0 ? sums[0] : Math.round((sums[0] ?? NaN) / block.width);
          expect(maxima[block.firstFilter]).toBe(most);
        }
      }
    }
  });

  it('is off by at most half a step for every word of a window', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), bits, (seed, size) => {
        const network = randomConvolution(seed, { counts: [2, 1, 0, 3], words: 20, bits: size });
        const taps = new WordTaps(network);
        const text = [3, 19, 0, 7, 7];
        taps.locate(Int32Array.from(text), 0, text.length);
        const sums = new Int32Array(3);
        network.layout.blocks.forEach((block, i) => {
          sumWindow(taps, block, 4, sums);
          const { weights = [], filters = 0 } = network.filters[i] ?? {};
          for (let f = 0; f < filters; f++) {
            let exact = 0;
            for (let k = 0; k < block.width; k++) {
              for (let d = 0; d < 4; d++) {
                const word = text[5 - block.width + k] ?? NaN;
                const value = network.embeddings[word * 4 + d] ?? NaN;
                exact += value * (weights[(k * 4 + d) * filters + f] ?? NaN);
              }
            }
            const step = taps.steps[block.firstFilter + f] ?? NaN;
            const off = Math.abs((sums[f] ?? NaN) * step - exact);
            expect(off).toBeLessThan(0.501 * block.width * step);
          }
        });
      }),
    );
  });

  it('makes nothing of embeddings of 0', () => {
    const { dimensions, filters } = randomConvolution(3);
    for (const size of [16, 32] as const) {
      const zero = new WordTaps(convolution(new Float32Array(8), dimensions, filters, size));
      expect(maximaOf(zero, [0, 1, 0]).every((max) => max === 0)).toBe(true);
    }
  });
});
