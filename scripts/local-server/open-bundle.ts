import { readFile, stat } from 'node:fs/promises';
import { loadStoredModel } from '../../src/model/load-stored-model.ts';
import { ModelError } from '../../src/model/model-error.ts';
import type { Model } from '../../src/model/model.ts';
import { archiveLimits, readBundleArchive } from '../../src/model/read-bundle-archive.ts';

/**
 * Loads a bundle that is one zip, as the page exports it; it is trusted no more than one that is
 * dropped on the page.
 *
 * @throws ModelError `model-missing` where the file cannot be read; otherwise as
 *   `readBundleArchive` and `loadStoredModel` do
 */
export async function openBundle(path: string): Promise<Model> {
  const archive = await readArchive(path).catch((thrown: unknown) => {
    if (thrown instanceof ModelError) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : 'unreadable';
    throw new ModelError('model-missing', `The file cannot be read: ${reason}.`, { file: path });
  });
  const files = await readBundleArchive(archive);
  return loadStoredModel(new Map([...files].map(([name, bytes]) => [name, new Blob([bytes])])));
}

async function readArchive(path: string): Promise<Blob> {
  const { size } = await stat(path);
  if (size > archiveLimits.packed) {
    throw new ModelError('archive-too-large', 'The archive is too large.', {
      ...{ bytes: size, limit: archiveLimits.packed },
    });
  }
  return new Blob([new Uint8Array(await readFile(path))]);
}
