import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ context, page } = await openPage(browser, `${site}#evaluate`));
});
afterEach(() => context.close());

const content = [
  'text,label,prediction',
  ...Array.from({ length: 30 }, (_, row) => {
    const label = ['delivery', 'product', 'service'][row % 3];
    return `review ${row},${label},${row === 4 ? 'delivery' : label}`;
  }),
].join('\n');

const keep = () => page.locator('[data-testid="keep-session"]');
const databases = () =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

const privacy = () => page.locator('rc-privacy-dialog');

/** Opens the list of all that is kept on this device. */
async function openList(): Promise<void> {
  await page.locator('[data-testid="request-count"]').click();
  await privacy().locator('rc-kept-list').waitFor();
}

describe('A session', () => {
  it('that is kept is there after a reload, as it was mapped and evaluated', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await page.locator('rc-mapping-step:not([guessing])').waitFor();
    await page.getByLabel('Name of the class “service”').fill('support');
    await page.getByLabel('Name of the class “service”').press('Enter');
    await page.getByLabel('Name of the class “support”').waitFor();
    const before = await startEvaluation(page);
    expect(before.classes).toContain('support');
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await page.reload();
    await page.locator('rc-report-view').waitFor();
    await expect(page.locator('rc-evaluate-page h1').textContent()).resolves.toContain(
      'topics.csv',
    );
    await expect.poll(() => page.getByText('29 of 30').first().isVisible()).toBe(true);
    expect(await page.getByText('support').first().isVisible()).toBe(true);
    expect(await keep().isChecked()).toBe(true);
  });

  it('of the hard sample still says that it was written to be hard', async () => {
    await page.locator('[data-testid="dataset-sample-hard"]').click();
    await startEvaluation(page);
    const note = page.locator('rc-report-view').getByText(/written to be hard/);
    await note.waitFor();
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await page.reload();
    await note.waitFor();
    await page.locator('nav a[href="#errors"]').click();
    await page
      .locator('rc-errors-page')
      .getByText(/written to be hard/)
      .waitFor();
  });

  it('is erased once the user wants it kept no more', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await keep().uncheck();
    await expect.poll(databases).not.toContain('review-classifier-session');
    await page.reload();
    await page.locator('[data-testid="dataset-file"]').waitFor({ state: 'attached' });
    expect(await page.locator('rc-report-view').count()).toBe(0);
  });

  it('that is not kept asks once before it is left', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('rc-evaluate-page h1').click();
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await page.locator('rc-report-view').count()).toBe(1);
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    await page.locator('rc-choose-file:not([compact])').waitFor();
    expect(asked).toEqual(['beforeunload']);
  });

  it('is listed with its size among what is kept, and erased there for good', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    await openList();
    await privacy().getByText('Nothing of yours is kept.').waitFor();
    await page.keyboard.press('Escape');
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    await openList();
    const session = privacy().locator('li[data-kind="session"]');
    await session.getByText('topics.csv').waitFor();
    const bytes = Number(await session.getAttribute('data-bytes'));
    expect(bytes).toBeGreaterThan(content.length);
    expect(bytes).toBeLessThan(2 * content.length + 1000);
    const download = page.waitForEvent('download');
    await session.getByRole('button', { name: 'Export “topics.csv”' }).click();
    expect((await download).suggestedFilename()).toBe('topics.csv');

    await session.getByRole('button', { name: 'Erase “topics.csv”' }).click();
    await session.getByText(/^Erase “topics.csv” .* from this device/).waitFor();
    await session.getByRole('button', { name: 'Erase now' }).click();
    await privacy().getByText('“topics.csv” was erased.').waitFor();
    expect(await databases()).not.toContain('review-classifier-session');
    await page.keyboard.press('Escape');
    // The page goes on without it, and says so.
    await page.locator('[data-code="session-displaced"]').waitFor();
    expect(await keep().isChecked()).toBe(false);

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('rc-choose-file:not([compact])').waitFor();
    expect(await page.locator('rc-report-view').count()).toBe(0);
    await openList();
    await privacy().getByText('Nothing of yours is kept.').waitFor();
  });

  it('that another tab replaces or erases is never mixed with the other, and says so', async () => {
    await chooseFile(page, { name: 'topics.csv', content });
    await startEvaluation(page);
    await keep().check();
    await expect.poll(databases).toContain('review-classifier-session');
    const other = await context.newPage();
    await other.goto(`${site}#evaluate`);
    await other.locator('rc-report-view').waitFor();
    // The same session in two tabs is kept by both.
    expect(await page.locator('[data-code="session-displaced"]').count()).toBe(0);
    await chooseFile(other, { name: 'others.csv', content: content.replaceAll('review', 'text') });
    await page.locator('[data-code="session-displaced"]').waitFor();
    expect(await keep().isChecked()).toBe(false);
    await page.getByText('others.csv').waitFor({ state: 'detached' });
    await expect(page.locator('rc-evaluate-page h1').textContent()).resolves.toContain(
      'topics.csv',
    );

    await openList();
    await privacy().locator('li').getByText('others.csv').waitFor();
    await privacy().getByRole('button', { name: 'Erase everything' }).click();
    await privacy()
      .getByText('Erase everything from this device: the session with others.csv?')
      .waitFor();
    await privacy().getByRole('button', { name: 'Erase now' }).click();
    await privacy().getByText('Everything was erased.').waitFor();
    await other.locator('[data-code="session-displaced"]').waitFor();
  });
});
