import { preview, type PreviewServer } from 'vite';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { generatedReviews } from '../../bench/predict/generated-reviews.ts';
import { predictApiPlugin } from '../../scripts/local-server/predict-api-plugin.ts';
import type { EngineClient } from '../../src/client/engine-client.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { predictLimits } from '../../src/predict-api/limits.ts';
import { launchChromium, openPage } from './browser.ts';
import {
  ask,
  predict,
  serviceWorkerInCharge,
  stopServiceWorkers,
  type Sent,
} from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const site = new StaticSite(inject('siteFolder'));
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await site.start();
  browser = await launchChromium();
  ({ context, page } = await openPage(browser, site.address));
  await serviceWorkerInCharge(page);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const positive = 'Este produto é excelente, adorei!';

describe('POST predict by the service worker', () => {
  it('answers one review on the device, and nothing reaches the web server', async () => {
    site.requests.length = 0;
    const { status, type, body } = await predict(page, { review: positive });
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toMatchObject({
      prediction: 1,
      label: 'positive',
      language: 'pt',
      model: { id: 'reviews-pt-en' },
    });
    expect(site.requests).toEqual([]);
  });

  it('leaves unknown addresses unknown, and opens no page in their place', async () => {
    const visitor = await openPage(browser, site.address);
    await serviceWorkerInCharge(visitor.page);
    for (const path of ['metrics', 'docs/', 'index', 'health/', 'assets/']) {
      const response = await visitor.page.goto(site.address + path);
      expect(response?.status(), path).toBe(404);
      expect(await visitor.page.locator('rc-app-shell').count(), path).toBe(0);
    }
    await visitor.context.close();
  });

  it('reads a gzipped body', async () => {
    const answer = await page.evaluate(async (review) => {
      const stream = new Blob([JSON.stringify({ review })]).stream();
      const response = await fetch('predict', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: await new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob(),
      });
      return (await response.json()) as unknown;
    }, positive);
    expect(answer).toMatchObject({ label: 'positive' });
  });

  it('does not count as a request, while what the network is asked does', async () => {
    await predict(page, { review: 'Não conta' });
    // A request that is one, after which the other would long be counted.
    await page.evaluate(() => fetch('no-such-file').catch(() => {}));
    const counter = page.locator('[data-testid="request-count"]');
    await expect.poll(() => counter.getAttribute('data-count')).toBe('1');
    await counter.click();
    await page.getByText('no-such-file').waitFor();
    await page.getByText('(service worker, for offline use)').waitFor();
    await page.keyboard.press('Escape');
  });

  it('answers a batch of a thousand in order', async () => {
    const reviews = generatedReviews(1000);
    const { body } = await predict(page, { reviews });
    const { predictions } = body as { predictions: Prediction[] };
    expect(predictions).toHaveLength(1000);
    const alone = await predict(page, { review: reviews[777] });
    expect(predictions[777]).toEqual(alone.body);
  });

  it('answers a page of the site that is not the workbench', async () => {
    const other = await context.newPage();
    await other.goto(`${site.address}icons/icon.svg`);
    const { status } = await ask(other, '../predict', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ review: positive }),
    });
    expect(status).toBe(200);
    await other.close();
  });

  it('answers after the browser has stopped it', async () => {
    await stopServiceWorkers(page);
    const begin = performance.now();
    const { status, body } = await predict(page, { review: positive });
    const milliseconds = performance.now() - begin;
    expect([status, (body as Prediction).label]).toEqual([200, 'positive']);
    const { body: health } = await ask(page, 'health');
    expect((health as { uptime: number }).uptime * 1000).toBeLessThan(milliseconds + 2000);
    expect(health).toMatchObject({ status: 'ok', model: 'reviews-pt-en', cache: { misses: 1 } });
  });

  it('answers after it was stopped with the network off', async () => {
    await site.stop();
    await stopServiceWorkers(page);
    expect((await predict(page, { review: positive })).status).toBe(200);
    await site.start();
  });

  it('counts what its cache answers', async () => {
    const counted = async () =>
      (await ask(page, 'health')).body as { cache: { hits: number; hitRate: number } };
    const before = await counted();
    await predict(page, { reviews: ['De novo', 'De novo e de novo'] });
    await predict(page, { reviews: ['De novo e de novo', 'De novo'] });
    const after = await counted();
    expect(after.cache.hits - before.cache.hits).toBe(2);
    expect(after.cache.hitRate).toBeGreaterThan(0);
  });

  it('describes itself', async () => {
    const { body } = await ask(page, 'openapi.json');
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/predict': { post: {} } } });
  });

  const json = { 'content-type': 'application/json' };
  it.each<[string, Sent, number, string]>([
    ['bad JSON', { method: 'POST', headers: json, body: '{"review":' }, 400, 'not-json'],
    ['the wrong method', { method: 'PUT', headers: json, body: '{}' }, 405, 'method-not-allowed'],
    ['GET', {}, 405, 'method-not-allowed'],
    [
      'a form',
      {
        method: 'POST',
        body: 'review=a',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      415,
      'not-json-type',
    ],
    ['no review', { method: 'POST', headers: json, body: '{}' }, 422, 'no-review'],
    [
      'an empty review',
      { method: 'POST', headers: json, body: '{"review":" "}' },
      422,
      'review-empty',
    ],
    ['a number', { method: 'POST', headers: json, body: '{"review":5}' }, 422, 'review-not-text'],
    ['null', { method: 'POST', headers: json, body: '{"reviews":[null]}' }, 422, 'review-not-text'],
  ])('refuses %s', async (_name, init, status, code) => {
    const answer = await ask(page, 'predict', init);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    if (status === 405) expect(answer.allow).toBe('POST, OPTIONS');
  });

  it('refuses a body over the limit', async () => {
    const answer = await page.evaluate(async (length) => {
      const response = await fetch('predict', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ review: 'a'.repeat(length) }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    }, predictLimits.bodyBytes);
    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'body-too-large' } } });
  });
});

describe('The same numbers everywhere', () => {
  const reviews = generatedReviews(10_000);
  let server: PreviewServer;

  beforeAll(async () => {
    server = await preview({
      plugins: [predictApiPlugin()],
      build: { outDir: inject('siteFolder') },
      preview: { host: '127.0.0.1', port: 0, open: false },
    });
  });
  afterAll(() => server.close());

  it('gives for 10,000 reviews what the page gives, by the local server and by the service worker', async () => {
    // Only numbers leave the page: ten thousand Predictions would take the test's own channel
    // seconds.
    const [byPage, byServiceWorker] = await page.evaluate(async (texts) => {
      const positives = (predictions: Prediction[]) =>
        predictions.map(({ probabilities }) => probabilities['positive'] ?? NaN);
      const shell = document.querySelector('rc-app-shell') as unknown as { client: EngineClient };
      const response = await fetch('predict', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reviews: texts }),
      });
      const answer = (await response.json()) as { predictions: Prediction[] };
      return [positives(await shell.client.predict(texts)), positives(answer.predictions)] as const;
    }, reviews);
    const response = await fetch(new URL('predict', server.resolvedUrls?.local[0]), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reviews }),
    });
    const { predictions } = (await response.json()) as { predictions: Prediction[] };
    const byServer = predictions.map(({ probabilities }) => probabilities['positive'] ?? NaN);

    expect(byPage).toHaveLength(reviews.length);
    for (const others of [byServiceWorker, byServer]) {
      expect(others).toHaveLength(reviews.length);
      const farthest = Math.max(
        ...others.map((other, index) => Math.abs(other - (byPage[index] ?? NaN))),
      );
      expect(farthest).toBeLessThanOrEqual(1e-6);
    }
    // Of every mood, or the comparison would say little.
    const share = byPage.filter((positive) => positive >= 0.5).length / byPage.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });
});
