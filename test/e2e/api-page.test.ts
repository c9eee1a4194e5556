import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { portuguese } from '../../src/i18n/portuguese.ts';
import { openApiDocument } from '../../src/predict-api/openapi.ts';
import { schemaRows } from '../../src/workbench/api/schema-rows.ts';
import { snippet } from '../../src/workbench/api/snippets.ts';
import { launchChromium, openPage } from './browser.ts';
import { visibleAlerts } from './evaluate-flow.ts';
import { serviceWorkerInCharge } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const site = new StaticSite(inject('siteFolder'));
let browser: Browser;

beforeAll(async () => {
  await site.start();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const { page } = await openPage(browser, `${site.address}#api`, options);
  await serviceWorkerInCharge(page);
  await page.locator('[data-testid="api-send"]').waitFor();
  return page;
}

const answer = (page: Page) => page.locator('[data-testid="api-answer"]');
const status = (page: Page) => page.locator('[data-testid="api-status"]');

describe('The API page', () => {
  it('sends what is in the field to the service worker and shows the answer', async () => {
    const page = await open();
    await page.locator('[data-testid="api-send"]').click();
    await answer(page).getByText('"label": "positive"').waitFor();
    expect(await status(page).innerText()).toMatch(/^200 in .* by the service worker/);

    await page.locator('[data-testid="api-body"]').fill('{"reviews": ["Horrible", "Adorei"]}');
    await page.locator('[data-testid="api-send"]').click();
    await answer(page).getByText('"predictions"').waitFor();

    await page.getByRole('button', { name: 'A number' }).click();
    await page.locator('[data-testid="api-send"]').click();
    await answer(page).getByText('"review-not-text"').waitFor();
    expect(await status(page).innerText()).toMatch(/^422/);

    await page.getByRole('button', { name: 'GET health' }).click();
    await page.locator('[data-testid="api-send"]').click();
    await answer(page).getByText('"uptime"').waitFor();
    await page.getByRole('button', { name: 'POST predict' }).click();
    expect(await page.locator('[data-testid="api-body"]').inputValue()).toBe('{"review": 5}');
    expect(site.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
    await page.context().close();
  });

  it('has a snippet for pages that says so where no service worker is in charge', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    // As Shift and the button do.
    await session.send('Page.reload', { ignoreCache: true });
    await page.locator('[data-testid="api-snippet"]').waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: snippet('fetch', site.address, { review: 'ótimo' }),
      replMode: true,
      awaitPromise: true,
    });
    expect(exceptionDetails?.exception?.description).toContain('reload the page, without Shift');
    expect(site.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
    await page.context().close();
  });

  it('says which model answers where, and how the local server takes the active one', async () => {
    const page = await open();
    const section = page.locator('section', { has: page.locator('[data-testid="api-start"]') });
    const text = await section.innerText();
    expect(text).toContain('answered by the active model');
    expect(text).toContain('which does not know the active model');
    expect(text).toContain('npm start -- --model bundle.zip');
    await page.context().close();
  });

  it('describes every operation, field and error code of openapi.json', async () => {
    const page = await open();
    const text = await page.locator('rc-api-page').evaluate((host) => {
      const textOf = (node: Node): string =>
        [
          ...(node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : []),
          ...node.childNodes,
        ]
          .map((child) => (child instanceof Text ? child.data : textOf(child)))
          .join('');
      return textOf(host);
    });
    for (const [path, operations] of Object.entries(openApiDocument.paths)) {
      for (const method of Object.keys(operations)) {
        expect(text).toContain(`${method.toUpperCase()} ${path.slice(1)}`);
      }
    }
    for (const name of ['OneReview', 'SeveralReviews', 'Prediction', 'Predictions', 'Health']) {
      for (const { path, description } of schemaRows(name, openApiDocument)) {
        expect(text).toContain(path);
        // The page's own words stand in for those with figures.
        if (!/\d{4}/.test(description)) expect(text).toContain(description);
      }
    }
    const codes = Object.values(openApiDocument.paths['/predict']?.post?.responses ?? {});
    for (const code of codes.flatMap((response) => response['x-codes'] ?? [])) {
      expect(text).toContain(code);
    }
    await page.context().close();
  });

  it('says in Portuguese all that the document says in English', () => {
    const { descriptions } = portuguese.api;
    for (const name of Object.keys(openApiDocument.components.schemas)) {
      for (const { key } of schemaRows(name, openApiDocument))
        expect(descriptions).toHaveProperty([key]);
    }
    for (const operation of Object.values(openApiDocument.paths).flatMap(({ get, post }) => [
      get,
      post,
    ])) {
      if (operation === undefined) continue;
      const { operationId, responses } = operation;
      const keys = [operationId, `${operationId}.note`, `${operationId}.200`];
      const errors = Object.keys(responses).filter((code) => code !== '200');
      for (const key of [...keys, ...errors]) expect(descriptions).toHaveProperty([key]);
    }
  });

  it('hands out snippets and a Postman collection for the server at hand', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const snippet = page.locator('[data-testid="api-snippet"]');
    expect(await snippet.innerText()).toContain("curl -X POST -H 'Content-Type: application/json'");
    expect(await snippet.innerText()).toContain(`${site.address}predict`);
    await page.getByRole('button', { name: 'Python' }).click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('import requests');

    const download = page.waitForEvent('download');
    await page.locator('[data-testid="download-postman"]').click();
    const collection = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
      info: { schema: string };
      variable: { value: string }[];
      item: {
        name: string;
        request: { method: string; url: { raw: string }; body?: { raw: string } };
      }[];
    };
    expect(collection.info.schema).toContain('/v2.1.0/');
    expect(collection.variable[0]?.value).toBe(site.address.replace(/\/$/, ''));
    expect(collection.item.map(({ request }) => `${request.method} ${request.url.raw}`)).toEqual([
      'POST {{baseUrl}}/predict',
      'POST {{baseUrl}}/predict',
      'GET {{baseUrl}}/health',
      'GET {{baseUrl}}/openapi.json',
    ]);
    expect(JSON.parse(collection.item[0]?.request.body?.raw ?? '')).toHaveProperty('review');
    await page.context().close();
  });

  it('sends nothing where nobody answers on the device, says why and answers by itself', async () => {
    const { page, context } = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    site.requests.length = 0;
    await page.goto(`${site.address}#api`);
    await expect.poll(() => visibleAlerts(page)).toContain('predict-unsupported');
    expect(await page.locator('[data-testid="api-send"]').count()).toBe(0);
    await page.locator('[data-testid="api-direct"]').click();
    await answer(page).getByText('"label": "positive"').waitFor();
    expect(await status(page).innerText()).toContain('without HTTP');
    await page.locator('[data-testid="api-body"]').fill('{"review": 5}');
    await page.locator('[data-testid="api-direct"]').click();
    await expect.poll(() => visibleAlerts(page)).toContain('api-no-answer');
    expect(site.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
    await context.close();
  });

  it('says when its description cannot be had, and tries again', async () => {
    site.wrong.set('openapi.json', (response) => response.writeHead(404).end());
    const { page, context } = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await page.goto(`${site.address}#api`);
    await expect.poll(() => visibleAlerts(page)).toContain('api-description-missing');
    site.wrong.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-testid="api-snippet"]').waitFor();
    await context.close();
  });

  it.each([
    [1280, 'light', 'en-US'],
    [360, 'dark', 'pt-BR'],
  ] as const)('is accessible and fits at %s px, %s, %s', async (width, colorScheme, locale) => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme, locale });
    await page.locator('[data-testid="api-send"]').click();
    await answer(page).waitFor();
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
      // The link that skips the navigation stands before the landmarks, where it must.
      const results = await axe.run({ rules: { region: { enabled: false } } });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (locale === 'pt-BR') {
      await page.getByRole('heading', { name: 'Peça previsões por HTTP' }).waitFor();
    }
    await page.context().close();
  });
});
