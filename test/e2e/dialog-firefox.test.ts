import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

const firefox =
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'firefox-esr'))
    .find((path) => existsSync(path));

describe.skipIf(firefox === undefined)('A dialog in Firefox', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'en' },
    });
  });
  afterAll(() => browser.close());

  it('takes the focus, closes with Esc and a click around it, and gives the focus back', async () => {
    const page = await browser.newPage();
    await page.goto(inject('site'));
    // Asked again and again: waiting for changes does not see into shadow roots.
    const shown = (selector: string) =>
      vi.waitUntil(() => page.$(`pierce/${selector}`), { timeout: 30_000, interval: 100 });
    await shown('[data-testid="prediction"][data-label]');
    const opener = await shown('[data-testid="request-count"]');
    /** What has the focus, through all shadow roots, and whether the page can scroll. */
    const state = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return {
          focus: active?.closest('dialog') ? 'dialog' : (active?.getAttribute('data-testid') ?? ''),
          overflow: getComputedStyle(document.documentElement).overflowY,
        };
      });
    const opened = { focus: 'dialog', overflow: 'hidden' };
    const closed = { focus: 'request-count', overflow: 'visible' };
    for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(3, 3)]) {
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect.poll(state).toEqual(opened);
      await close();
      await expect.poll(state).toEqual(closed);
    }
    await page.close();
  });
});
