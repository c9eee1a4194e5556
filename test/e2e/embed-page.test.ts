import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startHostSite, type HostSite } from './host-site.ts';

const site = inject('site');

let browser: Browser;
let host: HostSite;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHostSite()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const hook = (page: Page, testId: string) => page.locator(`[data-testid="${testId}"]`);

const snippet = (page: Page, file: string) =>
  hook(page, 'embed-snippet')
    .and(page.locator(`[data-file="${file}"]`))
    .innerText();

/** Chooses a look, a part and the slots. */
async function dress(page: Page): Promise<void> {
  await page.locator('[data-color="background"] #typed').fill('rgb(255 251 230)');
  await hook(page, 'embed-radius').fill('1.25');
  await page.getByRole('tab', { name: 'Slots and parts' }).click();
  for (const slot of ['label', 'result']) await hook(page, `embed-slot-${slot}`).check();
  await hook(page, 'embed-part-label').click();
}

/** Opens a page of the other site with a body, and waits for the answer that it draws itself. */
async function expectDressed(name: string, body: string): Promise<void> {
  const address = host.serve(name, {
    body: `<!doctype html><html lang="en"><title>A shop</title><body>${body}</body></html>`,
  });
  const { context, page, complaints } = await openPage(browser, address);
  await page
    .locator('output')
    .getByText(/^positive \(\d\d\.\d %\)$/)
    .waitFor();
  await page.getByRole('textbox', { name: 'What do you think of the product?' }).waitFor();
  const look = await page.evaluate(() => {
    const part = (name: string) =>
      document.querySelector('review-classifier')!.shadowRoot!.querySelector(`[part=${name}]`)!;
    const { backgroundColor, borderRadius } = getComputedStyle(part('base'));
    const { textTransform } = getComputedStyle(part('label'));
    return { backgroundColor, borderRadius, textTransform };
  });
  expect(look).toEqual({
    backgroundColor: 'rgb(255, 251, 230)',
    borderRadius: '20px',
    textTransform: 'uppercase',
  });
  expect(complaints).toEqual([]);
  await context.close();
}

describe('The page Embed of the built site', () => {
  it('gives code that works on another site, from here and from a copy, as it is dressed', async () => {
    const { context, page, complaints } = await openPage(browser, `${site}#embed`);
    await hook(page, 'embed-event').waitFor();
    await dress(page);
    await expectDressed('from-here.html', await snippet(page, 'index.html'));

    await page.getByRole('tab', { name: 'Own hosting' }).click();
    const downloads = (await snippet(page, 'Terminal')).split('\n');
    for (const line of downloads) {
      const [, folder = '', from = ''] = /--output-dir (\S+) -O (\S+)$/.exec(line) ?? [];
      const response = await fetch(from);
      expect(response.status, from).toBe(200);
      host.serve(`${folder}/${from.slice(from.lastIndexOf('/') + 1)}`, {
        body: new Uint8Array(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? '',
      });
    }
    await expectDressed('from-a-copy.html', await snippet(page, 'index.html'));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says the size of the download as it is', async () => {
    const listed = (await (await fetch(`${site}embed-files.json`)).json()) as {
      path: string;
      bytes: number;
      gzip: number;
    }[];
    expect(listed.length).toBeGreaterThan(4);
    let total = 0;
    for (const { path, bytes, gzip } of listed) {
      const content = new Uint8Array(await (await fetch(site + path)).arrayBuffer());
      expect([path, bytes, gzip]).toEqual([path, content.length, gzipSync(content).length]);
      total += gzip;
    }
    const { context, page } = await openPage(browser, `${site}#embed`);
    const megabytes = (total / 1e6).toFixed(1);
    await hook(page, 'embed-download').getByText(`${megabytes} MB`).last().waitFor();
    await context.close();
  });

  it('leads to the whole reference, which no policy and no link breaks', async () => {
    const { context, page, complaints } = await openPage(browser, `${site}#embed`);
    await page.getByRole('link', { name: 'The whole reference' }).click();
    await page.getByRole('heading', { name: 'The embed' }).waitFor();
    await page.getByText('--review-classifier-accent-color').waitFor();
    const { addresses, font } = await page.evaluate(() => ({
      addresses: [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href')),
      font: getComputedStyle(document.querySelector('table')!).borderCollapse,
    }));
    expect(font).toBe('collapse');
    for (const address of addresses) expect(address).toMatch(/^(?:https:|#)/);
    await page.getByRole('link', { name: 'Review Classifier' }).click();
    await page.getByRole('heading', { name: 'Embed the classifier' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
