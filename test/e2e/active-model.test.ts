import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { generatedReviews } from '../../bench/predict/generated-reviews.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { zipOf } from '../fixtures/model/zips.ts';
import { launchChromium, openPage } from './browser.ts';
import { ask, predict, serviceWorkerInCharge, stopServiceWorkers } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const review = 'Este produto é excelente, adorei!';
const shipped = { id: 'reviews-pt-en' };
const mine = { id: 'mine', version: '9.0.0' };

const fixtures = join(import.meta.dirname, '../fixtures/layers');
const kerasModel = join(fixtures, 'keras-bidirectional.zip');
const kerasAnswers = join(fixtures, 'keras.json');

let browser: Browser;
let site: StaticSite;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = new StaticSite(inject('siteFolder'));
  await site.start();
  ({ page } = await openPage(browser, `${site.address}#models`));
  await serviceWorkerInCharge(page);
});
afterEach(async () => {
  await page.context().close();
  await site.stop();
});

const panel = (id: string) => page.locator(`[data-testid="model"][data-model^="${id} "]`);

/**
 * Imports the shipped model under another name and with less confidence, and makes it the active
 * one.
 */
async function activateMine(): Promise<void> {
  const download = page.waitForEvent('download');
  await panel('reviews-pt-en').locator('[data-testid="model-export"]').click();
  const files = unzipSync(await readFile(await (await download).path()));
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
    calibration: { temperature: number };
  };
  const calibration = { ...manifest.calibration, temperature: 50 };
  await page.locator('[data-testid="model-file"]').setInputFiles({
    name: 'mine.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipOf({
        ...files,
        'manifest.json': JSON.stringify({ ...manifest, ...mine, name: 'Mine', calibration }),
      }),
    ),
  });
  await panel('mine').locator('[data-testid="model-activate"]').click();
  await page.locator('[data-model="mine 9.0.0"][data-active="true"]').waitFor();
}

async function answer(): Promise<Prediction> {
  const { status, body } = await predict(page, { review });
  expect(status).toBe(200);
  return body as Prediction;
}

const health = async () => (await ask(page, 'health')).body;

async function expectMine(): Promise<void> {
  const { model, probability } = await answer();
  expect(model).toEqual(mine);
  expect(probability).toBeLessThan(0.7);
  expect(await health()).toMatchObject({ model: 'mine', version: '9.0.0' });
}

async function expectShipped(): Promise<void> {
  const { model, probability } = await answer();
  expect(model).toMatchObject(shipped);
  expect(probability).toBeGreaterThan(0.9);
  expect(await health()).toMatchObject({ model: 'reviews-pt-en' });
}

describe('POST predict by the user’s own active model', () => {
  it('answers by it at once, after a reload, after the browser stopped the worker, and offline', async () => {
    await expectShipped();
    await activateMine();
    await expectMine();
    await page.reload();
    await expectMine();
    await stopServiceWorkers(page);
    await expectMine();
    await site.stop();
    await stopServiceWorkers(page);
    await page.reload();
    await expectMine();
  });

  it('sees at once that the user goes back, changes or erases', async () => {
    await activateMine();
    await expectMine();
    await page.locator('[data-testid="model-back"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="false"]').waitFor();
    await expectShipped();
    await panel('mine').locator('[data-testid="model-activate"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="true"]').waitFor();
    await expectMine();
    await panel('reviews-pt-en').locator('[data-testid="model-activate"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="false"]').waitFor();
    await expectShipped();
    await panel('mine').locator('[data-testid="model-activate"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="true"]').waitFor();
    await expectMine();
    await panel('mine').locator('[data-testid="model-erase"]').click();
    await page.locator('[data-testid="model-erase-confirm"]').click();
    await panel('mine').waitFor({ state: 'detached' });
    await expectShipped();
  });

  it('answers by a model of layers from Keras, offline too', async () => {
    await page.locator('[data-testid="model-file"]').setInputFiles(kerasModel);
    await panel('keras-bidirectional').locator('[data-testid="model-activate"]').click();
    await page.locator('[data-model="keras-bidirectional 1.0.0"][data-active="true"]').waitFor();
    const { texts, probabilities } = JSON.parse(await readFile(kerasAnswers, 'utf8')) as {
      texts: string[];
      probabilities: Record<string, number[]>;
    };
    const reviews = texts.filter((text) => text !== '');
    const theirs = probabilities['bidirectional']!.filter((_, row) => texts[row] !== '');
    const check = async () => {
      const { body } = await predict(page, { reviews });
      const { predictions } = body as { predictions: Prediction[] };
      predictions.forEach(({ model, probabilities: { positive = NaN } }, row) => {
        expect(model).toEqual({ id: 'keras-bidirectional', version: '1.0.0' });
        expect(Math.abs(positive - theirs[row]!)).toBeLessThan(1e-5);
      });
      expect(predictions).toHaveLength(theirs.length);
    };
    await check();
    await site.stop();
    await stopServiceWorkers(page);
    await page.goto(`${site.address}#classify`);
    await page.reload();
    await check();
    await page.locator('[data-testid="model-info"]').getByText('Keras bidirectional').waitFor();
    await page.locator('[data-testid="review-text"]').fill('Excelente, recomendo a todos');
    await page.locator('[data-testid="prediction"][data-label="positive"]').waitFor();
  });

  it('answers a request that has begun by one model to its end', async () => {
    await activateMine();
    const reviews = generatedReviews(8_000);
    const batch = predict(page, { reviews });
    await page.locator('[data-testid="model-back"]').click();
    await page.locator('[data-model="mine 9.0.0"][data-active="false"]').waitFor();
    const { status, body } = await batch;
    expect(status).toBe(200);
    const { predictions } = body as { predictions: Prediction[] };
    expect(predictions).toHaveLength(reviews.length);
    expect(new Set(predictions.map(({ model }) => model.id)).size).toBe(1);
    await expectShipped();
  });
});
