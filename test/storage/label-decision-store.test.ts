import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { LabelDecisionStore } from '../../src/storage/label-decision-store.ts';

const labels = { file: 'ab'.repeat(32), fileName: 'mine.csv', classes: ['negative', 'positive'] };
const decisions = [
  { row: 7, was: 'negative', label: 'positive' },
  { row: 2, was: 'positive', label: null },
];

let store: LabelDecisionStore;
beforeEach(async () => {
  store = new LabelDecisionStore();
  await store.eraseAll();
});

describe('LabelDecisionStore', () => {
  it('gives decisions back in their order, for the same file and classes', async () => {
    await store.save(labels, decisions);
    expect(await store.load({ ...labels, fileName: 'renamed.csv' })).toEqual(decisions);
    expect(await store.load({ ...labels, classes: ['positive', 'negative'] })).toEqual(decisions);
    expect(await store.load({ ...labels, classes: ['one', 'two'] })).toEqual([]);
    expect(await store.load({ ...labels, file: 'cd'.repeat(32) })).toEqual([]);
  });

  it('makes no database to look whether anything is kept', async () => {
    expect(await store.load(labels)).toEqual([]);
    expect(await store.keptItems()).toEqual([]);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('review-classifier-labels');
  });

  it('keeps nothing of a file once nothing is said of it', async () => {
    await store.save(labels, decisions);
    await store.save(labels, []);
    expect(await store.keptItems()).toEqual([]);
  });

  it('lists what is damaged so that it can be erased, and reads it as nothing', async () => {
    await store.save(labels, decisions);
    const database = await openDB('review-classifier-labels', 1);
    const [key] = await database.getAllKeys('decisions');
    await database.put('decisions', { decisions: 'many' }, key);
    database.close();
    expect(await store.load(labels)).toEqual([]);
    const [kept] = await store.keptItems();
    expect(kept).toMatchObject({ kind: 'labels', name: '', count: 0, export: null });
    await kept!.erase();
    expect(await store.keptItems()).toEqual([]);
  });
});
