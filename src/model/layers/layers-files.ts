/**
 * Name of the file that says that a bundle is a layers model: how text becomes its input, and what
 * it is.
 */
export const vectoriserFile = 'vectoriser.json';

/** Name of tfjs's file that holds the layers and says where the weights are. */
export const topologyFile = 'model.json';

/**
 * Whether files, by path, are meant to be a tfjs LayersModel with its description, and not a bundle
 * with a manifest.
 */
export function isLayersBundle(files: { has: (path: string) => boolean }): boolean {
  return !files.has('manifest.json') && files.has(vectoriserFile);
}
