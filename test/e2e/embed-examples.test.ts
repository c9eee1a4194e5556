import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './browser.ts';
import { publicExports } from './embed-examples.ts';

const site = inject('site');
const exported = publicExports();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What the example says that it writes, in its comments `// → …`. */
function promised(code: string): string[] {
  return [...code.matchAll(/console\.log\(.*\/\/ → (.*)$/gm)].map(([, text = '']) => text);
}

describe('The examples in the doc comments of the embed', () => {
  it('are there for everything that does something', () => {
    const active = exported.filter(({ hasBehaviour }) => hasBehaviour);
    expect(active.map(({ name }) => name).sort()).toEqual([
      'Classifier',
      'ReviewClassifierElement',
      'createClassifier',
      'setAssetAddresses',
    ]);
    for (const { name, examples } of active) {
      expect(examples.length, name).toBeGreaterThan(0);
      for (const code of examples) expect(promised(code), code).not.toEqual([]);
    }
  });

  const examples = exported.flatMap(({ name, examples: codes }) =>
    codes.map((code, index) => [`${name}, ${index + 1}`, code] as const),
  );
  it.each(examples)('write what they say: %s', async (_name, code) => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    const written: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'log') written.push(message.text());
    });
    page.on('pageerror', (error) => written.push(error.message));
    // A page that has no code of its own, with the embed where an application would have put it.
    const example = `${site}example.html`;
    await page.route(example, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Example</title>' }),
    );
    const assets = new URL('/assets/', site).href;
    await page.route(`${assets}**`, async (route) => {
      const path = route.request().url().slice(assets.length);
      const folder = path.startsWith('reviews-pt-en/') ? 'models' : 'embed';
      const body = await readFile(`${inject('siteFolder')}/${folder}/${path}`);
      await route.fulfill({ body, contentType: path.endsWith('.js') ? 'text/javascript' : '' });
    });
    await page.goto(example);
    await page.addScriptTag({
      type: 'module',
      content: code.replace("'review-classifier-element'", `'${site}embed/review-classifier.js'`),
    });
    await expect.poll(() => written.length).toBeGreaterThanOrEqual(promised(code).length);
    expect(written.sort()).toEqual(promised(code).sort());
    await context.close();
  });
});
