import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('Classify', () => {
  it('opens with an example answered, then answers what is typed', async () => {
    const { context, page, complaints } = await openPage(browser, site);
    const answer = page.locator('[data-testid="prediction"]');
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    expect(await page.locator('[data-testid="review-text"]').inputValue()).not.toBe('');

    await page
      .locator('[data-testid="review-text"]')
      .fill('Péssimo, veio quebrado e ninguém responde.');
    await page.locator('[data-testid="prediction"][data-label="negative"]').waitFor();
    expect(Number(await answer.getAttribute('data-probability'))).toBeGreaterThan(0.8);

    await page.locator('[data-testid="review-text"]').fill('Este produto é excelente, adorei!');
    await page.locator('[data-testid="prediction"][data-label="positive"]').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('copies the Prediction as JSON', async () => {
    const { context, page } = await openPage(browser, site, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-testid="review-text"]').fill('I love it, works perfectly');
    await page.locator('[data-testid="prediction"][data-label="positive"]').waitFor();
    await page.getByRole('button', { name: /copy as json/i }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('"prediction"');
    const copied = JSON.parse(
      await page.evaluate(() => navigator.clipboard.readText()),
    ) as Prediction;
    expect(copied).toMatchObject({ prediction: 1, label: 'positive', language: 'en' });
    expect(copied.model.id).toBe('reviews-pt-en');
    expect(copied.probabilities['positive']).toBe(copied.probability);
    expect(Object.values(copied.probabilities).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    await context.close();
  });
});

describe('Evaluate', () => {
  let page: Page;
  let report: EvaluationReport;

  beforeAll(async () => {
    ({ page } = await openPage(browser, `${site}#evaluate`));
    await page.locator('[data-testid="dataset-sample-hard"]').click();
    report = await startEvaluation(page);
  });
  afterAll(() => page.context().close());

  it('reports on the hard sample', () => {
    expect(report.schema).toBe('review-classifier/evaluation-report@2');
    expect(report.dataset).toMatchObject({
      name: 'reviews.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      rows: 300,
      evaluated: 273,
      columns: { text: 'review', id: 'id' },
      excluded: { neutral: 27 },
    });
    expect(report.confusionMatrix.flat().reduce((sum, count) => sum + count, 0)).toBe(273);
    expect(report.metrics.accuracy.value).toBeGreaterThan(0.65);
  });

  it('classifies nine of ten reviews of the ordinary sample correctly', async () => {
    const { context, page: other } = await openPage(browser, `${site}#evaluate`);
    await other.locator('[data-testid="dataset-sample"]').click();
    const ordinary = await startEvaluation(other);
    expect(ordinary.dataset).toMatchObject({
      name: 'shop-reviews.csv',
      rows: 200,
      evaluated: 187,
      columns: { text: 'review', label: 'stars', id: 'id', groups: ['category', 'language'] },
      excluded: { neutral: 12, emptyText: 1 },
    });
    expect(ordinary.metrics.accuracy.value).toBeGreaterThan(0.88);
    await context.close();
  });

  it('hands out the report that the event announced', async () => {
    const download = page.waitForEvent('download');
    await page.locator('[data-testid="download-report"]').click();
    const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown;
    expect(saved).toEqual(report);
  });

  it('hands out predictions from which the matrix can be counted again', async () => {
    const download = page.waitForEvent('download');
    await page.locator('[data-testid="download-others"] summary').click();
    await page.locator('[data-testid="download-predictions-scripts"]').click();
    const text = await readFile(await (await download).path(), 'utf8');
    const { data, meta } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields).toEqual([
      ...['row', 'text', 'label', 'prediction', 'probability', 'p_negative', 'p_positive'],
      'correct',
    ]);
    expect(data).toHaveLength(273);
    const matrix = [
      [0, 0],
      [0, 0],
    ];
    for (const { label = '', prediction = '', correct } of data) {
      matrix[report.classes.indexOf(label)]![report.classes.indexOf(prediction)]! += 1;
      expect(correct).toBe(String(label === prediction));
    }
    expect(matrix).toEqual(report.confusionMatrix);
  });
});
