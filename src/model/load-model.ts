import { BucketSet } from '../text/bucket-set.ts';
import { decodeBuckets } from '../text/bucket-codec.ts';
import { Vectoriser } from '../text/vectorise.ts';
import { linearOf, networkOf } from './branch-schema.ts';
import { BranchedModel } from './branched-model.ts';
import { LinearBranch } from './linear-branch.ts';
import { bundleLimits, looksLikePage, parseManifest, type ModelManifest } from './manifest.ts';
import { ModelError } from './model-error.ts';
import type { Model } from './model.ts';
import type { ModelSource } from './model-source.ts';
import { readWeights } from './read-weights.ts';
import { startTensorBackend } from './tensor-backend.ts';
import { TextConvolutionBranch } from './text-convolution-branch.ts';
import { parseTopology, shardBytes } from './topology.ts';

async function sha256(bytes: ArrayBuffer): Promise<string> {
  // Pages that are neither https nor localhost have no crypto.subtle, whatever its type says.
  const subtle = (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle;
  if (subtle === undefined) {
    throw new ModelError(
      'model-unsupported',
      'The model cannot be verified here: this page was not opened over https or on localhost.',
      { reason: 'insecure-context' },
    );
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readFile(
  source: ModelSource,
  file: ModelManifest['files'][number],
): Promise<ArrayBuffer> {
  const bytes = await source.read(file.path, file.bytes);
  if (looksLikePage(bytes)) {
    throw new ModelError('model-missing', `A web page was served instead of ${file.path}.`, {
      file: file.path,
    });
  }
  if (bytes.byteLength !== file.bytes) {
    throw new ModelError('model-size', `${file.path} has not the declared size.`, {
      file: file.path,
      bytes: bytes.byteLength,
      declared: file.bytes,
    });
  }
  if ((await sha256(bytes)) !== file.sha256) {
    throw new ModelError(
      'model-hash',
      `${file.path} is not the file that the manifest describes.`,
      {
        file: file.path,
      },
    );
  }
  return bytes;
}

/**
 * Loads a bundle: manifest first, then every file it lists, each checked for size and SHA-256, then the graph and the
 * shapes of its weights; only then is anything made ready to run.
 *
 * @throws ModelError `model-missing`, `model-manifest`, `model-size`, `model-hash`, `model-shard` or `model-unsupported`
 */
export async function loadModel(source: ModelSource): Promise<Model> {
  const manifestBytes = await source.read('manifest.json', bundleLimits.manifest);
  const manifest = parseManifest(manifestBytes);
  const contents = new Map(
    await Promise.all(
      manifest.files.map(async (file) => [file.path, await readFile(source, file)] as const),
    ),
  );
  const contentOf = (path: string): ArrayBuffer => {
    const bytes = contents.get(path);
    if (bytes === undefined) {
      throw new ModelError('model-shard', `${path} is not among the bundle's files.`, {
        file: path,
      });
    }
    return bytes;
  };

  const { vectoriser: settings, branches } = manifest;
  const topology = parseTopology(
    manifest.topology,
    contentOf(manifest.topology),
    branches,
    settings.features,
  );
  const [group] = topology.weightsManifest;
  const [shardPath] = group.paths;
  const shard = contentOf(shardPath);
  const expected = shardBytes(topology);
  if (shard.byteLength !== expected) {
    throw new ModelError('model-shard', `${shardPath} does not hold the declared weights.`, {
      file: shardPath,
      bytes: shard.byteLength,
      expected,
    });
  }

  const readBuckets = (path: string, count: number, bucketBits: number): BucketSet => {
    try {
      const buckets = decodeBuckets(new Uint8Array(contentOf(path)), count, bucketBits);
      return new BucketSet(buckets, bucketBits);
    } catch (cause) {
      throw new ModelError('model-shard', `${path} does not hold the declared buckets.`, {
        file: path,
        reason: cause instanceof Error ? cause.message : '',
      });
    }
  };
  const features = readBuckets(settings.buckets, settings.features, settings.bucketBits);
  const network = networkOf(branches);
  const vocabulary = network && readBuckets(network.vocabulary, network.words, network.bucketBits);

  await startTensorBackend();
  const weights = readWeights(shard, group.weights, shardPath);
  return new BranchedModel(
    manifest,
    manifestBytes.byteLength,
    new Vectoriser(settings, features),
    new LinearBranch(linearOf(branches), weights),
    network && vocabulary ? new TextConvolutionBranch(network, vocabulary, weights) : null,
  );
}
