import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import '../../src/model/use-simd.ts';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';

/** Folder of the model that the site ships. */
export const shippedBundle = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');

/** Loads a bundle from a folder, as the page loads it. */
export function openBundle(folder: string): Promise<Model> {
  return loadModel({
    read: (path) => Promise.resolve(new Uint8Array(readFileSync(join(folder, path))).buffer),
  });
}
