/** `npm run screenshots`: builds the site and takes the pictures that README shows, into docs/. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';

const folder = await mkdtemp(join(tmpdir(), 'review-classifier-'));
await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
const server = await preview({
  build: { outDir: folder },
  preview: { port: 0, host: '127.0.0.1', open: false },
});
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: chromiumArguments,
});
try {
  await mkdir('docs', { recursive: true });
  const page = await browser.newPage({
    locale: 'en-US',
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('[data-testid="prediction"][data-label]').waitFor();
  // Until the copy for offline use is complete the page says that it is still loading.
  await page.locator('[data-testid="request-count"][data-count]').waitFor();
  await page.screenshot({ path: 'docs/classify.png' });

  await page.locator('nav a[href="#evaluate"]').click();
  await page.locator('[data-testid="dataset-sample"]').click();
  await page.locator('[data-testid="evaluate-start"]:not([disabled])').click();
  await page.locator('[data-testid="download-report"]').waitFor();
  await page.screenshot({ path: 'docs/evaluate.png' });

  await page.locator('nav a[href="#errors"]').click();
  await page.locator('[data-testid="download-analysis"]:not([disabled])').waitFor();
  await page.screenshot({ path: 'docs/errors.png' });
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
