import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { predict, serviceWorkerInCharge } from './service-worker.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ context, page, complaints } = await openPage(browser, `${site}#models`));
  await serviceWorkerInCharge(page);
});
afterEach(() => context.close());

/** Writes into the site's database what the site would not. */
function write(object: string, value: unknown, key?: string): Promise<void> {
  return page.evaluate(
    ([name, written, place]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('review-classifier-models');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put(written, place);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('not written'));
        };
      }),
    [object, value, key] as const,
  );
}

const shipped = () => page.locator('[data-testid="model"][data-model^="reviews-pt-en "]');
const answersOn = async () => {
  await page.goto(`${site}#classify`);
  await page.locator('[data-testid="prediction"][data-label]').waitFor();
  return page.locator('[data-testid="answered-by"]').textContent();
};

describe('A store that is broken', () => {
  it('by an active record without files hides nothing, and is never answered for by another model unasked', async () => {
    await write('models', { id: 'mine', version: '1.0.0', added: '2026-01-02T03:04:05.678Z' });
    await write('settings', [{ id: 'mine', version: '1.0.0' }], 'activations');
    await page.reload();
    await shipped().waitFor();
    await page
      .locator('[data-code="storage-damaged"]')
      .getByText('1 stored model is damaged and cannot be used: mine 1.0.0.')
      .waitFor();
    await page.locator('[data-code="own-model-failed"]').waitFor();
    const { status, body } = await predict(page, { review: 'Good' });
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { code: 'model-unavailable' } });
    expect(await answersOn()).toContain('reviews-pt-en');

    await page.goto(`${site}#models`);
    await page.locator('[data-testid="storage-erase-damaged"]').click();
    await page.locator('[data-testid="storage-erase-confirm"]').click();
    await page.locator('[data-code="storage-damaged"]').waitFor({ state: 'detached' });
    expect(await predict(page, { review: 'Good' })).toMatchObject({ status: 200 });
    expect(complaints.filter((text) => !text.includes('503'))).toEqual([]);
  });

  it('by activations that are no list lets the shipped model answer, here and by POST predict', async () => {
    await write('settings', { mine: true }, 'activations');
    await page.reload();
    await shipped().waitFor();
    await page.locator('[data-code="storage-damaged"]').waitFor();
    expect(await predict(page, { review: 'Good' })).toMatchObject({
      status: 200,
      body: { model: { id: 'reviews-pt-en' } },
    });
    expect(await answersOn()).toContain('reviews-pt-en');
    expect(complaints).toEqual([]);
  });

  it('by a browser that blocks it lists the shipped model, which answers', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('Blocked.', 'SecurityError');
        },
      });
    });
    await page.reload();
    await shipped().waitFor();
    await page.locator('[data-code="storage-refused"]').waitFor();
    expect(await answersOn()).toContain('reviews-pt-en');
    expect(complaints).toEqual([]);
  });
});
