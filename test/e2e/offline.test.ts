import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation, visibleAlerts } from './evaluate-flow.ts';
import { predict, serviceWorkerInCharge, stopServiceWorkers } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const weights = 'models/reviews-pt-en/weights.bin';
const answered = '[data-testid="prediction"][data-label]';
let browser: Browser;
let site: StaticSite;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
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

/**
 * Changes what the site's cache holds; each change is given the path of a cached file, and gives
 * its new body or null to delete it.
 */
function damageCache(page: Page, changes: Record<string, string | null>): Promise<number> {
  return page.evaluate(async (wanted) => {
    let changed = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const path = Object.keys(wanted).find((one) => new URL(request.url).pathname.includes(one));
        const before = await cache.match(request);
        if (path === undefined || before === undefined) continue;
        const body = wanted[path];
        if (body === null) await cache.delete(request);
        else await cache.put(request, new Response(body, { headers: before.headers }));
        changed += 1;
      }
    }
    return changed;
  }, changes);
}

/** First characters of what the site's cache holds under a path; null where it holds nothing. */
function cachedText(page: Page, path: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new URL(request.url).pathname.endsWith(wanted)) continue;
        return ((await (await cache.match(request))?.text()) ?? '').slice(0, 100);
      }
    }
    return null;
  }, path);
}

describe('Offline', () => {
  it('does everything after one visit: classify, evaluate the sample, predict, embed', async () => {
    const first = await visit();
    const context = first.context();
    await first.close();
    await site.stop();

    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.address);
    await page.locator('[data-testid="review-text"]').fill('Péssimo, não recomendo a ninguém');
    await page.locator('[data-testid="prediction"][data-label="negative"]').waitFor();

    await page.goto(`${site.address}#evaluate`);
    await page.locator('[data-testid="dataset-sample-hard"]').click();
    expect((await startEvaluation(page)).dataset).toMatchObject({ rows: 300, evaluated: 273 });
    await page.locator('[data-testid="dataset-sample"]').click();
    expect((await startEvaluation(page)).dataset).toMatchObject({ rows: 200, evaluated: 187 });

    await page.goto(`${site.address}#api`);
    await page.locator('[data-testid="api-send"]').click();
    await page.locator('[data-testid="api-answer"]').getByText('"positive"').first().waitFor();

    await page.goto(`${site.address}#embed`);
    await page.locator('[data-testid="embed-live"] textarea').fill('Terrible, do not buy');
    await page.locator('[data-testid="embed-event"]').getByText('"label": "negative"').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens by every way into the site', async () => {
    const first = await visit();
    await site.stop();
    for (const way of ['', 'index.html', '?utm_source=somewhere', '#evaluate']) {
      const page = await first.context().newPage();
      await page.goto(site.address + way);
      await page.locator('rc-app-shell').waitFor();
      await page.close();
    }
    await first.context().close();
  });

  it('keeps every file of the site that a page may ask for', async () => {
    const page = await visit();
    const asked = new Set(
      site.requests
        .map((line) => new URL(line.split(' ')[1] ?? '', site.address).pathname)
        .filter((path) => !/service-worker\.js|openapi\.json$/.test(path)),
    );
    for (const path of asked) {
      expect(await cachedText(page, path.endsWith('/') ? 'index.html' : path), path).not.toBeNull();
    }
    expect(await cachedText(page, 'samples/reviews.csv')).toContain('review');
    expect(await cachedText(page, 'samples/shop-reviews.csv')).toContain('review');
    expect(asked.size).toBeGreaterThan(10);
    await page.context().close();
  });
});

describe('A damaged cache', () => {
  it('heals: what has not its hash, or is gone, is fetched anew', async () => {
    const page = await visit();
    const changed = await damageCache(page, {
      [weights]: 'these are no weights',
      'engine.worker-': '<!doctype html><h1>A hotel’s login page</h1>',
      'models/reviews-pt-en/manifest.json': null,
      'color-scheme-before-paint.js': 'throw new Error("damaged")',
      'embed/review-classifier-engine.js': 'throw new Error("damaged")',
    });
    expect(changed).toBe(5);
    await stopServiceWorkers(page);
    await page.reload();
    await page.locator(answered).waitFor();
    expect((await predict(page, { review: 'adorei' })).status).toBe(200);
    await expect.poll(() => cachedText(page, weights)).not.toContain('no weights');
    await page.goto(`${site.address}#embed`);
    await page.locator('[data-testid="embed-event"]').getByText('"label"').waitFor();
    await expect
      .poll(() => cachedText(page, 'embed/review-classifier-engine.js'))
      .not.toContain('damaged');

    await page.goto(`${site.address}#classify`);
    await site.stop();
    await stopServiceWorkers(page);
    await page.reload();
    await page.locator(answered).waitFor();
    expect((await predict(page, { review: 'adorei' })).status).toBe(200);
    await page.context().close();
  });

  it('says what is wrong while it cannot heal, and heals once it can', async () => {
    const page = await visit();
    await damageCache(page, { [weights]: 'these are no weights' });
    await site.stop();
    await stopServiceWorkers(page);
    expect(await predict(page, { review: 'adorei' })).toMatchObject({
      status: 503,
      body: { error: { code: 'model-unavailable' } },
    });
    await page.reload();
    await expect.poll(() => visibleAlerts(page)).toContain('model-missing');
    await site.start();
    expect((await predict(page, { review: 'adorei' })).status).toBe(200);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator(answered).waitFor();
    await page.context().close();
  });
});

describe('A web page served in place of the model', () => {
  it('is never kept, and the site works once the model is there', async () => {
    site.wrong.set(weights, (response) =>
      response
        .writeHead(200, { 'content-type': 'application/octet-stream' })
        .end('<!doctype html><title>Sign in</title>'),
    );
    const { page, context } = await openPage(browser, site.address);
    await expect.poll(() => visibleAlerts(page)).toContain('model-missing');
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    expect(site.requests.filter((line) => line.endsWith(weights)).length).toBeGreaterThan(1);
    expect(await cachedText(page, weights)).toBeNull();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

    site.wrong.clear();
    await page.reload();
    await serviceWorkerInCharge(page);
    await page.locator(answered).waitFor();
    expect(await cachedText(page, weights)).not.toBeNull();
    await context.close();
  });
});

describe('Without service workers', () => {
  it('works as before', async () => {
    const { page, context, complaints } = await openPage(browser, 'about:blank', {});
    await page.addInitScript(() => {
      // As in a private window of some browsers.
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await page.goto(site.address);
    await page.locator(answered).waitFor();
    await page.locator('[data-testid="request-count"][data-count="0"]').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
