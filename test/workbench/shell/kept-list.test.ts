import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useLocale } from '../../../src/i18n/locale.ts';
import { eraseAllKept } from '../../../src/storage/kept-items.ts';
import { keptStores } from '../../../src/storage/kept-stores.ts';
import { NotesStore } from '../../../src/storage/notes.ts';
import { SessionStore } from '../../../src/storage/session-store.ts';
import '../../../src/ui/theme.css';
import { ReviewNotes } from '../../../src/workbench/errors/review-notes.ts';
import { KeptList } from '../../../src/workbench/shell/kept-list.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

const hash = 'ab'.repeat(32);
const note = { row: 3, tags: ['irony'], note: '', updated: '2026-01-02T03:04:05.678Z' };
const file = new File(['text,label\nfine,pos\n'], 'reviews.csv');

beforeEach(async () => {
  localStorage.clear();
  await eraseAllKept(keptStores);
});
afterEach(async () => {
  document.body.replaceChildren();
  disposeClients();
  localStorage.clear();
  await eraseAllKept(keptStores);
  await useLocale('en');
});

async function open(): Promise<KeptList> {
  const list = new KeptList();
  list.session = sessionOver(openClient());
  list.open = true;
  document.body.append(list);
  await list.updateComplete;
  return list;
}

const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('rc-kept-list', () => {
  it('says that nothing is kept, and shows what another tab keeps and erases meanwhile', async () => {
    await open();
    await expect.element(page.getByText('Nothing of yours is kept.')).toBeVisible();
    await expect.element(page.getByTestId('kept-erase-all')).not.toBeVisible();
    const other = new SessionStore();
    await other.save({ files: [file], choices: null });
    await expect.element(item('reviews.csv')).toBeVisible();
    await other.erase();
    await expect.element(page.getByText('Nothing of yours is kept.')).toBeVisible();
  });

  it.each([
    [
      'en',
      'Tags and notes on 1 review',
      'Erase',
      /the session with reviews.csv, the notes on a.csv/,
    ],
    [
      'pt-BR',
      'Marcas e anotações em 1 avaliação',
      'Apagar',
      /a sessão com reviews.csv, as anotações sobre a.csv/,
    ],
  ] as const)('erases nothing before it was asked, then everything (%s)', async (...row) => {
    const [locale, notes, erase, everything] = row;
    await useLocale(locale);
    await new SessionStore().save({ files: [file], choices: null });
    await new NotesStore().save(hash, note, 'a.csv');
    const list = await open();
    await expect.element(item('a.csv').getByText(notes)).toBeVisible();
    await item('a.csv').getByRole('button', { name: erase }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“a.csv”');
    await expectAccessible(list);
    await page.getByTestId('kept-erase-all').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(everything);
    expect((await new NotesStore().load(hash)).notes).toHaveLength(1);
    await page.getByTestId('kept-erase-confirm').click();
    await expect.poll(() => page.getByRole('listitem').elements()).toEqual([]);
    expect((await new NotesStore().load(hash)).notes).toEqual([]);
    expect(new SessionStore().isKept).toBe(false);
  });

  it('erases notes of the file that is open, which are then gone from its page', async () => {
    const notes = new ReviewNotes();
    const end = notes.follow();
    await notes.open('a.csv', Promise.resolve(hash));
    notes.toggleTag(3, 'irony');
    await notes.written();
    await open();
    await item('a.csv').getByRole('button', { name: 'Erase' }).click();
    await page.getByTestId('kept-erase-confirm').click();
    await expect.poll(() => notes.byRow.size).toBe(0);
    notes.toggleTag(4, 'contrast');
    await notes.written();
    await expect.element(item('a.csv').getByText('Tags and notes on 1 review')).toBeVisible();
    end();
  });

  it('names what cannot be read, lists the rest, and can erase it', async () => {
    await new SessionStore().save({ files: [file], choices: null });
    (await openDB('review-classifier-notes', 99)).close();
    await open();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The browser could not read or erase the notes.');
    await expect.element(item('reviews.csv')).toBeVisible();
    await page.getByTestId('kept-erase-all').click();
    await page.getByTestId('kept-erase-confirm').click();
    await expect.element(page.getByText('Everything was erased.')).toBeVisible();
    expect(page.getByRole('alert').elements()).toEqual([]);
  });
});
