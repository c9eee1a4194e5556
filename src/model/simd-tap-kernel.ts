import { simdModule } from './simd-module.ts';
import type { TapKernel, TapTable } from './tap-kernel.ts';
import type { TapBlock } from './tap-layout.ts';

/** What assembly/tap-kernel.ts exports; addresses are in bytes. */
interface SimdExports {
  memory: WebAssembly.Memory;
  wordProducts(
    embedding: number,
    dimensions: number,
    weights: number,
    row: number,
    numbers: number,
  ): void;
  windowMaxima(
    words: number,
    length: number,
    width: number,
    start: number,
    vectors: number,
    maxima: number,
  ): void;
  weighMaxima(maxima: number, factors: number, filters: number): number;
}

const bytesOfPage = 65_536;
const bytesOfVector = 16;

/**
 * Computes in WebAssembly, eight filters at a time, the same bits as the kernel in JavaScript does.
 * Its tables hold numbers of 16 bits.
 */
class SimdTapKernel implements TapKernel {
  readonly #exports: SimdExports;

  constructor(exports: SimdExports) {
    this.#exports = exports;
  }

  get buffer(): ArrayBuffer {
    return this.#exports.memory.buffer;
  }

  grow(bytes: number): void {
    const { memory } = this.#exports;
    const lacking = bytes - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / bytesOfPage));
  }

  wordProducts(taps: TapTable, row: number): void {
    this.#exports.wordProducts(
      taps.embedding.byteOffset,
      taps.dimensions,
      taps.weights.byteOffset,
      row * Int16Array.BYTES_PER_ELEMENT,
      taps.layout.numbers,
    );
  }

  windowMaxima({ layout, offsets, length, maxima }: TapTable, block: TapBlock): void {
    this.#exports.windowMaxima(
      offsets.byteOffset + layout.margin * Int32Array.BYTES_PER_ELEMENT,
      length,
      block.width,
      block.start * Int16Array.BYTES_PER_ELEMENT,
      (block.stride * Int16Array.BYTES_PER_ELEMENT) / bytesOfVector,
      maxima.byteOffset + block.firstFilter * Int16Array.BYTES_PER_ELEMENT,
    );
  }

  weighMaxima({ layout, factors, maxima }: TapTable): number {
    return this.#exports.weighMaxima(maxima.byteOffset, factors.byteOffset, layout.filters);
  }
}

/** Null where it was tried in vain. */
let compiled: WebAssembly.Module | null | undefined;

function compile(): WebAssembly.Module | null {
  try {
    const bytes = simdModule.match(/../g) ?? [];
    return new WebAssembly.Module(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  } catch {
    return null;
  }
}

/**
 * A kernel with a memory of its own; null where the browser has no WebAssembly or no SIMD in it, or
 * no room for another memory, or where the page's policy refuses to compile it.
 */
export function simdTapKernel(): TapKernel | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  try {
    const { exports } = new WebAssembly.Instance(compiled);
    return new SimdTapKernel(exports as unknown as SimdExports);
  } catch {
    return null;
  }
}
