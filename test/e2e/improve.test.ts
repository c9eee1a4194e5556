import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TrainingRecord } from '../../src/learning/training-record.ts';
import { newDomainCsv } from '../fixtures/new-domain.ts';
import { launchChromium, openPage } from './browser.ts';
import { pressByKeyboard } from './by-keyboard.ts';
import { chooseFile, startEvaluation, visibleAlerts } from './evaluate-flow.ts';

const site = inject('site');
const praise = 'lamp chair snappo radio';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Listens for the end of the next training; what is returned waits for it. */
async function nextTraining(page: Page): Promise<() => Promise<TrainingRecord>> {
  await page.evaluate(() => {
    const heard = globalThis as { record?: unknown };
    delete heard.record;
    const hear = (event: Event) => {
      heard.record = (event as CustomEvent<unknown>).detail;
    };
    document.addEventListener('training-complete', hear, { once: true });
  });
  return async () => {
    const record = await page.waitForFunction(() => (globalThis as { record?: unknown }).record);
    return (await record.jsonValue()) as TrainingRecord;
  };
}

/** What Classify answers about a review. */
async function classified(page: Page, text: string) {
  await page.goto(`${site}#classify`);
  const prediction = page.locator('[data-testid="prediction"]');
  await page.locator('[data-testid="review-text"]').fill('');
  await expect
    .poll(() => page.locator('[data-testid="prediction"][data-label]:visible').count())
    .toBe(0);
  await page.locator('[data-testid="review-text"]').fill(text);
  await page.locator('[data-testid="prediction"][data-label]').waitFor();
  return {
    label: await prediction.getAttribute('data-label'),
    probability: Number(await prediction.getAttribute('data-probability')),
  };
}

async function evaluated(page: Page) {
  await page.goto(`${site}#evaluate`);
  const another = page.locator('[data-testid="dataset-file"]');
  await another.waitFor({ state: 'attached' });
  await chooseFile(page, { name: 'trade.csv', content: newDomainCsv(400) });
  return startEvaluation(page);
}

async function saved(page: Page, testId: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-testid="${testId}"]`).click();
  return readFile(await (await download).path());
}

describe('Improve', () => {
  it('makes a better model by the keyboard, which then answers, and goes back', async () => {
    const { context, page, complaints } = await openPage(browser, site);
    const before = await evaluated(page);
    await page.goto(`${site}#improve`);
    const training = await nextTraining(page);
    await pressByKeyboard(page, 'train-start');
    const record = await training();

    expect(record).toMatchObject({
      schema: 'review-classifier/training@1',
      classes: ['negative', 'positive'],
      base: before.model,
      verdict: 'better',
      data: { files: ['trade.csv'], looksAtTest: 1 },
      model: { id: 'improved-trade', version: '1.0.0' },
    });
    const { train, validation, test } = record.data;
    expect(train + validation + test).toBe(400);
    expect(record.before.confusionMatrix.flat().reduce((sum, rows) => sum + rows)).toBe(test);
    expect(record.after.confusionMatrix.flat().reduce((sum, rows) => sum + rows)).toBe(test);
    expect(record.mcnemar.b).toBe(record.errors.removed.length);
    expect(record.mcnemar.c).toBe(record.errors.introduced.length);
    expect(record.trials.map(({ name }) => name)).toContain('keep');
    expect(record.trials.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(record.difference.macroF1!.low).toBeGreaterThan(0);
    await page.locator('[data-testid="training-outcome"][data-verdict="better"]').waitFor();

    expect(JSON.parse(String(await saved(page, 'download-training-record')))).toEqual(record);
    expect(JSON.parse(String(await saved(page, 'download-recipe')))).toEqual(record.recipe);
    const bundle = await saved(page, 'download-bundle');
    await pressByKeyboard(page, 'activate-model');
    await page.locator('[data-testid="model-taken"]').waitFor();

    const improved = await classified(page, praise);
    expect(improved.label).toBe('positive');
    const after = await evaluated(page);
    expect(after.model).toMatchObject({ id: 'improved-trade', version: '1.0.0' });
    expect(after.metrics.accuracy.value).toBeGreaterThan(before.metrics.accuracy.value! + 0.2);

    await page.goto(`${site}#improve`);
    await expect
      .poll(() => page.locator('[data-testid="test-looks"]').textContent())
      .toContain('once');
    await page.goto(`${site}#models`);
    await page.locator('[data-testid="model-back"]').click();
    await page.locator('[data-model^="reviews-pt-en "][data-active="true"]').waitFor();
    expect((await classified(page, `${praise} book`)).probability).not.toBe(improved.probability);
    expect(complaints).toEqual([]);
    await context.close();

    const other = await openPage(browser, `${site}#models`);
    await other.page
      .locator('[data-testid="model-file"]')
      .setInputFiles({ name: 'improved.zip', mimeType: 'application/zip', buffer: bundle });
    const panel = other.page.locator('[data-model="improved-trade 1.0.0"]');
    await panel.locator('[data-testid="model-activate"]').click();
    await other.page.locator('[data-model="improved-trade 1.0.0"][data-active="true"]').waitFor();
    expect(await classified(other.page, praise)).toEqual(improved);
    await other.context.close();
  });

  it('goes on with a search after a reload, and comes to the same bytes', async () => {
    const search = async (page: Page) => {
      await page
        .locator('[data-testid="training-file"]')
        .setInputFiles({ name: 'trade.csv', mimeType: '', buffer: Buffer.from(newDomainCsv(900)) });
      const settings = page.locator('[data-testid="improve-settings"]');
      if (!(await settings.evaluate((details) => (details as HTMLDetailsElement).open))) {
        await settings.locator('summary').first().click();
      }
      for (const family of ['logistic', 'nb-logistic', 'naive-bayes']) {
        await page.locator(`[name="${family}"]`).check();
      }
      await page.locator('#strengths').fill('0.1 0.2 0.3 0.5 1 2 3');
      await page.locator('#strengths').blur();
      await page.locator('[data-testid="train-start"]:not([disabled])').click();
    };
    const whole = await openPage(browser, `${site}#improve`);
    const once = await nextTraining(whole.page);
    await search(whole.page);
    const { after } = await once();
    const bundle = await saved(whole.page, 'download-bundle');
    await whole.context.close();

    const { context, page } = await openPage(browser, `${site}#improve`);
    await search(page);
    await page.locator('[data-testid="trials"] tbody tr').nth(8).waitFor();
    await page.reload();
    const interrupted = page.locator('[data-testid="interrupted-search"]');
    await interrupted.waitFor();
    expect(await interrupted.textContent()).toContain(
      'Give the same file again to go on: trade.csv',
    );
    await page
      .locator('[data-testid="training-file"]')
      .setInputFiles({ name: 'trade.csv', mimeType: '', buffer: Buffer.from(newDomainCsv(900)) });
    const training = await nextTraining(page);
    await page.locator('[data-testid="search-go-on"]').focus();
    await page.keyboard.press('Enter');
    const record = await training();
    expect(record.after).toEqual(after);
    expect(record.search).toMatchObject({ planned: 23, tried: 23, ending: 'finished' });
    expect((await saved(page, 'download-bundle')).equals(bundle)).toBe(true);
    expect(await interrupted.count()).toBe(0);
    await context.close();
  });

  it('says what cannot be learnt from, and loses nothing over it', async () => {
    const { context, page } = await openPage(browser, `${site}#improve`);
    const choose = (name: string, content: string) =>
      page
        .locator('[data-testid="training-file"]')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    const start = page.locator('[data-testid="train-start"]:not([disabled])');
    await choose('bare.csv', 'text\nno label here\nnor here\n');
    await expect.poll(() => visibleAlerts(page)).toEqual(['training-file-unusable']);

    await choose('trade.csv', newDomainCsv(120));
    const training = await nextTraining(page);
    await start.click();
    const { data } = await training();
    expect(data.train + data.validation + data.test).toBe(120);

    await choose('other.csv', newDomainCsv(20, { negative: 'late', positive: 'early' }));
    await expect.poll(() => visibleAlerts(page)).toEqual(['training-file-unusable']);
    // What was found before is still there.
    await page.locator('[data-testid="training-outcome"]').waitFor();
    await page.reload();

    await choose('praise.csv', newDomainCsv(60, { negative: 'positive' }));
    await start.click();
    await expect.poll(() => visibleAlerts(page)).toEqual(['training-one-class']);
    await context.close();
  });
});
