import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('Privacy', () => {
  it('asks for nothing but its own static files, and sends no review', async () => {
    const { context, page, complaints } = await openPage(browser, 'about:blank');
    const requests: { url: string; method: string; body: string | null }[] = [];
    // Requests of the page and of its worker alike.
    context.on('request', (request) =>
      requests.push({ url: request.url(), method: request.method(), body: request.postData() }),
    );
    await page.goto(site);
    await page.locator('[data-testid="review-text"]').fill('A secret review, absolutely awful');
    await page.locator('[data-testid="prediction"][data-label="negative"]').waitFor();
    await page.goto(`${site}#evaluate`);
    await page.locator('[data-testid="dataset-sample"]').click();
    await startEvaluation(page);
    await page.locator('[data-testid="confusion-cell"]').first().click();

    expect(requests.length).toBeGreaterThan(5);
    for (const { url, method, body } of requests) {
      if (url.startsWith('data:') || url.startsWith('blob:')) continue;
      expect(url.startsWith(site), url).toBe(true);
      expect(new URL(url).search, url).toBe('');
      expect([method, body]).toEqual(['GET', null]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is forbidden by its own policy to reach another host', async () => {
    const { context, page } = await openPage(browser, site);
    const refused = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => false,
        () => true,
      ),
    );
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(refused).toBe(true);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    await context.close();
  });

  it('works with the network off once it is loaded', async () => {
    const { context, page } = await openPage(browser, site);
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    await context.setOffline(true);
    await page.locator('[data-testid="review-text"]').fill('Adorei, chegou antes do prazo');
    await page.locator('[data-testid="prediction"][data-label="positive"]').waitFor();
    await context.close();
  });
});
