import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArguments, findOrInstallChromium } from '../../scripts/chromium.ts';
import { chooseFile, startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...chromiumArguments, '--js-flags=--expose-gc'],
  });
});
afterAll(() => browser.close());

const rows = Array.from({ length: 40 }, (_, row) =>
  row % 3 === 0 ? `awful and broken ${row},negative` : `great value ${row},positive`,
);
const file = { name: 'mine.csv', content: ['text,label', ...rows].join('\n') };

/** Listeners of the page that are still reachable. */
async function listeners(page: Page, session: CDPSession): Promise<number> {
  // What the worker was handed to report progress by is let go of when the worker collects its
  // garbage.
  await page.workers()[0]?.evaluate(() => (self as unknown as { gc: () => void }).gc());
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
}

describe('Many evaluations on one page', () => {
  it('leave no connection to the storage and no listener behind', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    await context.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      const opened: string[] = [];
      Object.assign(window, { opened });
      indexedDB.open = (name, version) => {
        opened.push(name);
        return open(name, version);
      };
    });
    const page = await context.newPage();
    await page.goto(`${site}#evaluate`);
    const opened = () =>
      page.evaluate(() => (window as unknown as { opened: string[] }).opened.length);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const evaluate = async () => {
      await chooseFile(page, file);
      await startEvaluation(page);
      for (const tab of ['rows', 'curves', 'threshold']) {
        await page.locator(`[data-tab="${tab}"]`).click();
      }
      await page
        .locator('rc-evaluated-rows-list rc-row-list')
        .first()
        .waitFor({ state: 'attached' });
      await page.locator('rc-curves-panel svg').first().waitFor({ state: 'attached' });
    };
    // What is loaded and drawn for the first time stays.
    for (let time = 0; time < 3; time += 1) await evaluate();
    const before = { connections: await opened(), listeners: await listeners(page, session) };
    for (let time = 0; time < 4; time += 1) await evaluate();
    expect(await opened()).toBe(before.connections);
    await expect.poll(() => listeners(page, session)).toBeLessThanOrEqual(before.listeners);
    await context.close();
  });
});
