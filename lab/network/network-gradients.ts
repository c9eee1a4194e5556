import { dispose, matMul, tensor2d } from '@tensorflow/tfjs-core';
import { noWord, type Convolution } from './convolution.ts';
import { tapCount, type Network } from './network.ts';

/**
 * Gradients of a batch's loss by everything that the network learns. Those that pass through the
 * convolution are gathered in an array like its table, which two matrix products with tfjs spread
 * to words and taps once a batch.
 */
export class NetworkGradients {
  /** As the network's own. */
  taps: Float32Array = new Float32Array(0);
  readonly biases: Float32Array;
  readonly output: Float32Array;
  readonly outputBias = new Float32Array(1);
  /**
   * By the embedding of each word of the batch, in the order of the table: `[rows, dimensions]`.
   */
  words: Float32Array = new Float32Array(0);
  readonly #total: number;
  /** By the convolution's table. */
  #table = new Float32Array(0);
  readonly #network: Network;
  readonly #convolution: Convolution;

  constructor(network: Network, convolution: Convolution) {
    this.#network = network;
    this.#convolution = convolution;

    const { shape, biases } = network;
    this.#total = tapCount(shape);
    this.biases = new Float32Array(biases.length);
    this.output = new Float32Array(biases.length);
  }

  /** Begins a batch, once its table is filled. */
  clear(): void {
    const size = this.#convolution.rows * this.#total;
    if (this.#table.length < size) this.#table = new Float32Array(Math.ceil(size * 1.25));
    else this.#table.fill(0, 0, size);
    this.biases.fill(0);
    this.output.fill(0);
    this.outputBias[0] = 0;
  }

  /**
   * Adds what the text that the convolution saw last contributes: each filter passes it on to the
   * one window that it chose.
   *
   * @param sequence the text's rows of the table
   * @param error derivative of the loss by the logit
   * @param kept 1 for each filter that took part
   * @param scale what its activation was multiplied with
   */
  add(sequence: Int32Array, error: number, kept: Uint8Array, scale: number): void {
    const { biases, output, outputBias } = this;
    const network = this.#network;
    const total = this.#total;
    const table = this.#table;
    const { highest, positions, padding } = this.#convolution;
    outputBias[0] = (outputBias[0] as number) + error;
    let filter = 0;
    let tap = 0;
    for (const { width, filters } of network.shape.groups) {
      for (let f = 0; f < filters; f++, filter++) {
        if (kept[filter] === 0) continue;
        output[filter] = (output[filter] as number) + error * scale * (highest[filter] as number);
        const gradient = error * scale * (network.output[filter] as number);
        biases[filter] = (biases[filter] as number) + gradient;
        const place = padding + (positions[filter] as number);
        for (let k = 0; k < width; k++) {
          const row = sequence[place + k] as number;
          if (row === noWord) continue;
          const entry = row * total + tap + k * filters + f;
          table[entry] = (table[entry] as number) + gradient;
        }
      }
      tap += width * filters;
    }
  }

  /** Ends a batch: `words` and `taps` are complete. */
  spread(): void {
    const convolution = this.#convolution;
    const network = this.#network;
    const total = this.#total;
    const { rows } = convolution;
    const { dimensions } = network.shape;
    const table = tensor2d(this.#table.subarray(0, rows * total), [rows, total]);
    // tfjs has a fast product for matrices as they are alone.
    const taps = tensor2d(transposed(network.taps, dimensions), [total, dimensions]);
    const embeddings = tensor2d(transposed(convolution.embeddings, rows), [dimensions, rows]);
    const words = matMul(table, taps);
    const tapGradients = matMul(embeddings, table);
    this.words = words.dataSync<'float32'>();
    this.taps = tapGradients.dataSync<'float32'>();
    dispose([table, taps, embeddings, words, tapGradients]);
  }
}

/** A matrix of so many rows with its rows as columns. */
function transposed(matrix: Float32Array, rows: number): Float32Array {
  const columns = matrix.length / rows;
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      result[column * rows + row] = matrix[row * columns + column] as number;
    }
  }
  return result;
}
