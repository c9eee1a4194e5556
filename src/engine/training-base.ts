import { manifestOf, type BundleFiles } from '../learning/bundle.ts';
import { hasOwnBranch, withoutOwnBranch } from '../learning/extend-bundle.ts';
import { maxBranches } from '../model/branch-schema.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import type { Model } from '../model/model.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import { isLayers, sourceOf } from './model-bundles.ts';
import { readBundleFiles } from './read-bundle-files.ts';

/** What a branch is added to. */
export interface TrainingBase {
  /** Null where nothing can be added: a model of layers has no branches. */
  bundle: BundleFiles | null;
  /** What is in the bundle. */
  model: Model;
  /** Tokens of a text that it reads; null without a bundle. */
  maxTokens: number | null;
  release: () => void;
}

/**
 * The model that is improved on; one that was improved so often that it has as many branches as a
 * model may have gets the new branch in the place of the last one.
 *
 * @param model loaded from the origin; it stays its owner's
 * @throws ModelError where the bundle cannot be read
 */
export async function trainingBase(origin: BundleOrigin, model: Model): Promise<TrainingBase> {
  const release = () => {};
  if (isLayers(origin)) return { bundle: null, model, maxTokens: null, release };
  const bundle = await readBundleFiles(sourceOf(origin));
  const manifest = manifestOf(bundle);
  const { maxTokens } = manifest.vectoriser;
  if (manifest.branches.length < maxBranches || !hasOwnBranch(manifest)) {
    return { bundle, model, maxTokens, release };
  }
  const before = await withoutOwnBranch(bundle);
  const blobs = [...before].map(
    ([path, bytes]) => [path, new Blob([bytes as Uint8Array<ArrayBuffer>])] as const,
  );
  const loaded = await loadStoredModel(new Map(blobs));
  return { bundle: before, model: loaded, maxTokens, release: () => loaded.dispose() };
}
