import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStoredModel } from '../../../src/model/load-stored-model.ts';
import type { Model } from '../../../src/model/model.ts';
import { readBundleArchive } from '../../../src/model/read-bundle-archive.ts';

const folder = join(import.meta.dirname, '../../fixtures/layers');

/** What another program answers to the same model. */
export interface Expected {
  texts: string[];
  probabilities: Record<string, number[]>;
}

export function expected(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
}

/** The files of a packed model, by path. */
export async function filesOf(name: string): Promise<Map<string, Blob>> {
  const zip = new Blob([readFileSync(join(folder, `${name}.zip`))]);
  const files = await readBundleArchive(zip);
  return new Map([...files].map(([path, bytes]) => [path, new Blob([bytes])]));
}

export async function load(name: string): Promise<Model> {
  return loadStoredModel(await filesOf(name));
}
