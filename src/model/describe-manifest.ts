import type { ModelManifest } from './manifest.ts';
import type { ModelInfo } from './model-info.ts';

/**
 * What a page may say about the model that a manifest describes.
 *
 * @param manifestBytes size of the manifest itself, which counts as part of the bundle
 */
export function describeManifest(manifest: ModelManifest, manifestBytes: number): ModelInfo {
  return {
    id: manifest.id,
    version: manifest.version,
    name: manifest.name,
    classes: [...manifest.classes],
    languages: [...manifest.languages],
    licence: manifest.licence,
    ...(manifest.threshold === undefined ? {} : { threshold: manifest.threshold }),
    ...(manifest.stars === undefined ? {} : { stars: true as const }),
    bytes: manifest.files.reduce((sum, file) => sum + file.bytes, manifestBytes),
    metrics: manifest.metrics.map(({ corpus, language, rows, accuracy, macroF1 }) => ({
      corpus,
      language,
      rows,
      accuracy,
      macroF1,
    })),
  };
}
