import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseAllKept, keptItems, type KeptItem } from '../../src/storage/kept-items.ts';
import { keptStores } from '../../src/storage/kept-stores.ts';
import { ModelStore } from '../../src/storage/model-store.ts';
import { readNotesFile } from '../../src/storage/notes-file.ts';
import { NotesStore } from '../../src/storage/notes.ts';
import { SessionStore } from '../../src/storage/session-store.ts';

const content = 'text,label\nfine,pos\n';
const file = new File([content], 'reviews.csv');
const hash = 'ab'.repeat(32);
const info = {
  id: 'mine',
  version: '1.2.0',
  name: 'Mine',
  classes: ['negative', 'positive'],
  languages: ['pt'],
  licence: 'MIT',
  bytes: 3,
  metrics: [],
};
const noteOn = (row: number, updated: string) => ({ row, tags: ['irony'], note: 'Why?', updated });
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const list = () => keptItems(keptStores);
const only = async (kind: string): Promise<KeptItem> => {
  const found = (await list()).items.filter((item) => item.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};

beforeEach(async () => {
  localStorage.clear();
  expect(await eraseAllKept(keptStores)).toEqual([]);
});

describe('What is kept on this device', () => {
  it('is nothing at first, and looking makes no database', async () => {
    expect(await list()).toEqual({ items: [], unreadable: [] });
    const kept = (await databases()).filter((name) => name?.startsWith('review-classifier'));
    expect(kept).toEqual([]);
  });

  it('is listed with name, size and time, whatever store has it', async () => {
    const before = new Date().toISOString();
    await new SessionStore().save({ files: [file], choices: { task: 'evaluate' } });
    await new NotesStore().saveAll(
      hash,
      [noteOn(1, '2026-01-02T03:04:05.678Z'), noteOn(2, '2026-02-02T03:04:05.678Z')],
      'reviews.csv',
    );
    await new ModelStore().save(info, [{ path: 'a.bin', blob: new Blob(['abc']) }]);
    localStorage.setItem('review-classifier.locale', 'en');
    localStorage.setItem('other-site', 'stays');
    const { items, unreadable } = await list();
    expect(unreadable).toEqual([]);
    expect(items.map(({ kind, name, count }) => [kind, name, count])).toEqual([
      ['session', 'reviews.csv', 1],
      ['notes', 'reviews.csv', 2],
      ['model', 'Mine 1.2.0', 1],
      ['preferences', '', 1],
    ]);
    const [session, notes, model, preferences] = items;
    expect(session!.bytes).toBeGreaterThan(content.length);
    expect(session!.bytes).toBeLessThan(content.length + 100);
    expect(session!.kept! >= before).toBe(true);
    expect(notes!.kept).toBe('2026-02-02T03:04:05.678Z');
    expect(notes!.bytes).toBeGreaterThan(100);
    expect(model!.bytes).toBe(3);
    expect(preferences!.bytes).toBe('review-classifier.locale'.length + 2);

    expect(await eraseAllKept(keptStores)).toEqual([]);
    expect((await list()).items).toEqual([]);
    expect(localStorage.getItem('other-site')).toBe('stays');
  });

  it('is erased one by one', async () => {
    await new SessionStore().save({ files: [file], choices: null });
    await new NotesStore().save(hash, noteOn(1, ''), 'a.csv');
    await new NotesStore().save('cd'.repeat(32), noteOn(1, ''), 'b.csv');
    const notes = (await list()).items.filter(({ kind }) => kind === 'notes');
    await notes.find(({ name }) => name === 'a.csv')!.erase();
    expect((await list()).items.map(({ name }) => name)).toEqual(['reviews.csv', 'b.csv']);
    await (await only('session')).erase();
    expect((await list()).items.map(({ name }) => name)).toEqual(['b.csv']);
    expect(await databases()).not.toContain('review-classifier-session');
  });

  it('can be taken along: the file of a session, notes as they are imported again', async () => {
    await new SessionStore().save({ files: [file], choices: null });
    await new NotesStore().save(hash, noteOn(7, '2026-01-02T03:04:05.678Z'), 'reviews.csv');
    const exported = async (kind: string) => {
      const { export: exporting } = await only(kind);
      if (exporting === null || !('files' in exporting)) throw new Error('no files');
      return (await exporting.files())[0]!;
    };
    expect(await (await exported('session')).text()).toBe(content);
    const notes = await exported('notes');
    expect(notes.name).toBe('reviews-notes.json');
    expect(readNotesFile(await notes.text(), hash)).toEqual([
      noteOn(7, '2026-01-02T03:04:05.678Z'),
    ]);
  });

  it('includes what cannot be read, so that it can be erased', async () => {
    const session = await openDB('review-classifier-session', 1, {
      upgrade: (database) => void database.createObjectStore('parts'),
    });
    await session.put('parts', ['no file'], 'files');
    session.close();
    (await openDB('review-classifier-notes', 99)).close();
    const { items, unreadable } = await list();
    expect(items.map(({ kind, name }) => [kind, name])).toEqual([['session', '']]);
    expect(unreadable).toEqual(['notes']);
    expect(await eraseAllKept(keptStores)).toEqual([]);
    expect(await list()).toEqual({ items: [], unreadable: [] });
  });
});

describe('A session that two tabs keep', () => {
  it('takes no choices of the other about other files', async () => {
    const [one, other] = [new SessionStore(), new SessionStore()];
    await one.save({ files: [file], choices: 'of one' });
    await other.load();
    expect(await other.saveChoices('of the same')).toBe(true);
    await other.save({ files: [new File(['x'], 'b.csv')], choices: 'of other' });
    expect(await one.isOwn()).toBe(false);
    expect(await one.saveChoices('late')).toBe(false);
    expect((await new SessionStore().load())?.choices).toBe('of other');
    await other.erase();
    expect(await one.saveChoices('later')).toBe(false);
    expect(await databases()).not.toContain('review-classifier-session');
  });
});
