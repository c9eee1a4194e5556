import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { messages } from '../../../src/i18n/locale.ts';
import { DropZone } from '../../../src/ui/drop-zone.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { csvFile, labelledFile } from './labelled-files.ts';
import { chooseFiles, openEvaluatePage, startButton } from './open-evaluate-page.ts';

const balanced = () => labelledFile({ neg: 12, pos: 12 });

function dropZone(): DropZone {
  const find = (root: ParentNode): DropZone | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof DropZone) return element;
      const inside = element.shadowRoot === null ? null : find(element.shadowRoot);
      if (inside !== null) return inside;
    }
    return null;
  };
  const zone = find(document);
  if (zone === null) throw new Error('There is no drop zone.');
  return zone;
}

function drop(target: EventTarget, fill: (transfer: DataTransfer) => void): void {
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  target.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
  );
}

function pasteOnPage(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}

describe('Choosing a file', () => {
  it('says what will happen, which formats can be read, and is accessible', async () => {
    const element = await openEvaluatePage();
    await expect.element(page.getByText('Drop a file here')).toBeVisible();
    await expect.element(page.getByText(/CSV, TSV, JSON or JSON Lines/)).toBeVisible();
    await expect.element(page.getByText(/Windows-1252/)).toBeVisible();
    await expect.element(page.getByText(/goes nowhere/)).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('speaks Portuguese', async () => {
    await openEvaluatePage('pt-BR');
    await expect.element(page.getByText('Solte um arquivo aqui')).toBeVisible();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/próprio arquivo/);
  });

  it('reads a file that was picked', async () => {
    await openEvaluatePage();
    await chooseFiles(balanced());
    await expect.element(page.getByText('mine.csv')).toBeVisible();
    await expect.element(startButton()).toBeEnabled();
  });

  it('reads a file that was dropped', async () => {
    await openEvaluatePage();
    drop(dropZone(), (transfer) => transfer.items.add(balanced()));
    await expect.element(startButton()).toBeEnabled();
  });

  it('tells while a file is held over the zone what letting go will do', async () => {
    await openEvaluatePage();
    const zone = dropZone();
    zone.dispatchEvent(new DragEvent('dragenter', { cancelable: true }));
    await expect.element(page.getByText('Release to read the file')).toBeVisible();
    await expect.element(page.getByText('Drop a file here')).not.toBeVisible();
    zone.dispatchEvent(new DragEvent('dragleave'));
    await expect.element(page.getByText('Drop a file here')).toBeVisible();
  });

  it('says that a folder cannot be read', async () => {
    const element = await openEvaluatePage();
    dropZone().dispatchEvent(
      new CustomEvent('dropped', { detail: { files: [], folders: ['reviews 2024'] } }),
    );
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(/“reviews 2024” is a folder/);
    await expect.element(alert).toHaveAttribute('data-code', 'folder');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says that dropped text is not a file', async () => {
    await openEvaluatePage();
    drop(dropZone(), (transfer) => transfer.setData('text/plain', 'just some words'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/not a file/);
  });

  it('says so no more once the file before is read in another way', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(balanced());
    await expect.element(startButton()).toBeEnabled();
    element.openFiles([]);
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'no-file');
    await page.getByText('change', { exact: true }).click();
    await page.getByLabelText('Encoding').selectOptions('windows-1252');
    // Letters that it garbles are asked about: those alerts are of the file as it is read now.
    await expect
      .poll(() => alert.elements().map((one) => one.getAttribute('data-code')))
      .toEqual(['text-garbled', 'decoded-twice']);
    await expect.element(page.getByLabelText('Encoding')).toHaveValue('windows-1252');
  });

  it('asks which of two files comes first, and reads that one', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(balanced(), labelledFile({ neg: 5, pos: 6 }, 'other.csv'));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/2 files were dropped together/);
    expect(await accessibilityProblems(element)).toEqual([]);
    await page.getByRole('button', { name: 'Read other.csv' }).click();
    await expect.element(page.getByText(/11 rows will be evaluated/)).toBeVisible();
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('reads nothing when neither of two files is wanted', async () => {
    await openEvaluatePage();
    await chooseFiles(balanced(), balanced());
    await page.getByRole('button', { name: 'None of them' }).click();
    expect(page.getByRole('alert').elements()).toEqual([]);
    await expect.element(page.getByText('Drop a file here')).toBeVisible();
  });

  it('reads a table pasted into the box', async () => {
    await openEvaluatePage();
    await page.getByText('Paste a table').click();
    await page.getByRole('button', { name: 'Read what was pasted' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/nothing to read yet/);
    await userEvent.fill(
      page.getByLabelText(/Cells copied/),
      'review\tlabel\nI love it, great\tpositive\nAwful, broke at once\tnegative',
    );
    await page.getByRole('button', { name: 'Read what was pasted' }).click();
    await expect.element(page.getByText('pasted-table.tsv')).toBeVisible();
    await expect.element(page.getByText(/2 rows will be evaluated/)).toBeVisible();
  });

  it('reads a table pasted onto the page, and leaves a single word alone', async () => {
    await openEvaluatePage();
    pasteOnPage('excellent');
    pasteOnPage('[{"text": "I love it", "label": 1},\n {"text": "Awful, broken", "label": 0}]');
    await expect.element(page.getByText('pasted-table.json')).toBeVisible();
    await expect.element(page.getByText(/2 rows will be evaluated/)).toBeVisible();
  });

  it('offers the ordinary sample first and the hard one next to it', async () => {
    const base = document.createElement('base');
    base.href = '/';
    document.head.append(base);
    onTestFinished(() => base.remove());
    const element = await openEvaluatePage();
    const names = page.getByRole('button', { name: /sample/ }).elements();
    expect(names.map(({ textContent }) => textContent.trim())).toEqual([
      'Use the sample',
      'Use the hard sample',
    ]);
    await expect.element(page.getByText(/300 that were written to be misread/)).toBeVisible();
    await page.getByTestId('dataset-sample-hard').click();
    await expect.element(page.getByText(/273 rows will be evaluated/)).toBeVisible();
    await expect.element(page.getByText('reviews.csv', { exact: true })).toBeVisible();
    // Next to the work both are offered, too.
    await page.getByTestId('dataset-sample').click();
    await expect.element(page.getByText(/187 rows will be evaluated/)).toBeVisible();
    await expect.element(page.getByText('shop-reviews.csv')).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says so when the site does not have the sample', async () => {
    const base = document.createElement('base');
    document.head.append(base);
    onTestFinished(() => base.remove());
    await openEvaluatePage();
    // The development server answers unknown paths with its index page: a missing file has to be
    // played.
    const fetch = window.fetch.bind(window);
    window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    onTestFinished(() => {
      window.fetch = fetch;
    });
    await page.getByTestId('dataset-sample').click();
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'sample-missing');
    window.fetch = fetch;
    base.href = '/';
    await page.getByTestId('dataset-sample').click();
    await expect.element(startButton()).toBeEnabled();
    await expect.element(page.getByText(/187 rows will be evaluated/)).toBeVisible();
  });
});

describe('A file that cannot be read', () => {
  const codes = [
    ...['file-empty', 'file-header-only', 'file-binary', 'file-unreadable'],
    ...['file-too-many-columns', 'json-invalid', 'json-not-rows', 'unexpected'],
  ] as const;

  it.each(codes)('says why: %s', async (code) => {
    await openEvaluatePage();
    await chooseFiles(csvFile([['a']], `fails-${code}.csv`));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', code);
    const words = messages().errors.jobs[code as 'file-empty']({ line: 3, kind: 'PNG' });
    await expect.element(alert).toHaveTextContent(words);
    await expect.element(page.getByText('Drop a file here')).toBeVisible();
  });

  it('is refused by the real engine: empty, header only, an image', async () => {
    await openEvaluatePage();
    const alert = page.getByRole('alert');
    await chooseFiles(new File([''], 'empty.csv'));
    await expect.element(alert).toHaveAttribute('data-code', 'file-empty');
    await chooseFiles(new File(['text,label\n'], 'header.csv'));
    await expect.element(alert).toHaveAttribute('data-code', 'file-header-only');
    const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
    await chooseFiles(new File([png], 'image.csv'));
    await expect.element(alert).toHaveAttribute('data-code', 'file-binary');
  });

  it('leaves the file before as it was', async () => {
    await openEvaluatePage();
    await chooseFiles(balanced());
    await expect.element(startButton()).toBeEnabled();
    await chooseFiles(new File([''], 'empty.csv'));
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'file-empty');
    await expect.element(page.getByText('mine.csv')).toBeVisible();
    await expect.element(startButton()).toBeEnabled();
  });

  it('can be left while it is read', async () => {
    await openEvaluatePage();
    await chooseFiles(csvFile([['a']], 'slow-to-read.csv'));
    await expect.element(page.getByText('1 MB of 4 MB')).toBeVisible();
    await page.getByTestId('job-cancel').click();
    await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
    await chooseFiles(balanced());
    await expect.element(startButton()).toBeEnabled();
  });
});
