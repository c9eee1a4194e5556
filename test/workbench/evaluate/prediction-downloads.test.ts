import { page } from 'vitest/browser';
import { expect, it, onTestFinished, vi } from 'vitest';
import '../../../src/ui/theme.css';
import { PredictionDownloads } from '../../../src/workbench/evaluate/prediction-downloads.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';

/** The downloads of an evaluation, answered as a test says, and the names of what is saved. */
async function open(type: string) {
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const answeredFile = vi.fn<(...asked: unknown[]) => Promise<Blob>>(() =>
    Promise.resolve(new Blob(['x'], { type })),
  );
  const predictionsFile = vi.fn(() => Promise.resolve(new Blob(['x'], { type: 'text/csv' })));
  const element = new PredictionDownloads();
  const client = { ask: { answeredFile, predictionsFile } };
  Object.assign(element, { client, id: 'e', name: 'minhas.csv', hasScriptsLayout: true });
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
    click.mockRestore();
  });
  await element.updateComplete;
  return { element, names, answeredFile, predictionsFile };
}

it('saves the layout for scripts of an evaluation', async () => {
  const { element, names, answeredFile, predictionsFile } = await open('text/csv;charset=utf-8');
  await page.getByTestId('download-predictions-scripts').click();
  await expect.poll(() => names).toEqual(['minhas-predictions.csv']);
  expect(predictionsFile).toHaveBeenCalledExactlyOnceWith('e');
  expect(answeredFile).not.toHaveBeenCalled();
  await expectAccessible(element);
});

it('says that a workbook was asked for and does not hold the rows', async () => {
  const { names, answeredFile } = await open('text/csv;charset=utf-8');
  await page.getByTestId('download-predictions-xlsx').click();
  await expect.poll(() => names).toEqual(['minhas-predictions.csv']);
  expect(answeredFile.mock.lastCall?.slice(0, 2)).toEqual(['e', 'xlsx']);
  await expect.element(page.getByText(/more rows than a worksheet holds/)).toBeVisible();
});

it('names a file of tabs after what it is', async () => {
  const { names, answeredFile } = await open('text/tab-separated-values;charset=utf-8');
  await page.getByTestId('download-predictions').click();
  await expect.poll(() => names).toEqual(['minhas-predictions.tsv']);
  expect(answeredFile.mock.lastCall?.slice(0, 2)).toEqual(['e', 'same']);
  expect(page.getByText(/more rows than a worksheet/).elements()).toEqual([]);
});
