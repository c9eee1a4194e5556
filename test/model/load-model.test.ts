import { sha256 as noble } from '@noble/hashes/sha2.js';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import type { ModelError, ModelErrorCode } from '../../src/model/model-error.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { changed, trainTinyBundle } from '../fixtures/model/tiny-bundle.ts';

type Json = Record<string, unknown>;

let files: BundleFiles;

beforeAll(async () => {
  ({ files } = await trainTinyBundle());
});

function text(path: string): string {
  return new TextDecoder().decode(files.get(path));
}

/** The manifest with some fields replaced. */
function manifest(changes: Json): string {
  return JSON.stringify({ ...(JSON.parse(text('manifest.json')) as Json), ...changes });
}

/** Replaces a listed file and lets the manifest declare the replacement honestly. */
function relisted(path: string, content: Uint8Array): BundleFiles {
  const listed = (JSON.parse(text('manifest.json')) as { files: Json[] }).files.map((file) =>
    file['path'] === path
      ? {
          path,
          bytes: content.byteLength,
          sha256: createHash('sha256').update(content).digest('hex'),
        }
      : file,
  );
  return changed(files, { [path]: content, 'manifest.json': manifest({ files: listed }) });
}

function relistedTopology(change: (topology: string) => string): BundleFiles {
  const before = text('model.json');
  const after = change(before);
  expect(after).not.toBe(before);
  return relisted('model.json', new TextEncoder().encode(after));
}

async function refusal(bundle: BundleFiles): Promise<ModelError> {
  return loadModel(memorySource(bundle)).then(
    () => expect.unreachable('the bundle was accepted'),
    (error: unknown) => error as ModelError,
  );
}

async function expectRefusal(
  bundle: BundleFiles,
  code: ModelErrorCode,
  detail: Json = {},
): Promise<void> {
  const error = await refusal(bundle);
  expect(error.name, error.message).toBe('ModelError');
  expect({ code: error.code, detail: error.detail }).toMatchObject({ code, detail });
}

describe('loadModel', () => {
  it('loads a sound bundle and says what it is', async () => {
    const model = await loadModel(memorySource(files));
    expect(model.info).toMatchObject({
      id: 'tiny',
      version: '0.1.0',
      classes: ['negative', 'positive'],
      languages: ['pt', 'en'],
      licence: 'MIT',
      bytes: [...files.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0),
    });
    expect(model.info.metrics.map((one) => one.corpus)).toEqual(['tiny-pt', 'tiny-en']);
    model.dispose();
  });

  it.each(['manifest.json', 'model.json', 'weights.bin', 'buckets.bin'])(
    'names a missing %s',
    async (path) => {
      await expectRefusal(changed(files, { [path]: null }), 'model-missing', { file: path });
    },
  );

  it.each(['manifest.json', 'model.json', 'weights.bin'])(
    'takes a web page in place of %s for a missing file',
    async (path) => {
      const page = '\n<!DOCTYPE html><html><body>Not here</body></html>';
      await expectRefusal(changed(files, { [path]: page }), 'model-missing', { file: path });
    },
  );

  it('refuses a shard whose bytes were changed', async () => {
    const shard = files.get('weights.bin')?.slice() ?? new Uint8Array();
    shard[7] = (shard[7] ?? 0) ^ 1;
    await expectRefusal(changed(files, { 'weights.bin': shard }), 'model-hash', {
      file: 'weights.bin',
    });
  });

  it('refuses a shard of another length before it is hashed', async () => {
    const cut = files.get('weights.bin')?.slice(0, -1) ?? new Uint8Array();
    const digest = vi.spyOn(crypto.subtle, 'digest');
    await expectRefusal(changed(files, { 'weights.bin': cut }), 'model-size', {
      file: 'weights.bin',
      bytes: cut.byteLength,
      declared: cut.byteLength + 1,
    });
    expect(digest.mock.calls.some(([, bytes]) => bytes.byteLength === cut.byteLength)).toBe(false);
    digest.mockRestore();
  });

  it('refuses an honestly listed shard that is too short for its weights', async () => {
    const cut = files.get('weights.bin')?.slice(0, -1) ?? new Uint8Array();
    await expectRefusal(relisted('weights.bin', cut), 'model-shard', { file: 'weights.bin' });
  });

  it('refuses buckets that are not those of the declared features', async () => {
    const cut = files.get('buckets.bin')?.slice(0, -1) ?? new Uint8Array();
    await expectRefusal(relisted('buckets.bin', cut), 'model-shard', { file: 'buckets.bin' });
  });

  it.each([
    ['a huge shape', '4000000'],
    ['a shape beyond the limits', '9007199254740991'],
    ['a negative shape', '-1'],
  ])('refuses %s without allocating it', async (_, length) => {
    const bundle = relistedTopology((topology) =>
      topology.replace(/"shape": \[\s*\d\d+\s*\]/, `"shape": [${length}]`),
    );
    const error = await refusal(bundle);
    expect(['model-shard', 'model-manifest']).toContain(error.code);
  });

  it('refuses a declared number of features that no file bears out', async () => {
    const vectoriser = (JSON.parse(text('manifest.json')) as { vectoriser: Json }).vectoriser;
    const bundle = (features: number): BundleFiles =>
      changed(files, { 'manifest.json': manifest({ vectoriser: { ...vectoriser, features } }) });
    await expectRefusal(bundle(3_999_999), 'model-shard');
    await expectRefusal(bundle(2 ** 40), 'model-manifest');
  });

  it('refuses a way of reading texts that it does not know', async () => {
    const vectoriser = (JSON.parse(text('manifest.json')) as { vectoriser: Json }).vectoriser;
    const unknown: Json[] = [
      { pieces: true },
      { characters: { min: 5, max: 3 } },
      { characters: { min: 1, max: 5 } },
      { characters: true },
      { cues: ['mood'] },
      { cues: ['emoji', 'emoji'] },
      { cues: [] },
      { unread: ['html', 'names'] },
      { unread: null },
      { textVersion: 1, cues: ['emoji'] },
      {},
    ];
    for (const settings of unknown) {
      const read = { ...vectoriser, textVersion: 2, ...settings };
      await expectRefusal(
        changed(files, { 'manifest.json': manifest({ vectoriser: read }) }),
        'model-manifest',
      );
    }
    // What a site that knows no more than words makes of what is new.
    const newer = manifest({ vectoriser: { ...vectoriser, textVersion: 3 } });
    await expectRefusal(changed(files, { 'manifest.json': newer }), 'model-unsupported');
  });

  it('refuses a declared size beyond the limits before reading the file', async () => {
    const listed = (JSON.parse(text('manifest.json')) as { files: Json[] }).files;
    const source = memorySource(
      changed(files, {
        'manifest.json': manifest({
          files: [{ ...listed[0], bytes: 2 ** 31 }, ...listed.slice(1)],
        }),
      }),
    );
    const read = vi.spyOn(source, 'read');
    await expect(loadModel(source)).rejects.toMatchObject({ code: 'model-manifest' });
    expect(read.mock.calls.map(([path]) => path)).toEqual(['manifest.json']);
  });

  it.each([
    '../weights.bin',
    'folder/weights.bin',
    'folder\\weights.bin',
    '/weights.bin',
    'https://example.org/weights.bin',
    'data:application/octet-stream,x',
    '//example.org',
    '..',
    '.hidden',
    'a..b',
    'weights.bin?x=1',
    '%2e%2e',
    '',
    'x'.repeat(65),
  ])('refuses the path %j, in the manifest and in the topology', async (path) => {
    const listed = (JSON.parse(text('manifest.json')) as { files: Json[] }).files;
    await expectRefusal(
      changed(files, {
        'manifest.json': manifest({ files: [...listed, { ...listed[0], path }] }),
      }),
      'model-manifest',
    );
    const error = await refusal(
      relistedTopology((topology) => topology.replace('"weights.bin"', JSON.stringify(path))),
    );
    expect(['model-manifest', 'model-shard']).toContain(error.code);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s anywhere', async (key) => {
    const smuggled = text('manifest.json').replace('"training": {', `"training": { "${key}": {},`);
    await expectRefusal(changed(files, { 'manifest.json': smuggled }), 'model-manifest');
    expect(({} as Json)['polluted']).toBeUndefined();
    await expectRefusal(
      relistedTopology((topology) =>
        topology.replace('"modelTopology": {', `"modelTopology": { "${key}": {},`),
      ),
      'model-manifest',
    );
  });

  it.each<[string, Json, ModelErrorCode]>([
    ['another schema', { schema: 'review-classifier/model@2' }, 'model-unsupported'],
    [
      'an unknown branch',
      { branches: [{ kind: 'javascript', weights: 'linear/weights', bias: 'linear/bias' }] },
      'model-unsupported',
    ],
    ['no branch', { branches: [] }, 'model-manifest'],
    ['a temperature of 0', { calibration: { temperature: 0 } }, 'model-manifest'],
    ['an unknown field', { script: 'alert(1)' }, 'model-manifest'],
    ['an id with markup', { id: '<img>' }, 'model-manifest'],
    ['a name of a megabyte', { name: 'x'.repeat(1 << 20) }, 'model-size'],
  ])('refuses %s', async (_, changes, code) => {
    await expectRefusal(changed(files, { 'manifest.json': manifest(changes) }), code);
  });

  it.each(['', '{', 'null', '[]', '"manifest"', '\ufffd\u0000'])(
    'refuses the manifest %j',
    async (content) => {
      await expectRefusal(changed(files, { 'manifest.json': content }), 'model-manifest');
    },
  );

  it('refuses a manifest that is not UTF-8', async () => {
    await expectRefusal(
      changed(files, { 'manifest.json': Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) }),
      'model-manifest',
    );
  });

  it('refuses a graph of an unknown kind', async () => {
    await expectRefusal(
      relistedTopology((topology) => topology.replace('"SparseLinear"', '"PyFunc"')),
      'model-unsupported',
      { file: 'model.json' },
    );
  });

  it('says that it cannot verify where the page has no crypto.subtle', async () => {
    vi.stubGlobal('crypto', {});
    try {
      await expectRefusal(files, 'model-unsupported', { reason: 'insecure-context' });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('verifies by the digest that was provided where the page has no crypto.subtle', async () => {
    vi.resetModules();
    const { provideSha256, sha256 } = await import('../../src/model/sha256.ts');
    const bytes = new TextEncoder().encode('abc');
    const byPlatform = await sha256(bytes);
    provideSha256(noble);
    vi.stubGlobal('crypto', {});
    try {
      // FIPS 180-2, appendix B.1.
      const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      expect([byPlatform, await sha256(bytes), await sha256(bytes.buffer)]).toEqual(
        Array(3).fill(expected),
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
