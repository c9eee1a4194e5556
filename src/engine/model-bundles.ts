import { attachedPaths, maxAttachedBytes, modelCardPaths } from '../model/attached-files.ts';
import { describeManifest } from '../model/describe-manifest.ts';
import { isLayersBundle } from '../model/layers/layers-files.ts';
import type { LayersFiles } from '../model/layers/read-layers-files.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import { bundleLimits, parseManifest } from '../model/manifest.ts';
import { ModelError } from '../model/model-error.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { fetchModelSource, storedModelSource, type ModelSource } from '../model/model-source.ts';
import { readBundleArchive } from '../model/read-bundle-archive.ts';
import { writeBundleArchive } from '../model/write-bundle-archive.ts';
import type { BundleFile, BundleOrigin, ImportedModel } from './model-bundle-api.ts';
import { blobsOf } from './open-model.ts';
import { readBundleFiles } from './read-bundle-files.ts';

/** A bundle's files, wherever they are. */
export function sourceOf(origin: BundleOrigin): ModelSource {
  return typeof origin === 'string' ? fetchModelSource(origin) : storedModelSource(blobsOf(origin));
}

/**
 * Unpacks an archive and verifies the bundle in it by loading it whole.
 *
 * @throws ModelError if the archive is hostile or damaged, or `openModel` refuses the bundle
 */
export async function importModel(archive: Blob): Promise<ImportedModel> {
  const unpacked = await readBundleArchive(archive);
  const blobs = new Map([...unpacked].map(([path, bytes]) => [path, new Blob([bytes])]));
  const model = await loadStoredModel(blobs);
  model.dispose();
  const attached = attachedPaths.filter((path) => (blobs.get(path)?.size ?? 0) <= maxAttachedBytes);
  const kept = new Set([...(await pathsOf(blobs)), ...attached]);
  const files: BundleFile[] = [...kept].flatMap((path) => {
    const blob = blobs.get(path);
    return blob === undefined ? [] : [{ path, blob }];
  });
  return { info: model.info, files };
}

/** The paths of a bundle's files. */
async function pathsOf(blobs: ReadonlyMap<string, Blob>): Promise<string[]> {
  const source = storedModelSource(blobs);
  if (isLayersBundle(blobs)) return (await readLayersFiles(source)).paths;
  const manifest = parseManifest(await source.read('manifest.json', bundleLimits.manifest));
  return ['manifest.json', ...manifest.files.map(({ path }) => path)];
}

/** A bundle as one zip. @throws ModelError if a file cannot be read */
export async function exportModel(origin: BundleOrigin): Promise<Blob> {
  const source = sourceOf(origin);
  const files = new Map<string, Uint8Array>();
  if (isLayers(origin)) {
    for (const path of (await readLayersFiles(source)).paths) {
      files.set(path, new Uint8Array(await source.read(path)));
    }
  } else {
    for (const [path, bytes] of await readBundleFiles(source)) files.set(path, bytes);
  }
  for (const path of attachedPaths) {
    const attached = files.has(path) ? null : await readOptional(source, path);
    if (attached !== null) files.set(path, new Uint8Array(attached));
  }
  return writeBundleArchive(files);
}

/** What a bundle says about itself. @throws ModelError if it cannot be read or used */
export async function describeModel(origin: BundleOrigin): Promise<ModelInfo> {
  const source = sourceOf(origin);
  if (isLayers(origin)) return (await readLayersFiles(source)).info;
  const bytes = await source.read('manifest.json', bundleLimits.manifest);
  return describeManifest(parseManifest(bytes), bytes.byteLength);
}

/** Fetched bundles have a manifest; one of the user's own may consist of layers files instead. */
export function isLayers(origin: BundleOrigin): boolean {
  return typeof origin !== 'string' && isLayersBundle(blobsOf(origin));
}

/** The code for layers models is a chunk of its own, loaded only where such a model is used. */
async function readLayersFiles(source: ModelSource): Promise<LayersFiles> {
  const { readLayersFiles: read } = await import('../model/layers/read-layers-files.ts');
  return read(source);
}

/** The text of a model card, or null if the bundle has none. */
export async function modelCard(
  origin: BundleOrigin,
  language: 'pt-BR' | 'en',
): Promise<string | null> {
  const source = sourceOf(origin);
  const [english, portuguese] = modelCardPaths;
  const preferred = language === 'pt-BR' ? [portuguese, english] : [english, portuguese];
  for (const path of preferred) {
    const card = await readOptional(source, path);
    if (card !== null) return new TextDecoder().decode(card);
  }
  return null;
}

async function readOptional(source: ModelSource, path: string): Promise<ArrayBuffer | null> {
  try {
    return await source.read(path, maxAttachedBytes);
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}

/** The questions about bundles, whether or not they are loaded. */
export const bundleQuestions = { importModel, exportModel, describeModel, modelCard };
