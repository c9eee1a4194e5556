import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { focused, pressByKeyboard, tabTo } from './by-keyboard.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const shown = (page: Page, testId: string) => page.locator(`[data-testid="${testId}"]:visible`);
const hash = (page: Page) => page.evaluate(() => location.hash);

/** The focus is somewhere on the page and not lost to the document as a whole. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(async () => (await focused(page)).element).not.toBe('body');
}

describe('A whole visit by keyboard', () => {
  it('goes from a typed review to a better model that answers', async () => {
    const { context, page, complaints } = await openPage(browser, site, {
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 720 },
    });
    const { keyboard } = page;
    const prediction = page.locator('[data-testid="prediction"][data-label]');
    await prediction.waitFor();

    // Classify: the first stop leads past the head, and the text is near.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await tabTo(page, ({ testId }) => testId === 'review-text', 5);
    await keyboard.press('Control+A');
    await keyboard.type('Broke after a week, a waste of money.');
    await expect.poll(() => prediction.getAttribute('data-label')).toBe('negative');

    // Evaluate: the sample, what its columns are, the report.
    await tabTo(
      page,
      ({ element, hosts }) => element === 'a' && hosts.at(-1) === 'rc-classify-page',
    );
    await keyboard.press('Enter');
    await expect.poll(() => hash(page)).toBe('#evaluate');
    await pressByKeyboard(page, 'dataset-sample', 40);
    await shown(page, 'evaluate-start').waitFor();
    await expectFocus(page);
    await pressByKeyboard(page, 'evaluate-start');
    await shown(page, 'download-report').waitFor();
    await expectFocus(page);

    // A cell of the matrix opens its rows, and closing them leads back to it.
    await pressByKeyboard(page, 'confusion-cell', 40);
    await page.locator('rc-side-panel dialog:visible').waitFor();
    await expectFocus(page);
    await keyboard.press('Escape');
    await page.locator('rc-side-panel dialog:visible').waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(page)).testId).toBe('confusion-cell');

    // Errors: a review is read, tagged and changed.
    await pressByKeyboard(page, 'see-errors');
    await expect.poll(() => hash(page)).toBe('#errors');
    await shown(page, 'download-analysis').and(page.locator(':not([disabled])')).waitFor();
    await tabTo(
      page,
      ({ hosts, element }) => element === 'button' && hosts.includes('rc-errors-page'),
    );
    await tabTo(page, ({ hosts }) => hosts.at(-1) === 'rc-errors-page', 40);
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await shown(page, 'reading-review').and(page.locator('[aria-busy="false"]')).waitFor();
    await expectFocus(page);
    await keyboard.press('1');
    await expect.poll(() => page.locator('rc-review-tags [aria-pressed="true"]').count()).toBe(1);
    await keyboard.press('w');
    await expect.poll(async () => (await focused(page)).element).toBe('textarea');
    await keyboard.press('Escape');
    await expectFocus(page);

    // Improve: trained, taken over, and it answers on Classify.
    await keyboard.press('Home');
    await keyboard.press('Control+Home');
    await pressByKeyboard(page, 'next-step', 120);
    await expect.poll(() => hash(page)).toBe('#improve');
    await pressByKeyboard(page, 'train-start');
    await shown(page, 'activate-model').waitFor();
    await expectFocus(page);
    await pressByKeyboard(page, 'activate-model');
    await expectFocus(page);

    // What is handed over lies in a menu.
    await pressByKeyboard(page, 'more-pages', 120);
    await tabTo(page, ({ element }) => element === 'a', 3);
    await keyboard.press('Enter');
    await expect.poll(() => hash(page)).toBe('#models');
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});
