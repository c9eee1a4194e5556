import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Layer } from '@tensorflow/tfjs-layers/dist/engine/topology.js';

/**
 * Layers that run one after the other. tfjs's own class for this brings all that training needs, a
 * third of the code that would then be loaded.
 */
export class LayerChain {
  readonly #layers: readonly Layer[];

  /** @param layers built, with their weights */
  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  /** What the last layer gives, the rows one after the other. */
  run(rows: Tensor): Float32Array {
    return tidy(() => {
      let values = rows;
      let mask: Tensor | null = null;
      for (const layer of this.#layers) {
        const given = values;
        values = layer.apply(given, mask === null ? {} : { mask }) as Tensor;
        // Which places are padding, where the embedding says so: recurrent layers leave them out.
        mask = (layer.computeMask(given, mask ?? undefined) as Tensor | null | undefined) ?? null;
      }
      return values.dataSync<'float32'>();
    });
  }

  dispose(): void {
    for (const layer of this.#layers) layer.weights.forEach((weight) => weight.dispose());
  }
}
