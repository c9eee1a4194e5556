import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { EvaluatePage } from '../../../src/workbench/evaluate/evaluate-page.ts';
import { thresholdBlocks } from '../../../src/workbench/errors/findings/advice-blocks.ts';
import { shopReviews } from '../../fixtures/model/own-classes.ts';
import { clientOver, shopFiles } from '../own-class-clients.ts';
import { sessionOver } from '../sessions.ts';
import { csvFile } from './labelled-files.ts';
import { chooseFiles, evaluateFile } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

async function open(...files: Parameters<typeof shopFiles>): Promise<EvaluatePage> {
  await useLocale('en');
  const { client } = clientOver(await shopFiles(...files));
  const element = new EvaluatePage();
  element.session = sessionOver(client);
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
    client.dispose();
  });
  await element.updateComplete;
  return element;
}

const two = ['delivery', 'service'];
const fileOf = (classes: readonly string[]) =>
  csvFile([['text', 'label'], ...shopReviews.filter(([, label]) => classes.includes(label))]);

describe('Evaluate with a model of two own classes and a threshold', () => {
  it('goes back to the model’s own threshold, here and in the advice', async () => {
    const element = await open(two, { threshold: 0.9 });
    const report = await evaluateFile(fileOf(two));
    expect(report).toMatchObject({ classes: two, threshold: 0.9 });
    await openTab('Threshold');
    const value = page.getByTestId('threshold-value');
    await expect.element(value).toHaveValue(0.9);
    const reset = page.getByTestId('threshold-reset');
    await expect.element(reset).toBeDisabled();
    await expect.element(reset).toHaveTextContent('Back to 0.9');

    await value.fill('0.5');
    value.element().dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await expect.element(reset).toBeEnabled();
    await expect.element(page.getByText(/Compared with 0\.90/)).toBeVisible();
    const moved = element.session.evaluation!;
    expect(moved).toMatchObject({ threshold: 0.5, firstThreshold: 0.9 });
    const [advice] = thresholdBlocks(moved);
    expect(advice).toMatchObject({
      action: { label: 'Back to 0.9', detail: { threshold: 0.9 } },
    });

    await reset.click();
    await expect.element(value).toHaveValue(0.9);
    await expect.element(reset).toBeDisabled();
    await expect.poll(() => element.session.evaluation?.threshold).toBe(0.9);
    expect(thresholdBlocks(element.session.evaluation!)).not.toContainEqual(advice);
  });
});

describe('Rows that a model of own classes only classifies', () => {
  it('are counted by class, and stand in the order of the file', async () => {
    await open();
    const texts = shopReviews.map(([text]) => [text]);
    await chooseFiles(csvFile([['review'], ...texts]));
    await page.getByTestId('evaluate-start').click();
    const shares = page.getByRole('list', { name: 'Share of each class' });
    for (const name of ['delivery', 'product', 'service']) {
      await expect
        .element(shares.getByRole('button', { name }))
        .toHaveTextContent(/33\.3%.*4 of 12/);
    }
    await expect.element(page.getByLabelText('Order')).toHaveValue('');
  });
});
