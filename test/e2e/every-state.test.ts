import { readFile } from 'node:fs/promises';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visitStates } from '../../scripts/page-states.ts';
import { launchChromium, openPage } from './browser.ts';

const site = inject('site');
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [browser, axe] = await Promise.all([
    launchChromium(),
    readFile('node_modules/axe-core/axe.min.js', 'utf8'),
  ]);
});
afterAll(() => browser.close());

/** Rules of axe that what is shown breaks, with their places. */
async function broken(page: Page): Promise<string[]> {
  // A page that was loaded anew has no axe.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
    };
    // The way past the head stands before all landmarks; axe knows such a link by an id alone.
    const skipLink = { fromShadowDom: ['rc-app-shell', '.skip'] as [string, string] };
    const { violations } = await axe.run({ exclude: [skipLink] }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`,
      ),
    );
  });
}

describe('Every page and state', () => {
  it.each([
    { locale: 'en-US', colorScheme: 'light', width: 1280, height: 720 },
    { locale: 'pt-BR', colorScheme: 'dark', width: 360, height: 740 },
  ] as const)(
    'is accessible and as wide as its window in $locale, $colorScheme, $width px',
    async ({ locale, colorScheme, width, height }) => {
      const { context, page, complaints } = await openPage(browser, site, {
        ...{ locale, colorScheme, reducedMotion: 'reduce' },
        viewport: { width, height },
      });
      const found: Record<string, string[]> = {};
      const states: string[] = [];
      await visitStates(page, async (state) => {
        states.push(state);
        const problems = await broken(page);
        const isWider = await page.evaluate(
          () => document.documentElement.scrollWidth > innerWidth,
        );
        if (isWider) problems.push('wider than the window');
        if (problems.length > 0) found[state] = problems;
      });
      expect(found).toEqual({});
      expect(complaints).toEqual([]);
      expect(states.at(-1)).toBe('privacy');
      await context.close();
    },
    600_000,
  );
});
