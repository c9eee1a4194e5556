import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { NotesStore, type ReviewNote } from '../../src/storage/notes.ts';

const file = 'ab'.repeat(32);
const other = 'cd'.repeat(32);

const noteOn = (row: number, said: Partial<ReviewNote> = {}): ReviewNote => ({
  row,
  tags: ['irony'],
  note: '',
  updated: '2026-01-02T03:04:05.678Z',
  ...said,
});

const notesOn = async (hash: string) => (await new NotesStore().load(hash)).notes;

/** Writes a record as another version of the site, or a fault, may have done. */
async function write(record: Record<string, unknown>): Promise<void> {
  // The object store is there once something has been read.
  await new NotesStore().load(file);
  const database = await openDB('review-classifier-notes');
  await database.put('notes', record);
  database.close();
}

afterEach(async () => {
  const store = new NotesStore();
  await store.erase(file);
  await store.erase(other);
});

describe('NotesStore', () => {
  it('finds by the file what another store has kept, and nothing of another file', async () => {
    const note = noteOn(7, { tags: ['negation', '<b>own</b>'], note: 'Why <script>?' });
    await new NotesStore().save(file, note);
    expect(await notesOn(file)).toEqual([note]);
    expect(await notesOn(other)).toEqual([]);
  });

  it('keeps the last word on a row, and nothing where nothing is said any more', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(7));
    await store.save(file, noteOn(7, { tags: ['contrast'] }));
    await store.save(file, noteOn(9));
    await store.save(file, noteOn(9, { tags: [], note: '  ' }));
    expect((await notesOn(file)).map(({ row, tags }) => [row, tags])).toEqual([[7, ['contrast']]]);
  });

  it('keeps many notes at once, in the order of the rows', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(2, { note: 'before' }));
    await store.saveAll(file, [noteOn(10), noteOn(2, { note: 'after' })]);
    expect((await notesOn(file)).map(({ row, note }) => [row, note])).toEqual([
      [2, 'after'],
      [10, ''],
    ]);
  });

  it('keeps all of many notes or none of them', async () => {
    const store = new NotesStore();
    const broken = { ...noteOn(4), row: NaN };
    await expect(store.saveAll(file, [noteOn(3), broken])).rejects.toThrow();
    expect(await notesOn(file)).toEqual([]);
  });

  it('erases one file and leaves the others', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(1));
    await store.save(other, noteOn(1));
    await store.erase(file);
    expect(await notesOn(file)).toEqual([]);
    expect(await notesOn(other)).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no tags', { tags: undefined }],
    ['tags that are not text', { tags: [7] }],
    ['no note', { note: undefined }],
    ['no time', { updated: 5 }],
  ])('counts a record that has %s, gives the others, and erases just that', async (_, changes) => {
    const store = new NotesStore();
    await store.save(file, noteOn(1));
    await write({ ...noteOn(2), file, ...changes });
    await write({ ...noteOn(2), file: other, ...changes });
    expect(await store.load(file)).toEqual({ notes: [noteOn(1)], damaged: 1 });
    await store.eraseDamaged(file);
    expect(await store.load(file)).toEqual({ notes: [noteOn(1)], damaged: 0 });
    expect(await store.load(other)).toEqual({ notes: [], damaged: 1 });
  });

  it('erases all files, over the connection of another tab and from a newer version', async () => {
    const other = new NotesStore();
    await other.save(file, noteOn(1));
    await new NotesStore().eraseAll();
    expect(await other.load(file)).toEqual({ notes: [], damaged: 0 });
    await other.eraseAll();
    (await openDB('review-classifier-notes', 99)).close();
    const store = new NotesStore();
    await expect(store.load(file)).rejects.toMatchObject({ name: 'VersionError' });
    await store.eraseAll();
    expect(await store.load(file)).toEqual({ notes: [], damaged: 0 });
  });
});
