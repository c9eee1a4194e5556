import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Prediction } from '../../src/model/prediction.ts';
import { zipOf } from '../fixtures/model/zips.ts';
import { launchChromium, openPage } from './browser.ts';
import { predict, serviceWorkerInCharge } from './service-worker.ts';

const site = inject('site');
const review = 'Excelente, recomendo a todos';
const fixture = join(import.meta.dirname, '../fixtures/layers/keras-average.zip');
const model = 'keras-average 1.0.0';
const name = 'Keras average 1.0.0';

let browser: Browser;
let context: BrowserContext;
let first: Page;
let second: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Two tabs of one visitor. */
async function openTabs(hash: string, locale = 'en-US'): Promise<void> {
  ({ context, page: first } = await openPage(browser, `${site}#models`, { locale }));
  await serviceWorkerInCharge(first);
  second = await context.newPage();
  await second.goto(`${site}${hash}`);
  await second.locator('[data-testid="model-info"]').waitFor();
}

/** A model, and another of the same id and version, whose every weight has the other sign. */
async function modelZips(): Promise<{ original: Buffer; impostor: Buffer }> {
  const original = await readFile(fixture);
  const files = unzipSync(original);
  const weights = new Float32Array(files['weights.bin']!.slice().buffer).map((weight) => -weight);
  const impostor = zipOf({ ...files, 'weights.bin': new Uint8Array(weights.buffer) });
  return { original, impostor: Buffer.from(impostor) };
}

async function importZip(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('[data-testid="model-file"]')
    .setInputFiles({ name: 'model.zip', mimeType: 'application/zip', buffer });
}

async function activate(page: Page): Promise<void> {
  await page.locator(`[data-model="${model}"] [data-testid="model-activate"]`).click();
  await active(page).waitFor();
}

async function erase(page: Page): Promise<void> {
  await page.locator(`[data-model="${model}"] [data-testid="model-erase"]`).click();
  await page.locator('[data-testid="model-erase-confirm"]').click();
  await page.locator(`[data-model="${model}"]`).waitFor({ state: 'detached' });
}

const active = (page: Page) => page.locator(`[data-model="${model}"][data-active="true"]`);
const switched = (page: Page) => page.locator('[role="alert"][data-code="model-switched"]');

/** What POST predict answers to the review. */
async function posted(page: Page): Promise<{ model: string; positive: number }> {
  const { body } = await predict(page, { review });
  const { model: by, probabilities } = body as Prediction;
  return { model: `${by.id} ${by.version}`, positive: probabilities['positive'] ?? NaN };
}

describe('Two tabs', () => {
  it.each([
    [
      'en-US',
      /Keras average 1\.0\.0 answers now: the active model was changed or erased, here or in another tab/,
      /Another Keras average 1\.0\.0 is stored here, and it is the active model/,
    ],
    [
      'pt-BR',
      /Agora quem responde é Keras average 1\.0\.0: o modelo ativo foi trocado ou apagado, aqui ou em outra aba/,
      /Já há outro Keras average 1\.0\.0 guardado aqui, e ele é o modelo ativo/,
    ],
  ])(
    'of which one would overwrite what the other made active: it asks first (%s)',
    async (...row) => {
      const [locale, says, asks] = row;
      const { original, impostor } = await modelZips();
      await openTabs('#models', locale);
      await importZip(first, original);
      await activate(first);
      const before = await posted(first);
      expect(before.model).toBe(model);

      await active(second).waitFor();
      await switched(second).getByText(says).waitFor();
      await importZip(second, impostor);
      const question = second.locator('[data-code="model-already-there"]');
      await question.getByText(asks).waitFor();
      expect(await posted(second)).toEqual(before);
      await question.locator('[data-testid="model-keep"]').click();
      await question.waitFor({ state: 'detached' });
      expect(await posted(first)).toEqual(before);

      await importZip(second, impostor);
      await second.locator('[data-testid="model-replace"]').click();
      await second.locator('[data-testid="models-done"]').waitFor();
      await switched(first).getByText(says).waitFor();
      const after = await posted(first);
      expect(after.model).toBe(model);
      expect(Math.abs(after.positive - before.positive)).toBeGreaterThan(0.01);
      expect(await switched(second).count()).toBe(0);
    },
  );

  it('show no answer but by the model named next to it, whatever the other activates or erases', async () => {
    const { original } = await modelZips();
    await openTabs('#classify');
    const answeredBy = second.locator('[data-testid="answered-by"]');
    const named = second.locator('[data-testid="model-info"]');
    const settled = second.locator('[data-testid="prediction"][data-label]');
    await second.locator('[data-testid="review-text"]').fill(review);
    await answeredBy.getByText('reviews-pt-en').waitFor();
    await importZip(first, original);
    await activate(first);
    await answeredBy.getByText(model).waitFor();
    await named.getByText(name).waitFor();
    expect(await switched(second).count()).toBe(1);
    await settled.waitFor();
    const probability = Number(await settled.getAttribute('data-probability'));
    const { positive } = await posted(second);
    expect(Math.max(positive, 1 - positive)).toBeCloseTo(probability, 5);

    await switched(second).locator('button').click();
    expect(await switched(second).count()).toBe(0);
    await erase(first);
    await answeredBy.getByText('reviews-pt-en').waitFor();
    await named.getByText(name).waitFor({ state: 'detached' });
    expect(await switched(second).count()).toBe(1);
    expect(await switched(first).count()).toBe(0);
    expect((await posted(second)).model).toMatch(/^reviews-pt-en/);
  });

  it('of which one was away read the store anew when it comes back', async () => {
    const { original } = await modelZips();
    await openTabs('#classify');
    const pass = (type: string) =>
      second.evaluate((event) => void window.dispatchEvent(new PageTransitionEvent(event)), type);
    await second.locator('[data-testid="answered-by"]').waitFor();
    await pass('pagehide');
    await importZip(first, original);
    await activate(first);
    await pass('pageshow');
    await second.locator('[data-testid="answered-by"]').getByText(model).waitFor();
    await switched(second).waitFor();
  });
});
