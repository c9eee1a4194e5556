import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';

/** Where a bundle is: the address of its folder, or the address of each of its files by path. */
export type ModelAddress = string | ReadonlyMap<string, string>;

/**
 * What the embedded engine does for pages that are not the workbench's. It holds several models, each under the key that its
 * caller gave it.
 */
export interface PredictEngineApi {
  /** Loads and verifies a bundle; a key that is loaded already answers at once. */
  loadModel(key: string, address: ModelAddress): Promise<ModelInfo>;
  predict(key: string, texts: string[]): Promise<Prediction[]>;
  explain(key: string, text: string): Promise<Explanation>;
  /** Forgets a model and frees its tensors. */
  releaseModel(key: string): Promise<void>;
  /** A sign of life. */
  ping(): Promise<void>;
}
