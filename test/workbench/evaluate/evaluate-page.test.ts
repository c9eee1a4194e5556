import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { labelledFile } from './labelled-files.ts';
import {
  chooseFiles,
  evaluateFile,
  nextReport,
  openEvaluatePage,
  startButton,
} from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const slow = () => labelledFile({ neg: 12, pos: 12 }, 'slow.csv');

async function startSlowly(): Promise<void> {
  await chooseFiles(slow());
  await startButton().click();
  await expect.element(page.getByTestId('job-cancel')).toBeVisible();
}

describe('An evaluation', () => {
  it('comes after one click, with what was guessed, and is announced', async () => {
    await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 40, pos: 60 }));
    expect(report.dataset).toMatchObject({
      name: 'mine.csv',
      rows: 100,
      evaluated: 100,
      columns: { text: 'review', label: 'sentiment', id: 'id', groups: ['category'] },
      labelMapping: { neg: 'negative', pos: 'positive' },
    });
    expect(report.confusionMatrix.flat().reduce((sum, count) => sum + count)).toBe(100);
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Report: mine.csv');
    await expect.element(page.getByText(/Finished: 100 rows evaluated/)).toBeInTheDocument();
  });

  it('says what it does, how far it is, how fast and for how long still', async () => {
    const element = await openEvaluatePage();
    await startSlowly();
    await expect.element(page.getByText('Classifying slow.csv')).toBeVisible();
    await expect.element(page.getByText('6,000 of 12,000 rows')).toBeVisible();
    await expect.element(page.getByText(/^\d,\d{3} rows\/s$/)).toBeVisible();
    await expect.element(page.getByText(/about \d+ sec left/)).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '6000');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('can be cancelled: everything is as it was, and the page says so', async () => {
    await openEvaluatePage();
    await chooseFiles(slow());
    await page.getByLabelText('Meaning of “pos”').selectOptions('neutral');
    await page.getByLabelText('Meaning of “pos”').selectOptions('positive');
    await page.getByLabelText('Role of column category').selectOptions('–');
    await startButton().click();
    await page.getByTestId('job-cancel').click();
    await expect.element(page.getByText(/Cancelled\. The file and everything/)).toBeVisible();
    await expect.element(startButton()).toBeEnabled();
    await expect.poll(() => startButton().element().matches(':focus')).toBe(true);
    await expect.element(page.getByLabelText('Role of column category')).toHaveValue('');
    await expect.element(page.getByText(/24 rows will be evaluated/)).toBeVisible();
    // The engine is free again.
    await chooseFiles(labelledFile({ neg: 12, pos: 12 }));
    await expect.element(page.getByText('mine.csv')).toBeVisible();
    const report = nextReport();
    await startButton().click();
    expect((await report).dataset.evaluated).toBe(24);
  });

  it('asks, when another file comes meanwhile, which one to go on with', async () => {
    const element = await openEvaluatePage();
    await startSlowly();
    element.openFiles([labelledFile({ neg: 5, pos: 6 }, 'second.csv')]);
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'job-running');
    await expect.element(alert).toHaveTextContent(/slow\.csv is still being worked on/);
    expect(await accessibilityProblems(element)).toEqual([]);
    await page.getByRole('button', { name: 'Keep going with slow.csv' }).click();
    expect(alert.elements()).toEqual([]);
    await expect.element(page.getByText('Classifying slow.csv')).toBeVisible();

    element.openFiles([labelledFile({ neg: 5, pos: 6 }, 'second.csv')]);
    await page.getByRole('button', { name: 'Cancel and read second.csv' }).click();
    await expect.element(page.getByText(/11 rows will be evaluated/)).toBeVisible();
    await expect.element(startButton()).toBeEnabled();
  });

  it('returns to the mapping when the worker dies, and starting again works', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 12, pos: 12 }, 'deadly.csv'));
    await startButton().click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'worker-failed');
    await expect.element(alert).toHaveTextContent(/Your file is still chosen/);
    await expect.element(page.getByText('deadly.csv')).toBeVisible();
    const report = nextReport();
    await startButton().click();
    expect((await report).dataset.evaluated).toBe(24);
    expect(alert.elements()).toEqual([]);
  });

  it('says why the model cannot be loaded, and keeps the file', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 12, pos: 12 }));
    await expect.element(startButton()).toBeEnabled();
    const evaluate = vi.spyOn(element.session.client, 'evaluate');
    evaluate.mockRejectedValueOnce({
      code: 'model-hash',
      message: '',
      detail: { file: 'weights.bin' },
    });
    await startButton().click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'model-hash');
    await expect.element(alert).toHaveTextContent(/weights\.bin was damaged or changed/);
    await useLocale('pt-BR');
    await expect.element(alert).toHaveTextContent(/weights\.bin foi danificado ou alterado/);
    await expect.element(startButton()).toBeEnabled();
  });

  it('leads from the report to its mapping and back, nothing lost', async () => {
    await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 12, pos: 12 }));
    await openTab('Rows');
    await page.getByRole('button', { name: 'Change columns or labels' }).click();
    await expect.element(page.getByText(/24 rows will be evaluated/)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the report' }).click();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Report: mine.csv');
  });

  it('runs by keyboard alone', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 12, pos: 12 }));
    await expect.element(startButton()).toBeEnabled();
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await userEvent.tab();
      if (startButton().element().matches(':focus')) break;
    }
    const report = nextReport();
    await userEvent.keyboard('{Enter}');
    expect((await report).dataset.evaluated).toBe(24);
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.element().matches(':focus')).toBe(true);
  });
});
