import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, findOrInstallChromium } from '../../scripts/chromium.ts';

/** A real Chromium, as the tests and the screenshots start it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findOrInstallChromium(), args: chromiumArguments });
}

export interface OpenedPage {
  context: BrowserContext;
  page: Page;
  /** Messages the console and uncaught errors wrote. */
  complaints: string[];
}

/** A fresh visitor's page; by default an English one. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { context, page, complaints };
}
