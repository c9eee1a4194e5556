import type { BundleOrigin } from '../engine/model-bundle-api.ts';
import type { ModelInfo } from '../model/model-info.ts';

/** A model as the engine knows it, and where it can be had again. */
export interface ActiveModel {
  key: string;
  origin: BundleOrigin;
}

export interface LoadedModel extends ActiveModel {
  info: ModelInfo;
}
