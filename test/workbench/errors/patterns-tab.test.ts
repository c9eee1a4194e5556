import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { disposeClients } from '../engine-clients.ts';
import { fileWithErrors, openErrorsPage, openTab, section, shownText } from './open-errors-page.ts';

const textOf = (name: string) => shownText(section(name));
const panelText = () =>
  shownText(document.querySelector('rc-errors-page')!.shadowRoot!.querySelector('rc-side-panel')!);
const inSection = (name: string) => page.elementLocator(section(name));

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('Patterns', () => {
  it('lists the rows behind a group, a word and a source in a panel that Esc closes', async () => {
    const rows = 200;
    const { analysis } = await openErrorsPage(
      fileWithErrors({
        rows,
        wrongEvery: 5,
        // Every wrong row and few others are toys.
        category: (row) => (row % 5 === 0 || row % 50 === 1 ? 'toys' : 'books'),
      }),
    );
    const { slices } = await analysis;
    const toys = slices.find(
      ({ conditions }) => conditions.length === 1 && conditions[0]!.value === 'toys',
    )!;
    expect(toys.qValue).toBeLessThan(0.05);
    await openTab('patterns');
    await expect.poll(() => section('slices')).not.toBeNull();
    await inSection('slices').getByRole('button', { name: 'category: toys', exact: true }).click();
    await page.getByRole('button', { name: 'List the rows: category: toys', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'category: toys' });
    await expect.element(panel).toBeVisible();
    await expect.poll(panelText).toContain(`${toys.rows} of 200 rows`);
    await page.getByLabelText('Outcome').selectOptions('wrong');
    await expect.poll(panelText).toContain(`${toys.errors} of 200 rows`);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    await page.getByTestId('statistics').click();
    await expect.poll(() => section('words')).not.toBeNull();
    await inSection('words')
      .getByRole('button', { name: /List the rows/ })
      .first()
      .click();
    await expect.poll(panelText).toMatch(/of 200 rows/);
    await userEvent.keyboard('{Escape}');
    await openTab('summary');
    await expect.poll(() => section('sources')).not.toBeNull();
    await inSection('sources')
      .getByRole('button', { name: /^List the/ })
      .first()
      .click();
    await expect.poll(panelText).toMatch(/of 200 rows/);
  });

  it('shows telling patterns first, all on demand, and those of a kind', async () => {
    const { analysis } = await openErrorsPage(
      fileWithErrors({ rows: 200, category: (row) => (row % 5 === 0 ? 'toys' : 'books') }),
    );
    const { slices } = await analysis;
    await openTab('patterns');
    const counted = () => page.getByTestId('pattern-count').element().textContent;
    await expect.poll(counted).toMatch(/Showing \d+ of \d+ patterns?/);
    const numbers = () => counted().match(/\d+/g)!.map(Number);
    const tab = Number(
      /\d+/.exec(
        document.querySelector('rc-errors-page')!.shadowRoot!.querySelector('#tab-patterns')!
          .textContent,
      )![0],
    );
    const significant = slices.filter(({ qValue }) => qValue < 0.05);
    // What the tab counts is what is listed, with those that stand under others.
    await expect.poll(() => numbers()[1]! + (numbers()[2] ?? 0)).toBe(tab);
    expect(tab).toBeLessThanOrEqual(significant.length);
    await page.getByTestId('all-patterns').click();
    await expect.poll(() => numbers()[1]! + (numbers()[2] ?? 0)).toBeGreaterThan(tab);
    await expect.poll(() => numbers()[0]).toBe(10);
    await page.getByTestId('more-patterns').click();
    await expect.poll(() => numbers()[0]).toBe(Math.min(30, numbers()[1]!));
    await page.getByLabelText('Kind', { exact: true }).selectOptions('cue');
    const kinds = () =>
      [
        ...section('slices')
          .querySelector('rc-pattern-table')!
          .shadowRoot!.querySelectorAll('tbody .kind'),
      ].map(({ textContent }) => textContent);
    await expect.poll(() => new Set(kinds())).toEqual(new Set(['cue']));
  });

  it('sorts patterns by a column, up and down, and back', async () => {
    const { analysis } = await openErrorsPage(fileWithErrors({ rows: 200 }));
    await analysis;
    await openTab('patterns');
    await page.getByTestId('all-patterns').click();
    const rows = () =>
      [
        ...section('slices')
          .querySelector('rc-pattern-table')!
          .shadowRoot!.querySelectorAll('tbody tr:not(.nested)'),
      ].map((row) => Number(row.querySelector('td.number')!.textContent));
    await expect
      .poll(() => page.getByTestId('pattern-count').element().textContent)
      .toMatch(/almost the same rows/);
    const before = rows();
    const byRows = page.getByRole('columnheader', { name: 'Rows' });
    await byRows.getByRole('button').click();
    await expect.element(byRows).toHaveAttribute('aria-sort', 'descending');
    expect(rows()).toEqual(rows().toSorted((one, other) => other - one));
    await byRows.getByRole('button').click();
    await expect.element(byRows).toHaveAttribute('aria-sort', 'ascending');
    expect(rows()).toEqual(rows().toSorted((one, other) => one - other));
    await byRows.getByRole('button').click();
    await expect.poll(rows).toEqual(before);
  });

  it('tests a pattern that is typed, and narrows reading and labels to it', async () => {
    const { client, evaluation, analysis } = await openErrorsPage();
    await analysis;
    await openTab('patterns');
    await userEvent.fill(page.getByTestId('own-pattern'), 'TERRIBLE');
    await page.getByTestId('test-pattern').click();
    const tested = await client.ask.testPattern(evaluation.id, {
      kind: 'keyword',
      text: 'terrible',
    });
    expect(tested.errors).toBeGreaterThan(0);
    await expect.element(page.getByTestId('remove-filter')).toHaveTextContent('Only “TERRIBLE”');
    const row = page.getByRole('row', { name: /“TERRIBLE”/ });
    await expect.element(row).toHaveTextContent(new RegExp(`${tested.rows}\\s+${tested.errors}`));
    await page.getByRole('button', { name: 'Read these errors' }).click();
    await expect
      .element(page.getByTestId('reading-place'))
      .toHaveTextContent(`1 of ${tested.errors} error`);
    expect(shownText(page.getByTestId('reading-review').element())).toMatch(/Terrible/);
    await openTab('labels');
    await expect
      .poll(() => textOf('labels'))
      .toMatch(/Showing \d+ of \d+\.|No doubtful label matches the filter/);
    expect(textOf('labels').match(/Terrible/g)?.length ?? 0).toBe(
      section('labels')
        .querySelector('rc-labels-tab')!
        .shadowRoot!.querySelectorAll('[data-testid=label-case]').length,
    );
    await page.getByTestId('remove-filter').click();
    await expect.poll(() => page.getByTestId('remove-filter').query()).toBeNull();
    expect(document.querySelector('rc-errors-page')!.shadowRoot!.activeElement?.id).toBe(
      'tab-labels',
    );
  });

  it('says what is wrong with an expression, and loses nothing', async () => {
    const { analysis } = await openErrorsPage();
    await analysis;
    await openTab('patterns');
    await page.getByLabelText('As', { exact: true }).selectOptions('regular expression');
    await userEvent.fill(page.getByTestId('own-pattern'), 'bad(');
    await page.getByTestId('test-pattern').click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'pattern-invalid');
    await expect.element(alert).toHaveTextContent('cannot be read from character 4 on');
    await expect.element(page.getByTestId('own-pattern')).toHaveValue('bad(');
    await useLocale('pt-BR');
    await expect.element(alert).toHaveTextContent('a partir do caractere 4, não dá para entender');
    await useLocale('en');
    await userEvent.fill(page.getByTestId('own-pattern'), 'terri?ble');
    await page.getByTestId('test-pattern').click();
    await expect.element(page.getByTestId('remove-filter')).toHaveTextContent('Only /terri?ble/');
    expect(alert.query()).toBeNull();
  });
});
