import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ModelError } from '../../src/model/model-error.ts';
import { archiveLimits, readBundleArchive } from '../../src/model/read-bundle-archive.ts';
import { writeBundleArchive } from '../../src/model/write-bundle-archive.ts';
import { patched, zipOf } from '../fixtures/model/zips.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readBundleArchive(new Blob([bytes]));

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<ModelError> {
  return read(bytes).then(
    () => expect.unreachable('the archive was accepted'),
    (error: unknown) => error as ModelError,
  );
}

/** Bytes that do not compress, the same in every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

describe('readBundleArchive', () => {
  it.each([0, 9] as const)(
    'reads what writeBundleArchive wrote, or any zip (level %i)',
    async (level) => {
      const files = { 'manifest.json': '{"a": 1}', 'weights.bin': noise(300_000) };
      const expected = new Map([
        ['manifest.json', new TextEncoder().encode('{"a": 1}')],
        ['weights.bin', files['weights.bin']],
      ]);
      expect(await read(zipOf(files, level))).toEqual(expected);
      const written = writeBundleArchive(expected);
      expect(await readBundleArchive(written)).toEqual(expected);
      expect(Object.keys(unzipSync(new Uint8Array(await written.arrayBuffer())))).toEqual([
        'manifest.json',
        'weights.bin',
      ]);
    },
  );

  it('writes the same bytes each time', async () => {
    const files = new Map([['a', noise(1000)]]);
    const [one, other] = [writeBundleArchive(files), writeBundleArchive(files)];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(
      new Uint8Array(await other.arrayBuffer()),
    );
  });

  it('leaves the folder away that holds everything, and what systems add by themselves', async () => {
    const archive = zipOf({
      'my-model/': '',
      'my-model/manifest.json': '{}',
      'my-model/.DS_Store': 'x',
      'my-model/weights.bin': 'w',
      '__MACOSX/my-model/._manifest.json': 'x',
    });
    expect([...(await read(archive)).keys()]).toEqual(['manifest.json', 'weights.bin']);
  });

  it('reads paths as Windows PowerShell writes them', async () => {
    const archive = zipOf({
      'my-model\\': '',
      'my-model\\manifest.json': '{}',
      'my-model\\weights.bin': 'w',
    });
    expect([...(await read(archive)).keys()]).toEqual(['manifest.json', 'weights.bin']);
  });

  it.each(['', 'PK', 'not a zip at all', '<!doctype html>'])('refuses %j', async (text) => {
    const error = await refusal(new TextEncoder().encode(text));
    expect(error).toMatchObject({ name: 'ModelError', code: 'archive-not-zip' });
  });

  it('refuses a bomb by what comes out, early', async () => {
    const archive = zipOf({ 'weights.bin': new Uint8Array(48 * 1024 * 1024) });
    expect(archive.byteLength).toBeLessThan(100_000);
    const error = await refusal(archive);
    expect(error).toMatchObject({ code: 'archive-too-large', detail: { file: 'weights.bin' } });
    expect(error.detail['ratio']).toBeGreaterThan(archiveLimits.ratio);
  });

  it('refuses a bomb that declares a small size', async () => {
    const size = 48 * 1024 * 1024;
    const little = (value: number) =>
      String.fromCharCode(...[0, 8, 16, 24].map((shift) => (value >>> shift) & 255));
    const archive = patched(zipOf({ a: new Uint8Array(size) }), little(size), little(10));
    await expect(read(archive)).rejects.toMatchObject({ code: 'archive-too-large' });
  });

  it('refuses a file that declares more than a model may have', async () => {
    const little = (value: number) =>
      String.fromCharCode(...[0, 8, 16, 24].map((shift) => (value >>> shift) & 255));
    const archive = patched(zipOf({ a: noise(77_777) }), little(77_777), little(2 ** 31 - 1));
    const error = await refusal(archive);
    expect(['archive-too-large', 'archive-damaged']).toContain(error.code);
  });

  it('refuses too many entries', async () => {
    const files = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`f${index}`, 'x']));
    await expect(read(zipOf(files))).rejects.toMatchObject({
      code: 'archive-too-large',
      detail: { limit: archiveLimits.entries },
    });
  });

  it('refuses an archive that is itself too large without reading it', async () => {
    const huge = { size: archiveLimits.packed + 1, arrayBuffer: () => expect.unreachable() };
    await expect(readBundleArchive(huge as unknown as Blob)).rejects.toMatchObject({
      code: 'archive-too-large',
    });
  });

  it.each([
    '../manifest.json',
    'a/../../manifest.json',
    '/etc/passwd',
    'C:/windows/manifest.json',
    '..\\manifest.json',
    'a\\..\\..\\manifest.json',
    '\\\\server\\manifest.json',
    'a//b',
    './manifest.json',
    'manifest.json\u0000.png',
    'x'.repeat(201),
    'https://example.org/manifest.json',
  ])('refuses the path %j', async (path) => {
    const error = await refusal(zipOf({ [path]: 'x', 'weights.bin': 'x' }));
    expect(error.code).toBe('archive-path');
  });

  it('refuses two entries of one name, also when only case tells them apart', async () => {
    const twice = patched(zipOf({ 'one.bin': 'x', 'two.bin': 'y' }), 'two.bin', 'one.bin');
    await expect(read(twice)).rejects.toMatchObject({
      code: 'archive-path',
      detail: { file: 'one.bin' },
    });
    await expect(read(zipOf({ 'a.bin': 'x', 'A.bin': 'y' }))).rejects.toMatchObject({
      code: 'archive-path',
    });
  });

  it('refuses an archive that breaks off or is damaged inside', async () => {
    const archive = zipOf({ 'manifest.json': '{}', 'weights.bin': noise(200_000) });
    await expect(read(archive.slice(0, 100_000))).rejects.toMatchObject({
      code: 'archive-damaged',
    });
    const garbled = zipOf({ 'weights.bin': 'words and words and words'.repeat(999) });
    garbled.fill(0xff, 45, 60);
    await expect(read(garbled)).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('does not let a name reach a prototype', async () => {
    const files = await read(
      patched(zipOf({ aaproto__: 'x', 'a.bin': 'y' }), 'aaproto__', '__proto__'),
    );
    expect([...files.keys()]).toEqual(['__proto__', 'a.bin']);
    expect(Object.getPrototypeOf(files)).toBe(Map.prototype);
  });
});
