import type { StoredWeight } from '../model/topology.ts';
import { quantise } from './quantise.ts';

/** Weights as they are listed in the topology, and their bytes in that order. */
export class ShardWriter {
  readonly weights: StoredWeight[] = [];
  readonly #parts: Uint8Array[] = [];

  /**
   * @param cut share of the weights that 8 bits may cut off; null keeps 32 bits
   * @throws RangeError where there are not as many values as the shape has places
   */
  add(name: string, shape: number[], values: Float32Array, cut: number | null): void {
    const size = shape.reduce((product, length) => product * length, 1);
    if (size !== values.length) {
      throw new RangeError(`${name} has ${values.length} values for the shape ${shape.join('×')}`);
    }
    if (cut === null) {
      this.weights.push({ name, shape, dtype: 'float32' });
      this.#parts.push(new Uint8Array(values.slice().buffer));
      return;
    }
    const { stored, scale, min } = quantise(values, cut);
    const quantization = { dtype: 'uint8', scale, min } as const;
    this.weights.push({ name, shape, dtype: 'float32', quantization });
    this.#parts.push(stored);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of this.#parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }
}
