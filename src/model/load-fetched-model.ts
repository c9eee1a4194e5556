import { loadModel } from './load-model.ts';
import { ModelError } from './model-error.ts';
import type { FetchSettings, ModelSource } from './model-source.ts';
import type { Model } from './model.ts';

/**
 * Loads a bundle that is served. Where it is refused for what was answered, all of it is asked for
 * once more, past the browser's cache: that may still hold a file, or the lack of one, from before
 * another model was put at the same address.
 *
 * @param sourceWith the bundle, asked for as the settings say
 * @throws ModelError as `loadModel` does
 */
export async function loadFetchedModel(
  sourceWith: (settings: FetchSettings) => ModelSource,
): Promise<Model> {
  try {
    return await loadModel(sourceWith({}));
  } catch (refusal) {
    if (!(refusal instanceof ModelError) || !mayBeStale(refusal)) throw refusal;
  }
  return loadModel(sourceWith({ cache: 'reload' }));
}

function mayBeStale({ code, detail }: ModelError): boolean {
  // Where nobody answered, no copy was at fault.
  return code === 'model-missing' ? detail['status'] !== undefined : code !== 'model-unsupported';
}
