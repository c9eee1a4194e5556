import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocale } from '../../src/i18n/locale.ts';
import '../../src/ui/theme.css';
import { useColorScheme } from '../../src/ui/color-scheme.ts';
import { AppShell } from '../../src/workbench/shell/app-shell.ts';
import { deepQuery } from '../workbench/deep-query.ts';
import { disposeClients, openClient } from '../workbench/engine-clients.ts';
import './fonts.css';

// `npm test -- test/visual -u` takes the pictures anew, after a change of the pages that is meant.

const shell = new AppShell();

beforeAll(async () => {
  await page.viewport(1280, 720);
  localStorage.clear();
  await useLocale('en');
  useColorScheme('light');
  await Promise.all(
    [400, 500, 600].map((weight) => document.fonts.load(`${weight} 1rem Noto Sans`)),
  );
  // The first screen is what is compared.
  document.body.style.cssText = 'block-size: 720px; overflow: hidden';
  location.hash = '#evaluate';
  shell.client = openClient();
  document.body.append(shell);
  const response = await fetch('/samples/reviews.csv');
  const file = new File([await response.blob()], 'reviews.csv');
  await userEvent.upload(page.getByTestId('dataset-file'), file);
});

afterAll(() => {
  shell.remove();
  disposeClients();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Whether an element is drawn, within whatever shadow roots. */
const isShown = (selector: string) =>
  deepQuery(selector, document).some((element) => element.checkVisibility());

describe('The pages at 1280 × 720', () => {
  it('show the mapping of a file', async () => {
    await expect.element(page.getByTestId('evaluate-start')).toBeEnabled();
    await expect(document.body).toMatchScreenshot('mapping');
  });

  it('show a report', async () => {
    await page.getByTestId('evaluate-start').click();
    await expect.poll(() => isShown('rc-metric-list')).toBe(true);
    scrollTo(0, 0);
    await expect(document.body).toMatchScreenshot('report');
  });

  it.each([
    ['summary', '[data-testid="confident-error"]'],
    ['read', '[data-testid="reading-review"][aria-busy="false"]'],
    ['patterns', '[data-testid="patterns"] tbody tr'],
    ['labels', '[data-testid="label-case"]'],
    ['robustness', '[data-change] .example'],
  ])('show %s of its errors', async (section, content) => {
    location.hash = `#errors?section=${section}`;
    await expect.element(page.getByTestId('download-analysis')).toBeEnabled();
    await expect.poll(() => isShown(content)).toBe(true);
    await expect(document.body).toMatchScreenshot(`errors-${section}`);
  });

  it('show the report as it is printed', async () => {
    location.hash = '#evaluate';
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await page.getByTestId('menu-button').first().click();
    await page.getByTestId('download-report-pdf').click();
    await expect.poll(() => print.mock.calls.length).toBe(1);
    window.dispatchEvent(new Event('beforeprint'));
    const paper = document.querySelector<HTMLElement>('.printed-report')!;
    shell.hidden = true;
    paper.style.cssText =
      'display: block; inline-size: 680px; block-size: 720px; overflow: hidden; background: white';
    // Its head says when it was made.
    paper.shadowRoot?.querySelector('.head')?.remove();
    await expect(paper).toMatchScreenshot('print');
    window.dispatchEvent(new Event('afterprint'));
    shell.hidden = false;
  });
});
