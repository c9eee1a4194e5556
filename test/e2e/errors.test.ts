import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ErrorAnalysisReport } from '../../src/analysis/error-analysis-report.ts';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function evaluateSample(page: Page, sample = 'dataset-sample-hard'): Promise<void> {
  await page.locator(`[data-testid="${sample}"]`).click();
  await startEvaluation(page);
}

/** Goes to a page of the site by its link, and waits for the error analysis that this starts. */
async function analysisAt(page: Page): Promise<ErrorAnalysisReport> {
  const report = page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        document.addEventListener(
          'analysis-complete',
          (event) => resolve((event as CustomEvent).detail),
          { once: true },
        );
      }),
  );
  await page.locator('nav a[href="#errors"]').click();
  return (await report) as ErrorAnalysisReport;
}

/** What a part of the page shows once it is complete, by the name of the part. */
type PartsShown = Record<string, () => ReturnType<Page['locator']>>;

/** Holds each part to its height and width at a desk and on a phone. */
async function expectShortParts(page: Page, shown: PartsShown): Promise<void> {
  for (const [width, height, longest] of [
    [1280, 720, 1800],
    [380, 800, 5000],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [tab, complete] of Object.entries(shown)) {
      await page.locator(`#tab-${tab}`).click();
      await complete().first().waitFor();
      const size = await page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { scrollHeight, scrollWidth };
      });
      expect([tab, size.scrollHeight]).toEqual([tab, expect.toSatisfy((px) => px <= longest)]);
      expect([tab, size.scrollWidth]).toEqual([tab, width]);
      const small = await page
        .locator('rc-errors-page [role="tab"]')
        .evaluateAll((found) =>
          found.filter((one) => one.getBoundingClientRect().height < 44).map(({ id }) => id),
        );
      expect(small).toEqual([]);
    }
  }
}

/** Text of a file that a button saves. */
async function downloadBy(page: Page, testId: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-testid="${testId}"]`).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

describe('Errors of the hard sample', () => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let report: ErrorAnalysisReport;

  const review = () => page.locator('[data-testid="reading-review"][aria-busy="false"]');
  const rowRead = () => review().getAttribute('data-row');
  const tags = () =>
    page
      .locator('rc-review-tags [aria-pressed="true"]')
      .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-tag')));

  const shown: PartsShown = {
    summary: () => page.locator('[data-testid="confident-error"]').nth(2),
    read: review,
    patterns: () => page.locator('rc-pattern-table tbody tr'),
    labels: () => page.locator('[data-testid="label-case"]'),
    robustness: () => page.locator('[data-change] .example'),
  };

  beforeAll(async () => {
    ({ context, page, complaints } = await openPage(browser, `${site}#evaluate`));
    await evaluateSample(page);
    report = await analysisAt(page);
  });
  afterAll(() => context.close());

  it('are analysed when the page is opened', () => {
    expect(report).toMatchObject({
      schema: 'review-classifier/error-analysis@2',
      rows: 273,
      threshold: 0.5,
    });
    expect(report.errors).toBeGreaterThan(20);
    expect(report.sources).toHaveLength(6);
    expect(report.advice.length).toBeGreaterThan(2);
  });

  it('are read and tagged by keyboard, and the tags are there after a reload', async () => {
    await page.locator('#tab-read').click();
    await review().waitFor();
    const first = await rowRead();
    await page.keyboard.press('j');
    await expect.poll(rowRead).not.toBe(first);
    const second = await rowRead();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await expect.poll(tags).toEqual(['irony', 'contrast']);
    await page.keyboard.press('k');
    await expect.poll(rowRead).toBe(first);
    await expect.poll(tags).toEqual([]);

    await page.goto(`${site}#evaluate`);
    await page.reload();
    await evaluateSample(page);
    await analysisAt(page);
    await page.locator('#tab-read').click();
    await review().waitFor();
    expect(await rowRead()).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(rowRead).toBe(second);
    await expect.poll(tags).toEqual(['irony', 'contrast']);
  });

  it('stand in five parts of one to two screens each', async () => {
    await expectShortParts(page, shown);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  it('are at most 40 stops of Tab away', async () => {
    await page.locator('#tab-read').click();
    await review().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const isInside = () =>
      page.evaluate(() => {
        const root = document.querySelector('rc-app-shell')?.shadowRoot ?? document;
        const errors = root.querySelector('rc-errors-page')?.shadowRoot;
        const focused = errors?.activeElement ?? null;
        return focused !== null && focused.closest('[role="tabpanel"]') !== null;
      });
    let stops = 0;
    while (!(await isInside())) {
      await page.keyboard.press('Tab');
      stops += 1;
      expect(stops).toBeLessThanOrEqual(40);
    }
  });

  it('are in the files that one takes along', async () => {
    const json = await downloadBy(page, 'download-analysis');
    expect(json.name).toBe('reviews-error-analysis.json');
    expect((JSON.parse(json.text) as ErrorAnalysisReport).errors).toBe(report.errors);
    await page.locator('rc-errors-page [data-testid="menu-button"]').click();
    const { name, text } = await downloadBy(page, 'download-analysis-html');
    expect(name).toBe('reviews-report.html');
    expect(text).toContain(`${report.errors} errors in 273 reviews`);
    expect(text).toMatch(/<td>irony<\/td><td class="number">1<\/td>/);

    // Nothing of the site is behind it: the report is opened where there is no network.
    const elsewhere = await browser.newContext({ offline: true });
    const reader = await elsewhere.newPage();
    await reader.setContent(text);
    expect(await reader.locator('h1').textContent()).toContain('reviews.csv');
    expect(await reader.locator('svg circle').count()).toBeGreaterThan(10);
    await elsewhere.close();
  });

  it('are analysed again with the threshold that was moved on Evaluate', async () => {
    await page.locator('nav a[href="#evaluate"]').click();
    await page.locator('[data-tab="threshold"]').click();
    const field = page.locator('[data-testid="threshold-value"]');
    await field.fill('0.8');
    await field.press('Enter');
    await page.locator('[data-testid="threshold-says"]', { hasText: 'At 0.80' }).waitFor();
    const again = await analysisAt(page);
    // It is that of the negative class, which is looked for; the report says that of the other.
    expect(again.threshold).toBeCloseTo(0.2, 12);
    expect(again.errors).not.toBe(report.errors);

    // And back from here: Evaluate follows.
    await page.locator('#tab-summary').click();
    await page.getByRole('button', { name: 'Back to 0.5' }).click();
    await page.locator('nav a[href="#evaluate"]').click();
    await page.locator('[data-tab="threshold"]').click();
    await expect.poll(() => field.inputValue()).toBe('0.5');
    expect(complaints).toEqual([]);
  });
});

describe('Errors of the ordinary sample', () => {
  it('are few, have the stars that contradict their texts first, and fit their parts', async () => {
    const { context, page, complaints } = await openPage(browser, `${site}#evaluate`);
    await evaluateSample(page, 'dataset-sample');
    const report = await analysisAt(page);
    expect(report).toMatchObject({ rows: 187, threshold: 0.5 });
    expect(report.errors).toBeGreaterThanOrEqual(10);
    expect(report.errors).toBeLessThanOrEqual(20);
    const first = page.locator('[data-testid="confident-error"]');
    await first.nth(2).waitFor();
    const texts = (await first.allTextContents()).join('\n');
    expect(texts).toContain('Broke after two weeks, very disappointed.');
    expect(texts).toContain('Adorei, linda e muito prática');
    expect(
      await page
        .locator('rc-errors-page')
        .getByText(/written to be hard/)
        .count(),
    ).toBe(0);
    await expectShortParts(page, {
      summary: () => first.nth(2),
      read: () => page.locator('[data-testid="reading-review"][aria-busy="false"]'),
      patterns: () => page.locator('rc-fairness-section').getByText(/No significant gap/),
      labels: () => page.locator('[data-testid="label-case"]'),
      robustness: () => page.locator('[data-change] .example'),
    });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
