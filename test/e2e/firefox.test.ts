import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';

const firefox =
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

if (firefox === undefined) {
  console.log(
    'Skipped: the smoke test in Firefox needs one (Debian: apt-get install firefox-esr).',
  );
}

describe.skipIf(firefox === undefined)('Firefox', () => {
  const site = inject('site');
  let browser: Browser;
  let page: Page;

  /** Asked again and again: waiting for changes does not see into shadow roots. */
  const shown = (selector: string): Promise<ElementHandle> =>
    vi.waitUntil(() => page.$(`pierce/${selector}`), { timeout: 30_000, interval: 100 });

  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('classifies what is typed', async () => {
    await page.goto(site);
    await shown('[data-testid="prediction"][data-label]');
    const text = await shown('[data-testid="review-text"]');
    await text.click({ count: 3 });
    await text.type('Péssimo, veio quebrado e ninguém responde.');
    await shown('[data-testid="prediction"][data-label="negative"]');
  });

  it('evaluates a file', async () => {
    await page.goto(`${site}#evaluate`);
    const input = await shown('[data-testid="dataset-file"]');
    const report = page.evaluate(
      () =>
        new Promise<unknown>((done) => {
          document.addEventListener(
            'evaluation-complete',
            (event) => done((event as CustomEvent).detail),
            { once: true },
          );
        }),
    );
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      resolve('public/samples/reviews.csv'),
    );
    const start = await shown('[data-testid="evaluate-start"]:not([disabled])');
    await start.click();
    expect(((await report) as EvaluationReport).dataset).toMatchObject({
      rows: 300,
      evaluated: 273,
    });
  });

  it('runs the embedded classifier', async () => {
    await page.goto(`${site}#classify`);
    // As text, so that the import is the page's and not the test runner's.
    const label = await page.evaluate(`(async () => {
      const { createClassifier } = await import('${site}embed/review-classifier.js');
      const classifier = await createClassifier();
      return (await classifier.predict('Este produto é excelente, adorei!')).label;
    })()`);
    expect(label).toBe('positive');
  });
});
