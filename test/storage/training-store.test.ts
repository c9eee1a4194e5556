import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DamagedTrainingError } from '../../src/storage/damaged-training-error.ts';
import { TrainingStore } from '../../src/storage/training-store.ts';

let name = '';
let store: TrainingStore;

beforeEach(() => {
  name = `training-${crypto.randomUUID()}`;
  store = new TrainingStore(name);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(name);
});

const keys = ['00112233445566aa', '00112233445566bb', '00112233445566cc'] as const;
const trial = { key: 'branch, L2 1', logits: Float64Array.of(0.5, -1, 2), seconds: 0.25 };
const checkpoint = { search: 'aa', name: 'a.csv', state: '{"recipe":3}', planned: 4, trial };

/** Writes a record as another version of the site, or a fault, may have done. */
async function write(kind: 'projects' | 'checkpoints', record: unknown, key: IDBValidKey) {
  await store.list();
  const database = await openDB(name);
  await database.put(kind, record, key);
  database.close();
}

describe('TrainingStore', () => {
  it('keeps the locked rows of each project and adds those of a later file', async () => {
    await store.lock('one', 'a.csv', [keys[0], keys[1]]);
    await store.lock('two', 'b.csv', [keys[2]]);
    await new TrainingStore(name).lock('one', 'a.csv', [keys[1], keys[2]]);
    expect(await store.project('one')).toMatchObject({ name: 'a.csv', locked: keys, looks: [] });
    expect(await store.project('two')).toMatchObject({ locked: [keys[2]] });
    expect(await store.project('three')).toBeNull();
  });

  it('counts every look, also of two tabs at once', async () => {
    await store.lock('one', 'a.csv', [keys[0]]);
    const other = new TrainingStore(name);
    await Promise.all([store, other, store, other].map((tab) => tab.countLook('one')));
    const looks = await store.countLook('one');
    expect(looks).toHaveLength(5);
    expect([...looks].sort()).toEqual(looks);
    expect(Date.now() - Date.parse(looks[4]!)).toBeLessThan(60_000);
    expect(await store.project('one')).toMatchObject({ locked: [keys[0]], looks });
  });

  it('gives back the trials of the last search of each project until they are erased', async () => {
    const other = { ...trial, key: 'branch, L2 3' };
    await store.saveCheckpoint('one', { ...checkpoint, search: 'older' });
    await store.saveCheckpoint('one', checkpoint);
    await store.saveCheckpoint('one', { ...checkpoint, trial: other });
    await store.saveCheckpoint('two', checkpoint);
    const searches = await new TrainingStore(name).searches();
    expect(searches.map(({ project }) => project)).toEqual(['one', 'two']);
    expect(searches[0]!.checkpoints).toMatchObject([checkpoint, { ...checkpoint, trial: other }]);
    await store.eraseSearches('one');
    expect((await store.searches()).map(({ project }) => project)).toEqual(['two']);
  });

  it('lists what is kept with its size, and erases one project or all', async () => {
    await store.lock('one', 'a.csv', keys);
    await store.saveCheckpoint('one', checkpoint);
    await store.lock('two', 'b.csv', [keys[0]]);
    const listed = await store.list();
    expect(listed.map(({ project, name }) => [project, name]).sort()).toEqual([
      ['one', 'a.csv'],
      ['two', 'b.csv'],
    ]);
    const bytes = (of: string) => listed.find(({ project }) => project === of)!.bytes;
    expect(bytes('one') - bytes('two')).toBe(2 * 16);
    await store.erase('one');
    expect((await store.list()).map(({ project }) => project)).toEqual(['two']);
    expect(await store.searches()).toEqual([]);
    const other = new TrainingStore(name);
    await other.list();
    await store.eraseAll();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  it('lists a search for the user, to export and to erase', async () => {
    await store.lock('one', 'a.csv', keys);
    await store.saveCheckpoint('one', checkpoint);
    const [, search] = await store.keptItems();
    const bytes = checkpoint.state.length + 3 * 8;
    expect(search).toMatchObject({ kind: 'search', name: 'a.csv', count: 1, bytes });
    const [file] =
      search!.export !== null && 'files' in search!.export ? await search!.export.files() : [];
    expect(file?.name).toBe('a.csv-search.json');
    expect(JSON.parse(await file!.text())).toMatchObject({
      schema: 'review-classifier/search@1',
      planned: 4,
      started: { recipe: 3 },
      trials: [{ key: 'branch, L2 1', seconds: 0.25, logits: [0.5, -1, 2] }],
    });
    await search!.erase();
    expect((await store.keptItems()).map(({ kind }) => kind)).toEqual(['training']);
  });

  it.each([
    ['keys of another form', { locked: ['not a key'] }],
    ['no looks', { looks: undefined }],
    ['the name of another project', { project: 'two' }],
  ])('says so of a project with %s, and does not overwrite it', async (_, changes) => {
    await store.lock('one', 'a.csv', keys);
    await write('projects', { ...(await store.project('one')), ...changes }, 'one');
    await expect(store.project('one')).rejects.toThrow(DamagedTrainingError);
    await expect(store.countLook('one')).rejects.toThrow(DamagedTrainingError);
    await expect(store.lock('one', 'a.csv', keys)).rejects.toThrow(DamagedTrainingError);
    await store.erase('one');
    expect(await store.list()).toEqual([]);
  });

  it.each([
    ['a damaged date', { saved: 'today' }],
    ['damaged logits', { trial: { ...trial, logits: [0.5] } }],
  ])('leaves out a trial with %s, lists its search and erases it', async (_, changes) => {
    await write('checkpoints', { ...checkpoint, saved: new Date(), ...changes }, ['one', 'aa x']);
    expect(await store.searches()).toEqual([{ project: 'one', checkpoints: [], bytes: 0 }]);
    const [item] = await store.keptItems();
    expect(item).toMatchObject({ kind: 'search', name: '', export: null });
    await item!.erase();
    expect(await store.keptItems()).toEqual([]);
  });

  it('says that there is no room, and keeps what was there', async () => {
    await store.saveCheckpoint('one', checkpoint);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const larger = { ...checkpoint, state: '{"recipe":4}' };
    const full = { code: 'storage-full' };
    await expect(store.saveCheckpoint('one', larger)).rejects.toMatchObject(full);
    await expect(store.lock('one', 'a.csv', keys)).rejects.toMatchObject(full);
    vi.restoreAllMocks();
    expect(await store.searches()).toMatchObject([{ checkpoints: [checkpoint] }]);
    expect(await store.project('one')).toBeNull();
  });

  it('tells of data of a newer version', async () => {
    (await openDB(name, 99)).close();
    await expect(store.list()).rejects.toMatchObject({ code: 'storage-newer' });
    await store.eraseAll();
    expect(await store.list()).toEqual([]);
  });
});
