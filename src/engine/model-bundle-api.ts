import type { ModelInfo } from '../model/model-info.ts';

/** One file of a bundle that is stored on this device. */
export interface BundleFile {
  path: string;
  blob: Blob;
}

/** Where a bundle comes from: the address of a folder, or files that are stored on this device. */
export type BundleOrigin = string | readonly BundleFile[];

/** A bundle that was read from an archive, verified whole and run once. */
export interface ImportedModel {
  info: ModelInfo;
  /** The manifest, the files that it lists, the model cards and the recipe. */
  files: BundleFile[];
}
