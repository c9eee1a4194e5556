import { Random } from '../../src/learning/random.ts';
import { Adam } from '../../src/model/networks/adam.ts';
import { Convolution } from './convolution.ts';
import { NetworkGradients } from './network-gradients.ts';
import type { Network } from './network.ts';
import { TableRows } from './table-rows.ts';
import type { Stretches } from './text-words.ts';

/** Stretches of texts with what the network is to say of them. */
export interface Samples extends Stretches {
  /**
   * Probability of the positive class: 0 or 1 for a label given by people, in between for one given
   * by another model.
   */
  targets: Float32Array;
  /** How much a sample's loss counts. */
  weights: Float32Array;
  /** Added to the network's logit: what another branch says already. */
  offsets: Float32Array;
}

export interface NetworkTraining {
  epochs: number;
  /** Samples a step. */
  batch: number;
  /**
   * Step of Adam at its highest; it rises over the first twentieth of all steps and then falls
   * linearly to 0.
   */
  learningRate: number;
  /** Share of a sample's words that are left out each time it is seen. */
  wordDropout: number;
  /** Share of the filters that are left out. */
  filterDropout: number;
  seed: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

const warmUp = 0.05;

/**
 * Trains the network in place by logistic loss. The same samples, options and start give the same
 * weights.
 */
export function trainNetwork(network: Network, samples: Samples, options: NetworkTraining): void {
  const { embeddings, taps, biases, output, outputBias, shape } = network;
  const { dimensions } = shape;
  const random = new Random(options.seed);
  const convolution = new Convolution(network);
  const { highest } = convolution;
  const texts = new TableRows(convolution);
  const gradients = new NetworkGradients(network, convolution);
  const adams = {
    embeddings: new Adam(embeddings),
    taps: new Adam(taps),
    biases: new Adam(biases),
    output: new Adam(output),
    outputBias: new Adam(outputBias),
  };
  const keptFilters = new Uint8Array(biases.length);
  const dropWord = Math.floor(options.wordDropout * 2 ** 32);
  const isWordLeftOut = dropWord > 0 ? () => random.next() < dropWord : () => false;
  const dropFilter = Math.floor(options.filterDropout * 2 ** 32);
  const keptScale = 1 / (1 - options.filterDropout);

  const count = samples.starts.length;
  const order = Uint32Array.from({ length: count }, (_, sample) => sample);
  const steps = Math.ceil(count / options.batch) * options.epochs;
  let step = 0;

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    let weightSum = 0;
    for (let from = 0; from < count; from += options.batch) {
      const batch = order.subarray(from, from + options.batch);
      texts.clear();
      for (const sample of batch) {
        const start = samples.starts[sample] as number;
        texts.add(samples.words, start, samples.lengths[sample] as number, isWordLeftOut);
      }
      convolution.fill();
      gradients.clear();
      batch.forEach((sample, text) => {
        const sequence = texts.ofText(text);
        convolution.run(sequence, samples.lengths[sample] as number);
        let logit = (outputBias[0] as number) + (samples.offsets[sample] as number);
        for (let f = 0; f < highest.length; f++) {
          const kept = random.next() >= dropFilter && (highest[f] as number) > 0;
          keptFilters[f] = kept ? 1 : 0;
          if (kept) logit += (output[f] as number) * (highest[f] as number) * keptScale;
        }
        const target = samples.targets[sample] as number;
        const weight = samples.weights[sample] as number;
        const probability = 1 / (1 + Math.exp(-logit));
        loss +=
          weight * (Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - target * logit);
        weightSum += weight;
        const error = (weight * (probability - target)) / batch.length;
        gradients.add(sequence, error, keptFilters, keptScale);
      });
      gradients.spread();

      step++;
      const progress = step / steps;
      const rate =
        options.learningRate *
        (progress < warmUp ? progress / warmUp : (1 - progress) / (1 - warmUp));
      const { rows, rowWords } = convolution;
      for (let row = 1; row < rows; row++) {
        const word = (rowWords[row] as number) * dimensions;
        const first = row * dimensions;
        adams.embeddings.update(word, gradients.words, first, first + dimensions, rate, step);
      }
      for (const part of ['taps', 'biases', 'output', 'outputBias'] as const) {
        adams[part].update(0, gradients[part], 0, gradients[part].length, rate, step);
      }
    }
    options.onEpoch?.(epoch + 1, loss / weightSum);
  }
}
