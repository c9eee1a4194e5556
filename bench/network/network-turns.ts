/** A process of measure-network.ts: the code of one folder, answering each message by a turn. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  io,
  tensor1d,
  tensor2d,
  tidy,
  type NamedTensorMap,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
} from '@tensorflow/tfjs-core';
import type * as loadModelFile from '../../src/model/load-model.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import type * as kernelFile from '../../src/model/text-convolution-kernel.ts';
import { decodeBuckets } from '../../src/text/bucket-codec.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { WordSequences } from '../../src/text/word-sequences.ts';
import { generatedReviews } from '../predict/generated-reviews.ts';

/** How many a second, of processor time. */
export interface Turn {
  kernel: number;
  newWords: number;
  probabilities: number;
  predict: number;
}

const [folder = '', kernel = '', file = ''] = process.argv.slice(2);
const batchRows = 512;

/** What the folder's own file exports, by the types of this one's. */
async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(folder, 'src', path)).href)) as Module;
}

if (kernel === 'simd') await load('model/use-simd.ts');
const { loadModel } = await load<typeof loadModelFile>('model/load-model.ts');
const { runTextConvolution } = await load<typeof kernelFile>('model/text-convolution-kernel.ts');

const bundle = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');
const read = (path: string) => new Uint8Array(readFileSync(join(bundle, path))).buffer;
const model = await loadModel({ read: (path) => Promise.resolve(read(path)) });

const given = file === '' ? [] : (JSON.parse(readFileSync(file, 'utf8')) as string[]);
const texts = (file === '' ? generatedReviews(20_000) : given).map((text) =>
  `${text} `.repeat(Math.ceil(100 / (text.length + 1))).slice(0, 100),
);

const { vectoriser, branches } = parseManifest(read('manifest.json'));
const network = branches.find((branch) => branch.kind === 'text-convolution');
if (network === undefined) throw new Error('The model has no network.');
const bucketsOf = (path: string, count: number, bits: number) =>
  new BucketSet(decodeBuckets(new Uint8Array(read(path)), count, bits), bits);
const sequences = new WordSequences(
  bucketsOf(network.vocabulary, network.words, network.bucketBits),
  network.maxTokens,
);
const features = bucketsOf(vectoriser.buckets, vectoriser.features, vectoriser.bucketBits);
const reader = new Vectoriser(vectoriser, features);
const batches: { words: Int32Array; rowSplits: Int32Array }[] = [];
for (let from = 0; from < texts.length; from += batchRows) {
  reader.vectorise(texts, from, Math.min(texts.length, from + batchRows), sequences);
  const { words, rowSplits } = sequences.take();
  batches.push({ words: words.slice(), rowSplits: rowSplits.slice() });
}
const topology = JSON.parse(Buffer.from(read('model.json')).toString()) as {
  weightsManifest: { weights: io.WeightsManifestEntry[] }[];
};
const stored = topology.weightsManifest.flatMap((group) => group.weights);
const tensors: NamedTensorMap = io.decodeWeights(read('weights.bin'), stored);
const tensor = <T extends Tensor>(name: string) => tensors[name] as T;
const { widths } = network;
const weights = () => ({
  embeddings: tensor<Tensor2D>(network.embeddings),
  filters: widths.map((width) => tensor<Tensor3D>(width.weights)),
  biases: widths.map((width) => tensor<Tensor1D>(width.bias)),
  output: tensor<Tensor1D>(network.output),
  outputBias: tensor<Tensor1D>(network.outputBias),
});

function perSecond(count: number, run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

function runAll(using: ReturnType<typeof weights>): void {
  for (const { words, rowSplits } of batches) {
    tidy(() =>
      runTextConvolution({
        words: tensor1d(words, 'int32'),
        rowSplits: tensor1d(rowSplits, 'int32'),
        weights: using,
      }).dataSync(),
    );
  }
}

const met = weights();
const distinct = new Set(batches.flatMap(({ words }) => [...words]));
const everyWord = Int32Array.from(distinct);
/** A text each, of one word, so that next to nothing but the products is computed. */
const splits = Int32Array.from({ length: everyWord.length + 1 }, (_, i) => i);

function newWords(): void {
  tidy(() => {
    const { embeddings, ...others } = weights();
    const copied = embeddings.dataSync<'float32'>().slice();
    runTextConvolution({
      words: tensor1d(everyWord, 'int32'),
      rowSplits: tensor1d(splits, 'int32'),
      weights: {
        ...others,
        embeddings: tensor2d(copied, [network!.words + 2, network!.dimensions]),
      },
    }).dataSync();
  });
}

function turn(): Turn {
  const some = texts.slice(0, 5000);
  return {
    kernel: perSecond(texts.length, () => runAll(met)),
    newWords: perSecond(everyWord.length, newWords),
    probabilities: perSecond(texts.length, () => model.positiveProbabilities(texts)),
    predict: perSecond(some.length, () => model.predict(some)),
  };
}

turn();
process.on('message', () => process.send?.(turn()));
process.send?.('ready');
