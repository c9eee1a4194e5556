import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation, visibleAlerts } from './evaluate-flow.ts';

const site = inject('site');
const model = 'models/reviews-pt-en';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A labelled file that takes the worker a second or so. */
function longFile(): string {
  const lines = ['text,label'];
  for (let row = 0; row < 150_000; row += 1) {
    lines.push(row % 3 === 0 ? `awful and broken ${row},negative` : `great value ${row},positive`);
  }
  return lines.join('\n');
}

/** What the page answers to the example that it opens with. */
async function firstProbability(page: Page): Promise<string | null> {
  const answer = page.locator('[data-testid="prediction"][data-label]');
  await answer.waitFor();
  return answer.getAttribute('data-probability');
}

/** Whether the engine's worker may compile WebAssembly: a module without anything in it. */
function compiles(page: Page): Promise<boolean | undefined> | undefined {
  return page.workers()[0]?.evaluate(() => {
    try {
      const module = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      return module instanceof WebAssembly.Module;
    } catch {
      return false;
    }
  });
}

describe('A browser without WebAssembly', () => {
  it('classifies all the same, to the last digit', async () => {
    const usual = await openPage(browser, site);
    const expected = await firstProbability(usual.page);
    expect(await compiles(usual.page)).toBe(true);
    await usual.context.close();

    const context = await browser.newContext({ locale: 'en-US' });
    // What runs first in the worker gets the line too: it is where the model runs.
    await context.route('**/engine-realm-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `delete self.WebAssembly;\n${await response.text()}` });
    });
    await context.addInitScript(() => Reflect.deleteProperty(self, 'WebAssembly'));
    const page = await context.newPage();
    await page.goto(site);
    expect(await firstProbability(page)).toBe(expected);
    expect(await page.evaluate(() => 'WebAssembly' in self)).toBe(false);
    expect(await page.workers()[0]?.evaluate(() => 'WebAssembly' in self)).toBe(false);
    await context.close();
  });
});

describe('A policy that refuses WebAssembly', () => {
  it('changes no answer', async () => {
    const usual = await openPage(browser, site);
    const expected = await firstProbability(usual.page);
    await usual.context.close();

    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
    await context.route(site, async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "script-src 'self'; worker-src 'self' blob:",
      };
      await route.fulfill({ response, headers });
    });
    const page = await context.newPage();
    await page.goto(site);
    expect(await firstProbability(page)).toBe(expected);
    expect(await compiles(page)).toBe(false);
    await context.close();
  });
});

describe('A damaged model', () => {
  it.each<[string, string, string, RegExp]>([
    ['changed weights', 'weights.bin', 'model-hash', /weights\.bin.*(damaged|changed)/i],
    ['a missing shard', 'weights.bin', 'model-missing', /weights\.bin is missing/i],
    ['a manifest without its fields', 'manifest.json', 'model-manifest', /not valid/i],
  ])('%s: says so, and runs nothing', async (name, file, code, message) => {
    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
    await context.route(`**/${model}/${file}`, async (route) => {
      if (name === 'a missing shard') return route.fulfill({ status: 404, body: 'gone' });
      if (file === 'manifest.json')
        return route.fulfill({ json: { schema: 'review-classifier/model@1' } });
      const response = await route.fetch();
      const body = await response.body();
      body[1000] = (body[1000] ?? 0) ^ 1;
      return route.fulfill({ response, body });
    });
    const page = await context.newPage();
    await page.goto(site);
    await expect.poll(() => visibleAlerts(page), { timeout: 20_000 }).toContain(code);
    expect(await page.locator(`[role="alert"][data-code="${code}"]`).first().innerText()).toMatch(
      message,
    );
    expect(await page.locator('[data-testid="prediction"][data-label]').count()).toBe(0);
    await context.close();
  });
});

describe('A worker that dies in the middle of a job', () => {
  it('is replaced; the file is still chosen and Start works again', async () => {
    const { context, page } = await openPage(browser, `${site}#evaluate`);
    await page.locator('[data-testid="dataset-sample"]').waitFor();
    await chooseFile(page, { name: 'long.csv', content: longFile() });
    const start = page.locator('[data-testid="evaluate-start"]:not([disabled])');
    await start.waitFor();
    await start.click();
    await page.locator('[data-testid="job-cancel"]').waitFor();
    await page.workers()[0]?.evaluate(() => self.close());
    // Nobody is told of a worker's end: the page notices that it gives no sign of life.
    await expect
      .poll(() => visibleAlerts(page), { timeout: 60_000, interval: 500 })
      .toContain('worker-failed');
    expect((await startEvaluation(page)).dataset).toMatchObject({
      name: 'long.csv',
      evaluated: 150_000,
    });
    await context.close();
  });
});
