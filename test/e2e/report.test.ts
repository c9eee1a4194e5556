import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

async function openReport(
  options: Parameters<typeof openPage>[2],
  sample = 'dataset-sample-hard',
): Promise<void> {
  ({ context, page, complaints } = await openPage(browser, `${site}#evaluate`, {
    reducedMotion: 'reduce',
    ...options,
  }));
  await page.locator(`[data-testid="${sample}"]`).click();
  await startEvaluation(page);
  await page.locator('[role="tab"]').first().waitFor();
  await page.locator('rc-metric-list').last().waitFor();
}

const height = () => page.evaluate(() => document.documentElement.scrollHeight);
const hash = () => page.evaluate(() => location.hash);
const current = () => page.locator('[aria-current="step"]').getAttribute('data-step');

/** Lower edge of an element on the page, in pixels. */
async function endOf(selector: string): Promise<number> {
  const box = (await page.locator(selector).first().boundingBox())!;
  return box.y + box.height + (await page.evaluate(() => scrollY));
}

/** Elements wider than the page, and targets that a finger misses, by what they say. */
const misfits = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        const { width, height } = element.getBoundingClientRect();
        const isTarget = element.matches('main button, main summary, button, summary, select');
        if (width > 0 && isTarget && height < 43.5) found.push(`low: ${element.textContent}`);
      }
    };
    visit(document);
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the page');
    return found;
  });

describe.each([
  ['dataset-sample', 'en-US', 16],
  ['dataset-sample', 'pt-BR', 16],
  ['dataset-sample-hard', 'en-US', 83],
  ['dataset-sample-hard', 'pt-BR', 83],
] as const)('The report of %s in %s', (sample, locale, errors) => {
  it('has its sentence, matrix, scores and actions on the first screen, and is short', async () => {
    await openReport({ locale, viewport: { width: 1280, height: 720 } }, sample);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await endOf('rc-confusion-matrix-table table')).toBeLessThanOrEqual(720);
    expect(await endOf('rc-class-scores')).toBeLessThanOrEqual(720);
    expect(await endOf('[data-testid="download-predictions"]')).toBeLessThanOrEqual(720);
    expect(await page.locator('.primary:visible').count()).toBe(1);
    expect(await page.locator('[data-testid="see-errors"]').textContent()).toContain(`${errors}`);
    expect(await height()).toBeLessThanOrEqual(1800);
  });

  it('fits a phone', async () => {
    await openReport({ locale, viewport: { width: 380, height: 700 } }, sample);
    expect(await endOf('[role="tablist"]')).toBeLessThanOrEqual(6 * 700);
    expect(await height()).toBeLessThanOrEqual(5000);
    expect(await misfits()).toEqual([]);
    for (const tab of ['threshold', 'curves', 'rows']) {
      await page.locator(`[data-tab="${tab}"]`).click();
      await page.locator(`[data-tab="${tab}"][aria-selected="true"]`).waitFor();
      expect(await misfits(), tab).toEqual([]);
    }
  });
});

describe('By keyboard', () => {
  beforeEach(() => openReport({ viewport: { width: 1280, height: 720 } }));

  it('the content of a tab is at most 40 stops away', async () => {
    await page.locator('[data-tab="rows"]').click();
    await page.locator('rc-evaluated-rows-list').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('rc-app-shell .skip').focus();
    const isInTab = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const root = active?.getRootNode();
        const host = root instanceof ShadowRoot ? root.host : null;
        return active?.id === 'select' || host?.localName === 'rc-evaluated-rows-list';
      });
    let stops = 1;
    while (stops <= 40 && !(await isInTab())) {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    expect(stops).toBeLessThanOrEqual(40);
  });

  it('arrows go from tab to tab, and Enter chooses', async () => {
    await page.locator('[data-tab="metrics"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await hash()).toBe('#evaluate');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe('#evaluate?tab=curves');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect.poll(hash).toBe('#evaluate');
  });
});

describe('The steps', () => {
  beforeEach(() => openReport({ viewport: { width: 1280, height: 720 } }));

  it('say where one is, and lead back to what is done and on to what is next', async () => {
    expect(await current()).toBe('report');
    await page.locator('[data-step="columns"]').click();
    await page.locator('rc-mapping-step').waitFor();
    expect(await current()).toBe('columns');
    await page.locator('[data-step="file"]').click();
    await page.locator('rc-choose-file:not([compact])').waitFor();
    expect(await current()).toBe('file');
    await page.goBack();
    await page.locator('rc-mapping-step').waitFor();
    await page.locator('[data-step="report"]').click();
    await page.locator('rc-report-view').waitFor();
    expect(await hash()).toBe('#evaluate');
    await page.locator('[data-testid="see-errors"]').click();
    await expect.poll(current).toBe('errors');
    await page.locator('[data-testid="next-step"]').click();
    await expect.poll(current).toBe('improve');
    expect(await hash()).toBe('#improve');
  });
});
