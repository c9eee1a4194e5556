/**
 * Reviews of 100 characters a second through a convolution over words on one core, as the kernel
 * runs it, as its definition reads, and the additions alone, which no such kernel can undercut:
 * `npx tsx lab/measure/network-throughput.ts`.
 */
import { tensor1d, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core';
import '../../src/model/use-simd.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { Random } from '../../src/learning/random.ts';
import { runTextConvolution } from '../../src/model/text-convolution-kernel.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { Vectoriser, type VectoriserSettings } from '../../src/text/vectorise.ts';
import { WordSequences } from '../../src/text/word-sequences.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { TrainedLinear, TrainedNetwork } from '../../src/learning/trained-branch.ts';
import { writeBundle } from '../../src/learning/bundle.ts';
import { bestRates } from './best-rates.ts';

const random = new Random(1);
const words = 20_000;
const bucketBits = 24;
const dimensions = 32;
const filters = 52;
const widths = [1, 2, 3, 4];
const rows = 8192;

/** A word that no other number has, of about the length that words have. */
function wordOf(number: number): string {
  return `${number.toString(26).replace(/\d/g, (digit) => 'qwertyuiop'[Number(digit)] ?? '')}az`;
}

/**
 * Reviews whose words are as unevenly frequent as those of a language (G. K. Zipf), so that the
 * cache is put to the test.
 */
const texts = Array.from({ length: rows }, () => {
  let text = '';
  while (text.length < 100) {
    const rank = Math.floor(words ** (random.next() / 2 ** 32));
    text += wordOf(rank) + (random.below(12) === 0 ? '. ' : ' ');
  }
  return text.slice(0, 100);
});

function weights(count: number, size: number): Float32Array {
  return Float32Array.from({ length: count }, () => (random.next() / 2 ** 31 - 1) * size);
}

const vocabulary = findCandidates(
  Array.from({ length: words }, (_, i) => wordOf(i)),
  { maxNgram: 1, maxTokens: 8 },
  bucketBits,
  1,
);
const network: TrainedNetwork = {
  kind: 'text-convolution',
  vocabulary,
  bucketBits,
  maxTokens: 512,
  dimensions,
  widths: widths.map((width) => ({
    width,
    filters: weights(width * dimensions * filters, 0.3),
    bias: weights(filters, 0.3),
  })),
  pooling: ['max'],
  embeddings: weights((vocabulary.length + 2) * dimensions, 1),
  output: weights(widths.length * filters, 0.5),
  outputBias: [0],
  quantisationCut: 0,
};

const settings: VectoriserSettings = {
  maxNgram: 3,
  bucketBits,
  maxTokens: 2048,
  normExponent: 0.5,
};
const buckets = findCandidates(texts, settings, bucketBits, 1);
const linear: TrainedLinear = {
  kind: 'sparse-linear',
  buckets,
  weights: weights(buckets.length, 1),
  biases: Float64Array.of(0),
  quantisationCut: 0,
};
async function model(branch: TrainedNetwork | undefined) {
  return loadModel(
    memorySource(
      await writeBundle(branch === undefined ? [linear] : [linear, branch], {
        id: 'bench',
        version: '1.0.0',
        name: 'Benchmark',
        classes: ['negative', 'positive'],
        languages: ['en'],
        licence: 'MIT',
        vectoriser: settings,
        calibration: { temperature: 1, expectedCalibrationError: { before: 0, after: 0 } },
        corpora: [],
        metrics: [],
        training: { seed: 1, rows: 0 },
      }),
    ),
  );
}
const alone = await model(undefined);
const both = await model(network);

const sequences = new WordSequences(new BucketSet(vocabulary, bucketBits), network.maxTokens);
new Vectoriser(settings, new BucketSet(buckets, bucketBits)).vectorise(texts, 0, rows, sequences);
const batch = sequences.take();
const tensors = {
  words: tensor1d(batch.words.slice(), 'int32'),
  rowSplits: tensor1d(batch.rowSplits.slice(), 'int32'),
  weights: {
    embeddings: tensor2d(network.embeddings, [vocabulary.length + 2, dimensions]),
    filters: network.widths.map((one) => tensor3d(one.filters, [one.width, dimensions, filters])),
    biases: network.widths.map((one) => tensor1d(one.bias)),
    output: tensor1d(network.output),
    outputBias: tensor1d([0]),
  },
};

/** The definition as it stands: every window multiplies its words' embeddings with every filter. */
function naive(count: number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const text = batch.words.subarray(batch.rowSplits[row], batch.rowSplits[row + 1]);
    network.widths.forEach(({ width, filters: values, bias }, block) => {
      const maxima = new Float32Array(filters);
      const activations = new Float32Array(filters);
      for (let p = 1 - width; p < text.length; p++) {
        activations.set(bias);
        for (let k = Math.max(0, -p); k < width && p + k < text.length; k++) {
          const from = (text[p + k] as number) * dimensions;
          for (let d = 0; d < dimensions; d++) {
            const value = network.embeddings[from + d] as number;
            const first = (k * dimensions + d) * filters;
            for (let f = 0; f < filters; f++) {
              activations[f] = (activations[f] as number) + value * (values[first + f] as number);
            }
          }
        }
        for (let f = 0; f < filters; f++) {
          if ((activations[f] as number) > (maxima[f] as number))
            maxima[f] = activations[f] as number;
        }
      }
      for (let f = 0; f < filters; f++) {
        sum += (maxima[f] as number) * (network.output[block * filters + f] as number);
      }
    });
  }
  return sum;
}

const taps = widths.reduce((sum, width) => sum + width * filters, 0);
const products = new Int32Array((vocabulary.length + 2) * taps).fill(1);

/**
 * One addition for every word and every place of a filter: what is left when all else costs
 * nothing.
 */
function additions(): number {
  let sum = 0;
  for (const word of batch.words) {
    const from = word * taps;
    for (let tap = 0; tap < taps; tap++) sum = (sum + (products[from + tap] as number)) | 0;
  }
  return sum;
}

const naiveRows = 256;
const singles = 200;
console.table({
  'words in a review': (batch.words.length / rows).toFixed(1),
  ...bestRates([
    ['network: additions alone', rows, additions],
    ['network: the kernel', rows, () => tidy(() => runTextConvolution(tensors).dataSync())],
    ['network: its definition', naiveRows, () => naive(naiveRows)],
    ['linear branch alone', rows, () => alone.positiveProbabilities(texts)],
    ['both branches', rows, () => both.positiveProbabilities(texts)],
    [
      'both branches, explained one at a time',
      singles,
      () => texts.slice(0, singles).forEach((text) => both.explain(text)),
    ],
  ]),
});
