import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startEvaluation } from './evaluate-flow.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Pixels between the margins of A4 at 96 to the inch. */
const a4Width = 680;

interface OnPaper {
  headings: string[];
  /** Visible elements that one could press or fill in. */
  controls: string[];
  /** Elements that reach over the width of the paper. */
  tooWide: string[];
  /** Figures, rows and headings that a page may end within, or after. */
  torn: string[];
  text: string;
  inks: string[];
}

/** What is on paper once the browser has begun to print. */
function readPaper(page: Page): Promise<OnPaper> {
  return page.evaluate(() => {
    const all: Element[] = [];
    const visit = (parent: ParentNode) => {
      for (const child of parent.children) {
        if (!child.checkVisibility()) continue;
        all.push(child);
        if (child.shadowRoot !== null) visit(child.shadowRoot);
        visit(child);
      }
    };
    visit(document.body);
    const named = (elements: Element[]) =>
      elements.map(({ localName, textContent }) => `${localName}: ${textContent.slice(0, 40)}`);
    const styled = (property: string, wanted: string, names: string) =>
      all.filter(
        (element) =>
          element.matches(names) && getComputedStyle(element).getPropertyValue(property) !== wanted,
      );
    const paper = document.querySelector('.printed-report')?.shadowRoot;
    return {
      headings: all.flatMap(({ localName, textContent }) =>
        /^h[1-4]$/.test(localName) ? [textContent] : [],
      ),
      controls: named(
        all.filter((element) => element.matches('button, input, select, a, summary')),
      ),
      tooWide: named(
        all.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5),
      ),
      torn: named([
        ...styled('break-inside', 'avoid', 'figure, tr'),
        ...styled('break-after', 'avoid', 'h2, h3, h4, caption, figcaption'),
      ]),
      text: paper?.querySelector('.head')?.textContent ?? '',
      inks: [document.body, paper?.querySelector('p:not(.head)')].map((element) => {
        if (element === null || element === undefined) return 'none';
        const { color, backgroundColor } = getComputedStyle(element);
        return element === document.body ? backgroundColor : color;
      }),
    };
  });
}

describe.each([
  ['en-US', 'light', ['Evaluation', 'Curves', 'Data', 'Method', 'References'], 'What to do'],
  ['pt-BR', 'dark', ['Curvas', 'Dados', 'Método', 'Referências'], 'O que fazer'],
] as const)('On paper, %s in %s colours', (locale, colorScheme, chapters, advice) => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    const options = { locale, colorScheme, viewport: { width: a4Width, height: 1000 } };
    ({ page, context } = await openPage(browser, `${inject('site')}#evaluate`, options));
    // Printing opens a dialog of the system; what comes before it is what the page sees.
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.locator('[data-testid="dataset-sample-hard"]').click();
    await startEvaluation(page);
  });
  afterAll(() => context.close());

  /** Prints from the menu of a page, reads the paper, and has it taken away again. */
  async function printed(what: 'report' | 'analysis'): Promise<OnPaper> {
    const menu = page.locator('rc-report-menu:visible');
    const unfold = menu.locator('[data-testid="menu-button"]');
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click();
    await menu.locator(`[data-testid="download-${what}-pdf"]:not([disabled])`).click();
    await page.locator('.printed-report').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const paper = await readPaper(page);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.printed-report').count()).toBe(0);
    return paper;
  }

  function expectPrintable(paper: OnPaper): void {
    expect(paper.controls).toEqual([]);
    expect(paper.tooWide).toEqual([]);
    expect(paper.torn).toEqual([]);
    expect(paper.text).toMatch(/reviews\.csv · .*reviews-pt-en .* · http:\/\//);
    expect(paper.inks).toEqual(['rgb(255, 255, 255)', 'rgb(29, 36, 48)']);
  }

  it('the evaluation is there whole, without controls and within the margins', async () => {
    const paper = await printed('report');
    expect(paper.headings).toEqual(expect.arrayContaining([...chapters]));
    expect(paper.headings).not.toContain(advice);
    expectPrintable(paper);
  });

  it('the error analysis is there with it', async () => {
    await page.evaluate(() => (location.hash = '#errors'));
    const paper = await printed('analysis');
    expect(paper.headings).toEqual(expect.arrayContaining([...chapters, advice]));
    expectPrintable(paper);
  });

  it("the browser's own printing has the report too", async () => {
    const before = await page.pdf({ format: 'A4' });
    // Curves, tables and method are many pages; the page itself is three or four.
    const pages = before.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    expect(await page.locator('.printed-report').count()).toBe(0);
  });
});
