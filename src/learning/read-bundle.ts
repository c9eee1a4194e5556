import { outputsOf } from '../model/branch-schema.ts';
import { bundleLimits, parseManifest, type ModelManifest } from '../model/manifest.ts';
import { memorySource } from '../model/model-source.ts';
import { readListedFile } from '../model/read-listed-file.ts';
import { sha256 } from '../model/sha256.ts';
import { parseTopology, type ModelTopology } from '../model/topology.ts';
import { jsonBytes, manifestOf, type BundleFiles } from './bundle.ts';

/** A bundle's parts, to make another bundle of. */
export interface BundleParts {
  manifest: ModelManifest;
  topology: ModelTopology;
  /** What the manifest lists, in its order: model.json, the weight shard, the buckets. */
  files: BundleFiles;
}

/**
 * Reads a bundle without making it ready to run: the manifest and the graph are checked, and every
 * listed file for size and SHA-256. What the manifest does not list is left out.
 *
 * @throws ModelError as `loadModel` does
 */
export async function readBundle(bundle: BundleFiles): Promise<BundleParts> {
  const source = memorySource(bundle);
  const manifest = parseManifest(await source.read('manifest.json', bundleLimits.manifest));
  const files: BundleFiles = new Map();
  for (const file of manifest.files) {
    files.set(file.path, new Uint8Array(await readListedFile(source, file)));
  }
  const { topology: path, branches, vectoriser, classes } = manifest;
  const topology = parseTopology(
    path,
    await source.read(path),
    branches,
    vectoriser.features,
    outputsOf(classes),
  );
  return { manifest, topology, files };
}

/**
 * The files of a bundle of these parts, each listed with its size and SHA-256.
 *
 * @throws ModelError `model-manifest` or `model-size` where the whole could not be loaded
 */
export async function bundleOf({ manifest, files }: BundleParts): Promise<BundleFiles> {
  const listed = await Promise.all(
    [...files].map(async ([path, bytes]) => ({
      path,
      bytes: bytes.byteLength,
      sha256: await sha256(bytes as Uint8Array<ArrayBuffer>),
    })),
  );
  const bundle = new Map([['manifest.json', jsonBytes({ ...manifest, files: listed })], ...files]);
  manifestOf(bundle);
  return bundle;
}
