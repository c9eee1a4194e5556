import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { sheetRows, workbookFile } from '../../dataset/xlsx-file.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { csvFile, labelledFile } from './labelled-files.ts';
import { chooseFiles, nextReport, openEvaluatePage, startButton } from './open-evaluate-page.ts';

async function start() {
  const report = nextReport();
  await startButton().click();
  return report;
}

describe('Several files', () => {
  it('are read as one data set when the user says so, and say what each brought', async () => {
    const element = await openEvaluatePage();
    const first = labelledFile({ neg: 12, pos: 12 }, 'first.csv');
    const second = labelledFile({ neg: 3, pos: 5 }, 'second.csv');
    await chooseFiles(first, second);
    await expectAccessible(element);
    await page.getByRole('button', { name: 'Read all 2 as one data set' }).click();
    await expect.element(page.getByText('first.csv: 24 rows')).toBeVisible();
    await expect.element(page.getByText('second.csv: 8 rows')).toBeVisible();
    const report = await start();
    expect(report.dataset).toMatchObject({ name: 'first.csv, second.csv', rows: 32 });
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Report: first.csv, second.csv');
  });

  it('say in which of them a problem lies', async () => {
    await openEvaluatePage();
    await chooseFiles(
      csvFile([
        ['review', 'label', 'city'],
        ['Good one', 'pos', 'SP'],
        ['Bad one', 'neg', 'RJ'],
      ]),
      new File(['review,label\nGreat,pos\nAwful\n'], 'second.csv'),
    );
    await page.getByRole('button', { name: 'Read all 2 as one data set' }).click();
    await page.getByText('2 problems in the file').click();
    await expect
      .element(page.getByText('Row 4 · second.csv, spreadsheet row 3:', { exact: true }))
      .toBeVisible();
    await expect
      .element(page.getByText('second.csv · Whole file, column “city”:', { exact: true }))
      .toBeVisible();
  });

  it('of which one is chosen are read as that one', async () => {
    await openEvaluatePage();
    await chooseFiles(
      labelledFile({ neg: 12, pos: 12 }, 'first.csv'),
      labelledFile({ neg: 3, pos: 5 }, 'second.csv'),
    );
    await page.getByRole('button', { name: 'Read second.csv' }).click();
    expect((await start()).dataset).toMatchObject({ name: 'second.csv', rows: 8 });
  });

  it('one of which cannot be read are refused by its name', async () => {
    await openEvaluatePage();
    await useLocale('pt-BR');
    await chooseFiles(labelledFile({ neg: 2, pos: 2 }), new File([], 'nothing.csv'));
    await page.getByRole('button', { name: 'Ler os 2 como um só conjunto' }).click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'file-empty');
    await expect.element(alert).toHaveTextContent(/nothing\.csv/);
  });
});

describe('A workbook and a packed file', () => {
  const reviews = (label: string, text: string, count: number) =>
    Array.from({ length: count }, (_, index) => [`${text} (${index})`, label]);

  it('is read from all sheets of the same columns, or from the one that the user chooses', async () => {
    const element = await openEvaluatePage();
    const sheetOf = (count: number) =>
      sheetRows([
        ['review', 'label'],
        ...reviews('pos', 'Excellent, I love it', count),
        ...reviews('neg', 'Terrible, it broke', count),
      ]);
    await chooseFiles(workbookFile({ sheets: { January: sheetOf(4), February: sheetOf(7) } }));
    await expect.element(page.getByText(/22 rows will be evaluated/)).toBeVisible();
    await expect
      .element(page.getByLabelText('Sheet', { exact: true }))
      .toHaveDisplayValue('January + February, joined');
    await expectAccessible(element);
    await page.getByText('change', { exact: true }).click();
    await page.getByLabelText('Sheet', { exact: true }).selectOptions('February');
    await expect.element(page.getByText(/14 rows will be evaluated/)).toBeVisible();
    expect((await start()).dataset).toMatchObject({ format: 'xlsx', evaluated: 14 });
  });

  it('is unpacked while it is read', async () => {
    await openEvaluatePage();
    const plain = csvFile([
      ['review', 'label'],
      ...reviews('pos', 'Excellent, I love it', 4),
      ...reviews('neg', 'Terrible, it broke', 4),
    ]);
    const packed = plain.stream().pipeThrough(new CompressionStream('gzip'));
    await chooseFiles(new File([await new Response(packed).blob()], 'mine.csv.gz'));
    expect((await start()).dataset).toMatchObject({ name: 'mine.csv.gz', evaluated: 8 });
  });
});
