import { describeManifest } from '../model/describe-manifest.ts';
import { loadModel } from '../model/load-model.ts';
import { bundleLimits, parseManifest } from '../model/manifest.ts';
import { modelCardPaths } from '../model/model-card-paths.ts';
import { ModelError } from '../model/model-error.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { fetchModelSource, storedModelSource, type ModelSource } from '../model/model-source.ts';
import { readBundleArchive } from '../model/read-bundle-archive.ts';
import { writeBundleArchive } from '../model/write-bundle-archive.ts';
import type { BundleFile, BundleOrigin, ImportedModel } from './model-bundle-api.ts';

/** Most bytes of a model card. */
const largestCard = 256 * 1024;

/** A bundle's files, wherever they are. */
export function sourceOf(origin: BundleOrigin): ModelSource {
  return typeof origin === 'string'
    ? fetchModelSource(origin)
    : storedModelSource(new Map(origin.map(({ path, blob }) => [path, blob])));
}

/**
 * Unpacks an archive and verifies the bundle in it by loading it whole.
 *
 * @throws ModelError for an archive that is hostile or damaged, and whatever `loadModel` refuses
 */
export async function importModel(archive: Blob): Promise<ImportedModel> {
  const unpacked = await readBundleArchive(archive);
  const blobs = new Map([...unpacked].map(([path, bytes]) => [path, new Blob([bytes])]));
  const model = await loadModel(storedModelSource(blobs));
  model.dispose();
  const manifest = parseManifest(await readBytes(blobs, 'manifest.json'));
  const kept = ['manifest.json', ...manifest.files.map(({ path }) => path), ...modelCardPaths];
  const files: BundleFile[] = kept.flatMap((path) => {
    const blob = blobs.get(path);
    return blob === undefined ? [] : [{ path, blob }];
  });
  return { info: model.info, files };
}

/** One zip of a bundle. @throws ModelError where a file cannot be had */
export async function exportModel(origin: BundleOrigin): Promise<Blob> {
  const source = sourceOf(origin);
  const manifestBytes = await source.read('manifest.json', bundleLimits.manifest);
  const manifest = parseManifest(manifestBytes);
  const files = new Map([['manifest.json', new Uint8Array(manifestBytes)]]);
  for (const { path, bytes } of manifest.files) {
    files.set(path, new Uint8Array(await source.read(path, bytes)));
  }
  for (const path of modelCardPaths) {
    const card = await readOptional(source, path);
    if (card !== null) files.set(path, new Uint8Array(card));
  }
  return writeBundleArchive(files);
}

/** What a bundle's manifest says of it. @throws ModelError where it cannot be had or used */
export async function describeModel(origin: BundleOrigin): Promise<ModelInfo> {
  const bytes = await sourceOf(origin).read('manifest.json', bundleLimits.manifest);
  return describeManifest(parseManifest(bytes), bytes.byteLength);
}

/** The text of a model card, or null where the bundle has none. */
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
    return await source.read(path, largestCard);
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}

function readBytes(blobs: ReadonlyMap<string, Blob>, path: string): Promise<ArrayBuffer> {
  return storedModelSource(blobs).read(path, bundleLimits.manifest);
}
