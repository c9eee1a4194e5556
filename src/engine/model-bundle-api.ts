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
  /** The manifest, the files that it lists, and the model cards. */
  files: BundleFile[];
}

/** What the worker does with bundles beside loading one to answer with it. */
export interface ModelBundleApi {
  /** Unpacks a zip and verifies the bundle in it. Nothing of it answers yet. */
  importModel(archive: Blob): Promise<ImportedModel>;
  /** One zip of a bundle's manifest, files and model cards. */
  exportModel(origin: BundleOrigin): Promise<Blob>;
  /** What a bundle's manifest says of it; its weights are not read. */
  describeModel(origin: BundleOrigin): Promise<ModelInfo>;
  /** The model card in a language, or in English, or null where the bundle has none. */
  modelCard(origin: BundleOrigin, language: 'pt-BR' | 'en'): Promise<string | null>;
}
