import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type {
  ClassCounts,
  ClassificationReport,
} from '../../../src/engine/classification-report.ts';
import type { RowFilter, RowPage } from '../../../src/engine/engine-api.ts';
import { EngineError } from '../../../src/client/engine-error.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import type { ClassificationView } from '../../../src/workbench/evaluate/classification-view.ts';
import { monthIndex } from '../../../src/workbench/evaluate/month-words.ts';
import { openClassificationView, show } from './classify-files.ts';

const part = (name: string) => page.getByRole('region', { name });
const found = () => part('The rows').getByRole('status');

async function listed(): Promise<string[]> {
  const rows = part('The rows').getByRole('listitem');
  // Only what is in sight is drawn, and what is drawn above moves it.
  await expect
    .poll(() => {
      part('The rows').element().scrollIntoView();
      return rows.elements().length;
    })
    .toBeGreaterThan(0);
  return rows.elements().map((row) => row.textContent.replace(/\s+/g, ' ').trim());
}

async function choose(filter: string, label: string): Promise<void> {
  const field = part('The rows').getByLabelText(filter, { exact: true });
  await userEvent.selectOptions(field, label);
}

/** Catches what the page hands to the browser to save. */
async function saved(press: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const create = vi.spyOn(URL, 'createObjectURL');
  onTestFinished(() => {
    click.mockRestore();
    create.mockRestore();
  });
  await press();
  await expect.poll(() => click.mock.contexts.length, { timeout: 15_000 }).toBe(1);
  const { download } = click.mock.contexts[0] as HTMLAnchorElement;
  const blob = create.mock.calls[0]?.[0] as Blob;
  click.mockRestore();
  create.mockRestore();
  return { name: download, blob };
}

const press = (testId: string) => () => page.getByTestId(testId).click();

describe('The view of classified files', () => {
  it('says in words how many are negative, and what was left out', async () => {
    await openClassificationView();
    await expect
      .element(
        page.getByText(
          /Of 100 reviews, 40 \(40\.0%, 95% interval 30\.9% to 49\.8%\) were classified as negative\./,
        ),
      )
      .toBeVisible();
    await expect.element(page.getByText(/Expected stars: \d\.\d\d on average/)).toBeVisible();
    await expect
      .element(part('Rows left out').getByText('2 of 102 rows in the file were not classified:'))
      .toBeVisible();
    await expect.element(part('Rows left out').getByText('2 without text')).toBeVisible();
  });

  it('lists the rows of a class, the most negative first', async () => {
    await openClassificationView();
    await expect.element(found()).toHaveTextContent('All 100 rows');
    await expect.poll(async () => (await listed())[0]).toContain('Péssimo');
    await part('Share of each class')
      .getByRole('button', { name: /positive/ })
      .click();
    await expect.element(found()).toHaveTextContent('60 of 100 rows');
    await expect.poll(async () => (await listed())[0]).toContain('Excelente');
    await choose('Order', 'as in the file');
    await expect.poll(async () => (await listed())[0]).toMatch(/^Row 3 .*\(2\)$/);
  });

  it('lists as many rows as each class, group and month says it has', async () => {
    const { client, report } = await openClassificationView();
    await expect.element(page.getByRole('list', { name: 'Classified rows' })).toBeInTheDocument();
    const counts: [RowFilter, number][] = [
      ...report.classes.map((name, predictedClass): [RowFilter, number] => [
        { predictedClass },
        report.counts[name]!,
      ]),
      ...report.groups.flatMap(({ values }, column) =>
        values.map(({ value, rows }): [RowFilter, number] => [{ group: { column, value } }, rows]),
      ),
      ...report.months!.map(({ month, rows }): [RowFilter, number] => [
        { month: monthIndex(month) },
        rows,
      ]),
    ];
    expect(counts).toHaveLength(2 + 3 + 2 + 4);
    for (const [filter, rows] of counts) {
      expect([filter, (await client.ask.rows(report.id, filter, 0, 1)).total]).toEqual([
        filter,
        rows,
      ]);
    }
  });

  it('draws the months with their table, and counts the rows without a date', async () => {
    await openClassificationView();
    const months = part('By month');
    await expect
      .element(months.getByText('3 rows without a readable date are in no month.'))
      .toBeVisible();
    const chart = months.getByRole('img', { name: 'Share classified as negative, by month' });
    await expect.element(chart).toHaveTextContent('whole file 40.0%');
    expect(chart.element().querySelectorAll('circle').length).toBe(4);
    await months.getByText('Table of the figures').click();
    await expect.poll(() => months.getByRole('row').elements().length).toBe(5);
    const slider = months.getByRole('slider');
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect
      .element(months.getByText(/^May 2026: 41\.7% negative \(10 of 24; 95% interval/))
      .toBeVisible();
    await userEvent.selectOptions(months.getByLabelText('Class in the chart'), 'positive');
    await expect
      .element(months.getByRole('img', { name: 'Share classified as positive, by month' }))
      .toHaveTextContent('whole file 60.0%');
    const svg = await saved(() => months.getByRole('button', { name: 'Save as SVG' }).click());
    expect(svg.name).toBe('comments-by-month.svg');
    expect(await svg.blob.text()).not.toMatch(/var\(|light-dark|<style/);
  });

  it('sorts the values of a group, and lists the rows of one', async () => {
    await openClassificationView();
    const groups = part('By group');
    const values = () =>
      groups
        .getByRole('rowheader')
        .elements()
        .map((cell) => cell.textContent.trim());
    await expect.poll(values).toEqual(['Loja A', 'Loja B', '=Loja C']);
    await groups.getByRole('button', { name: 'Value' }).click();
    await expect.poll(values).toEqual(['=Loja C', 'Loja A', 'Loja B']);
    await expect
      .element(groups.getByRole('columnheader', { name: 'Value' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await groups.getByRole('button', { name: 'Value' }).click();
    await expect.poll(values).toEqual(['Loja B', 'Loja A', '=Loja C']);
    await groups.getByRole('button', { name: 'Loja B' }).click();
    await expect.element(found()).toHaveTextContent('33 of 100 rows');
    await expect.element(part('The rows').getByLabelText('shop')).toHaveDisplayValue('Loja B');
    await userEvent.selectOptions(groups.getByLabelText('Group column'), 'channel');
    await expect.poll(values).toEqual(['app', 'site']);
  });

  it('narrows the rows by class, group value, month and words at once', async () => {
    await openClassificationView();
    await choose('Class', 'negative');
    await expect.element(found()).toHaveTextContent('40 of 100 rows');
    await choose('Month', 'February 2026');
    await expect.element(found()).toHaveTextContent('10 of 100 rows');
    await choose('channel', 'app');
    await expect.element(found()).toHaveTextContent('5 of 100 rows');
    await userEvent.fill(part('The rows').getByRole('searchbox'), '(30)');
    await expect.element(found()).toHaveTextContent('1 of 100 rows');
    expect(await listed()).toEqual([expect.stringMatching(/Row 31 .*negative .*%.*\(30\)/)]);
    await part('The rows').getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(found()).toHaveTextContent('All 100 rows');
    await expect.poll(async () => (await listed())[0]).toContain('Péssimo');
  });

  it('gives the file back with predictions, and as a workbook', async () => {
    await openClassificationView();
    const { name, blob } = await saved(press('download-predictions'));
    expect(name).toBe('comments-predictions.csv');
    const lines = (await blob.text()).split('\r\n');
    expect(lines[0]).toMatch(/comment,date,shop,channel,prediction,probability,p_negative,/);
    expect(lines.length).toBe(104);
    expect(lines[1]).toMatch(/^"Péssimo.*",01\/01\/2026,Loja A,app,negative,0\.\d+,/);
    expect(lines.at(-2)).toBe(',01/01/2026,Loja A,app,,,,,,emptyText');
    await expect.element(page.getByText('Saved as comments-predictions.csv.')).toBeVisible();
    const workbook = await saved(press('download-predictions-xlsx'));
    expect(workbook.name).toBe('comments-predictions.xlsx');
    expect(new Uint8Array(await workbook.blob.arrayBuffer()).slice(0, 2)).toEqual(
      new Uint8Array([0x50, 0x4b]),
    );
    expect(page.getByTestId('download-predictions-scripts').elements()).toEqual([]);
  });

  it('saves the counts as CSV without a formula, and as JSON', async () => {
    const element = await openClassificationView();
    const csv = await saved(press('download-counts'));
    expect(csv.name).toBe('comments-counts.csv');
    const lines = (await csv.blob.text()).split('\r\n');
    expect(lines[0]).toBe(
      'by,column,value,rows,negative,share_negative,low_negative,high_negative,' +
        'positive,share_positive,low_positive,high_positive,expected_stars',
    );
    expect(lines[1]).toMatch(/^all,,,100,40,0\.4,0\.30\d+,0\.49\d+,60,0\.6,/);
    expect(lines.filter((line) => line.startsWith('month,date,2026-0')).length).toBe(4);
    expect(lines.filter((line) => line.startsWith("group,shop,'=Loja C,33")).length).toBe(1);
    const json = await saved(press('download-counts-json'));
    expect(json.name).toBe('comments-counts.json');
    const report = JSON.parse(await json.blob.text()) as ClassificationReport;
    expect(report).toEqual(element.report);
    expect(report.counts).toEqual({ negative: 40, positive: 60 });
  });

  it('says when a download fails, and keeps the rest', async () => {
    const element = await openClassificationView();
    const error = new EngineError({ code: 'worker-failed', message: 'gone', detail: {} });
    const fail = () => Promise.reject(error);
    Object.assign(element.client.ask, { answeredFile: fail, countsFile: fail });
    await page.getByTestId('download-predictions').click();
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'worker-failed');
    await page.getByTestId('download-counts').click();
    await expect.poll(() => page.getByRole('alert').elements().length).toBe(2);
    await expect.element(page.getByText(/Of 100 reviews, 40/)).toBeVisible();
  });

  it('shows how far a download is, and stops when it is cancelled', async () => {
    const element = await openClassificationView();
    Object.assign(element.client.ask, { answeredFile: () => new Promise<Blob>(() => {}) });
    await page.getByTestId('download-predictions').click();
    await expect.element(page.getByTestId('download-predictions-xlsx')).toBeDisabled();
    await expect.element(page.getByText('Writing comments.csv with predictions')).toBeVisible();
    await page.getByTestId('job-cancel').click();
    await expect.element(page.getByText('Cancelled: no file was saved.')).toBeVisible();
    await expect.element(page.getByTestId('download-predictions-xlsx')).toBeEnabled();
  });

  it('is accessible in both languages and colours, and fits a phone', async () => {
    const element = await openClassificationView();
    await expect.element(part('By month').getByRole('img')).toBeVisible();
    await expectAccessible(element);
    await useLocale('pt-BR');
    await expect
      .element(
        page.getByText(
          /De 100 avaliações, 40 \(40,0%; intervalo de 95%: 30,9% a 49,8%\) foram classificadas como negativas\./,
        ),
      )
      .toBeVisible();
    await expectAccessible(element);
    await page.viewport(360, 740);
    onTestFinished(() => page.viewport(1280, 800));
    await expect
      .poll(() => document.documentElement.scrollWidth)
      .toBeLessThanOrEqual(document.documentElement.clientWidth);
    await expectAccessible(element);
    expect(element.renderRoot.querySelectorAll('style').length).toBe(0);
  });
});

/** Counts with made intervals: what the view shows of them is told apart by the shares. */
function counts(...byClass: number[]): ClassCounts {
  const rows = byClass.reduce((sum, count) => sum + count, 0);
  const shares = byClass.map((count) => {
    const value = count / rows;
    return { value, low: value * 0.9, high: value * 1.1 };
  });
  return { rows, counts: byClass, shares, stars: null };
}

const ownReport: ClassificationReport = {
  schema: 'review-classifier/classification@1',
  id: 'own',
  created: '2026-11-30T12:00:00.000Z',
  model: { id: 'subjects', version: '1.0.0' },
  dataset: {
    ...{ name: 'a.xlsx', format: 'xlsx', encoding: 'utf-8', delimiter: null },
    columns: { text: 'text', id: null, date: 'date', groups: ['city'] },
  },
  ...{ rows: 100, classified: 100, excluded: { emptyText: 0, malformed: 0 } },
  classes: ['price', 'delivery', 'praise'],
  counts: { price: 20, delivery: 50, praise: 30 },
  overall: counts(20, 50, 30),
  months: [
    { month: '2025-12', ...counts(10, 20, 10) },
    { month: '2026-02', ...counts(10, 30, 20) },
  ],
  undated: 0,
  groups: [
    {
      column: 'city',
      distinct: 300,
      values: [
        { value: 'Recife', ...counts(10, 30, 20) },
        { value: '', ...counts(10, 20, 10) },
      ],
    },
  ],
};

describe('The view of rows in own classes', () => {
  const rows = vi.fn<(id: string, filter: object) => Promise<RowPage>>(() =>
    Promise.resolve({ total: 0, rows: [] }),
  );
  const client = { ask: { rows } } as unknown as ClassificationView['client'];

  it('is about the most frequent class, and draws the months of all', async () => {
    await show(ownReport, client);
    await expect
      .element(page.getByText(/Of 100 reviews, 50 \(50\.0%, .*were classified as “delivery”\./))
      .toBeVisible();
    expect(page.getByText(/Expected stars/).elements()).toEqual([]);
    await expect
      .element(page.getByText('None: all 100 rows of the file were classified.'))
      .toBeVisible();
    const chart = part('By month').getByRole('img', { name: 'Share of each class, by month' });
    await expect.element(chart).toHaveTextContent('“price”');
    expect(chart.element().querySelectorAll('circle').length).toBe(6);
    await expect
      .element(part('By month').getByText('Every classified row has a date.'))
      .toBeVisible();
    await page.viewport(360, 740);
    onTestFinished(() => page.viewport(1280, 800));
    await expect.element(chart).toHaveTextContent('“delivery”');
    await expect
      .poll(() => document.documentElement.scrollWidth)
      .toBeLessThanOrEqual(document.documentElement.clientWidth);
    // A workbook comes back as one without asking for it.
    expect(page.getByTestId('download-predictions-xlsx').elements()).toEqual([]);
  });

  it('lists the rows of an empty value, and says how many values there are', async () => {
    await show(ownReport, client);
    await expect
      .element(part('By group').getByText('The 2 most frequent of 300 values are listed.'))
      .toBeVisible();
    await part('By group').getByRole('button', { name: '(empty)' }).click();
    await expect.poll(() => rows.mock.lastCall?.[1]).toEqual({ group: { column: 0, value: '' } });
    await expect.element(part('The rows').getByLabelText('city')).toHaveDisplayValue('(empty)');
  });

  it('names the one month that there is', async () => {
    const months = ownReport.months?.slice(0, 1) ?? [];
    const element = await show({ ...ownReport, months, undated: 60 }, client);
    for (const said of [/60 rows without a readable date/, /are from December 2025\./]) {
      await expect.element(part('By month').getByText(said)).toBeVisible();
    }
    expect(part('By month').getByRole('img').elements()).toEqual([]);
    element.report = { ...ownReport, months: null, undated: null, groups: [] };
    await expect.poll(() => part('By month').elements()).toEqual([]);
    expect(part('By group').elements()).toEqual([]);
  });
});
