import { createHash } from 'node:crypto';
import type { ModelManifest } from '../model/manifest.ts';
import { ModelError } from '../model/model-error.ts';
import type { ModelSource } from '../model/model-source.ts';
import { sparseLinearNodes, type ModelTopology } from '../model/topology.ts';
import { encodeBuckets } from '../text/bucket-codec.ts';
import { quantise } from './quantise.ts';
import type { TrainedModel } from './train-model.ts';

/** The files of a bundle by name. */
export type BundleFiles = Map<string, Uint8Array>;

/** What the manifest says beside what follows from the model's own files. */
export type ManifestFacts = Omit<
  ModelManifest,
  'schema' | 'files' | 'branches' | 'topology' | 'vectoriser'
> & {
  vectoriser: Omit<ModelManifest['vectoriser'], 'kind' | 'textVersion' | 'features' | 'buckets'>;
};

const branch = { kind: 'sparse-linear', weights: 'linear/weights', bias: 'linear/bias' } as const;

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** The files of a model without its manifest: tfjs topology, weight shard with 8-bit weights, and the selected buckets. */
export function modelFiles(model: TrainedModel, quantisationCut: number): BundleFiles {
  const { stored, scale, min } = quantise(model.weights, quantisationCut);
  const shard = new Uint8Array(stored.length + 4);
  shard.set(stored);
  new DataView(shard.buffer).setFloat32(stored.length, model.bias, true);
  const topology: ModelTopology = {
    format: 'review-classifier-graph',
    generatedBy: 'review-classifier training pipeline',
    convertedBy: null,
    modelTopology: { nodes: sparseLinearNodes(branch) },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: [
          {
            name: branch.weights,
            shape: [model.weights.length],
            dtype: 'float32',
            quantization: { dtype: 'uint8', scale, min },
          },
          { name: branch.bias, shape: [1], dtype: 'float32' },
        ],
      },
    ],
  };
  return new Map([
    ['model.json', json(topology)],
    ['weights.bin', shard],
    ['buckets.bin', encodeBuckets(model.buckets)],
  ]);
}

/** Adds `manifest.json`, which lists every file with its size and SHA-256. */
export function withManifest(
  files: BundleFiles,
  features: number,
  facts: ManifestFacts,
): BundleFiles {
  const { id, version, name, classes, languages, licence, vectoriser, ...measured } = facts;
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
    branches: [branch],
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
