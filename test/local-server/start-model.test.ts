import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileModelSource } from '../../scripts/local-server/file-model-source.ts';
import { importModel } from '../../src/engine/model-bundles.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { extendBundle } from '../../src/learning/extend-bundle.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { shippedModel } from '../../src/model/shipped-model.ts';
import { writeBundleArchive } from '../../src/model/write-bundle-archive.ts';
import { extensionFacts, ownBranch } from '../fixtures/model/own-branch.ts';
import { changed } from '../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

const project = resolve(import.meta.dirname, '../..');
const reviews = ['xyzzy', '😍', ...tinyReviews.map(({ text }) => text)];

let folder: string;
let files: BundleFiles;
const running: ChildProcess[] = [];

/** Starts the local server over a site that is built already. */
function start(options: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const server = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'scripts/start.ts', '--site', join(folder, 'site')],
      ...['--port', '0', ...options],
    ],
    { cwd: project, env: { ...process.env, MODEL: '', CI: 'true', ...environment } },
  );
  running.push(server);
  return server;
}

/** The address that a server prints once it listens, and what it printed until then. */
function listening(server: ChildProcess): Promise<{ root: string; printed: string }> {
  let printed = '';
  return new Promise((found, failed) => {
    server.once('close', () => failed(new Error(`The server ended: ${printed}`)));
    // Read to its end: a program whose output nobody reads is ended by the next thing it prints.
    server.stdout!.on('data', (chunk) => {
      printed += stripVTControlCharacters(String(chunk));
      const [, root] = /(http:\/\/127\.0\.0\.1:\d+\/)predict/.exec(printed) ?? [];
      if (root !== undefined) found({ root, printed });
    });
  });
}

/** How a server that does not start ends. */
async function ended(server: ChildProcess): Promise<{ code: unknown; error: string }> {
  let error = '';
  server.stderr!.on('data', (chunk) => (error += String(chunk)));
  const [code] = (await once(server, 'close')) as [unknown];
  return { code, error };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-classifier-start-'));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', 'index.html'), '<!doctype html><title>The site</title>');
  const source = fileModelSource(join(project, 'public', shippedModel));
  const names = ['manifest.json', 'model.json', 'weights.bin', 'buckets.bin', 'words.bin'];
  const shipped: BundleFiles = new Map();
  for (const name of names) shipped.set(name, new Uint8Array(await source.read(name)));
  files = await extendBundle(shipped, ownBranch(), extensionFacts({ threshold: 0.6 }));
  const write = async (name: string, bundle: BundleFiles) =>
    writeFile(join(folder, name), new Uint8Array(await writeBundleArchive(bundle).arrayBuffer()));
  await write('bundle.zip', files);
  const weights = files.get('weights.bin')!.slice();
  weights[7]! ^= 1;
  await write('damaged.zip', changed(files, { 'weights.bin': weights }));
  await writeFile(join(folder, 'text.zip'), 'This is no archive.');
}, 60_000);

afterAll(async () => {
  for (const server of running) server.kill();
  await rm(folder, { recursive: true });
});

describe('npm start with a model', () => {
  it.each([
    ['--model', () => start(['--model', join(folder, 'bundle.zip')])],
    ['MODEL', () => start([], { MODEL: join(folder, 'bundle.zip') })],
  ])('answers with the very numbers of the page’s worker, by %s', async (_, run) => {
    const { root, printed } = await listening(run());
    expect(printed).toContain('my-reviews 1.0.0');
    // All at once: an idle server closes its connections.
    const [health, description, answer] = await Promise.all(
      [
        fetch(`${root}health`),
        fetch(`${root}openapi.json`),
        fetch(`${root}predict`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ reviews }),
        }),
      ].map(async (response) => (await response).json() as unknown),
    );
    expect(health).toMatchObject({ status: 'ok', model: 'my-reviews', version: '1.0.0' });
    expect(description).toMatchObject({ openapi: '3.1.0' });
    const model = await loadModel(memorySource(files));
    expect((answer as { predictions: Prediction[] }).predictions).toEqual(model.predict(reviews));
    model.dispose();
  });

  it.each([
    ['text.zip', 'archive-not-zip', 'The file is not a zip archive.'],
    ['damaged.zip', 'model-hash', 'weights.bin is not the file that the manifest describes.'],
    ['missing.zip', 'model-missing', 'The file cannot be read: ENOENT'],
  ])('says why %s cannot be used, and ends', async (name, reason, message) => {
    const path = join(folder, name);
    const { code, error } = await ended(start(['--model', path]));
    expect(code).toBe(1);
    expect(error).toContain(`The model ${path} cannot be used (${reason}): ${message}`);
    expect(error).not.toContain('    at ');
  });

  it('takes the archive that the page imports too', async () => {
    const archive = new Blob([new Uint8Array(await readFile(join(folder, 'bundle.zip')))]);
    expect((await importModel(archive)).info).toMatchObject({ id: 'my-reviews', threshold: 0.6 });
  });
});
