import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { fetchModelSource } from '../../src/model/model-source.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { trainTinyBundle } from '../fixtures/model/tiny-bundle.ts';

const page = '<!doctype html><title>Review Classifier</title>';

let files: BundleFiles;
let server: Server;
let address: string;

beforeAll(async () => {
  ({ files } = await trainTinyBundle());
  server = createServer((request, response) => {
    const [, folder = '', path = ''] = (request.url ?? '').split('/');
    const bytes = files.get(path);
    if (folder === 'sound' && bytes !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
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
