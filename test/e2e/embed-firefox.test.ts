import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startHostSite, type HostSite } from './host-site.ts';

const firefox =
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'firefox-esr'))
    .find((path) => existsSync(path));

describe.skipIf(firefox === undefined)('<review-classifier> in Firefox', () => {
  const site = inject('site');
  const origin = new URL(site).origin;
  let browser: Browser;
  let host: HostSite;

  beforeAll(async () => {
    [browser, host] = await Promise.all([
      puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true }),
      startHostSite(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.each([
    ['in a worker', `worker-src blob: ${origin}`, 'worker'],
    ['on the main thread where workers are refused', "worker-src 'none'", 'main'],
  ])('answers on a page of another origin with a strict policy, %s', async (_, workers, thread) => {
    const address = host.serve('firefox.html', {
      body: `<!doctype html><html lang="en"><title>Shop</title>
        <script type="module" nonce="n0nce" src="${site}embed/review-classifier.js"></script>
        <form><review-classifier name="review" value="Great, I love it"></review-classifier></form></html>`,
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          `script-src 'nonce-n0nce' ${origin}`,
          workers,
          `connect-src ${origin}`,
        ].join('; '),
      },
    });
    const page = await browser.newPage();
    await page.goto(address);
    // What waits inside the page is built from a string, which its policy refuses.
    await expect
      .poll(
        () => page.evaluate(() => Boolean(document.querySelector('review-classifier')?.prediction)),
        { timeout: 30_000 },
      )
      .toBe(true);
    expect(
      await page.evaluate(() => {
        const element = document.querySelector('review-classifier')!;
        const sent = new FormData(document.querySelector('form')!).get('review');
        return [element.info?.thread, element.prediction?.label, sent];
      }),
    ).toEqual([thread, 'positive', 'Great, I love it']);
    await page.close();
  });
});
