import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What is decided about each sample. */
const samples = [
  {
    button: 'dataset-sample',
    label: 'stars',
    values: ['1', '2', '3', '4', '5'],
    leftOut: 'Left out: 12 neutral, 1 without text.',
  },
  {
    button: 'dataset-sample-hard',
    label: 'sentiment',
    values: ['negative', 'neutral', 'positive'],
    leftOut: 'Left out: 27 neutral.',
  },
];

/** The mapping of a sample in a window of a size. */
async function openSample(
  { button, leftOut }: (typeof samples)[number],
  width: number,
  height: number,
) {
  const { context, page } = await openPage(browser, `${site}#evaluate`, {
    viewport: { width, height },
  });
  await page.locator(`[data-testid="${button}"]`).click();
  const start = page.locator('[data-testid="evaluate-start"]:not([disabled])');
  await start.waitFor();
  await page.getByText(leftOut).waitFor();
  return { context, page, start };
}

describe.each(samples)('The mapping of $button', (sample) => {
  it('shows all that is decided, and the start, without scrolling at 1280 × 720', async () => {
    const { context, page, start } = await openSample(sample, 1280, 720);
    for (const part of [
      page.getByLabel('Role of column review'),
      page.getByLabel(`Role of column ${sample.label}`),
      ...sample.values.map((value) => page.getByLabel(`Meaning of “${value}”`)),
      page.getByText(sample.leftOut),
      start,
    ]) {
      const box = await part.boundingBox();
      expect(box).not.toBeNull();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
    }
    await context.close();
  });

  it.each([
    [640, 360],
    [360, 740],
  ])('keeps the start whole and over nothing at %i × %i', async (width, height) => {
    const { context, page, start } = await openSample(sample, width, height);
    await start.scrollIntoViewIfNeeded();
    const box = await start.boundingBox();
    if (box === null) throw new Error('the start button is not drawn');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const others = [
      page.locator('rc-dataset-preview'),
      page.locator('rc-task-choice'),
      page.locator('rc-label-meaning'),
      page.getByText(sample.leftOut),
    ];
    for (const other of others) {
      const rect = await other.boundingBox();
      if (rect === null) throw new Error('a part of the mapping is not drawn');
      const isApart =
        rect.y + rect.height <= box.y ||
        rect.y >= box.y + box.height ||
        rect.x + rect.width <= box.x ||
        rect.x >= box.x + box.width;
      expect(isApart).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await context.close();
  });
});
