import { noWord, type Convolution } from './convolution.ts';
import { tapCount, type Network } from './network.ts';

/**
 * Gradients of a batch's loss by everything that the network learns. Through the maximum only the window that a filter chose passes one on, so few
 * entries of the convolution's table get any: they are gathered there first and spread to words and taps once a batch.
 */
export class NetworkGradients {
  /** As the network's own. */
  readonly taps: Float32Array;
  readonly biases: Float32Array;
  readonly output: Float32Array;
  readonly outputBias = new Float32Array(1);
  /** By the embedding of each word of the batch, in the order of the table: `[rows, dimensions]`. */
  words = new Float32Array(0);
  private readonly total: number;
  private table = new Float32Array(0);
  /** Entries of `table` that are not 0. */
  private touched = new Int32Array(1 << 16);
  private touchedSize = 0;
  /** By tap, as the gradients come: `[taps, dimensions]`. */
  private readonly tapRows: Float32Array;
  private readonly tapRowGradients: Float32Array;

  constructor(
    private readonly network: Network,
    private readonly convolution: Convolution,
  ) {
    const { shape, taps, biases } = network;
    this.total = tapCount(shape);
    this.taps = new Float32Array(taps.length);
    this.biases = new Float32Array(biases.length);
    this.output = new Float32Array(biases.length);
    this.tapRows = new Float32Array(taps.length);
    this.tapRowGradients = new Float32Array(taps.length);
  }

  /** Begins a batch, once its table is filled. */
  clear(): void {
    const { rows } = this.convolution;
    const { dimensions } = this.network.shape;
    if (this.table.length < rows * this.total) {
      this.table = new Float32Array(Math.ceil(rows * this.total * 1.25));
    }
    if (this.words.length < rows * dimensions) {
      this.words = new Float32Array(Math.ceil(rows * dimensions * 1.25));
    }
    this.touchedSize = 0;
    this.biases.fill(0);
    this.output.fill(0);
    this.outputBias[0] = 0;
  }

  /**
   * Adds what the text that the convolution saw last contributes.
   *
   * @param sequence the text's rows of the table
   * @param error derivative of the loss by the logit
   * @param kept 1 for each filter that took part
   * @param scale what its activation was multiplied with
   */
  add(sequence: Int32Array, error: number, kept: Uint8Array, scale: number): void {
    const { network, total, biases, output, outputBias } = this;
    const { highest, positions, padding } = this.convolution;
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
          if (row !== noWord) this.addEntry(row * total + tap + k * filters + f, gradient);
        }
      }
      tap += width * filters;
    }
  }

  private addEntry(entry: number, gradient: number): void {
    const old = this.table[entry] as number;
    if (old === 0) {
      if (this.touchedSize === this.touched.length) {
        const larger = new Int32Array(this.touchedSize * 2);
        larger.set(this.touched);
        this.touched = larger;
      }
      this.touched[this.touchedSize++] = entry;
    }
    this.table[entry] = old + gradient;
  }

  /** Ends a batch: `words` and `taps` are complete. */
  spread(): void {
    const { network, total, words, table, touched, tapRows, tapRowGradients } = this;
    const { embeddings } = network;
    const { dimensions } = network.shape;
    const { rows, rowWords } = this.convolution;
    transpose(network.taps, dimensions, total, tapRows);
    words.fill(0, 0, rows * dimensions);
    tapRowGradients.fill(0);
    for (let i = 0; i < this.touchedSize; i++) {
      const entry = touched[i] as number;
      const gradient = table[entry] as number;
      table[entry] = 0;
      const row = Math.floor(entry / total);
      const tapRow = (entry - row * total) * dimensions;
      const wordRow = row * dimensions;
      const embedding = (rowWords[row] as number) * dimensions;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        words[wordRow + dimension] =
          (words[wordRow + dimension] as number) +
          gradient * (tapRows[tapRow + dimension] as number);
        tapRowGradients[tapRow + dimension] =
          (tapRowGradients[tapRow + dimension] as number) +
          gradient * (embeddings[embedding + dimension] as number);
      }
    }
    transpose(tapRowGradients, total, dimensions, this.taps);
  }
}

/** Writes the rows of `matrix` as the columns of `transposed`. */
function transpose(
  matrix: Float32Array,
  rows: number,
  columns: number,
  transposed: Float32Array,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      transposed[column * rows + row] = matrix[row * columns + column] as number;
    }
  }
}
