import {
  maxBranches,
  outputsOf,
  weightNames,
  type BranchDescription,
  type SparseLinearDescription,
} from '../model/branch-schema.ts';
import type { ModelManifest } from '../model/manifest.ts';
import type { ModelReference } from '../model/reference-schema.ts';
import { graphNodes, weightBytes, type ModelTopology } from '../model/topology.ts';
import type { VectoriserDescription } from '../model/vectoriser-schema.ts';
import { encodeBuckets } from '../text/bucket-codec.ts';
import type { VectoriserSettings } from '../text/vectorise.ts';
import { jsonBytes, type BundleFiles } from './bundle.ts';
import { bundleOf, readBundle, type BundleParts } from './read-bundle.ts';
import { ShardWriter } from './shard-writer.ts';
import { describeLinear, type TrainedLinear } from './trained-branch.ts';

/** What the manifest calls the licence of a user's own rows. */
export const ownLicence = 'the user’s own';

/**
 * A linear branch that reads texts in its own way. Its logits are in the units of the base's summed
 * logits, before its temperature divides them.
 */
export interface OwnBranch extends TrainedLinear {
  vectoriser: VectoriserSettings;
}

/** What the manifest of an extended bundle says that its base's does not. */
export interface ExtensionFacts extends Pick<
  ModelManifest,
  'id' | 'version' | 'name' | 'calibration' | 'metrics' | 'training'
> {
  /** Decision threshold; left out where the second of two classes is answered from a half on. */
  threshold?: number;
  /** The rows that were added; they are listed after the base's corpora. */
  corpora: Omit<ModelManifest['corpora'][number], 'licence'>[];
  reference: ModelReference;
}

/**
 * The files of a new bundle: the base's branches with the very bytes of their weights, and one more
 * linear branch. Classes, languages and licence are the base's, and so is how calibrated logits
 * become stars. The same base, branch and facts give the same bytes.
 *
 * @param own null where only the calibration and the threshold are new
 * @throws RangeError where the branch cannot be added: the base has `maxBranches` already, the
 *   branch has no feature or not the weights of its shape, or it reads more tokens than the base,
 *   which no explanation would show
 * @throws ModelError as `loadModel` does where the base cannot be trusted, or the facts are none
 *   for a manifest
 */
export async function extendBundle(
  base: BundleFiles,
  own: OwnBranch | null,
  facts: ExtensionFacts,
): Promise<BundleFiles> {
  const parts = await readBundle(base);
  const { manifest, topology, files } = own === null ? parts : withBranch(parts, own);
  const { id, version, name, threshold, corpora, ...measured } = facts;
  return bundleOf({
    manifest: {
      ...withoutThreshold(manifest),
      ...{ id, version, name },
      base: { id: manifest.id, version: manifest.version },
      ...(threshold === undefined ? {} : { threshold }),
      corpora: [
        ...manifest.corpora,
        ...corpora.map((corpus) => ({ ...corpus, licence: ownLicence })),
      ],
      ...measured,
    },
    topology,
    files,
  });
}

/**
 * Whether the last branch of a model came on top of a base, so that `withoutOwnBranch` can take it
 * off.
 */
export function hasOwnBranch({ base, branches }: ModelManifest): boolean {
  return base !== undefined && isOwn(branches.at(-1));
}

/**
 * An extended bundle without the branch that was added last, to add another in its place: train on
 * its logits and extend it. It goes by the name of the base, and its calibration and metrics are
 * still those of the extended model, which `extendBundle` replaces.
 *
 * @throws RangeError where `hasOwnBranch` says that there is none
 * @throws ModelError as `loadModel` does where the bundle cannot be trusted
 */
export async function withoutOwnBranch(bundle: BundleFiles): Promise<BundleFiles> {
  const { manifest, topology, files } = await readBundle(bundle);
  const own = manifest.branches.at(-1);
  const { base, ...kept } = withoutThreshold(manifest);
  if (base === undefined || !isOwn(own)) throw new RangeError('no branch was added');
  const branches = manifest.branches.slice(0, -1);
  const dropped = new Set(weightNames([own]));
  const [{ paths, weights }] = topology.weightsManifest;
  const [shard] = paths;
  const bytes = files.get(shard) as Uint8Array;
  const keptBytes: Uint8Array[] = [];
  let offset = 0;
  for (const stored of weights) {
    const length = weightBytes(stored);
    if (!dropped.has(stored.name)) keptBytes.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  const left = graphOf(
    topology,
    branches,
    weights.filter(({ name }) => !dropped.has(name)),
  );
  const bundled = new Map(files)
    .set(manifest.topology, jsonBytes(left))
    .set(shard, joined(keptBytes));
  bundled.delete(own.vectoriser.buckets);
  return bundleOf({
    manifest: {
      ...kept,
      ...base,
      branches,
      corpora: branches.some(isOwn)
        ? manifest.corpora
        : manifest.corpora.filter(({ licence }) => licence !== ownLicence),
    },
    topology: left,
    files: bundled,
  });
}

/** A threshold is chosen for the probabilities of one model, and means nothing for another's. */
function withoutThreshold(manifest: ModelManifest): ModelManifest {
  const copy = { ...manifest };
  delete copy.threshold;
  return copy;
}

interface OwnDescription extends SparseLinearDescription {
  vectoriser: VectoriserDescription;
}

function isOwn(branch: BranchDescription | undefined): branch is OwnDescription {
  return branch?.kind === 'sparse-linear' && branch.vectoriser !== undefined;
}

function withBranch({ manifest, topology, files }: BundleParts, own: OwnBranch): BundleParts {
  if (manifest.branches.length >= maxBranches) {
    throw new RangeError(`the base has ${maxBranches} branches already`);
  }
  if (own.buckets.length === 0) throw new RangeError('the branch has no feature');
  if (own.vectoriser.maxTokens > manifest.vectoriser.maxTokens) {
    throw new RangeError(
      `the branch reads ${own.vectoriser.maxTokens} tokens, the base ${manifest.vectoriser.maxTokens}`,
    );
  }
  const outputs = outputsOf(manifest.classes);
  const place = freePlace(manifest);
  const description = describeLinear(own, place);
  const { weights, bias } = description;
  const shard = new ShardWriter();
  shard.add(
    weights,
    outputs === 1 ? [own.buckets.length] : [own.buckets.length, outputs],
    own.weights,
    own.quantisationCut,
  );
  shard.add(bias, [outputs], Float32Array.from(own.biases), null);

  const [stored] = topology.weightsManifest;
  const [path] = stored.paths;
  const branches = [...manifest.branches, description];
  const extended = graphOf(topology, branches, [...stored.weights, ...shard.weights]);
  return {
    manifest: { ...manifest, branches },
    topology: extended,
    files: new Map(files)
      .set(manifest.topology, jsonBytes(extended))
      .set(path, joined([files.get(path) as Uint8Array, shard.bytes()]))
      .set(`buckets${place}.bin`, encodeBuckets(own.buckets)),
  };
}

function graphOf(
  topology: ModelTopology,
  branches: readonly BranchDescription[],
  weights: ModelTopology['weightsManifest'][0]['weights'],
): ModelTopology {
  const [{ paths }] = topology.weightsManifest;
  return {
    ...topology,
    modelTopology: { nodes: graphNodes(branches) },
    weightsManifest: [{ paths, weights }],
  };
}

/** What ends the names of a new linear branch, so that no weight or file of the base has them. */
function freePlace({ branches, files }: ModelManifest): string {
  const taken = new Set([...weightNames(branches), ...files.map(({ path }) => path.toLowerCase())]);
  let number = branches.filter(({ kind }) => kind === 'sparse-linear').length + 1;
  const isTaken = (): boolean =>
    [`linear-${number}/weights`, `linear-${number}/bias`, `buckets-${number}.bin`].some((name) =>
      taken.has(name),
    );
  while (isTaken()) number += 1;
  return `-${number}`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
