import { loadFetchedModel } from '../model/load-fetched-model.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import { fetchModelSource } from '../model/model-source.ts';
import type { Model } from '../model/model.ts';
import type { BundleFile, BundleOrigin } from './model-bundle-api.ts';

/** Files that are stored on this device, by path. */
export function blobsOf(files: readonly BundleFile[]): Map<string, Blob> {
  return new Map(files.map(({ path, blob }) => [path, blob]));
}

/** Loads a bundle as a model. @throws ModelError if it cannot be fetched, trusted or run */
export function openModel(origin: BundleOrigin): Promise<Model> {
  return typeof origin === 'string'
    ? loadFetchedModel((settings) => fetchModelSource(origin, settings))
    : loadStoredModel(blobsOf(origin));
}
