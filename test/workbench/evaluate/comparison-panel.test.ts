import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { csvFile } from './labelled-files.ts';
import { chooseFiles, nextReport, openEvaluatePage, startButton } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const comparison = (name: string | RegExp = 'Compared with “other”') =>
  page.getByRole('region', { name });

/**
 * 40 rows that the classifier gets right but for the last of each class; the other system answers
 * by `answer`.
 */
function answeredFile(answer: (row: number, label: string) => string, column = 'other'): File {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const label = index % 2 === 0 ? 'pos' : 'neg';
    const isTwisted = index >= 38;
    const text =
      (label === 'pos') !== isTwisted ? 'Excellent, I love it' : 'Terrible, a waste of money';
    return [`${text} (${index})`, label, answer(index, label)];
  });
  return csvFile([['review', 'label', column], ...rows]);
}

async function chooseAnswers(file: File): Promise<void> {
  await chooseFiles(file);
  await page.getByLabelText('Role of column label').selectOptions('Label');
  await page.getByTestId('task-compare').click();
  await page.getByTestId('prediction-column').selectOptions('other');
}

async function start() {
  const report = nextReport();
  await startButton().click();
  const done = await report;
  if (done.comparison !== undefined) await openTab('Comparison');
  return done;
}

describe('The comparison with another system’s answers', () => {
  it('is not there for a file without them', async () => {
    await openEvaluatePage();
    await chooseFiles(answeredFile((_, label) => label));
    await page.getByLabelText('Role of column label').selectOptions('Label');
    await start();
    await expect.element(page.getByRole('tab', { name: 'Threshold' })).toBeVisible();
    expect(page.getByRole('tab', { name: 'Comparison' }).elements()).toEqual([]);
  });

  it('sets metrics side by side, tests the difference and lists the rows only one gets right', async () => {
    const element = await openEvaluatePage();
    // Wrong on the first 20 rows, without an answer for the last but two.
    await chooseAnswers(
      answeredFile((row, label) => {
        if (row === 37) return '';
        return row < 20 === (label === 'pos') ? 'ruim' : 'bom';
      }),
    );
    await expect.element(page.getByLabelText('Meaning of “ruim”')).toHaveValue('negative');
    await expectAccessible(element);
    const report = await start();
    expect(report.dataset.labelMapping).toEqual({ pos: 'positive', neg: 'negative' });
    await expect.element(comparison().getByText(/Both on the same 39 rows/)).toBeInTheDocument();
    const accuracy = comparison().getByRole('row', { name: /^Accuracy/ });
    await expect.element(accuracy).toHaveTextContent(/94\.9%\s*48\.7%\s*\+46\.2 points/);
    await expect
      .element(
        comparison().getByText(/This classifier makes fewer errors than “other”.* p < 0\.001/),
      )
      .toBeInTheDocument();
    await comparison()
      .getByRole('button', { name: 'Only “other” is right: 2 rows, list them' })
      .click();
    const panel = page.getByRole('dialog', { name: 'Only “other” is right: 2 rows' });
    await expect.element(panel).toBeVisible();
    // The list is slotted: it stands next to the dialog, not in it.
    await expect.poll(() => comparison().getByRole('listitem').elements().length).toBe(2);
    await expect.element(comparison().getByText('Row 39')).toBeVisible();
    await expectAccessible(element);
    await panel.getByRole('button', { name: 'Close' }).click();
    await useLocale('pt-BR');
    await expect
      .element(comparison('Comparação com “other”').getByText(/Este classificador erra menos/))
      .toBeInTheDocument();
    await expectAccessible(element);
  });

  it('follows the meaning that a user gives the answers, and the threshold', async () => {
    await openEvaluatePage();
    await chooseAnswers(answeredFile((_, label) => (label === 'pos' ? 'A' : 'B')));
    await page.getByLabelText('Meaning of “A”').selectOptions('positive');
    await page.getByLabelText('Meaning of “B”').selectOptions('negative');
    await start();
    const accuracy = comparison().getByRole('row', { name: /^Accuracy/ });
    await expect.element(accuracy).toHaveTextContent(/95\.0%\s*100\.0%/);
    await expect
      .element(comparison().getByText(/neither this classifier nor “other” is clearly better/))
      .toBeInTheDocument();
    await openTab('Threshold');
    const slider = page.getByTestId('threshold-slider').element() as HTMLInputElement;
    slider.value = '1';
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await openTab('Comparison');
    await expect.element(accuracy).toHaveTextContent(/50\.0%\s*100\.0%/);
  });

  it('takes the answers from a column named after them, and probabilities from 0.5 on', async () => {
    const element = await openEvaluatePage();
    const probability = (row: number, label: string) =>
      String(label === 'pos' ? 0.5 + row / 100 : 0.49 - row / 100);
    await chooseFiles(answeredFile(probability, 'y_pred'));
    await expect.element(page.getByTestId('task-compare')).toBeChecked();
    await expect.element(page.getByTestId('probability-column')).toHaveDisplayValue('y_pred');
    await expect
      .element(page.getByLabelText('Role of column y_pred'))
      .toHaveDisplayValue('Probability');
    await expect.element(page.getByText(/^From 0\.5 on, the prediction is/)).toBeVisible();
    await expectAccessible(element);
    await start();
    const accuracy = comparison('Compared with “y_pred”').getByRole('row', { name: /^Accuracy/ });
    await expect.element(accuracy).toHaveTextContent(/95\.0%\s*100\.0%/);
  });

  it('says when the other answered nothing', async () => {
    await openEvaluatePage();
    await chooseAnswers(answeredFile((_, label) => (label === 'pos' ? 'A' : 'B')));
    await expect.element(page.getByLabelText('Meaning of “A”')).toBeInTheDocument();
    await start();
    await expect
      .element(comparison().getByText(/“other” has no prediction for any of the evaluated rows/))
      .toBeInTheDocument();
  });
});
