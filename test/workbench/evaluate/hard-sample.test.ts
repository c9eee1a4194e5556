import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { csvFile, labelledFile } from './labelled-files.ts';
import { evaluateFile, nextReport, openEvaluatePage, startButton } from './open-evaluate-page.ts';

const note = page.getByTestId('hard-sample');

/** Where the samples of the site are found from a page of the tests. */
function atRoot(): void {
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
  onTestFinished(() => base.remove());
}

async function evaluateSample(testId: string): Promise<void> {
  await page.getByTestId(testId).click();
  await expect.element(startButton()).toBeEnabled();
  const report = nextReport();
  await startButton().click();
  await report;
}

async function hardText(): Promise<string> {
  return (await fetch('/samples/reviews.csv')).text();
}

describe('The report', () => {
  it('says of the hard sample that it was written to be hard, and of the ordinary nothing', async () => {
    atRoot();
    await openEvaluatePage();
    await evaluateSample('dataset-sample-hard');
    await expect
      .element(note)
      .toHaveTextContent(/reviews of this sample were written to be hard.* expect fewer errors/);
    await evaluateSample('dataset-sample');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/shop-reviews/);
    expect(note.query()).toBeNull();
  });

  it('says it in Portuguese', async () => {
    atRoot();
    await openEvaluatePage('pt-BR');
    await evaluateSample('dataset-sample-hard');
    await expect
      .element(note)
      .toHaveTextContent(/deste exemplo foram escritas para serem difíceis/);
  });

  it('says it of the same content under another name', async () => {
    await openEvaluatePage();
    await evaluateFile(new File([await hardText()], 'copy.csv'));
    await expect.element(note).toBeVisible();
  });

  it('says it of no other file, whatever its name and length', async () => {
    await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 12, pos: 12 }, 'reviews.csv'));
    await expect.element(page.getByTestId('see-errors')).toBeVisible();
    expect(note.query()).toBeNull();
    const changed = (await hardText()).replace('Horrível.', 'Terrível.');
    const report = await evaluateFile(new File([changed], 'reviews.csv'));
    expect(report.dataset.evaluated).toBe(273);
    await expect.element(page.getByText('190 of 273').first()).toBeVisible();
    expect(note.query()).toBeNull();
  });

  it('says it of no file that is read together with the sample', async () => {
    await openEvaluatePage();
    const own = csvFile([
      ['id', 'review', 'stars', 'sentiment', 'language', 'category', 'trait'],
      ['o1', 'Wonderful, I love it', '5', 'positive', 'en', 'books', 'plain'],
    ]);
    await page
      .getByTestId('dataset-file')
      .upload([new File([await hardText()], 'reviews.csv'), own]);
    await page.getByTestId('read-all').click();
    await expect.element(startButton()).toBeEnabled();
    const report = nextReport();
    await startButton().click();
    expect((await report).dataset.evaluated).toBe(274);
    await expect.element(page.getByTestId('see-errors')).toBeVisible();
    expect(note.query()).toBeNull();
  });
});
