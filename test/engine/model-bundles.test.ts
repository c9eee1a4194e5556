import { describe, expect, it } from 'vitest';
import { exportModel, importModel } from '../../src/engine/model-bundles.ts';
import { extendBundle } from '../../src/learning/extend-bundle.ts';
import { readBundleArchive } from '../../src/model/read-bundle-archive.ts';
import { writeBundleArchive } from '../../src/model/write-bundle-archive.ts';
import { extensionFacts, ownBranch } from '../fixtures/model/own-branch.ts';
import { changed } from '../fixtures/model/tiny-bundle.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

const attached = {
  'MODEL_CARD.md': '# Mine',
  'MODEL_CARD.pt-BR.md': '# Meu',
  'recipe.json': '{"schema": "anything", "seed": 11}',
};

describe('A bundle that is imported and exported again', () => {
  it('is the same, with its cards and its recipe, and without what does not belong to it', async () => {
    const bundle = await extendBundle(await tinyBundle(), ownBranch(), extensionFacts());
    const whole = changed(bundle, attached);
    const archive = writeBundleArchive(changed(whole, { 'notes.txt': 'mine' }));
    const { files, info } = await importModel(archive);
    expect(info).toMatchObject({ id: 'my-reviews', version: '1.0.0' });
    expect(files.map(({ path }) => path).sort()).toEqual([...whole.keys()].sort());
    expect(await readBundleArchive(await exportModel(files))).toEqual(whole);
  });

  it('loses a recipe that is too large, and keeps one that is no JSON as it is', async () => {
    const bundle = changed(await tinyBundle(), attached);
    const large = changed(bundle, { 'recipe.json': ' '.repeat(256 * 1024 + 1) });
    const kept = await importModel(writeBundleArchive(large));
    expect(kept.files.map(({ path }) => path)).not.toContain('recipe.json');
    expect(kept.files.map(({ path }) => path)).toContain('MODEL_CARD.md');
    const odd = changed(bundle, { 'recipe.json': 'import("https://example.org")' });
    const { files } = await importModel(writeBundleArchive(odd));
    const exported = await readBundleArchive(await exportModel(files));
    expect(new TextDecoder().decode(exported.get('recipe.json'))).toContain('import(');
  });
});
