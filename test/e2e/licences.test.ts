import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { buildSite } from './build-site.ts';
import { bundledPackages } from './bundled-packages.ts';
import { serviceWorkerInCharge } from './service-worker.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const shipped = () => readFile(join(inject('siteFolder'), 'THIRD_PARTY_LICENSES.txt'), 'utf8');

describe('The licences of what is bundled', () => {
  it('are those of every package in the pages, workers, embed and service worker', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'review-classifier-maps-'));
    try {
      // What is unlike in a build with source maps is the maps alone.
      await buildSite(folder, { build: { sourcemap: 'hidden' } });
      const scripts = (await readdir(folder, { recursive: true })).join('\n');
      for (const part of ['engine.worker', 'embed/review-classifier-engine.js', 'service-worker']) {
        expect(scripts).toContain(part);
      }
      const packages = await bundledPackages(folder);
      for (const name of ['lit-html ', 'comlink ', '@tensorflow/tfjs-core ', 'workbox-core ']) {
        expect(packages.some((one) => one.startsWith(name))).toBe(true);
      }
      const lines = (await shipped()).split('\n');
      expect(packages.filter((one) => !lines.includes(one))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('miss no style sheet: none comes from a package, whose licence the build would not see', async () => {
    const sheets = (await readdir('src', { recursive: true })).filter((name) =>
      name.endsWith('.css'),
    );
    expect(sheets).not.toEqual([]);
    for (const sheet of sheets) {
      const text = await readFile(join('src', sheet), 'utf8');
      expect(text, sheet).not.toMatch(/@import\s+(?:url\()?['"]?[^./'"]/);
    }
  });

  it('say who holds the rights, and under which terms', async () => {
    const parts = (await shipped()).split(`\n${'-'.repeat(80)}\n`).slice(1);
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      expect(part).toMatch(/copyright/i);
      expect(part).toMatch(/permission|permitted|terms and conditions/i);
    }
  });

  it.each([
    ['en-US', 'Third-party licences'],
    ['pt-BR', 'Licenças de terceiros'],
  ])('are one link away in the footer (%s)', async (locale, name) => {
    const { context, page } = await openPage(browser, site, { locale });
    await serviceWorkerInCharge(page);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name }).click();
    const licences = await opened;
    await licences.waitForLoadState();
    expect(await licences.locator('body').innerText()).toContain('Apache License');
    await context.close();
  });
});
