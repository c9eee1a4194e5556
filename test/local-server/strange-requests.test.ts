import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predictApiPlugin } from '../../scripts/local-server/predict-api-plugin.ts';

let folder: string;
let server: PreviewServer;
let host: string;

/** A site without a model, as `npm start` serves it: whoever asks for an answer hears that. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-classifier-strange-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'site/index.html'), '<!doctype html><title>The site</title>');
  await writeFile(join(folder, 'site/assets/a b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = await preview({
    configFile: false,
    logLevel: 'silent',
    plugins: [predictApiPlugin()],
    build: { outDir: join(folder, 'site') },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  host = new URL(server.resolvedUrls!.local[0]!).host;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  allow: string | undefined;
  body: string;
}

/** What the server answers to these very bytes, which no client of HTTP would send. */
function ask(head: string, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(`http://${host}`);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`),
    );
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString();
      const [answer = ''] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]),
        allow: /^allow: (.*)$/im.exec(answer)?.[1],
        body: text.slice(answer.length + 4),
      });
    });
  });
}

const request = (line: string) => ask(`${line} HTTP/1.1\r\nHost: ${host}`);

/** Neither a path of this machine nor a stack may be in an answer. */
function expectNothingOfTheMachine({ body }: Answer): void {
  for (const told of [
    folder,
    process.cwd(),
    'node_modules',
    'node:internal',
    '    at ',
    'ENOENT',
  ]) {
    expect(body).not.toContain(told);
  }
}

function expectError(answer: Answer, status: number, code: string): void {
  expectNothingOfTheMachine(answer);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toEqual({
    error: { code, message: expect.stringMatching(/\w/) as string },
  });
}

describe('The local server', () => {
  it.each([
    'GET /metrics',
    'GET /docs',
    'GET /docs/',
    'GET /index',
    'GET /predict/',
    'GET /assets',
    'GET /assets/',
    'GET //',
    'GET ///',
    'GET //index.html',
    'GET //example.org/index.html',
    'GET /assets/../index.html',
    'GET /../secret.txt',
    'GET /..%2fsecret.txt',
    'GET /%2e%2e/secret.txt',
    'GET /assets/..%2f..%2fsecret.txt',
    'GET /index.html%00.js',
    'GET /%00',
    'GET /no-such.js?import',
    'HEAD /metrics',
    'POST /metrics',
    'TRACE /metrics',
    'PROPFIND /metrics',
  ])('has nothing at %s', async (line) => {
    const answer = await request(line);
    if (line.startsWith('HEAD')) expect(answer).toMatchObject({ status: 404, body: '' });
    else expectError(answer, 404, 'not-found');
  });

  it('has nothing at GET *', async () => {
    const answer = await request('GET *');
    expect(answer.status).toBe(404);
    expectNothingOfTheMachine(answer);
  });

  it.each([
    'GET /%',
    'GET /%E0%A4%A',
    'GET /%E0%A4%A.html',
    'GET /%ff',
    'GET http://example.org/',
    'GET http:///health',
    'GET ftp://example.org/health',
    'POST http://example.org/predict',
  ])('cannot read %s', async (line) => {
    expectError(await request(line), 400, 'bad-address');
  });

  it.each([
    'TRACE /predict',
    'TRACK /predict',
    'GET /predict',
    'DELETE /predict?x',
    'PUT /predict',
  ])('refuses %s as no method for an answer', async (line) => {
    // Node knows no TRACK: what it cannot read it refuses by itself.
    const answer = await request(line);
    if (line.startsWith('TRACK')) expect(answer.status).toBe(400);
    else {
      expectError(answer, 405, 'method-not-allowed');
      expect(answer.allow).toBe('POST, OPTIONS');
    }
  });

  it.each(['TRACE /', 'POST /', 'DELETE /index.html', 'PUT /assets/a%20b.js'])(
    'refuses %s as no method for a file',
    async (line) => {
      const answer = await request(line);
      expectError(answer, 405, 'method-not-allowed');
      expect(answer.allow).toBe('GET, HEAD, OPTIONS');
    },
  );

  it('serves the site’s files by their own addresses alone', async () => {
    expect((await request('GET /')).body).toContain('The site');
    expect((await request('GET /?x=%')).body).toContain('The site');
    expect((await request('GET /assets/a%20b.js')).body).toContain('export {}');
    expect((await request('OPTIONS /')).status).toBe(204);
  });

  it('answers a request with its whole address, if that is its own', async () => {
    const { status, body } = await request(`GET http://${host}/openapi.json`);
    expect([status, body.includes('"openapi":"3.1.0"')]).toEqual([200, true]);
    expect((await request(`GET http://${host}`)).body).toContain('The site');
    expectError(await request(`GET http://${host}/metrics`), 404, 'not-found');
    expectError(await request(`TRACE http://${host}/predict`), 405, 'method-not-allowed');
  });

  it('says that there is no model without saying where it looked', async () => {
    const json = '{"review": "a"}';
    const post = `POST http://${host}/predict HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${json.length}`;
    const answer = await ask(post, json);
    expectError(answer, 503, 'model-unavailable');
    expect(answer.body).toContain('manifest.json is missing');
    expectError(await request('GET /health'), 503, 'model-unavailable');
  });

  it.each([
    ['without a host', 'GET /health HTTP/1.1', 400],
    ['with two', `GET /health HTTP/1.1\r\nHost: a\r\nHost: b`, 403],
    ['with an empty one', 'GET /health HTTP/1.1\r\nHost:', 403],
    ['with half an address', 'GET /health HTTP/1.1\r\nHost: [::1', 403],
    ['with a path for a host', 'GET /health HTTP/1.1\r\nHost: ../../etc', 403],
    ['with a name that is not this machine’s', 'GET / HTTP/1.1\r\nHost: rebound.example', 403],
    ['with a broken header', 'GET / HTTP/1.1\r\nHost 127.0.0.1', 400],
  ])('refuses a request %s', async (_name, head, status) => {
    const answer = await ask(head);
    expectNothingOfTheMachine(answer);
    expect(answer.status).toBe(status);
  });

  it('keeps to itself what goes wrong behind it', async () => {
    const broken = await preview({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        predictApiPlugin(),
        {
          name: 'broken',
          configurePreviewServer: ({ middlewares }) => {
            middlewares.use(() => {
              throw new Error(`Cannot read ${folder}`);
            });
          },
        },
      ],
      build: { outDir: join(folder, 'site') },
      preview: { host: '127.0.0.1', port: 0, open: false },
    });
    try {
      const response = await fetch(broken.resolvedUrls!.local[0]!);
      const answer = { status: response.status, allow: undefined, body: await response.text() };
      expectError(answer, 500, 'unexpected');
    } finally {
      await broken.close();
    }
  });

  it('serves on after all of them', async () => {
    expect((await request('GET /openapi.json')).status).toBe(200);
  });
});
