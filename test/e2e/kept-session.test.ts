import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ context, page } = await openPage(browser, `${site}#evaluate`));
});
afterEach(() => context.close());

const content = [
  'text,label,prediction',
  ...Array.from({ length: 30 }, (_, row) => {
    const label = ['delivery', 'product', 'service'][row % 3];
    return `review ${row},${label},${row === 4 ? 'delivery' : label}`;
  }),
].join('\n');

const keep = () => page.locator('[data-testid="keep-session"]');
const databases = () =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

describe('A session', () => {
  it('that is kept is there after a reload, as it was mapped and evaluated', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await page.locator('rc-mapping-step:not([guessing])').waitFor();
    await page.getByLabel('Name of the class “service”').fill('support');
    await page.getByLabel('Name of the class “service”').press('Enter');
    await page.getByLabel('Name of the class “support”').waitFor();
    const before = await startEvaluation(page);
    expect(before.classes).toContain('support');
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await page.reload();
    await page.locator('rc-report-view').waitFor();
    await expect(page.locator('rc-evaluate-page h1').textContent()).resolves.toContain(
      'topics.csv',
    );
    await expect.poll(() => page.getByText('29 of 30').first().isVisible()).toBe(true);
    expect(await page.getByText('support').first().isVisible()).toBe(true);
    expect(await keep().isChecked()).toBe(true);
  });

  it('is erased once the user wants it kept no more', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await keep().uncheck();
    await expect.poll(databases).not.toContain('review-classifier-session');
    await page.reload();
    await page.locator('[data-testid="dataset-file"]').waitFor({ state: 'attached' });
    expect(await page.locator('rc-report-view').count()).toBe(0);
  });

  it('that is not kept asks once before it is left', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('rc-evaluate-page h1').click();
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await page.locator('rc-report-view').count()).toBe(1);
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    await page.locator('rc-choose-file:not([compact])').waitFor();
    expect(asked).toEqual(['beforeunload']);
  });
});
