import type { TapKernel } from './tap-kernel.ts';
import { weighMaxima } from './weigh-maxima.ts';
import { windowMaxima } from './window-maxima.ts';
import { wordProducts } from './word-products.ts';

/** Computes in JavaScript, which every browser and every policy allows. */
export class ArrayTapKernel implements TapKernel {
  buffer = new ArrayBuffer(0);
  readonly wordProducts = wordProducts;
  readonly windowMaxima = windowMaxima;
  readonly weighMaxima = weighMaxima;

  grow(bytes: number): void {
    if (bytes <= this.buffer.byteLength) return;
    const larger = new ArrayBuffer(bytes);
    new Uint8Array(larger).set(new Uint8Array(this.buffer));
    this.buffer = larger;
  }
}
