import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { zipOf } from '../fixtures/model/zips.ts';
import { launchChromium, openPage } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('Models', () => {
  it('exports a bundle, takes it back under another name, and lets it answer at the next visit', async () => {
    const { context, page, complaints } = await openPage(browser, `${site}#models`);
    const download = page.waitForEvent('download');
    await page.locator('[data-testid="model-export"]').click();
    const files = unzipSync(await readFile(await (await download).path()));
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as object;
    const renamed = {
      ...files,
      'manifest.json': JSON.stringify({ ...manifest, id: 'mine', name: 'Mine', version: '9.0.0' }),
    };
    await page.locator('[data-testid="model-file"]').setInputFiles({
      name: 'mine.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipOf(renamed)),
    });
    const mine = page.locator('[data-testid="model"][data-model="mine 9.0.0"]');
    await mine.locator('[data-testid="model-activate"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="true"]').waitFor();
    await page.locator('[data-testid="model-info"]').getByText('Mine 9.0.0').waitFor();

    await page.goto(`${site}#classify`);
    await page.reload();
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    await page.locator('[data-testid="model-info"]').getByText('Mine 9.0.0').waitFor();

    await page.goto(`${site}#models`);
    await mine.locator('[data-testid="model-erase"]').click();
    await page.locator('[data-testid="model-erase-confirm"]').click();
    await page
      .locator('[data-testid="model-info"]')
      .getByText('Mine')
      .waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('Embed', () => {
  it('shows the live element under the policy of the site', async () => {
    const { context, page, complaints } = await openPage(browser, `${site}#embed`);
    await page.locator('[data-testid="embed-live"] textarea').fill('Terrible, do not buy');
    await page.locator('[data-testid="embed-event"]').getByText('"label": "negative"').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
