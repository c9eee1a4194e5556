import { bundleLimits, parseManifest } from '../model/manifest.ts';
import type { ModelSource } from '../model/model-source.ts';

/**
 * The manifest of a bundle and every file that it lists, without the cards.
 *
 * @throws ModelError where one cannot be read
 */
export async function readBundleFiles(source: ModelSource): Promise<Map<string, Uint8Array>> {
  const manifest = await source.read('manifest.json', bundleLimits.manifest);
  const files = new Map([['manifest.json', new Uint8Array(manifest)]]);
  for (const { path, bytes } of parseManifest(manifest).files) {
    files.set(path, new Uint8Array(await source.read(path, bytes)));
  }
  return files;
}
