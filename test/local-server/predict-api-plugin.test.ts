import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predictApiPlugin } from '../../scripts/local-server/predict-api-plugin.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { shippedModel } from '../../src/model/shipped-model.ts';
import { fileModelSource } from '../../scripts/local-server/file-model-source.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { predictLimits } from '../../src/predict-api/limits.ts';

let folder: string;
let server: PreviewServer;
let root: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-classifier-server-'));
  await mkdir(join(folder, shippedModel), { recursive: true });
  await cp(join('public', shippedModel), join(folder, shippedModel), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>The site</title>');
  server = await preview({
    configFile: false,
    logLevel: 'silent',
    plugins: [predictApiPlugin()],
    base: '/sub/path/',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  root = new URL(server.resolvedUrls?.local[0] ?? '');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * Sends as a program does, with any header it likes; `write` is given the request to write its
 * body.
 */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string> },
  write: (request: ReturnType<typeof httpRequest>) => void = (request) => request.end(),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path, root), options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    write(request);
  });
}

const json = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  send('predict', { method: 'POST', headers: { ...json, ...headers } }, (request) =>
    request.end(body),
  );

describe('The local server', () => {
  it('answers the lesson’s request with the very numbers of the model', async () => {
    const review = 'Este produto é excelente, adorei!';
    const { status, text } = await post(JSON.stringify({ review }));
    const model = await loadModel(fileModelSource(join('public', shippedModel)));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(model.predict([review])[0]);
    expect((JSON.parse(text) as Prediction).label).toBe('positive');
    model.dispose();
  });

  it('answers a thousand reviews at once', async () => {
    const reviews = Array.from(
      { length: 1000 },
      (_, index) => `Review ${index}: adorei, recomendo`,
    );
    const { text } = await post(JSON.stringify({ reviews }));
    expect((JSON.parse(text) as { predictions: Prediction[] }).predictions).toHaveLength(1000);
  });

  it('reads a gzipped body, as programs send it', async () => {
    const body = gzipSync(JSON.stringify({ review: 'Adorei, recomendo' }));
    const { status, text } = await post(body, { 'content-encoding': 'gzip' });
    expect(status).toBe(200);
    expect((JSON.parse(text) as Prediction).label).toBe('positive');
    expect((await post(body, { 'content-encoding': 'br' })).status).toBe(415);
    // The connection goes on after a body that was refused.
    expect((await send('health', {})).status).toBe(200);
  });

  it('answers under the site’s sub-path and at its root', async () => {
    for (const path of ['/sub/path/health', '/health']) {
      const { status, text } = await send(path, {});
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ status: 'ok', model: 'reviews-pt-en' });
    }
    expect((await send('openapi.json', {})).text).toContain('"openapi":"3.1.0"');
  });

  it('still serves the site, and answers a question mark and what follows', async () => {
    expect((await send('', { headers: { accept: 'text/html' } })).text).toContain('The site');
    expect((await send('health?verbose', {})).status).toBe(200);
  });

  it('refuses a host that is not this machine, so that no name can be bent to it', async () => {
    for (const path of ['health', 'predict']) {
      expect((await send(path, { headers: { host: 'rebound.example' } })).status).toBe(403);
    }
    expect((await send('health', { headers: { host: 'localhost:4173' } })).status).toBe(200);
  });

  it.each(['https://example.org', 'http://localhost:1', 'null'])(
    'refuses a page of %s, and lets none read',
    async (origin) => {
      const { status, text, headers } = await post('{"review": "a"}', { origin });
      expect(status).toBe(403);
      expect(text).toContain('"origin-not-allowed"');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('answers pages of its own', async () => {
    expect((await post('{"review": "a"}', { origin: root.origin })).status).toBe(200);
  });

  it('gives the errors of the interface', async () => {
    expect((await post('no JSON')).status).toBe(400);
    expect((await post('{"review": null}')).status).toBe(422);
    expect((await post('{"review": "a"}', { 'content-type': 'text/plain' })).status).toBe(415);
    const get = await send('predict', { method: 'GET' });
    expect([get.status, get.headers.allow]).toEqual([405, 'POST, OPTIONS']);
  });

  it('answers 413 while a body without end is still being sent, and serves on', async () => {
    const chunk = Buffer.alloc(256 * 1024, ' ');
    let sent = 0;
    const answer = await new Promise<{ status: number; connection: string }>((resolve, reject) => {
      const request = httpRequest(
        new URL('predict', root),
        { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } },
        (response) => {
          clearInterval(timer);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, connection: headers.connection ?? '' });
          request.destroy();
        },
      );
      request.on('error', reject);
      const timer = setInterval(() => {
        if (sent > 20 * predictLimits.bodyBytes) reject(new Error('It never answered.'));
        request.write(chunk);
        sent += chunk.length;
      }, 1);
    });
    expect(answer).toEqual({ status: 413, connection: 'close' });
    expect((await post('{"review": "a"}')).status).toBe(200);
  });

  it('outlives a client that leaves in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const request = httpRequest(new URL('predict', root), {
        method: 'POST',
        headers: { ...json, 'content-length': '1000' },
      });
      request.on('error', () => resolve());
      request.write('{"review": "');
      setTimeout(() => request.destroy(), 50);
    });
    expect((await post('{"review": "a"}')).status).toBe(200);
  });
});
