import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { buildSite } from './build-site.ts';
import { serviceWorkerInCharge } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const offer = '[data-testid="update-ready"]';
const answered = '[data-testid="prediction"][data-label]';
let browser: Browser;
let newer: string;
let site: StaticSite;

beforeAll(async () => {
  browser = await launchChromium();
  newer = await mkdtemp(join(tmpdir(), 'review-classifier-newer-'));
  // The same site with other words in nearly every chunk, so that nearly every file has a new name.
  await buildSite(newer, {
    plugins: [
      {
        name: 'newer-version',
        transform: (code, id) =>
          /\/src\/(workbench|i18n|ui)\/.*\.ts$/.test(id)
            ? code
                .replaceAll('Review Classifier', 'Newer Classifier')
                .concat('\nglobalThis.newer = true;\n')
            : null,
      },
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await rm(newer, { recursive: true });
});
beforeEach(async () => {
  site = new StaticSite(inject('siteFolder'));
  await site.start();
});
afterEach(() => site.stop());

async function visit(): Promise<Page> {
  const { page } = await openPage(browser, site.address);
  await serviceWorkerInCharge(page);
  return page;
}

const productName = (page: Page) => page.locator('rc-app-shell .product').innerText();

describe('An update', () => {
  it('comes in the background, waits for the user’s word and then takes over', async () => {
    const page = await visit();
    site.folder = newer;
    await page.reload();
    await page.locator(offer).waitFor();
    expect(await productName(page)).toBe('Review Classifier');
    await page.locator('[data-testid="review-text"]').fill('Still at work, wonderful');
    await page.locator('[data-testid="prediction"][data-label="positive"]').waitFor();

    const loaded = page.waitForEvent('load');
    await page.locator(offer).getByRole('button').click();
    await loaded;
    await expect.poll(() => productName(page)).toBe('Newer Classifier');
    await page.locator(answered).waitFor();
    expect(await page.locator(offer).count()).toBe(0);

    await site.stop();
    await page.reload();
    await page.locator(answered).waitFor();
    expect(await productName(page)).toBe('Newer Classifier');
    await page.context().close();
  });

  it('is still offered after a reload, and to pages opened later', async () => {
    const page = await visit();
    site.folder = newer;
    await page.reload();
    await page.locator(offer).waitFor();
    await page.reload();
    await page.locator(offer).waitFor();
    const other = await page.context().newPage();
    await other.goto(site.address);
    await other.locator(offer).waitFor();
    expect(await productName(other)).toBe('Review Classifier');
    await page.context().close();
  });

  it('leaves a page of the version before at work in another tab, its late parts included', async () => {
    const older = await visit();
    const chunks = (await readdir(join(inject('siteFolder'), 'assets'))).filter((name) =>
      name.endsWith('.js'),
    );
    const page = await older.context().newPage();
    site.folder = newer;
    await page.goto(site.address);
    await page.locator(offer).getByRole('button').click();
    await expect.poll(() => productName(page)).toBe('Newer Classifier');

    // The newer version controls both tabs now, and its server no longer has the older files.
    await older.locator(offer).waitFor();
    expect(await productName(older)).toBe('Review Classifier');
    const statuses = await older.evaluate(
      (names) => Promise.all(names.map(async (name) => (await fetch(`assets/${name}`)).status)),
      chunks,
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await older.locator('[data-testid="review-text"]').fill('Não gostei, devolvi no mesmo dia');
    await older.locator('[data-testid="prediction"][data-label="negative"]').waitFor();

    await older.locator(offer).getByRole('button').click();
    await expect.poll(() => productName(older)).toBe('Newer Classifier');
    await older.context().close();
  });

  it('that is only half there is not taken, and is once it is whole', async () => {
    const page = await visit();
    const [script = ''] = (await readdir(join(newer, 'assets'))).filter((name) =>
      /^shell-.*\.js$/.test(name),
    );
    site.wrong.set(`assets/${script}`, (response) => response.writeHead(404).end());
    site.folder = newer;
    await page.reload();
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    await expect.poll(() => site.requests.some((line) => line.endsWith(script))).toBe(true);
    await page.reload();
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    expect(await page.locator(offer).count()).toBe(0);
    expect(await productName(page)).toBe('Review Classifier');
    await page.locator(answered).waitFor();

    site.wrong.clear();
    await page.reload();
    await page.locator(offer).waitFor();
    await page.context().close();
  });
});
