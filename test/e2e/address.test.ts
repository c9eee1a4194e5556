import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const hash = () => page.evaluate(() => location.hash);
const marked = () => page.locator('[data-testid="confusion-cell"][aria-pressed="true"]').count();
const chosenPair = () => page.locator('[data-choice="kind"] select').inputValue();
const chosenTab = () =>
  page.locator('rc-errors-page .bar [role="tab"][aria-selected="true"]').getAttribute('id');
const dialogs = () => page.locator('dialog[open]').count();

beforeAll(async () => {
  browser = await launchChromium();
  ({ context, page, complaints } = await openPage(browser, `${site}#evaluate`));
  await page.locator('[data-testid="dataset-sample-hard"]').click();
  await startEvaluation(page);
});
afterAll(async () => {
  await context.close();
  await browser.close();
});

it('Back closes the rows of a cell, and Forward opens them again', async () => {
  await page.locator('[data-testid="confusion-cell"]').nth(1).click();
  await expect.poll(hash).toBe('#evaluate?pair=0-1');
  await expect.poll(marked).toBe(1);
  await expect.poll(dialogs).toBe(1);
  await page.locator('rc-cell-rows rc-row-list [data-position="0"]').click();
  await expect.poll(() => page.locator('rc-row-detail').count()).toBe(1);
  expect(await hash()).toBe('#evaluate?row=0&pair=0-1');
  await page.goBack();
  await expect.poll(() => page.locator('rc-row-detail').count()).toBe(0);
  expect(await marked()).toBe(1);
  await page.goBack();
  await expect.poll(marked).toBe(0);
  expect(await dialogs()).toBe(0);
  expect(await hash()).toBe('#evaluate');
  await page.goForward();
  await expect.poll(marked).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(hash).toBe('#evaluate');
});

it('Back and Forward go through the tabs of the report, and a filter shows its tab', async () => {
  const selected = () =>
    page.locator('[role="tab"][aria-selected="true"]').getAttribute('data-tab');
  await page.locator('[data-tab="threshold"]').click();
  await page.locator('[data-tab="curves"]').click();
  await expect.poll(hash).toBe('#evaluate?tab=curves');
  await page.goBack();
  await expect.poll(selected).toBe('threshold');
  await page.goBack();
  await expect.poll(selected).toBe('metrics');
  expect(await hash()).toBe('#evaluate');
  await page.evaluate(() => (location.hash = '#evaluate?true=0&predicted=1'));
  await expect.poll(selected).toBe('rows');
  await page.locator('rc-evaluated-rows-list').getByText('40 of 273 rows').waitFor();
});

it('what is searched for stays out of the address', async () => {
  await page.locator('rc-evaluated-rows-list input[type="search"]').fill('secret customer');
  await page.locator('rc-evaluated-rows-list').getByText('No row fits these filters.').waitFor();
  expect(await hash()).toBe('#evaluate?true=0&predicted=1');
});

it('Back undoes a choice of errors to read', async () => {
  await page.locator('nav a[href="#errors"]').click();
  await page.locator('#tab-read').click();
  await expect.poll(hash).toBe('#errors?section=read');
  await page.locator('[data-choice="kind"] select').selectOption('0-1');
  await expect.poll(hash).toBe('#errors?section=read&pair=0-1');
  await page.goBack();
  await expect.poll(chosenPair).toBe('');
  expect(await hash()).toBe('#errors?section=read');
  await page.goForward();
  await expect.poll(chosenPair).toBe('0-1');
});

it('each part of Errors and the pattern that is chosen have an address', async () => {
  for (const tab of ['patterns', 'labels', 'robustness']) {
    await page.locator(`#tab-${tab}`).click();
    await expect.poll(hash).toBe(`#errors?section=${tab}&pair=0-1`);
  }
  await page.goBack();
  await expect.poll(chosenTab).toBe('tab-labels');
  await page.goBack();
  await expect.poll(chosenTab).toBe('tab-patterns');
  await page.locator('rc-pattern-table tbody button').first().click();
  await expect.poll(hash).toMatch(/^#errors\?section=patterns&pattern=slices\.\d+&pair=0-1$/);
  const chosen = await page.locator('[data-testid="remove-filter"]').textContent();
  await page.goBack();
  await expect.poll(() => page.locator('[data-testid="remove-filter"]').count()).toBe(0);
  await page.goForward();
  await expect.poll(() => page.locator('[data-testid="remove-filter"]').textContent()).toBe(chosen);
  // What is typed stands in no address.
  await page.locator('[data-testid="own-pattern"]').fill('lanterna');
  await page.locator('[data-testid="test-pattern"]').click();
  await expect.poll(hash).toBe('#errors?section=patterns&pattern=typed.0&pair=0-1');
  await page.locator('[data-testid="remove-filter"]').click();
  await expect.poll(hash).toBe('#errors?section=patterns&pair=0-1');
  await page.locator('#tab-read').click();
  await expect.poll(hash).toBe('#errors?section=read&pair=0-1');
});

it('a page begins plainly by its link, and Back restores what was open', async () => {
  await page.getByTestId('more-pages').click();
  await page.locator('nav a[href="#embed"]').click();
  await page.locator('nav a[href="#errors"]').click();
  await expect.poll(chosenTab).toBe('tab-summary');
  await page.goBack();
  await page.goBack();
  await expect.poll(chosenPair).toBe('0-1');
});

it('Back closes a dialog; closing it leaves no entry behind; a link opens it', async () => {
  await page.locator('[data-testid="request-count"]').click();
  await expect.poll(dialogs).toBe(1);
  await page.goBack();
  await expect.poll(dialogs).toBe(0);
  expect(await hash()).toBe('#errors?section=read&pair=0-1');
  await page.locator('[data-testid="request-count"]').click();
  await expect.poll(dialogs).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(hash).toBe('#errors?section=read&pair=0-1');
  await page.goto(`${site}#classify?dialog=keys`);
  await expect.poll(dialogs).toBe(1);
});

it('an address without its data shows the page as it is without, and complains of nothing', async () => {
  await page.goto(`${site}?anew#errors?finding=slices.2&pair=9-x&row=zzz&unknown=%E0%A4%A`);
  await page.locator('[data-testid="errors-sample"]').waitFor();
  expect(await dialogs()).toBe(0);
  expect(complaints).toEqual([]);
});
