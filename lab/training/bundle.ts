import { createHash } from 'node:crypto';
import type {
  BranchDescription,
  SparseLinearDescription,
  TextConvolutionDescription,
} from '../../src/model/branch-schema.ts';
import type { ModelManifest } from '../../src/model/manifest.ts';
import { ModelError } from '../../src/model/model-error.ts';
import type { ModelSource } from '../../src/model/model-source.ts';
import { graphNodes, type ModelTopology, type StoredWeight } from '../../src/model/topology.ts';
import { encodeBuckets } from '../../src/text/bucket-codec.ts';
import { quantise } from './quantise.ts';
import type { TrainedModel } from './train-model.ts';

/** The files of a bundle by name. */
export type BundleFiles = Map<string, Uint8Array>;

/** A trained convolution over words; what the numbers mean is said at `runTextConvolution`. */
export interface TrainedNetwork {
  /** Buckets of the vocabulary's words, in rising order. */
  vocabulary: Uint32Array;
  bucketBits: number;
  /** Tokens of a text that it reads; at most as many as the vectoriser reads. */
  maxTokens: number;
  dimensions: number;
  /** Widths rising; filters `[width, dimensions, filters]`, bias `[filters]`. */
  widths: { width: number; filters: Float32Array; bias: Float32Array }[];
  pooling: TextConvolutionDescription['pooling'];
  /** `[vocabulary.length + 2, dimensions]`: unknown word, boundary of sentences, the words of the vocabulary. */
  embeddings: Float32Array;
  /** All filters' maxima, then, where they are pooled, all filters' means. */
  output: Float32Array;
  outputBias: number;
  /** Share of the embeddings, and of each width's filters, that 8 bits may cut off; null keeps 32 bits. */
  quantisationCut: number | null;
}

/** What the manifest says beside what follows from the model's own files. */
export type ManifestFacts = Omit<
  ModelManifest,
  'schema' | 'files' | 'branches' | 'topology' | 'vectoriser'
> & {
  vectoriser: Omit<ModelManifest['vectoriser'], 'kind' | 'textVersion' | 'features' | 'buckets'>;
  /** The network that `modelFiles` was given. */
  network?: TrainedNetwork;
};

const linearBranch: SparseLinearDescription = {
  kind: 'sparse-linear',
  weights: 'linear/weights',
  bias: 'linear/bias',
};

function describeNetwork(network: TrainedNetwork): TextConvolutionDescription {
  return {
    kind: 'text-convolution',
    vocabulary: 'words.bin',
    words: network.vocabulary.length,
    bucketBits: network.bucketBits,
    maxTokens: network.maxTokens,
    dimensions: network.dimensions,
    widths: network.widths.map(({ width, bias }) => ({
      width,
      filters: bias.length,
      weights: `network/filters-${width}`,
      bias: `network/bias-${width}`,
    })),
    pooling: network.pooling,
    embeddings: 'network/embeddings',
    output: 'network/output',
    outputBias: 'network/output-bias',
  };
}

function branchesOf(network: TrainedNetwork | undefined): BranchDescription[] {
  return network === undefined ? [linearBranch] : [linearBranch, describeNetwork(network)];
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** Weights as they are listed in the topology, and their bytes in that order. */
class ShardWriter {
  readonly weights: StoredWeight[] = [];
  private readonly parts: Uint8Array[] = [];

  /** @param cut share of the weights that 8 bits may cut off; null keeps 32 bits */
  add(name: string, shape: number[], values: Float32Array, cut: number | null): void {
    const size = shape.reduce((product, length) => product * length, 1);
    if (size !== values.length) {
      throw new RangeError(`${name} has ${values.length} values for the shape ${shape.join('×')}`);
    }
    if (cut === null) {
      this.weights.push({ name, shape, dtype: 'float32' });
      this.parts.push(new Uint8Array(values.slice().buffer));
      return;
    }
    const { stored, scale, min } = quantise(values, cut);
    const quantization = { dtype: 'uint8', scale, min } as const;
    this.weights.push({ name, shape, dtype: 'float32', quantization });
    this.parts.push(stored);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of this.parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }
}

/**
 * The files of a model without its manifest: tfjs topology, weight shard, the selected buckets, and the words of the network
 * where there is one. The linear weights and the network's embeddings and filters have 8 bits, the rest 32.
 */
export function modelFiles(
  model: TrainedModel,
  quantisationCut: number,
  network?: TrainedNetwork,
): BundleFiles {
  const shard = new ShardWriter();
  shard.add(linearBranch.weights, [model.weights.length], model.weights, quantisationCut);
  shard.add(linearBranch.bias, [1], Float32Array.of(model.bias), null);
  if (network !== undefined) addNetwork(shard, network);
  const topology: ModelTopology = {
    format: 'review-classifier-graph',
    generatedBy: 'review-classifier training pipeline',
    convertedBy: null,
    modelTopology: { nodes: graphNodes(branchesOf(network)) },
    weightsManifest: [{ paths: ['weights.bin'], weights: shard.weights }],
  };
  const files: BundleFiles = new Map([
    ['model.json', json(topology)],
    ['weights.bin', shard.bytes()],
    ['buckets.bin', encodeBuckets(model.buckets)],
  ]);
  if (network !== undefined) {
    files.set(describeNetwork(network).vocabulary, encodeBuckets(network.vocabulary));
  }
  return files;
}

function addNetwork(shard: ShardWriter, network: TrainedNetwork): void {
  const { dimensions, quantisationCut } = network;
  const description = describeNetwork(network);
  const words = description.words + 2;
  shard.add(description.embeddings, [words, dimensions], network.embeddings, quantisationCut);
  network.widths.forEach(({ filters, bias }, i) => {
    const named = description.widths[i];
    if (named === undefined) return;
    shard.add(named.weights, [named.width, dimensions, named.filters], filters, quantisationCut);
    shard.add(named.bias, [named.filters], bias, null);
  });
  shard.add(description.output, [network.output.length], network.output, null);
  shard.add(description.outputBias, [1], Float32Array.of(network.outputBias), null);
}

/** Adds `manifest.json`, which lists every file with its size and SHA-256. */
export function withManifest(
  files: BundleFiles,
  features: number,
  facts: ManifestFacts,
): BundleFiles {
  const { id, version, name, classes, languages, licence, vectoriser, network, ...measured } =
    facts;
  const manifest: ModelManifest = {
    schema: 'review-classifier/model@1',
    id,
    version,
    name,
    classes,
    languages,
    licence,
    vectoriser: {
      kind: 'hashed-ngrams',
      textVersion: 1,
      maxNgram: vectoriser.maxNgram,
      bucketBits: vectoriser.bucketBits,
      maxTokens: vectoriser.maxTokens,
      normExponent: vectoriser.normExponent,
      features,
      buckets: 'buckets.bin',
    },
    branches: branchesOf(network),
    topology: 'model.json',
    files: [...files].map(([path, bytes]) => ({
      path,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    ...measured,
  };
  return new Map([['manifest.json', json(manifest)], ...files]);
}

/** Reads a bundle that is still in memory, as the page reads one that is served. */
export function memorySource(files: BundleFiles): ModelSource {
  return {
    read(path) {
      const bytes = files.get(path);
      if (bytes === undefined) {
        return Promise.reject(
          new ModelError('model-missing', `${path} is missing.`, { file: path }),
        );
      }
      return Promise.resolve(bytes.slice().buffer);
    },
  };
}
