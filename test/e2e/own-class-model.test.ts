import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Prediction } from '../../src/model/prediction.ts';
import { readBundleArchive } from '../../src/model/read-bundle-archive.ts';
import { writeBundleArchive } from '../../src/model/write-bundle-archive.ts';
import { shopBundle, shopClasses, shopReviews } from '../fixtures/model/own-classes.ts';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation, visibleAlerts } from './evaluate-flow.ts';
import { ask, predict, serviceWorkerInCharge } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const review = 'the parcel was late';
const own = '[data-testid="model"][data-model="shop-3 1.0.0"]';

let browser: Browser;
let site: StaticSite;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  site = new StaticSite(inject('siteFolder'));
  await site.start();
  ({ page } = await openPage(browser, `${site.address}#models`));
  await serviceWorkerInCharge(page);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const csv = (rows: readonly (readonly string[])[]) =>
  ['text,label', ...rows.map(([text, label]) => `"${text}",${label}`)].join('\n');

describe('A model of three own classes', () => {
  it('is imported, made active, and exported as it came', async () => {
    const bundle = await shopBundle();
    const archive = writeBundleArchive(bundle);
    await page.locator('[data-testid="model-file"]').setInputFiles({
      name: 'shop.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(await archive.arrayBuffer()),
    });
    await page.locator(`${own} [data-testid="model-activate"]`).click();
    await page.locator(`${own}[data-active="true"]`).waitFor();
    const download = page.waitForEvent('download');
    await page.locator(`${own} [data-testid="model-export"]`).click();
    const exported = new Uint8Array(await readFile(await (await download).path()));
    expect(await readBundleArchive(new Blob([exported]))).toEqual(bundle);
  });

  it('answers on Classify and to POST predict, with the same numbers', async () => {
    await page.goto(`${site.address}#classify`);
    await page.locator('[data-testid="review-text"]').fill(review);
    const panel = page.locator('[data-testid="prediction"][data-label="delivery"]');
    await panel.waitFor();
    const { status, body } = await predict(page, { review });
    expect(status).toBe(200);
    const { label, probability, probabilities } = body as Prediction;
    expect(label).toBe('delivery');
    expect(Object.keys(probabilities)).toEqual(shopClasses);
    expect(Number(await panel.getAttribute('data-probability'))).toBe(probability);
    expect(await panel.locator('rc-class-probabilities li').count()).toBe(3);
    expect((await ask(page, 'health')).body).toMatchObject({ classes: shopClasses });
    const schemas = (await ask(page, 'openapi.json')).body as {
      components: { schemas: { Prediction: { properties: { label: { enum: string[] } } } } };
    };
    const { label: described } = schemas.components.schemas.Prediction.properties;
    expect(described.enum).toEqual(shopClasses);
  });

  it('evaluates a file of these classes', async () => {
    await page.goto(`${site.address}#evaluate`);
    await chooseFile(page, { name: 'shop.csv', content: csv(shopReviews) });
    const report = await startEvaluation(page);
    expect(report).toMatchObject({ subject: { kind: 'model', name: 'shop-3' }, threshold: null });
    expect(report.classes.toSorted()).toEqual(shopClasses);
    expect(report.metrics.accuracy.value).toBe(1);
    await page.goto(`${site.address}#errors?section=robustness`);
    await page.locator('[data-section="robustness"]').waitFor();
  });

  it('says that it cannot answer polarity, and gives the shipped model back', async () => {
    await page.goto(`${site.address}#evaluate`);
    const rows = Array.from({ length: 20 }, (_, row) =>
      row % 2 === 0 ? [`Adorei ${row}`, 'positive'] : [`Péssimo ${row}`, 'negative'],
    );
    await chooseFile(page, { name: 'polarity.csv', content: csv(rows) });
    await expect.poll(() => visibleAlerts(page)).toEqual(['model-lacks-classes']);
    const alert = page.locator('[role="alert"][data-code="model-lacks-classes"]');
    expect(await alert.textContent()).toMatch(/delivery.*product.*service/s);
    await page.locator('[data-testid="use-shipped"]').click();
    const report = await startEvaluation(page);
    expect(report).toMatchObject({
      subject: { name: 'reviews-pt-en' },
      classes: ['negative', 'positive'],
    });
    expect((await ask(page, 'health')).body).toMatchObject({ model: 'reviews-pt-en' });
  });
});
