import { loadModel } from './load-model.ts';
import { storedModelSource } from './model-source.ts';
import type { Model } from './model.ts';

/**
 * Loads a model whose files are at hand, from storage or from an archive.
 *
 * @param files by path
 * @throws ModelError as `loadModel` does
 */
export async function loadStoredModel(files: ReadonlyMap<string, Blob>): Promise<Model> {
  return loadModel(storedModelSource(files));
}
