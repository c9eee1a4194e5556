import { describe, expect, it } from 'vitest';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import type { Random } from '../../src/learning/random.ts';
import { loadStoredModel } from '../../src/model/load-stored-model.ts';
import { ModelError } from '../../src/model/model-error.ts';
import { readBundleArchive } from '../../src/model/read-bundle-archive.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { shopBundle } from '../fixtures/model/own-classes.ts';
import { zipOf } from '../fixtures/model/zips.ts';
import { filesOf } from '../model/layers/layers-files.ts';
import { fuzz } from './fuzz-cases.ts';
import { mutate } from './mutate.ts';

type Files = Record<string, Uint8Array>;

async function layersBundle(name: string): Promise<Files> {
  const files: Files = {};
  for (const [path, blob] of await filesOf(name)) {
    files[path] = new Uint8Array(await blob.arrayBuffer());
  }
  return files;
}

const asFiles = (bundle: BundleFiles): Files => Object.fromEntries(bundle);
const seeds: Files[] = [
  asFiles(await shopBundle()),
  asFiles(await shopBundle(['delivery', 'product'])),
  await layersBundle('keras-bidirectional'),
  await layersBundle('sklearn-tfidf'),
];

/** The manifest as whoever changed a file would write it: with the file's new size and digest. */
async function relisted(files: Files, path: string): Promise<Files> {
  const bytes = files['manifest.json'];
  if (bytes === undefined || path === 'manifest.json') return files;
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const changed = Uint8Array.from(files[path]!);
  for (const file of manifest.files) {
    if (file.path !== path) continue;
    Object.assign(file, { bytes: changed.length, sha256: await sha256(changed) });
  }
  return { ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) };
}

async function changedArchive(random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const files = seeds[random.below(seeds.length)]!;
  if (random.below(4) === 0) return mutate(zipOf(files), random);
  const paths = Object.keys(files);
  const path = paths[random.below(paths.length)]!;
  const changed = { ...files, [path]: mutate(files[path]!, random) };
  return zipOf(random.below(4) === 0 ? changed : await relisted(changed, path), 0);
}

/** An archive is a model that answers with probabilities, or is refused with a code. */
async function attempt(random: Random): Promise<void> {
  const archive = await changedArchive(random);
  try {
    const unpacked = await readBundleArchive(new Blob([archive]));
    const model = await loadStoredModel(
      new Map([...unpacked].map(([path, bytes]) => [path, new Blob([bytes])])),
    );
    try {
      for (const { probabilities } of model.predict(['the parcel was lost', ''])) {
        const values = Object.values(probabilities);
        for (const value of values) expect(value >= 0 && value <= 1, String(value)).toBe(true);
        expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
      }
    } finally {
      model.dispose();
    }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
  }
}

describe('Any archive', () => {
  it(
    'is a model that answers, or is refused with a code',
    () => fuzz('bundles', attempt),
    24 * 3_600_000,
  );
});
