import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { openReport, type AnsweredFile } from './answered-reports.ts';
import { openTab } from './open-tab.ts';

const topics: AnsweredFile = {
  classes: ['delivery', 'product', 'price'],
  rows: 150,
  probabilities: 'per-class',
};

const value = () => page.getByTestId('threshold-value');
const says = () => page.getByTestId('threshold-says');
const found = () => page.getByTestId('threshold-found');
const inUse = () => page.getByTestId('thresholds-in-use');
const cells = () => page.getByTestId('confusion-cell');
const wanted = () => page.getByLabelText('I want to find');
const previewed = (name: string) => found().getByRole('row', { name }).getByRole('cell').nth(1);

async function type(threshold: string): Promise<void> {
  await userEvent.fill(value(), threshold);
  await userEvent.keyboard('{Tab}');
}

/** The counts of the matrix, row by row. */
const matrix = () =>
  cells()
    .elements()
    .map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0]));

describe('Thresholds of three classes', () => {
  it('find the class that the user looks for, and are taken away again', async () => {
    const view = await openReport(topics);
    await openTab('Threshold');
    const before = matrix();
    await wanted().selectOptions('“delivery”');
    await expect.element(says()).toHaveTextContent(/^Without a threshold: 10 missed “delivery”/);
    await expect.element(value()).toHaveValue(null);
    expect(inUse().elements()).toEqual([]);

    await type('0.95');
    await expect.element(says()).toHaveTextContent(/^At 0\.95: 50 missed “delivery” reviews, 0/);
    await expect.element(says()).toHaveTextContent('Precision –, recall 0.0%, F1 0.0%.');
    await expect.element(says()).toHaveTextContent(/Compared with no threshold: 40 more missed/);
    await expect.poll(() => [0, 3, 6].map((cell) => matrix()[cell])).toEqual([0, 0, 0]);
    expect(view.report.thresholds).toEqual({ delivery: 0.95 });

    await type('0');
    await expect.element(says()).toHaveTextContent(/^At 0\.00: 0 missed .* 100 false alarms/);
    await expect.element(inUse()).toHaveTextContent('“delivery” from 0.00');
    await page.getByRole('button', { name: 'Remove the threshold of “delivery”' }).click();
    await expect.poll(matrix).toEqual(before);
    expect(view.report.thresholds).toBeNull();
    await expect.element(page.getByTestId('threshold-reset')).toBeDisabled();
  });

  it('are offered for a goal, used when the user says so, and kept next to others', async () => {
    const view = await openReport(topics);
    await openTab('Threshold');
    const before = matrix();
    await wanted().selectOptions('“price”');
    await userEvent.fill(page.getByLabelText('Minimum recall, in %'), '100');
    await page.getByRole('button', { name: 'Find the threshold for this recall' }).click();
    await expect.element(found()).toHaveTextContent(/this recall is reached/);
    await expect.element(previewed('Missed “price” reviews')).toHaveTextContent(/^0$/);
    await expect.element(previewed('Recall')).toHaveTextContent('100.0%');
    await expect.element(found().getByRole('row', { name: 'Recall' })).toHaveTextContent('+20 pp');
    expect(view.report.thresholds).toBeNull();
    const correct = Number(previewed('Right answers').element().textContent);
    await page.getByTestId('threshold-apply').click();
    await expect.element(says()).toHaveTextContent(/: 0 missed “price” reviews/);
    expect(view.report.metrics.accuracy.value).toBeCloseTo(correct / 150, 12);

    await wanted().selectOptions('“product”');
    await expect.element(says()).toHaveTextContent(/^Without a threshold/);
    await type('0.3');
    await expect.element(inUse().getByRole('listitem').nth(1)).toHaveTextContent(/“price” from/);
    await expect.element(page.getByText(/exceeds its own by the largest factor/)).toBeVisible();
    expect(Object.keys(view.report.thresholds ?? {})).toEqual(['product', 'price']);
    await expectAccessible(view);
    await page.getByRole('button', { name: 'Remove all thresholds' }).click();
    await expect.poll(matrix).toEqual(before);
    expect(inUse().elements()).toEqual([]);
  });

  it('speak Portuguese', async () => {
    await openReport(topics, { locale: 'pt-BR' });
    await openTab('Limiar');
    await page.getByLabelText('Quero encontrar').selectOptions('“delivery”');
    await type('0.5');
    await expect
      .element(says())
      .toHaveTextContent(/^Em 0,50: .* Precisão .*Em relação a não usar limiar:/);
    await expect.element(inUse()).toHaveTextContent('“delivery” a partir de 0,50');
  });
});
