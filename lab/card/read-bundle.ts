import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { modelCardPaths } from '../../src/model/attached-files.ts';

/** The files of a bundle in a folder, without its cards. */
export function readBundle(folder: string): BundleFiles {
  const cards: readonly string[] = modelCardPaths;
  return new Map(
    readdirSync(folder)
      .filter((path) => !cards.includes(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
}
