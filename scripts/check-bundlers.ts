/**
 * `npm run check:bundlers`: builds a page with the packed package in every bundler and lets a
 * Chromium classify on what comes out, under a strict Content-Security-Policy. It asks the registry
 * for the bundlers, so it is run by hand; `npm run check:bundlers -- Vite webpack` takes some.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { expectedLabels, type BundlerProject } from './bundlers/bundler-project.ts';
import { bundlerProjects } from './bundlers/bundler-projects.ts';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';
import { buildPackage } from './package/build-package.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'review-classifier-bundlers-'));

/** @throws Error where the bundler fails or has something to complain of */
function buildIn(place: string, { packages, files, build, output, copied }: BundlerProject): void {
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const own = { 'review-classifier-element': `file:../${archive}` };
  const description = { type: 'module', private: true, dependencies: { ...packages, ...own } };
  const all = { ...files, 'package.json': JSON.stringify(description) };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet], { cwd: place, stdio: 'inherit' });
  const [program, ...parameters] = build;
  const { status, stdout, stderr } = spawnSync(
    join(place, 'node_modules/.bin', program),
    parameters,
    { cwd: place, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  const said = stdout + stderr;
  if (status !== 0 || /\bwarning\b|\(!\)/i.test(said)) throw new Error(said);
  for (const [from, to] of Object.entries(copied ?? {})) {
    const source = join(place, 'node_modules/review-classifier-element', from);
    cpSync(source, join(place, output, to), { recursive: true });
  }
}

/** @throws Error that says what the page showed instead of the expected answers */
async function classifyOn(site: string, policy: string, browser: Browser): Promise<void> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: site },
    preview: {
      ...{ host: '127.0.0.1', port: 0, open: false },
      headers: { 'Content-Security-Policy': policy },
    },
  });
  const page = await browser.newPage();
  try {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const answered = page.locator('body[data-element][data-labels]');
    await answered.waitFor({ state: 'attached', timeout: 60_000 }).catch(() => {});
    const found = await page.evaluate(() => {
      const { element, labels, thread } = document.body.dataset;
      return `${element} ${labels} ${thread}`;
    });
    const expected = `positive ${expectedLabels} worker`;
    if (found !== expected || complaints.length > 0) {
      throw new Error([`${found}, and not ${expected}`, ...complaints].join('\n'));
    }
  } finally {
    await page.close();
    await server.close();
  }
}

const chosen = process.argv.slice(2);
const projects = bundlerProjects.filter(
  ({ name }) => chosen.length === 0 || chosen.some((part) => name.startsWith(part)),
);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: chromiumArguments,
});
try {
  await buildPackage(root, join(folder, 'package'));
  execFileSync('npm', ['pack', '--silent', './package'], { cwd: folder });
  for (const project of projects) {
    const place = join(folder, project.name.replaceAll(/\W+/g, '-'));
    try {
      buildIn(place, project);
      await classifyOn(join(place, project.output), project.policy, browser);
      console.log(`${project.name}: builds without a warning, and classifies`);
    } catch (thrown) {
      process.exitCode = 1;
      console.error(`${project.name}: ${thrown instanceof Error ? thrown.message : 'failed'}`);
    }
    // All of them together would fill a small disk.
    rmSync(place, { recursive: true, force: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
