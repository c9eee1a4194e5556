import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';
import { predict, serviceWorkerInCharge } from './service-worker.ts';

const run = promisify(execFile);

const nginx = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((path) => existsSync(path));

if (nginx === undefined) {
  console.log(
    'Skipped: the tests of deploy/nginx need nginx (Debian: apt-get install nginx-light).',
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : 0),
      );
    });
  });
}

/** nginx with the files of deploy/nginx as they are, but for the port. */
class Nginx {
  #prefix = '';
  #process: ChildProcess | null = null;
  origin = '';

  async start(site: string): Promise<void> {
    this.#prefix = await mkdtemp(join(tmpdir(), 'review-classifier-nginx-'));
    const port = await freePort();
    await cp('deploy/nginx', this.#prefix, { recursive: true });
    await cp(inject('siteFolder'), join(this.#prefix, 'html'), { recursive: true });
    // Started by root, nginx works as another user, who must get in.
    for (const folder of ['', 'html']) await chmod(join(this.#prefix, folder), 0o755);
    for (const folder of ['run', 'tmp']) await mkdir(join(this.#prefix, folder));
    await run(process.execPath, [
      '--import',
      'tsx',
      'scripts/precompress.ts',
      join(this.#prefix, 'html'),
    ]);
    const path = join(this.#prefix, 'nginx.conf');
    const configuration = (await readFile(path, 'utf8'))
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('include site.conf;', `include ${site};`);
    await writeFile(path, configuration);
    this.origin = `http://127.0.0.1:${port}`;
    const { stderr } = await run(nginx ?? '', ['-t', ...this.#arguments()]);
    if (!stderr.includes('test is successful')) throw new Error(stderr);
    this.#process = spawn(nginx ?? '', this.#arguments(), { stdio: 'inherit' });
    await vi.waitFor(() => fetch(`${this.origin}/healthz`), 10_000);
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (running !== null && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    }
    if (this.#prefix !== '') await rm(this.#prefix, { recursive: true });
  }

  #arguments(): string[] {
    return ['-p', `${this.#prefix}/`, '-c', 'nginx.conf', '-e', 'stderr'];
  }
}

describe.skipIf(nginx === undefined).each([
  ['site.conf', '/'],
  ['site-sub-path.conf', '/review-classifier/'],
])('The site behind nginx with %s', (configuration, path) => {
  const server = new Nginx();
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    await server.start(configuration);
    root = server.origin + path;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const head = async (address: string, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(address, root), { headers, redirect: 'manual' });
    return { status: response.status, get: (name: string) => response.headers.get(name) };
  };

  it('works in a browser: classify, evaluate, predict, and offline afterwards', async () => {
    const { page, context, complaints } = await openPage(browser, root);
    await serviceWorkerInCharge(page);
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    expect((await predict(page, { review: 'Adorei, recomendo' })).status).toBe(200);
    await page.goto(`${root}#evaluate`);
    await page.locator('[data-testid="dataset-sample"]').click();
    expect((await startEvaluation(page)).dataset.rows).toBe(200);
    await context.setOffline(true);
    await page.goto(`${root}#classify`);
    await page.reload();
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keeps hashed files for ever and asks about the others each time', async () => {
    for (const name of await readdir(join(inject('siteFolder'), 'assets'))) {
      expect((await head(`assets/${name}`)).get('cache-control'), name).toBe(
        'public, max-age=31536000, immutable',
      );
    }
    for (const name of [
      '',
      'index.html',
      'service-worker.js',
      'models/reviews-pt-en/manifest.json',
    ]) {
      const { status, get } = await head(name);
      expect([status, get('cache-control')], name).toEqual([200, 'no-cache']);
      const again = await head(name, { 'if-none-match': get('etag') ?? '' });
      expect(again.status, name).toBe(304);
    }
  });

  it('compresses what gets smaller, and says what each file is', async () => {
    const [script = ''] = (await readdir(join(inject('siteFolder'), 'assets'))).filter(
      (name) => name.startsWith('shell-') && name.endsWith('.js'),
    );
    for (const [name, type] of [
      [`assets/${script}`, 'text/javascript'],
      ['', 'text/html'],
      ['samples/reviews.csv', 'text/csv'],
      ['manifest.webmanifest', 'application/manifest+json'],
    ] as const) {
      const { get } = await head(name, { 'accept-encoding': 'gzip' });
      expect(get('content-type'), name).toBe(type);
      if (name !== 'manifest.webmanifest') expect(get('content-encoding'), name).toBe('gzip');
    }
  });

  it('sends the security headers with every answer, errors included', async () => {
    const html = await (await fetch(root)).text();
    const written = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const inPage = written.replaceAll('&#39;', "'").split('; ');
    expect(inPage.length).toBeGreaterThan(5);
    for (const name of ['', 'no-such-file', 'models/reviews-pt-en/weights.bin']) {
      const { get } = await head(name);
      const policy = get('content-security-policy') ?? '';
      for (const directive of inPage) expect(policy, name).toContain(directive);
      expect(policy).toContain('frame-ancestors');
      expect(get('x-content-type-options')).toBe('nosniff');
      expect(get('referrer-policy')).toBe('no-referrer');
      expect(get('cross-origin-opener-policy')).toBe('same-origin');
      expect(get('server')).toBe('nginx');
    }
    expect((await head('no-such-file')).status).toBe(404);
  });

  it.each([
    'metrics',
    'docs',
    'docs/',
    'index',
    'assets/',
    '.vite/manifest.json',
    '%2e%2e/nginx.conf',
  ])('has nothing at %s, and says no path of the machine', async (name) => {
    const response = await fetch(new URL(root).origin + new URL(root).pathname + name);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/\/(?:tmp|srv|home|html)\//);
  });

  it('lets pages of other origins load the models, and not the site', async () => {
    const model = await head('models/reviews-pt-en/weights.bin');
    expect([
      model.get('access-control-allow-origin'),
      model.get('cross-origin-resource-policy'),
    ]).toEqual(['*', 'cross-origin']);
    const page = await head('');
    expect([
      page.get('access-control-allow-origin'),
      page.get('cross-origin-resource-policy'),
    ]).toEqual([null, 'same-origin']);
  });

  it.each([
    ['one review', '{"review": "a"}'],
    ['many', JSON.stringify({ reviews: Array<string>(1000).fill('a long review '.repeat(50)) })],
  ])('tells a program that asks it for predictions where to ask, by %s', async (_, body) => {
    const response = await fetch(new URL('predict', root), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'on-device-only' } });
  });
});
