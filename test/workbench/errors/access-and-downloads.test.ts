import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients } from '../engine-clients.ts';
import { openMenu } from '../open-menu.ts';
import {
  countsText,
  fileWithErrors,
  nextDownload,
  openErrorsPage,
  openTab,
  section,
  shownText,
} from './open-errors-page.ts';

const textOf = (name: string) => shownText(section(name));
const panelText = () =>
  shownText(document.querySelector('rc-errors-page')!.shadowRoot!.querySelector('rc-side-panel')!);
const inSection = (name: string) => page.elementLocator(section(name));

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('Languages, accessibility, downloads', () => {
  it('has nothing for axe to find, with all of it there and a panel open', async () => {
    // A category of its own, not one that repeats the label: those are not compared.
    const category = (row: number) => (row % 3 === 0 ? 'toys' : 'books');
    const { element, analysis } = await openErrorsPage(fileWithErrors({ category }));
    await analysis;
    await expect.element(page.getByTestId('confident-error').first()).toBeVisible();
    await expectAccessible(element);
    await openTab('read');
    await expect.element(page.getByTestId('reading-review')).toBeVisible();
    await expectAccessible(element);
    await page.getByRole('tab', { name: 'What if?' }).click();
    await expect.element(page.getByTestId('what-if-answer')).toHaveTextContent(/%/);
    await expectAccessible(element);
    await page.getByRole('tab', { name: 'Nearest with the other label' }).click();
    await expectAccessible(element);
    await openTab('labels');
    await expect.element(page.getByTestId('label-case').first()).toBeVisible();
    await expectAccessible(element);
    await openTab('robustness');
    await expect.poll(() => textOf('robustness')).toMatch(/flip/);
    await expectAccessible(element);
    await openTab('patterns');
    await page.getByTestId('all-patterns').click();
    await page.getByTestId('statistics').click();
    await page.getByText('All groups and rates').click();
    await expectAccessible(element);
    await expect.poll(() => section('slices')).not.toBeNull();
    await inSection('slices').getByRole('button', { name: /word/ }).first().click();
    await page
      .getByRole('button', { name: /^List the rows/ })
      .first()
      .click();
    await expect.poll(panelText).toMatch(/of 60 rows/);
    await expectAccessible(element);
  });

  it('speaks Portuguese from one moment to the next', async () => {
    const { analysis } = await openErrorsPage();
    const { errors } = await analysis;
    await useLocale('pt-BR');
    await expect.poll(countsText).toContain(`${errors} erros em 60 avaliações`);
    await expect.element(page.getByRole('heading', { name: 'O que fazer' })).toBeVisible();
    await openTab('patterns');
    await page.getByTestId('all-patterns').click();
    await expect.poll(() => section('slices')).not.toBeNull();
    await expect.poll(() => textOf('slices')).toContain('pista: negação');
  });

  it('gives the analysis as JSON, as it was announced', async () => {
    const { analysis } = await openErrorsPage();
    const report = await analysis;
    const download = nextDownload();
    await page.getByTestId('download-analysis').click();
    const { name, text } = await download;
    expect(name).toBe('mine-error-analysis.json');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('gives the report as a page and as Markdown, with the tally', async () => {
    const { analysis } = await openErrorsPage();
    const { errors } = await analysis;
    await openTab('read');
    await expect.element(page.getByTestId('reading-review')).toBeVisible();
    await userEvent.keyboard('1');
    await expect.element(page.getByTestId('tag-tally')).toHaveTextContent('irony');
    let download = nextDownload();
    await openMenu();
    await page.getByTestId('download-analysis-html').click();
    const html = await download;
    expect(html.name).toBe('mine-report.html');
    const read = new DOMParser().parseFromString(html.text, 'text/html');
    expect(read.documentElement.lang).toBe('en');
    expect(read.body.textContent).toContain(`${errors} errors in 60 reviews`);
    expect(read.body.textContent).toContain('Tags given by hand');
    expect(
      read.querySelectorAll('script, link, img, iframe, [onload], [src], [href]'),
    ).toHaveLength(0);
    expect(read.querySelector('svg[role=img]')).not.toBeNull();
    download = nextDownload();
    await page.getByTestId('download-analysis-markdown').click();
    const markdown = await download;
    expect(markdown.name).toBe('mine-report.md');
    expect(markdown.text).toMatch(/^# Evaluation and error analysis: mine\.csv\n/);
    expect(markdown.text).toContain('| irony | 1 | 100.0% |');
  });
});
