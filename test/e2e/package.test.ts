import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, createServer, preview } from 'vite';
import { BundledLicences } from '../../scripts/build/bundled-licences.ts';
import { buildEmbedScripts } from '../../scripts/build/embed-scripts.ts';
import { buildPackage } from '../../scripts/package/build-package.ts';
import { launchChromium, openPage } from './browser.ts';
import { bundledPackages } from './bundled-packages.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

let browser: Browser;
let folder: string;
let project: string;

/** A fresh project that has installed nothing but the packed package, without a registry. */
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'review-classifier-package-'));
  project = join(folder, 'project');
  await mkdir(project);
  await buildPackage(root, join(folder, 'package'));
  await run('npm', ['pack', './package'], { cwd: folder });
  const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join('..', archive)], {
    cwd: project,
  });
  await writeFile(
    join(project, 'index.html'),
    '<!doctype html><html lang="en"><title>Fresh</title><body><review-classifier></review-classifier><script type="module" src="./main.ts"></script></body></html>',
  );
  await writeFile(
    join(project, 'main.ts'),
    `import { createClassifier, type Prediction, type ReviewClassifierElement } from 'review-classifier-element';

const element: ReviewClassifierElement = document.querySelector('review-classifier')!;
element.addEventListener('review-classified', ({ detail }) => {
  const { label }: Prediction = detail;
  document.title = label;
});
element.value = 'Wonderful, I love it';
const classifier = await createClassifier();
const [{ probability }] = (await classifier.predict(['Péssimo'])) as [Prediction];
document.body.dataset['probability'] = String(probability);
document.body.dataset['thread'] = classifier.info.thread;
`,
  );
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Gives the addresses that were asked for. */
async function expectWorking(address: string): Promise<string[]> {
  const { context, page, complaints } = await openPage(browser, address);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect.poll(() => page.title(), { timeout: 20_000 }).toBe('positive');
  await expect
    .poll(() => page.evaluate(() => Number(document.body.dataset['probability'])))
    .toBeGreaterThan(0.8);
  expect(await page.evaluate(() => document.body.dataset['thread'])).toBe('worker');
  expect(complaints.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual(
    [],
  );
  await context.close();
  return asked;
}

describe('The npm package', () => {
  it('holds what it promises, and needs no other package', async () => {
    const installed = join(project, 'node_modules/review-classifier-element');
    const description = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      dependencies?: unknown;
      license: string;
    };
    expect(description.dependencies).toBeUndefined();
    expect(description.license).toContain('MIT');
    const { modules } = JSON.parse(
      await readFile(join(installed, 'custom-elements.json'), 'utf8'),
    ) as { modules: { path: string; declarations: Record<string, { name: string }[]>[] }[] };
    const declaration = modules[0]?.declarations.find((one) => 'attributes' in one);
    const names = (kind: string) => declaration?.[kind]?.map(({ name }) => name);
    expect(modules[0]?.path).toBe('embed/review-classifier.js');
    expect(declaration?.['tagName']).toBe('review-classifier');
    for (const name of [
      'model',
      'lang',
      'threshold',
      'explain',
      'value',
      'loading',
      'name',
      'disabled',
      'required',
    ]) {
      expect(names('attributes')).toContain(name);
    }
    expect(names('events')).toContain('review-classified');
    expect(names('slots')).toEqual(['label', 'hint', 'result']);
    expect(names('cssParts')).toContain('verdict');
    expect(names('cssProperties')).toContain('--review-classifier-positive-color');
    expect(names('members')).toEqual(
      expect.arrayContaining(['value', 'classify', 'checkValidity']),
    );
    expect(names('members')?.filter((name) => name.startsWith('#'))).toEqual([]);

    const manual = await readFile(join(installed, 'EMBED.md'), 'utf8');
    const documented = [
      'attributes',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
      'cssStates',
      'members',
    ];
    for (const kind of documented) {
      expect(names(kind)?.length, kind).toBeGreaterThan(0);
      for (const name of names(kind) ?? []) {
        expect(manual, `${kind}: ${name}`).toMatch(new RegExp(`\`${name}(?:\\(\\))?\``));
      }
    }
  });

  it('holds the licence of every package in its scripts', async () => {
    const mapped = join(folder, 'mapped');
    await buildEmbedScripts(root, mapped, new BundledLicences(root), 'hidden');
    const packages = await bundledPackages(mapped);
    expect(packages.some((name) => name.startsWith('comlink '))).toBe(true);
    const installed = join(project, 'node_modules/review-classifier-element');
    const text = await readFile(join(installed, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
    const lines = text.split('\n');
    expect(packages.filter((one) => !lines.includes(one))).toEqual([]);
    expect(text).toContain('Apache License');
  });

  it('lets tools read its description', () => {
    const require = createRequire(join(project, 'main.ts'));
    expect(require('review-classifier-element/package.json')).toMatchObject({
      name: 'review-classifier-element',
    });
  });

  it('may be imported where pages are rendered on a server', async () => {
    const script = `import('review-classifier-element').then(({ createClassifier, setAssetAddresses }) => {
      setAssetAddresses({ model: '/model/' });
      return createClassifier();
    }).catch(({ message }) => console.log(message))`;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: project });
    expect(stdout).toContain('call createClassifier in the browser');
  });

  it('type-checks in a strict project, its libraries checked too', async () => {
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = [
      '--strict',
      '--noEmit',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2022',
    ];
    await expect(
      run(process.execPath, [compiler, ...options, 'main.ts'], { cwd: project }).catch(
        (error: { stdout: string }) => error.stdout,
      ),
    ).resolves.toMatchObject({ stdout: '' });
  });

  it('works in a fresh Vite project, built', async () => {
    const output = join(folder, 'built');
    await build({
      configFile: false,
      root: project,
      base: './',
      logLevel: 'warn',
      build: { outDir: output, target: 'es2022' },
    });
    const server = await preview({
      configFile: false,
      root: project,
      build: { outDir: output },
      preview: { port: 0, host: '127.0.0.1' },
    });
    try {
      const asked = await expectWorking(server.resolvedUrls!.local[0]!);
      // The files themselves, and no module that holds them packed.
      expect(asked.some((one) => /\/weights-[\w-]+\.bin$/.test(one))).toBe(true);
      expect(asked.filter((one) => one.includes('packed'))).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it.each([
    ['as it is found, packed in modules', { include: ['review-classifier-element'] }],
    ['left as it is', { exclude: ['review-classifier-element'] }],
  ])('works in a fresh Vite project in development, %s', async (_how, optimizeDeps) => {
    const server = await createServer({
      configFile: false,
      root: project,
      logLevel: 'error',
      cacheDir: await mkdtemp(join(folder, 'vite-')),
      optimizeDeps,
      server: { port: 0, host: '127.0.0.1' },
    });
    try {
      await server.listen();
      await expectWorking(server.resolvedUrls!.local[0]!);
    } finally {
      await server.close();
    }
  });
});
