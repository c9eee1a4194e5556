import type { BranchDescription } from '../model/branch-schema.ts';
import { outputsOf } from '../model/branch-schema.ts';
import { parseManifest, type ModelManifest } from '../model/manifest.ts';
import { sha256 } from '../model/sha256.ts';
import { graphNodes, type ModelTopology } from '../model/topology.ts';
import { encodeBuckets } from '../text/bucket-codec.ts';
import type { VectoriserSettings } from '../text/vectorise.ts';
import { ShardWriter } from './shard-writer.ts';
import {
  describeBranches,
  describeVectoriser,
  type TrainedBranches,
  type TrainedLinear,
  type TrainedNetwork,
} from './trained-branch.ts';

/** The files of a bundle by name. */
export type BundleFiles = Map<string, Uint8Array>;

/** What the manifest says apart from what follows from the model's own files. */
export type ManifestFacts = Omit<
  ModelManifest,
  'schema' | 'files' | 'branches' | 'topology' | 'vectoriser'
> & { vectoriser: VectoriserSettings };

type Described<Kind extends BranchDescription['kind']> = Extract<BranchDescription, { kind: Kind }>;

const mainBuckets = 'buckets.bin';

/**
 * The manifest of a bundle.
 *
 * @throws ModelError where it is not one that this site reads
 */
export function manifestOf(files: BundleFiles): ModelManifest {
  const bytes = files.get('manifest.json') as Uint8Array;
  return parseManifest(Uint8Array.from(bytes).buffer);
}

/** JSON as the files of a bundle have it. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * All files of a bundle: `manifest.json`, which lists every other one with its size and SHA-256,
 * the tfjs topology, the weight shard, and the buckets of features and words. The same branches and
 * facts give the same bytes.
 *
 * @throws RangeError where a branch has not the weights that its shape needs
 * @throws ModelError `model-unsupported` on a page that is neither https nor localhost, where
 *   nothing can be hashed
 */
export async function writeBundle(
  branches: TrainedBranches,
  facts: ManifestFacts,
): Promise<BundleFiles> {
  const described = describeBranches(branches);
  const files = modelFiles(branches, described, outputsOf(facts.classes));
  const { id, version, name, classes, languages, licence, vectoriser, ...measured } = facts;
  const manifest: ModelManifest = {
    schema: 'review-classifier/model@1',
    id,
    version,
    name,
    classes,
    languages,
    licence,
    vectoriser: describeVectoriser(vectoriser, branches[0].buckets.length, mainBuckets),
    branches: described,
    topology: 'model.json',
    files: await Promise.all(
      [...files].map(async ([path, bytes]) => ({
        path,
        bytes: bytes.byteLength,
        sha256: await sha256(bytes as Uint8Array<ArrayBuffer>),
      })),
    ),
    ...measured,
  };
  return new Map([['manifest.json', jsonBytes(manifest)], ...files]);
}

/**
 * The files without the manifest. Biases and output weights have 32 bits, the rest as many as its
 * branch says.
 */
function modelFiles(
  branches: TrainedBranches,
  described: readonly BranchDescription[],
  outputs: number,
): BundleFiles {
  const shard = new ShardWriter();
  const buckets: BundleFiles = new Map([[mainBuckets, encodeBuckets(branches[0].buckets)]]);
  branches.forEach((branch, index) => {
    const description = described[index];
    if (branch.kind === 'sparse-linear') {
      const named = description as Described<'sparse-linear'>;
      addLinear(shard, branch, named, outputs);
      if (named.vectoriser !== undefined) {
        buckets.set(named.vectoriser.buckets, encodeBuckets(branch.buckets));
      }
    } else {
      const named = description as Described<'text-convolution'>;
      addNetwork(shard, branch, named);
      buckets.set(named.vocabulary, encodeBuckets(branch.vocabulary));
    }
  });
  const topology: ModelTopology = {
    format: 'review-classifier-graph',
    generatedBy: 'review-classifier training pipeline',
    convertedBy: null,
    modelTopology: { nodes: graphNodes(described) },
    weightsManifest: [{ paths: ['weights.bin'], weights: shard.weights }],
  };
  return new Map([['model.json', jsonBytes(topology)], ['weights.bin', shard.bytes()], ...buckets]);
}

function addLinear(
  shard: ShardWriter,
  { buckets, weights, biases, quantisationCut }: TrainedLinear,
  named: Described<'sparse-linear'>,
  outputs: number,
): void {
  const shape = outputs === 1 ? [buckets.length] : [buckets.length, outputs];
  shard.add(named.weights, shape, weights, quantisationCut);
  shard.add(named.bias, [outputs], Float32Array.from(biases), null);
}

function addNetwork(
  shard: ShardWriter,
  network: TrainedNetwork,
  named: Described<'text-convolution'>,
): void {
  const { dimensions, quantisationCut } = network;
  shard.add(named.embeddings, [named.words + 2, dimensions], network.embeddings, quantisationCut);
  named.widths.forEach(({ width, filters: count, weights, bias: biasName }, i) => {
    const { filters, bias } = network.widths[i] as TrainedNetwork['widths'][number];
    shard.add(weights, [width, dimensions, count], filters, quantisationCut);
    shard.add(biasName, [count], bias, null);
  });
  const { output, outputBias } = network;
  const outputs = outputBias.length;
  const shape = outputs === 1 ? [output.length] : [output.length / outputs, outputs];
  shard.add(named.output, shape, output, null);
  shard.add(named.outputBias, [outputs], Float32Array.from(outputBias), null);
}
