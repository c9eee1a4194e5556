import { Random } from '../../model/random.ts';
import { Adam } from './adam.ts';
import { Convolution, noWord } from './convolution.ts';
import type { Network } from './network.ts';
import type { Stretches } from './text-words.ts';

/** Stretches of texts with what the network is to say of them. */
export interface Samples extends Stretches {
  /** Probability of the positive class: 0 or 1 where a person gave the label, between them where another model did. */
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
  /** Step of Adam at its highest; it rises over the first twentieth of all steps and then falls linearly to 0. */
  learningRate: number;
  /** Share of a sample's words that are left out each time it is seen. */
  wordDropout: number;
  /** Share of the filters that are left out. */
  filterDropout: number;
  seed: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

const warmUp = 0.05;

/** Trains the network in place by logistic loss. The same samples, options and start give the same weights. */
export function trainNetwork(network: Network, samples: Samples, options: NetworkTraining): void {
  const { shape, embeddings, taps, biases, output, outputBias } = network;
  const { dimensions, groups } = shape;
  const filters = biases.length;
  const total = taps.length / dimensions;
  const padding = Math.max(...groups.map(({ width }) => width)) - 1;
  const random = new Random(options.seed);
  const convolution = new Convolution(network);
  const adams = {
    embeddings: new Adam(embeddings),
    taps: new Adam(taps),
    biases: new Adam(biases),
    output: new Adam(output),
    outputBias: new Adam(outputBias),
  };
  // By tap, as the gradients come; `[taps, dimensions]`.
  const tapRows = new Float32Array(taps.length);
  const tapRowGradients = new Float32Array(taps.length);
  const tapGradients = new Float32Array(taps.length);
  const biasGradients = new Float32Array(filters);
  const outputGradients = new Float32Array(filters);
  const outputBiasGradient = new Float32Array(1);
  let wordGradients = new Float32Array(0);
  let tableGradients = new Float32Array(0);
  let touched = new Int32Array(1 << 16);
  const keptFilters = new Uint8Array(filters);
  const dropWord = Math.floor(options.wordDropout * 2 ** 32);
  const dropFilter = Math.floor(options.filterDropout * 2 ** 32);
  const keptScale = 1 / (1 - options.filterDropout);

  const count = samples.starts.length;
  const order = Uint32Array.from({ length: count }, (_, sample) => sample);
  const steps = Math.ceil(count / options.batch) * options.epochs;
  let step = 0;
  let batchRows = new Int32Array(1 << 16);
  const batchSplits = new Int32Array(options.batch + 1);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    let weightSum = 0;
    for (let from = 0; from < count; from += options.batch) {
      const to = Math.min(count, from + options.batch);
      convolution.clear();
      let size = 0;
      for (let turn = from; turn < to; turn++) {
        const sample = order[turn] as number;
        const start = samples.starts[sample] as number;
        const length = samples.lengths[sample] as number;
        if (size + length + 2 * padding + 1 > batchRows.length) {
          const larger = new Int32Array((size + length + 2 * padding + 1) * 2);
          larger.set(batchRows);
          batchRows = larger;
        }
        batchSplits[turn - from] = size;
        batchRows.fill(noWord, size, size + padding);
        size += padding;
        for (let i = start; i < start + length; i++) {
          if (dropWord > 0 && random.next() < dropWord) {
            batchRows[size++] = noWord;
            continue;
          }
          batchRows[size++] = convolution.rowOfWord(samples.words[i] as number);
        }
        // One more, for a text without words.
        batchRows.fill(noWord, size, size + padding + 1);
        size += padding + 1;
      }
      batchSplits[to - from] = size;
      convolution.fill();
      const { rows, rowWords, highest, positions } = convolution;

      if (tableGradients.length < rows * total)
        tableGradients = new Float32Array(rows * total * 1.25);
      if (wordGradients.length < rows * dimensions) {
        wordGradients = new Float32Array(Math.ceil(rows * dimensions * 1.25));
      }
      let touchedSize = 0;
      biasGradients.fill(0);
      outputGradients.fill(0);
      outputBiasGradient[0] = 0;
      for (let turn = from; turn < to; turn++) {
        const sample = order[turn] as number;
        const length = samples.lengths[sample] as number;
        const firstRow = batchSplits[turn - from] as number;
        const sequence = batchRows.subarray(firstRow, batchSplits[turn - from + 1]);
        convolution.run(sequence, length, padding);
        let logit = (outputBias[0] as number) + (samples.offsets[sample] as number);
        for (let f = 0; f < filters; f++) {
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
        const error = (weight * (probability - target)) / (to - from);
        outputBiasGradient[0] = outputBiasGradient[0] + error;
        let filter = 0;
        let tap = 0;
        for (const { width, filters: inGroup } of groups) {
          for (let f = 0; f < inGroup; f++, filter++) {
            if (keptFilters[filter] === 0) continue;
            outputGradients[filter] =
              (outputGradients[filter] as number) + error * keptScale * (highest[filter] as number);
            const gradient = error * keptScale * (output[filter] as number);
            biasGradients[filter] = (biasGradients[filter] as number) + gradient;
            const place = padding + (positions[filter] as number);
            for (let k = 0; k < width; k++) {
              const row = sequence[place + k] as number;
              if (row === noWord) continue;
              const entry = row * total + tap + k * inGroup + f;
              const old = tableGradients[entry] as number;
              if (old === 0) {
                if (touchedSize === touched.length) {
                  const larger = new Int32Array(touchedSize * 2);
                  larger.set(touched);
                  touched = larger;
                }
                touched[touchedSize++] = entry;
              }
              tableGradients[entry] = old + gradient;
            }
          }
          tap += width * inGroup;
        }
      }

      // Back through the table: few of its entries won a window, so their gradients are spread one by one.
      for (let dimension = 0; dimension < dimensions; dimension++) {
        for (let tap = 0; tap < total; tap++) {
          tapRows[tap * dimensions + dimension] = taps[dimension * total + tap] as number;
        }
      }
      wordGradients.fill(0, 0, rows * dimensions);
      tapRowGradients.fill(0);
      for (let i = 0; i < touchedSize; i++) {
        const entry = touched[i] as number;
        const gradient = tableGradients[entry] as number;
        tableGradients[entry] = 0;
        const row = Math.floor(entry / total);
        const tapRow = (entry - row * total) * dimensions;
        const wordRow = row * dimensions;
        const embedding = (rowWords[row] as number) * dimensions;
        for (let dimension = 0; dimension < dimensions; dimension++) {
          wordGradients[wordRow + dimension] =
            (wordGradients[wordRow + dimension] as number) +
            gradient * (tapRows[tapRow + dimension] as number);
          tapRowGradients[tapRow + dimension] =
            (tapRowGradients[tapRow + dimension] as number) +
            gradient * (embeddings[embedding + dimension] as number);
        }
      }
      for (let dimension = 0; dimension < dimensions; dimension++) {
        for (let tap = 0; tap < total; tap++) {
          tapGradients[dimension * total + tap] = tapRowGradients[
            tap * dimensions + dimension
          ] as number;
        }
      }

      step++;
      const progress = step / steps;
      const rate =
        options.learningRate *
        (progress < warmUp ? progress / warmUp : (1 - progress) / (1 - warmUp));
      for (let row = 1; row < rows; row++) {
        adams.embeddings.update(
          (rowWords[row] as number) * dimensions,
          wordGradients,
          row * dimensions,
          (row + 1) * dimensions,
          rate,
          step,
        );
      }
      adams.taps.update(0, tapGradients, 0, tapGradients.length, rate, step);
      adams.biases.update(0, biasGradients, 0, filters, rate, step);
      adams.output.update(0, outputGradients, 0, filters, rate, step);
      adams.outputBias.update(0, outputBiasGradient, 0, 1, rate, step);
    }
    options.onEpoch?.(epoch + 1, loss / weightSum);
  }
}
