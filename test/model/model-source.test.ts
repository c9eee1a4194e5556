import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFetchedModel } from '../../src/model/load-fetched-model.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { fetchModelSource } from '../../src/model/model-source.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { trainTinyBundle } from '../fixtures/model/tiny-bundle.ts';

const page = '<!doctype html><title>Review Classifier</title>';

let files: BundleFiles;
let server: Server;
let address: string;
/** How often each path was asked for. */
const asked = new Map<string, number>();

beforeAll(async () => {
  ({ files } = await trainTinyBundle());
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://127.0.0.1');
    const [, folder = '', path = ''] = pathname.split('/');
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const bytes = files.get(path);
    if (folder === 'sound' && bytes !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
    } else if (folder === 'guarded' && search === '?token=t' && bytes !== undefined) {
      response.writeHead(200).end(bytes);
    } else if (folder === 'renewed' && bytes !== undefined) {
      // As a cache that still holds the file of the model before, of the same size.
      const isOld = path.endsWith('.bin') && request.headers['cache-control'] !== 'no-cache';
      response.writeHead(200).end(isOld ? new Uint8Array(bytes.length) : bytes);
    } else if (folder === 'put-there-since' && bytes !== undefined) {
      const isOld = request.headers['cache-control'] !== 'no-cache';
      response.writeHead(isOld ? 404 : 200).end(isOld ? '' : bytes);
    } else if (folder === 'silent') {
      // Nothing is ever said.
    } else if (folder === 'stuck') {
      response.writeHead(200);
      response.write('{');
    } else if (folder === 'page') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else if (folder === 'untyped-page') {
      response.writeHead(200).end(page);
    } else if (folder === 'endless') {
      response.writeHead(200);
      const timer = setInterval(() => response.write(new Uint8Array(1 << 16)), 1);
      response.on('close', () => clearInterval(timer));
    } else if (folder === 'broken') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    } else {
      response.writeHead(404).end('nothing here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('fetchModelSource', () => {
  it.each(['/sound', '/sound/'])('serves a bundle from %s', async (folder) => {
    const model = await loadModel(fetchModelSource(address + folder));
    expect(model.info.id).toBe('tiny');
    model.dispose();
  });

  it.each([
    ['/nowhere', { status: 404 }],
    ['/page', {}],
    ['/untyped-page', {}],
    ['/broken', {}],
  ])('calls the model missing at %s', async (folder, detail) => {
    await expect(loadModel(fetchModelSource(address + folder))).rejects.toMatchObject({
      name: 'ModelError',
      code: 'model-missing',
      detail: { file: 'manifest.json', ...detail },
    });
  });

  it('asks every file with the query of the folder', async () => {
    const model = await loadModel(fetchModelSource(`${address}/guarded?token=t`));
    expect(model.info.id).toBe('tiny');
    model.dispose();
  });

  it.each(['/silent', '/stuck'])('waits no longer than its patience at %s', async (folder) => {
    const source = fetchModelSource(address + folder, { patience: 100 });
    await expect(source.read('manifest.json')).rejects.toMatchObject({
      code: 'model-missing',
      detail: { reason: 'the server fell silent' },
    });
  });

  it('calls the model missing where no server answers', async () => {
    await expect(
      fetchModelSource('http://127.0.0.1:9').read('manifest.json'),
    ).rejects.toMatchObject({
      code: 'model-missing',
    });
  });

  it('stops reading a body that is longer than declared', async () => {
    await expect(loadModel(fetchModelSource(`${address}/endless`))).rejects.toMatchObject({
      code: 'model-size',
    });
  });
});

describe('loadFetchedModel', () => {
  const load = (folder: string) =>
    loadFetchedModel((settings) => fetchModelSource(address + folder, settings));

  it.each(['/renewed', '/put-there-since'])(
    'asks the server itself where a copy was of what was there before (%s)',
    async (folder) => {
      const model = await load(folder);
      expect(model.info.id).toBe('tiny');
      model.dispose();
    },
  );

  it('asks twice and no more for a model that is not there', async () => {
    asked.clear();
    await expect(load('/nowhere')).rejects.toMatchObject({ code: 'model-missing' });
    expect(asked.get('/nowhere/manifest.json')).toBe(2);
  });

  it('does not wait a second time for a server that says nothing', async () => {
    asked.clear();
    await expect(
      loadFetchedModel((settings) =>
        fetchModelSource(`${address}/silent`, { ...settings, patience: 100 }),
      ),
    ).rejects.toMatchObject({ code: 'model-missing' });
    expect(asked.get('/silent/manifest.json')).toBe(1);
  });
});
