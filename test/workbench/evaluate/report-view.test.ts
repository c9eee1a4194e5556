import Papa from 'papaparse';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EngineError } from '../../../src/client/engine-error.ts';
import type { RowPage } from '../../../src/engine/engine-api.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { openMenu } from '../open-menu.ts';
import { csvFile, labelledFile } from './labelled-files.ts';
import { evaluateFile, killWorker, openEvaluatePage } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const rowButtons = () => page.getByRole('listitem').getByRole('button');
async function showRows(): Promise<void> {
  const list = page.getByRole('list', { name: 'Evaluated rows' });
  await expect.element(list).toBeInTheDocument();
  list.element().scrollIntoView();
}

const cells = () => page.getByTestId('confusion-cell');

/** Catches what the page hands to the browser to save. */
async function downloadOf(testId: string): Promise<{ name: string; text: string }> {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const create = vi.spyOn(URL, 'createObjectURL');
  onTestFinished(() => {
    click.mockRestore();
    create.mockRestore();
  });
  const button = page.getByTestId(testId);
  if (testId.startsWith('download-report-')) await openMenu();
  const others = page.getByTestId('download-others');
  if (
    testId.startsWith('download-predictions-') &&
    !(others.element() as HTMLDetailsElement).open
  ) {
    await others.getByText('Other formats').click();
  }
  await button.click();
  // It may have to wait for an evaluation that is made again.
  await expect.poll(() => click.mock.contexts.length, { timeout: 15_000 }).toBe(1);
  const link = click.mock.contexts[0] as HTMLAnchorElement;
  const blob = create.mock.calls[0]?.[0] as Blob;
  click.mockRestore();
  create.mockRestore();
  return { name: link.download, text: await blob.text() };
}

describe('The report', () => {
  it('says in words what the numbers say, and is accessible in both languages', async () => {
    const element = await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    const [[trueNegative = 0, falsePositive = 0] = [], [falseNegative = 0, truePositive = 0] = []] =
      report.confusionMatrix;
    const correct = trueNegative + truePositive;
    await expect
      .element(
        page.getByText(new RegExp(`The classifier classified ${correct} of 100 reviews correctly`)),
      )
      .toBeVisible();
    await expect
      .element(
        page.getByText(
          new RegExp(
            `: ${falsePositive} of 50 complaints were missed, with ${falseNegative} false`,
          ),
        ),
      )
      .toBeVisible();
    await expect
      .element(page.getByText(/Always answering “negative” would be right for 50.0%/))
      .toBeInTheDocument();
    expect(page.getByText(/imbalanced/).elements()).toEqual([]);
    expect(await accessibilityProblems(element)).toEqual([]);

    await useLocale('pt-BR');
    await expect
      .element(page.getByText(new RegExp(`O classificador acertou ${correct} de 100 avaliações`)))
      .toBeVisible();
    await expect
      .element(page.getByText(new RegExp(`: ${falsePositive} de 50 reclamações escaparam e houve`)))
      .toBeVisible();
    await page.getByText('Como se calculam').click();
    await expect.element(page.getByRole('heading', { name: 'Revocação (recall)' })).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('warns next to the accuracy when one class is rare', async () => {
    await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 10, pos: 90 }));
    await expect
      .element(page.getByText(/This file is imbalanced: 90\.0% of its reviews are positive/))
      .toBeInTheDocument();
  });

  it('shows what was left out and why', async () => {
    await openEvaluatePage();
    await evaluateFile(
      csvFile([
        ['review', 'stars'],
        ...Array.from({ length: 6 }, () => ['Excellent, I love it', '5']),
        ...Array.from({ length: 4 }, () => ['Terrible, it broke', '1']),
        ['So so', '3'],
        ['', '5'],
        ['Great', ''],
      ]),
    );
    await expect.element(page.getByText(/· 3 of 13 rows left out ·/)).toBeVisible();
    await openTab('Rows');
    await expect
      .element(page.getByText('3 of 13 rows in the file were not evaluated:'))
      .toBeInTheDocument();
    for (const reason of ['1 neutral', '1 without text', '1 without a label']) {
      await expect.element(page.getByRole('listitem').getByText(reason)).toBeInTheDocument();
    }
    await page.getByText('2 problems in the file').click();
    await expect.element(page.getByText('Row 12 · spreadsheet row 13:')).toBeVisible();
    await expect.element(page.getByText('The text is empty.')).toBeVisible();
  });

  it('lists the rows behind a cell of the matrix at the side', async () => {
    const element = await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    const falsePositives = report.confusionMatrix[0]?.[1] ?? 0;
    expect(falsePositives).toBeGreaterThan(0);
    await cells().nth(1).click();
    const name = `${falsePositives} negative reviews classified as positive`;
    const panel = page.getByRole('dialog', { name });
    const listed = page.getByRole('list', { name }).getByRole('button');
    await expect.element(panel).toBeVisible();
    // The list is slotted: it stands next to the dialog, not in it.
    await expect.element(page.getByText(`${falsePositives} of 100 rows`)).toBeVisible();
    await expect.poll(() => listed.elements().length).toBe(falsePositives);
    for (const row of listed.elements()) expect(row.textContent).toMatch(/wrong/);
    expect(await accessibilityProblems(element)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(cells().nth(1)).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => document.activeElement).toBe(element);
  });

  it('filters rows by class, outcome and text', async () => {
    await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    const [[right = 0, wrong = 0] = [], [missed = 0] = []] = report.confusionMatrix;
    await openTab('Rows');
    await page.getByLabelText('Outcome').selectOptions('wrong');
    await expect.element(page.getByText(`${wrong + missed} of 100 rows`)).toBeVisible();
    await page.getByLabelText('True class').selectOptions('negative');
    await expect.element(page.getByText(`${wrong} of 100 rows`)).toBeVisible();
    await page.getByLabelText('Outcome').selectOptions('correct');
    await expect.element(page.getByText(`${right} of 100 rows`)).toBeVisible();
    await userEvent.fill(page.getByLabelText('Search in the text'), 'HORRIVEL');
    await showRows();
    await expect.poll(() => rowButtons().elements().length).toBeGreaterThan(0);
    await expect
      .poll(() =>
        rowButtons()
          .elements()
          .every((row) => row.textContent.includes('Horrível')),
      )
      .toBe(true);
    await userEvent.fill(page.getByLabelText('Search in the text'), 'nowhere to be found');
    await expect.element(page.getByText('No row fits these filters.')).toBeVisible();
  });

  it('keeps what is typed where another filter is chosen before it was searched for', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Rows');
    await expect.element(page.getByText('All 100 rows', { exact: true })).toBeVisible();
    const asked = vi.spyOn(element.session.client.ask, 'rows');
    const search = page.getByLabelText('Search in the text').element() as HTMLInputElement;
    const outcome = page.getByLabelText('Outcome').element() as HTMLSelectElement;
    search.value = 'love';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    outcome.value = 'correct';
    outcome.dispatchEvent(new Event('change'));
    await expect.element(page.getByText(/\d+ of 100 rows/)).toBeVisible();
    expect(new Set(asked.mock.calls.map(([, filter]) => JSON.stringify(filter)))).toEqual(
      new Set([JSON.stringify({ outcome: 'correct', text: 'love' })]),
    );
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(page.getByText('All 100 rows', { exact: true })).toBeVisible();
    expect(search.value).toBe('');
  });

  it('never shows the answer to an older search over a newer one', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Rows');
    const { rows } = element.session.client.ask;
    let answerLate: () => void = () => {};
    vi.spyOn(element.session.client.ask, 'rows').mockImplementation(
      async (id, filter, offset, limit) => {
        const answer = await rows(id, filter, offset, limit);
        if (filter.text !== 'Péssimo') return answer;
        return new Promise<RowPage>((resolve) => {
          answerLate = () => resolve(answer);
        });
      },
    );
    const search = page.getByLabelText('Search in the text');
    await userEvent.fill(search, 'Péssimo');
    await expect.poll(() => answerLate.name).toBe('answerLate');
    await userEvent.fill(search, 'I love it (1)');
    await expect.element(page.getByText('1 of 100 rows')).toBeVisible();
    answerLate();
    await element.session.client.requests();
    await expect.element(page.getByText('1 of 100 rows')).toBeVisible();
  });

  it('opens a row to its whole text with the words that decided, its probabilities and groups', async () => {
    const element = await openEvaluatePage();
    const ending = 'and this is the very end';
    const long = `Terrible, awful, a waste of money. ${'It broke. '.repeat(60)}${ending}`;
    const others = Array.from({ length: 20 }, (_, index) => [
      `row-${index}`,
      'Wonderful, I love it',
      'pos',
      index % 2 === 0 ? 'Norte' : 'Sul',
    ]);
    const report = await evaluateFile(
      csvFile([['id', 'review', 'label', 'shop'], ['id-of-it', long, 'neg', 'Norte'], ...others]),
    );
    expect(report.dataset.columns).toMatchObject({ id: 'id', groups: ['shop'] });
    await openTab('Rows');
    await showRows();
    const row = rowButtons().first();
    await expect.element(row).toHaveAttribute('aria-expanded', 'false');
    await row.click();
    await expect.element(page.getByText(new RegExp(`${ending}$`))).toBeVisible();
    const marked = () =>
      page
        .getByRole('mark')
        .elements()
        .map(({ textContent }) => textContent);
    await expect.poll(marked).toContain('Terrible');
    const fact = (text: string) => page.getByRole('definition').filter({ hasText: text });
    await expect.element(fact('id-of-it')).toBeVisible();
    await expect.element(fact('spreadsheet row 2')).toBeVisible();
    await expect.element(row).toHaveTextContent(/^\s*Row 1\s.*Id id-of-it\s/);
    await expect.element(page.getByText('Norte')).toBeVisible();
    await expect
      .element(page.getByRole('definition').filter({ hasText: /negative \d+\.\d%/ }))
      .toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(row).toHaveAttribute('aria-expanded', 'false');
  });

  it('hands out the report and the predictions as files named after the data', async () => {
    await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 5, pos: 5 }, 'my reviews.csv'));
    const json = await downloadOf('download-report');
    expect(json.name).toBe('my reviews-report.json');
    expect(JSON.parse(json.text)).toEqual(report);
    expect(json.text).toContain('\n  "schema"');
    const predictions = await downloadOf('download-predictions-scripts');
    expect(predictions.name).toBe('my reviews-predictions.csv');
    const { data } = Papa.parse<Record<string, string>>(predictions.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(10);
    expect(data[0]).toMatchObject({ row: '1', label: 'negative' });
  });

  it('says so when the evaluation is gone, and that evaluating again brings it back', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 5, pos: 5 }));
    await openTab('Rows');
    await expect.element(page.getByText('All 10 rows', { exact: true })).toBeVisible();
    const gone = new EngineError({ code: 'no-evaluation', message: '', detail: {} });
    vi.spyOn(element.session.client.ask, 'rows').mockRejectedValue(gone);
    await page.getByLabelText('Outcome').selectOptions('wrong');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'no-evaluation');
    await expect.element(alert).toHaveTextContent(/Evaluate the file again/);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('has its rows, its threshold and both downloads after the worker died', async () => {
    const element = await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }, 'mine.csv'));
    const before = await downloadOf('download-predictions-scripts');
    await openTab('Rows');
    await expect.element(page.getByText('All 100 rows', { exact: true })).toBeVisible();
    await element.session.client.setThreshold(report.id, 1);
    killWorker();
    await page.getByLabelText('Outcome').selectOptions('wrong');
    // From 1 on nothing is predicted positive.
    await expect.element(page.getByText('50 of 100 rows'), { timeout: 15_000 }).toBeVisible();
    await element.session.client.setThreshold(report.id, 0.5);
    killWorker();
    expect((await downloadOf('download-predictions-scripts')).text).toBe(before.text);
    expect(JSON.parse((await downloadOf('download-report')).text)).toEqual(report);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
