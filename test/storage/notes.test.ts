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

afterEach(async () => {
  const store = new NotesStore();
  await store.erase(file);
  await store.erase(other);
});

describe('NotesStore', () => {
  it('finds by the file what another store has kept, and nothing of another file', async () => {
    const note = noteOn(7, { tags: ['negation', '<b>own</b>'], note: 'Why <script>?' });
    await new NotesStore().save(file, note);
    expect(await new NotesStore().load(file)).toEqual([note]);
    expect(await new NotesStore().load(other)).toEqual([]);
  });

  it('keeps the last word on a row, and nothing where nothing is said any more', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(7));
    await store.save(file, noteOn(7, { tags: ['contrast'] }));
    await store.save(file, noteOn(9));
    await store.save(file, noteOn(9, { tags: [], note: '  ' }));
    expect((await store.load(file)).map(({ row, tags }) => [row, tags])).toEqual([
      [7, ['contrast']],
    ]);
  });

  it('keeps many notes at once, in the order of the rows', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(2, { note: 'before' }));
    await store.saveAll(file, [noteOn(10), noteOn(2, { note: 'after' })]);
    expect((await store.load(file)).map(({ row, note }) => [row, note])).toEqual([
      [2, 'after'],
      [10, ''],
    ]);
  });

  it('keeps all of many notes or none of them', async () => {
    const store = new NotesStore();
    const broken = { ...noteOn(4), row: NaN };
    await expect(store.saveAll(file, [noteOn(3), broken])).rejects.toThrow();
    expect(await store.load(file)).toEqual([]);
  });

  it('erases one file and leaves the others', async () => {
    const store = new NotesStore();
    await store.save(file, noteOn(1));
    await store.save(other, noteOn(1));
    await store.erase(file);
    expect(await store.load(file)).toEqual([]);
    expect(await store.load(other)).toHaveLength(1);
  });
});
