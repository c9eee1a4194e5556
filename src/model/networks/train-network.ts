import {
  logSoftmax,
  mul,
  neg,
  sum,
  tensor,
  tensor2d,
  tidy,
  valueAndGrads,
  type Scalar,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { Adam } from './adam.ts';
import type { RandomNumbers } from './random-numbers.ts';
import './training-kernels.ts';

/** Labelled texts as rows of a table of embeddings. */
export interface TrainingTexts {
  /** Text `r` is `items[rowSplits[r] … rowSplits[r + 1] - 1]`. */
  items: Uint32Array | Int32Array;
  rowSplits: Float64Array | Int32Array;
  /** What each item of a text counts, a number a text; null for 1. */
  values: Float32Array | null;
  /** Index of the class of each text. */
  labels: Uint8Array;
  classCount: number;
  /** How much each text counts. */
  weights: Float64Array;
  /** Texts that were made from one review have the same number: they are held out together. */
  origins: Uint32Array;
}

/** Some texts as rows of a table that has the embeddings of these texts alone. */
export interface BatchTexts {
  items: Int32Array;
  rowSplits: Int32Array;
  /** Parallel to `items`. */
  values: Float32Array;
}

/** A network before and, changed in place, after training. */
export interface TrainableNetwork {
  /** `[items, dimensions]` */
  embeddings: Float32Array;
  dimensions: number;
  /** What every text uses. */
  parameters: readonly { values: Float32Array; shape: number[] }[];
  /**
   * Logits of a batch, `[texts, classes]`, by operations that tfjs can take the gradient of.
   *
   * @param embeddings those of the batch, `[rows, dimensions]`
   * @param drop leaves out some of its numbers while it trains
   */
  logits: (
    batch: BatchTexts,
    embeddings: Tensor2D,
    parameters: readonly Tensor[],
    drop: (features: Tensor2D) => Tensor2D,
  ) => Tensor2D;
}

export interface NetworkTraining {
  /** Texts a step. */
  batch: number;
  /** Step of Adam. */
  learningRate: number;
  /** Share of a text's items that are left out each time it is seen. */
  itemDropout: number;
  /** Share of the features before the last layer that are left out. */
  featureDropout: number;
  /** At most so often every text is seen. */
  epochs: number;
  /** Epochs without a smaller loss on the held-out texts after which it stops. */
  patience: number;
  random: RandomNumbers;
  /** Awaited after every step; may throw to stop. */
  pause: () => Promise<void>;
}

/** Share of the texts that say when to stop. */
const heldOutShare = 0.1;

/** With fewer texts to ask, chance would say when to stop. */
const minHeldOut = 20;

/** Epochs where too few texts can be held out. */
const blindEpochs = 8;

/**
 * Trains a network in place with Adam (D. P. Kingma, J. Ba, 2015), by the cross-entropy of its
 * softmax; tfjs computes the gradients. It stops when the loss on a held-out tenth no longer falls,
 * and keeps the weights of the epoch with the smallest. The same texts, options and start give the
 * same weights. No tensor outlives a step.
 *
 * @param rows texts that are learnt from, any of them more than once
 * @returns epochs that were run
 */
export async function trainNetwork(
  network: TrainableNetwork,
  texts: TrainingTexts,
  rows: Uint32Array,
  options: NetworkTraining,
): Promise<number> {
  const { random, pause } = options;
  const { learnt, heldOut } = holdOut(rows, texts.origins, random);
  const optimisers = {
    embeddings: new Adam(network.embeddings),
    parameters: network.parameters.map(({ values }) => new Adam(values)),
  };
  const reader = new BatchReader(network, texts);
  const order = learnt.slice();
  const epochs = heldOut.length === 0 ? Math.min(blindEpochs, options.epochs) : options.epochs;
  let best: { loss: number; epoch: number; kept: Float32Array[] } | null = null;
  const changing = [network.embeddings, ...network.parameters.map(({ values }) => values)];
  let step = 0;
  let epoch = 0;
  while (epoch < epochs) {
    epoch += 1;
    random.shuffle(order);
    for (let from = 0; from < order.length; from += options.batch) {
      step += 1;
      const batch = order.subarray(from, from + options.batch);
      const used = reader.read(batch, options.itemDropout, random);
      const [byEmbeddings, ...byParameters] = gradients(network, texts, batch, reader, options);
      const { dimensions } = network;
      used.forEach((item, row) => {
        optimisers.embeddings.update(
          item * dimensions,
          byEmbeddings as Float32Array,
          row * dimensions,
          (row + 1) * dimensions,
          options.learningRate,
          step,
        );
      });
      byParameters.forEach((gradient, i) => {
        optimisers.parameters[i]?.update(
          0,
          gradient,
          0,
          gradient.length,
          options.learningRate,
          step,
        );
      });
      await pause();
    }
    if (heldOut.length === 0) continue;
    let loss = 0;
    for (let from = 0; from < heldOut.length; from += options.batch) {
      const batch = heldOut.subarray(from, from + options.batch);
      reader.read(batch, 0, random);
      loss += lossOf(network, texts, batch, reader);
      await pause();
    }
    if (best === null || loss < best.loss) {
      best = { loss, epoch, kept: changing.map((values) => values.slice()) };
    } else if (epoch - best.epoch >= options.patience) break;
  }
  if (best !== null) {
    const { kept } = best;
    changing.forEach((values, i) => values.set(kept[i] as Float32Array));
  }
  return epoch;
}

/** Draws the texts that say when to stop; what was made from one review stays together. */
function holdOut(
  rows: Uint32Array,
  origins: Uint32Array,
  random: RandomNumbers,
): { learnt: Uint32Array; heldOut: Uint32Array } {
  const reviews = Uint32Array.from(new Set(rows.map((row) => origins[row] as number)));
  random.shuffle(reviews);
  const count = Math.round(heldOutShare * reviews.length);
  if (count < minHeldOut) return { learnt: rows, heldOut: new Uint32Array() };
  const held = new Set(reviews.subarray(0, count));
  const isHeld = (row: number) => held.has(origins[row] as number);
  return { learnt: rows.filter((row) => !isHeld(row)), heldOut: rows.filter(isHeld) };
}

/** Reads the texts of a batch, and gathers the embeddings that they use. */
class BatchReader {
  batch: BatchTexts = {
    items: new Int32Array(),
    rowSplits: new Int32Array(1),
    values: new Float32Array(),
  };
  /** Embeddings of the batch, `[rows, dimensions]`. */
  embeddings = new Float32Array();
  readonly #network: TrainableNetwork;
  readonly #texts: TrainingTexts;
  /** Row of the batch's table that each item has, plus 1; 0 where it has none. */
  readonly #rowOf: Int32Array;

  constructor(network: TrainableNetwork, texts: TrainingTexts) {
    this.#network = network;
    this.#texts = texts;
    this.#rowOf = new Int32Array(network.embeddings.length / network.dimensions);
  }

  /** @returns the item of each row of the batch's table */
  read(batch: Uint32Array, dropout: number, random: RandomNumbers): number[] {
    const { items, rowSplits, values } = this.#texts;
    const used: number[] = [];
    const read: number[] = [];
    const weights: number[] = [];
    const splits = new Int32Array(batch.length + 1);
    const dropBelow = Math.floor(dropout * 2 ** 32);
    batch.forEach((text, place) => {
      const start = rowSplits[text] as number;
      const end = rowSplits[text + 1] as number;
      for (let i = start; i < end; i++) {
        if (dropBelow > 0 && random.next() < dropBelow) continue;
        const item = items[i] as number;
        let row = this.#rowOf[item] as number;
        if (row === 0) {
          used.push(item);
          row = used.length;
          this.#rowOf[item] = row;
        }
        read.push(row - 1);
        weights.push(values?.[text] ?? 1);
      }
      splits[place + 1] = read.length;
    });
    for (const item of used) this.#rowOf[item] = 0;
    const { embeddings, dimensions } = this.#network;
    // A table without rows is no tensor: a batch without any word reads one row that none uses.
    if (used.length === 0) used.push(0);
    this.embeddings = new Float32Array(used.length * dimensions);
    used.forEach((item, row) => {
      const from = item * dimensions;
      this.embeddings.set(embeddings.subarray(from, from + dimensions), row * dimensions);
    });
    this.batch = {
      items: Int32Array.from(read),
      rowSplits: splits,
      values: Float32Array.from(weights),
    };
    return used;
  }
}

/** Gradients of a batch's mean loss: by its embeddings, then by each parameter. */
function gradients(
  network: TrainableNetwork,
  texts: TrainingTexts,
  rows: Uint32Array,
  { batch, embeddings }: BatchReader,
  { featureDropout, random }: NetworkTraining,
): Float32Array[] {
  return tidy(() => {
    const drop = dropping(featureDropout, random);
    const given = [
      tensor2d(embeddings, [embeddings.length / network.dimensions, network.dimensions]),
      ...network.parameters.map(({ values, shape }) => tensor(values, shape)),
    ];
    const { grads } = valueAndGrads((table: Tensor, ...parameters: Tensor[]) =>
      crossEntropy(
        network.logits(batch, table as Tensor2D, parameters, drop),
        targets(texts, rows, rows.length),
      ),
    )(given);
    return grads.map((gradient) => gradient.dataSync<'float32'>().slice());
  });
}

/** Summed loss of the batch's texts. */
function lossOf(
  network: TrainableNetwork,
  texts: TrainingTexts,
  rows: Uint32Array,
  { batch, embeddings }: BatchReader,
): number {
  return tidy(() => {
    const table = tensor2d(embeddings, [
      embeddings.length / network.dimensions,
      network.dimensions,
    ]);
    const parameters = network.parameters.map(({ values, shape }) => tensor(values, shape));
    const logits = network.logits(batch, table, parameters, (features) => features);
    return crossEntropy(logits, targets(texts, rows, 1)).dataSync<'float32'>()[0] as number;
  });
}

/** Inverted dropout (N. Srivastava et al., 2014), drawn from our own numbers. */
function dropping(share: number, random: RandomNumbers): (features: Tensor2D) => Tensor2D {
  if (share === 0) return (features) => features;
  const dropBelow = Math.floor(share * 2 ** 32);
  return (features) => {
    const [rows, size] = features.shape;
    const kept = Float32Array.from({ length: rows * size }, () =>
      random.next() < dropBelow ? 0 : 1 / (1 - share),
    );
    return mul(features, tensor2d(kept, [rows, size]));
  };
}

/** What each text says of each class, `[texts, classes]`: its weight over `divisor`, or 0. */
function targets(
  { labels, weights, classCount }: TrainingTexts,
  rows: Uint32Array,
  divisor: number,
): Tensor2D {
  const wanted = new Float32Array(rows.length * classCount);
  rows.forEach((row, place) => {
    wanted[place * classCount + (labels[row] as number)] = (weights[row] as number) / divisor;
  });
  return tensor2d(wanted, [rows.length, classCount]);
}

function crossEntropy(logits: Tensor2D, wanted: Tensor2D): Scalar {
  return neg<Scalar>(sum(mul(logSoftmax(logits), wanted)));
}
