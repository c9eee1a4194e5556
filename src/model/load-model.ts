import { BucketSet } from '../text/bucket-set.ts';
import { decodeBuckets } from '../text/bucket-codec.ts';
import { Vectoriser } from '../text/vectorise.ts';
import { outputsOf } from './branch-schema.ts';
import { BranchedModel } from './branched-model.ts';
import { LinearBranch } from './linear-branch.ts';
import { bundleLimits, parseManifest } from './manifest.ts';
import { ModelError } from './model-error.ts';
import type { Model } from './model.ts';
import type { ModelSource } from './model-source.ts';
import { readListedFile } from './read-listed-file.ts';
import { readWeights } from './read-weights.ts';
import { startTensorBackend } from './tensor-backend.ts';
import { TextConvolutionBranch } from './text-convolution-branch.ts';
import { parseTopology, shardBytes } from './topology.ts';
import type { VectoriserDescription } from './vectoriser-schema.ts';

/**
 * Loads a bundle: manifest first, then every file it lists, each checked for size and SHA-256, then
 * the graph and the shapes of its weights; only then is anything made ready to run. Its classes are
 * whatever the manifest names.
 *
 * @throws ModelError `model-missing`, `model-manifest`, `model-size`, `model-hash`, `model-shard`
 *   or `model-unsupported`
 */
export async function loadModel(source: ModelSource): Promise<Model> {
  const manifestBytes = await source.read('manifest.json', bundleLimits.manifest);
  const manifest = parseManifest(manifestBytes);
  const contents = new Map(
    await Promise.all(
      manifest.files.map(async (file) => [file.path, await readListedFile(source, file)] as const),
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
    outputsOf(manifest.classes),
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
  const vectoriserOf = (described: VectoriserDescription): Vectoriser =>
    new Vectoriser(
      described,
      readBuckets(described.buckets, described.features, described.bucketBits),
    );
  const mainVectoriser = vectoriserOf(settings);
  // All files are read before a tensor is made, so that one which is refused leaves none behind.
  const read = branches.map((branch) =>
    branch.kind === 'sparse-linear'
      ? {
          branch,
          vectoriser:
            branch.vectoriser === undefined ? mainVectoriser : vectoriserOf(branch.vectoriser),
        }
      : { branch, vocabulary: readBuckets(branch.vocabulary, branch.words, branch.bucketBits) },
  );

  await startTensorBackend();
  const weights = readWeights(shard, group.weights, shardPath);
  const linear: LinearBranch[] = [];
  const networks: TextConvolutionBranch[] = [];
  for (const one of read) {
    if (one.vocabulary === undefined) {
      linear.push(new LinearBranch(one.branch, one.vectoriser, weights));
    } else networks.push(new TextConvolutionBranch(one.branch, one.vocabulary, weights));
  }
  const [first, ...others] = linear;
  if (first === undefined) throw new RangeError('the manifest has no linear branch');
  return new BranchedModel(manifest, manifestBytes.byteLength, {
    linear: [first, ...others],
    networks,
  });
}
