import { loadModel } from './load-model.ts';
import type { Model } from './model.ts';
import type { ModelSource } from './model-source.ts';

/**
 * Loads the bundle at the first call and gives the same model afterwards; after a failure the next
 * call tries again.
 */
export function loadOnce(source: ModelSource): () => Promise<Model> {
  let model: Promise<Model> | null = null;
  return () => {
    model ??= loadModel(source).catch((failure: unknown) => {
      model = null;
      throw failure;
    });
    return model;
  };
}
