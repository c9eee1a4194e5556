import { add, matMul, mul, reshape, serialization, split, sub, tidy } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import {
  GRUCell,
  RNN,
  type GRUCellLayerArgs,
  type GRULayerArgs,
} from '@tensorflow/tfjs-layers/dist/layers/recurrent.js';

/**
 * The cell of Keras' GRU as it has been since version 2.0 of TensorFlow (`reset_after`), which tfjs
 * has not: the reset gate acts after the recurrent product, and there are two biases. K. Cho et
 * al., 2014, in the form of cuDNN.
 */
class ResetAfterGruCell extends GRUCell {
  static override className = 'ResetAfterGruCell';
  readonly #biased: boolean;

  constructor(args: GRUCellLayerArgs) {
    super(args);
    this.#biased = args.useBias !== false;
  }

  override build(inputShape: number[]): void {
    const width = inputShape.at(-1) as number;
    const gates = 3 * this.units;
    this.kernel = this.addWeight('kernel', [width, gates], 'float32', this.kernelInitializer);
    this.recurrentKernel = this.addWeight(
      'recurrent_kernel',
      [this.units, gates],
      'float32',
      this.recurrentInitializer,
    );
    if (this.#biased) {
      this.bias = this.addWeight('bias', [2, gates], 'float32', this.biasInitializer);
    }
    this.built = true;
  }

  override call(inputs: Tensor[]): [Tensor, Tensor] {
    return tidy(() => {
      const [input, before] = inputs as [Tensor2D, Tensor2D];
      let given = matMul(input, this.kernel.read() as Tensor2D);
      let recurrent = matMul(before, this.recurrentKernel.read() as Tensor2D);
      if (this.#biased) {
        const [ofInput, ofRecurrent] = split(this.bias.read(), 2, 0) as [Tensor, Tensor];
        given = add(given, reshape(ofInput, [1, 3 * this.units]));
        recurrent = add(recurrent, reshape(ofRecurrent, [1, 3 * this.units]));
      }
      const [givenZ, givenR, givenH] = split(given, 3, 1) as [Tensor, Tensor, Tensor];
      const [recurrentZ, recurrentR, recurrentH] = split(recurrent, 3, 1) as [
        Tensor,
        Tensor,
        Tensor,
      ];
      const update = this.recurrentActivation.apply(add(givenZ, recurrentZ));
      const reset = this.recurrentActivation.apply(add(givenR, recurrentR));
      const candidate = this.activation.apply(add(givenH, mul(reset, recurrentH)));
      const state = add(mul(update, before), mul(sub(1, update), candidate));
      return [state, state];
    });
  }
}

/** A GRU of such cells. */
export class ResetAfterGru extends RNN {
  static override className = 'ResetAfterGru';
  readonly #settings: GRULayerArgs;

  constructor(settings: GRULayerArgs) {
    super({ ...settings, cell: new ResetAfterGruCell(settings) });
    this.#settings = settings;
  }

  // Bidirectional makes its two layers from this.
  override getConfig(): serialization.ConfigDict {
    return { ...this.#settings, name: this.name } as unknown as serialization.ConfigDict;
  }

  static override fromConfig<T extends serialization.Serializable>(
    type: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new type(config);
  }
}
serialization.registerClass(ResetAfterGru);
