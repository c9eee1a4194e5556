import { isLayersBundle } from './layers/layers-files.ts';
import { loadModel } from './load-model.ts';
import { storedModelSource } from './model-source.ts';
import type { Model } from './model.ts';

/**
 * Loads a model whose files are at hand, from storage or from an archive: a bundle with a manifest,
 * or a tfjs LayersModel with its description. What runs layers is loaded only then.
 *
 * @param files by path
 * @throws ModelError as `loadModel` and `loadLayersBundle` do
 */
export async function loadStoredModel(files: ReadonlyMap<string, Blob>): Promise<Model> {
  const source = storedModelSource(files);
  if (!isLayersBundle(files)) return loadModel(source);
  const { loadLayersBundle } = await import('./layers/load-layers-bundle.ts');
  return loadLayersBundle(source);
}
