import { openDB } from 'idb';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { EngineClient } from '../../../src/client/engine-client.ts';
import type { BundleFile } from '../../../src/engine/model-bundle-api.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { NotesStore } from '../../../src/storage/notes.ts';
import { ErrorsPage } from '../../../src/workbench/errors/errors-page.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import {
  evaluateWith,
  fileWithErrors,
  nextDownload,
  openErrorsPage,
  openTab,
  shownText,
} from './open-errors-page.ts';
import {
  openReading,
  press,
  pressedTags,
  review,
  rowShown,
  said,
  settled,
} from './open-reading.ts';
import { sessionOver } from '../sessions.ts';

const note = page.getByTestId('review-note');
const tally = page.getByTestId('tag-tally');

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('Reading errors', () => {
  it('begins with the most confident error and goes on and back by keys and buttons', async () => {
    const { client, evaluation } = await openReading();
    const queue = await client.ask.readingQueue(
      evaluation.id,
      { outcome: 'wrong' },
      { by: 'confidence' },
    );
    const rows = await Promise.all([...queue].map((index) => client.ask.row(evaluation.id, index)));
    const confidences = rows.map(({ probability }) => probability);
    expect(confidences).toEqual([...confidences].sort((a, b) => b! - a!));
    expect(rowShown()).toBe(rows[0]!.row);
    await press('j');
    await expect.poll(rowShown).toBe(rows[1]!.row);
    await press('{ArrowRight}');
    await expect.poll(rowShown).toBe(rows[2]!.row);
    await press('k');
    await press('{ArrowLeft}');
    await expect.poll(rowShown).toBe(rows[0]!.row);
    await press('k');
    await expect
      .element(page.getByTestId('reading-place'))
      .toHaveTextContent(`1 of ${queue.length} errors`);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(rowShown).toBe(rows[1]!.row);
    const { row, text, probability } = rows[1]!;
    expect(shownText(review.element())).toContain(`Row ${row} · spreadsheet row ${row + 1} `);
    expect(shownText(review.element())).toContain(text);
    expect(shownText(review.element())).toContain(`${(probability! * 100).toFixed(1)}%`);
  });

  it('reads one kind of error, with a cue, or in an order by chance that its seed repeats', async () => {
    const { client, evaluation } = await openReading();
    const falsePositives = evaluation.confusionMatrix[0]![1]!;
    await page.getByLabelText('Which errors').selectOptions('false positives');
    await expect
      .element(page.getByTestId('reading-place'))
      .toHaveTextContent(`1 of ${falsePositives} errors`);
    await page.getByLabelText('Order', { exact: true }).selectOptions('random');
    await userEvent.fill(page.getByLabelText('Seed'), '7');
    await userEvent.tab();
    const [first] = await client.ask.readingQueue(
      evaluation.id,
      { outcome: 'wrong', trueClass: 0, predictedClass: 1 },
      { by: 'chance', seed: 7 },
    );
    const { row } = await client.ask.row(evaluation.id, first!);
    await expect.poll(rowShown).toBe(row);
    await page.getByLabelText('Which errors').selectOptions('false negatives');
    await page.getByLabelText('With the cue').selectOptions('negation');
    await settled();
    await expect.poll(() => shownText(review.element())).toMatch(/não gostei.*Cues: .*negation/);
  });

  it('types in fields, where no key is a command', async () => {
    await openReading();
    const before = rowShown();
    await press('n');
    await expect.poll(() => note.element().matches(':focus')).toBe(true);
    await userEvent.keyboard('jk 1 w');
    await expect.element(note).toHaveValue('jk 1 w');
    expect(rowShown()).toBe(before);
    expect(pressedTags()).toEqual([]);
    await userEvent.keyboard('{Escape}1');
    await expect.poll(pressedTags).toEqual(['irony']);
    await expect.element(note).toHaveValue('jk 1 w');
  });

  it('gives and takes back tags by digits, the review gone to getting those of fast fingers', async () => {
    await openReading();
    const first = rowShown();
    await press('1j3');
    await expect.poll(rowShown).not.toBe(first);
    await expect.poll(pressedTags).toEqual(['contrast']);
    await expect.element(tally).toHaveTextContent(/contrast 1 50\.0%.*irony 1 50\.0%/);
    await press('3');
    await expect.poll(pressedTags).toEqual([]);
    await expect.element(tally).not.toHaveTextContent('contrast');
    await press('k');
    await expect.poll(pressedTags).toEqual(['irony']);
  });

  it('offers what cues suggest as a first guess, and frames the cues until told not to', async () => {
    const { client, evaluation } = await openReading(
      fileWithErrors({ addition: ', mas a caixa é bonita, só que não' }),
    );
    const [index] = await client.ask.readingQueue(
      evaluation.id,
      { outcome: 'wrong' },
      { by: 'confidence' },
    );
    const { suggestedTags, cues } = await client.ask.marks(evaluation.id, index!);
    expect(suggestedTags).toContain('contrast');
    const chip = said()
      .querySelector('rc-review-tags')!
      .shadowRoot!.querySelector('[data-tag=contrast]')!;
    expect(chip.textContent).toContain('suggested by a cue');
    const framed = () =>
      [
        ...review
          .element()
          .querySelector('rc-highlighted-text')!
          .shadowRoot!.querySelectorAll('.named'),
      ]
        .map(({ textContent }) => textContent)
        .join('');
    expect(cues.length).toBeGreaterThan(0);
    expect(framed()).toContain('mas');
    await press('c');
    await expect.poll(framed).toBe('');
  });

  it('keeps tags and notes for the same file when the page is made anew', async () => {
    const { element, client, evaluation } = await openReading();
    const row = rowShown();
    await press('2');
    await userEvent.fill(page.getByLabelText('Your own tag'), '<b>own</b> tag');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(note, '<img src=x onerror="document.title = 1">');
    await userEvent.tab();
    await expect.element(page.getByText('Saved on this device.')).toBeVisible();
    element.remove();
    await expect
      .poll(
        async () =>
          (await new NotesStore().load(await client.ask.contentHash(evaluation.id))).notes.length,
      )
      .toBe(1);
    const second = new ErrorsPage();
    second.session = sessionOver(client, evaluation);
    document.body.append(second);
    await second.updateComplete;
    await openTab('read');
    await expect.element(review).toBeVisible();
    await settled();
    expect(rowShown()).toBe(row);
    await expect.element(note).toHaveValue('<img src=x onerror="document.title = 1">');
    await expect.poll(pressedTags).toEqual(['negation', '<b>own</b> tag']);
    await expect.element(tally).toHaveTextContent('<b>own</b> tag 1 100.0%');
    expect(
      second.shadowRoot!.querySelector('rc-error-reader')!.shadowRoot!.querySelector('b, img'),
    ).toBeNull();
    expect(said().querySelector('b, img')).toBeNull();
    expect(await accessibilityProblems(second)).toEqual([]);
  });
});

describe('Taking notes elsewhere', () => {
  it('exports notes and imports them again after they were erased', async () => {
    await openReading();
    const row = rowShown();
    await press('4');
    const download = nextDownload();
    await page.getByTestId('export-notes').click();
    const { name, text } = await download;
    expect(name).toBe('mine-notes.json');
    await page.getByTestId('erase-notes').click();
    const dialog = page.getByRole('dialog', { name: 'Erase the notes on this file?' });
    await expect.element(dialog).toBeVisible();
    await page.getByTestId('erase-notes-now').click();
    await expect.element(page.getByText('The notes on this file are erased.')).toBeVisible();
    await expect.poll(pressedTags).toEqual([]);
    expect(tally.query()).toBeNull();
    await userEvent.upload(page.getByTestId('import-notes'), new File([text], name));
    await expect.element(page.getByText('1 note was imported.')).toBeVisible();
    await useLocale('pt-BR');
    await expect.element(page.getByText('1 anotação importada.')).toBeVisible();
    expect(rowShown()).toBe(row);
    await expect.poll(pressedTags).toEqual(['mixed-feelings']);
  });

  it('says what is wrong with a file that holds no notes on this one, and loses nothing', async () => {
    await openReading();
    await press('4');
    const download = nextDownload();
    await page.getByTestId('export-notes').click();
    const { text } = await download;
    const broken: [string, string, RegExp][] = [
      [text.slice(0, -20), 'not-json', /not JSON, or is incomplete/],
      ['{"schema": "something else"}', 'not-notes', /does not contain notes/],
      [text.replace('"mixed-feelings"', '7'), 'invalid-note', /not valid \(notes\.0\.tags\.0\)/],
      [
        text.replace(/"contentHash": "\w+"/, `"contentHash": "${'ab'.repeat(32)}"`),
        'other-file',
        /belong to another file \(“mine\.csv”\)/,
      ],
    ];
    for (const [content, code, message] of broken) {
      await userEvent.upload(page.getByTestId('import-notes'), new File([content], 'notes.json'));
      const alert = page.getByRole('alert');
      await expect.element(alert).toHaveAttribute('data-code', code);
      await expect.element(alert).toHaveTextContent(message);
      await expect.element(alert).toHaveTextContent(/Your notes are unchanged/);
      expect(pressedTags()).toEqual(['mixed-feelings']);
    }
  });

  it('keeps the notes when erasing is thought better of', async () => {
    await openReading();
    await press('4');
    await page.getByTestId('erase-notes').click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    expect(pressedTags()).toEqual(['mixed-feelings']);
  });
});

describe('What if', () => {
  it('answers the changed text next to the original, and goes back to it', async () => {
    const { client } = await openReading();
    await press('w');
    const field = page.getByTestId('what-if-text');
    await expect.poll(() => field.element().matches(':focus')).toBe(true);
    const original = (field.element() as HTMLTextAreaElement).value;
    expect(shownText(review.element())).toContain(original);
    await userEvent.fill(field, 'Great, I love it, excellent');
    const answer = page.getByTestId('what-if-answer');
    const { prediction } = await client.explain('Great, I love it, excellent');
    await expect
      .element(answer)
      .toHaveTextContent(new RegExp(`${(prediction.probability * 100).toFixed(1)}%`));
    await expect.element(answer).toHaveTextContent(/[+−]\d+\.\d points towards positive/);
    await page.getByRole('button', { name: 'Restore the original' }).click();
    await expect.element(field).toHaveValue(original);
    await expect.element(answer).not.toHaveTextContent('points towards');
  });

  it('finds the nearest reviews with the other label', async () => {
    const { client, evaluation } = await openReading();
    const [index] = await client.ask.readingQueue(
      evaluation.id,
      { outcome: 'wrong' },
      { by: 'confidence' },
    );
    const [nearest] = await client.ask.nearest(evaluation.id, index!, 5);
    const { trueClass } = await client.ask.row(evaluation.id, index!);
    expect(nearest!.trueClass).toBe(1 - trueClass!);
    await page.getByRole('tab', { name: 'Nearest with the other label' }).click();
    await expect.poll(() => shownText(review.element())).toContain(nearest!.text);
    const { row } = nearest!;
    expect(shownText(review.element())).toContain(`Row ${row} · spreadsheet row ${row + 1} ·`);
  });
});

describe('Stored notes that cannot be read', () => {
  it('are told apart from those that can, and erased alone', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileWithErrors());
    const hash = await client.ask.contentHash(evaluation.id);
    await new NotesStore().save(hash, { row: 3, tags: ['irony'], note: '', updated: '' });
    const database = await openDB('review-classifier-notes');
    await database.put('notes', { file: hash, row: 4, tags: 'irony' });
    database.close();
    const { analysis } = await openErrorsPage(fileWithErrors(), { client });
    await analysis;
    await openTab('read');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'notes-damaged');
    await expect.element(alert).toHaveTextContent('1 stored note on this file is damaged');
    await useLocale('pt-BR');
    await expect
      .element(alert)
      .toHaveTextContent('1 anotação guardada sobre este arquivo está danificada');
    await useLocale('en');
    await expect.element(tally).toHaveTextContent('1 100.0%');
    await page.getByTestId('erase-notes-damaged').click();
    await expect
      .element(page.getByRole('dialog', { name: 'Erase the damaged notes?' }))
      .toBeVisible();
    await page.getByTestId('erase-notes-now').click();
    await expect.element(page.getByText('What was damaged was erased.')).toBeVisible();
    expect(alert.query()).toBeNull();
    expect(await new NotesStore().load(hash)).toMatchObject({ notes: [{ row: 3 }], damaged: 0 });
  });

  it('from a newer version are erased whole, and notes are kept again', async () => {
    await new NotesStore().eraseAll();
    (await openDB('review-classifier-notes', 99)).close();
    onTestFinished(() => new NotesStore().eraseAll());
    const { client, evaluation } = await openReading();
    await press('2');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'notes-unavailable');
    await page.getByTestId('erase-notes-all').click();
    await page.getByTestId('erase-notes-now').click();
    await expect.element(page.getByText('From now on notes are kept again.')).toBeVisible();
    expect(alert.query()).toBeNull();
    expect(pressedTags()).toEqual(['negation']);
    const { notes } = await new NotesStore().load(await client.ask.contentHash(evaluation.id));
    expect(notes.map(({ tags }) => tags)).toEqual([['negation']]);
  });

  it('stay where the browser refuses to erase them, and the page says so in both languages', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await openReading();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'notes-unavailable');
    await page.getByTestId('erase-notes-all').click();
    await page.getByTestId('erase-notes-now').click();
    await expect
      .element(alert)
      .toHaveTextContent('The browser also refused to erase what it keeps');
    await useLocale('pt-BR');
    await expect.element(alert).toHaveTextContent('recusou a apagar o que guarda');
    vi.restoreAllMocks();
  });
});

describe('What if, when another model is active by then', () => {
  it('says whose answer it is, and compares nothing', async () => {
    let files: readonly BundleFile[] | null = null;
    const client = new EngineClient({
      modelUrl: new URL('/models/reviews-pt-en/', location.href),
      ownModel: () => Promise.resolve(files),
    });
    onTestFinished(() => client.dispose());
    const { analysis } = await openErrorsPage(fileWithErrors(), { client });
    await analysis;
    await openTab('read');
    await settled();
    const response = await fetch('/test/fixtures/layers/keras-bidirectional.zip');
    ({ files } = await client.ask.importModel(await response.blob()));
    await client.changeModel();
    await press('w');
    await userEvent.fill(page.getByTestId('what-if-text'), 'Great, I love it, excellent');
    const said = page.getByTestId('what-if-model');
    await expect.element(said).toHaveTextContent('Predicted by keras-bidirectional 1.0.0');
    await expect.element(said).toHaveTextContent('The evaluation was made with reviews-pt-en');
    expect(page.getByTestId('what-if-answer').element().textContent).not.toMatch(/points/);
    await useLocale('pt-BR');
    await expect.element(said).toHaveTextContent('Previsão de keras-bidirectional 1.0.0');
  });
});
