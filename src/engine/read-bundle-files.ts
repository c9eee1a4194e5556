import { bundleLimits, parseManifest } from '../model/manifest.ts';
import { fetchModelSource, storedModelSource } from '../model/model-source.ts';
import type { BundleOrigin } from './model-bundle-api.ts';

/**
 * The manifest of a bundle and every file that it lists, without the cards.
 *
 * @throws ModelError where one cannot be read
 */
export async function readBundleFiles(origin: BundleOrigin): Promise<Map<string, Uint8Array>> {
  const source =
    typeof origin === 'string'
      ? fetchModelSource(origin)
      : storedModelSource(new Map(origin.map(({ path, blob }) => [path, blob])));
  const manifest = await source.read('manifest.json', bundleLimits.manifest);
  const files = new Map([['manifest.json', new Uint8Array(manifest)]]);
  for (const { path, bytes } of parseManifest(manifest).files) {
    files.set(path, new Uint8Array(await source.read(path, bytes)));
  }
  return files;
}
