import { beforeEach, describe, expect, it } from 'vitest';
import { SessionStore } from '../../src/storage/session-store.ts';

const store = new SessionStore();
const file = new File(['text,label\na,pos'], 'a.csv', { type: 'text/csv' });
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => store.erase());

describe('SessionStore', () => {
  it('opens no database where nothing is kept', async () => {
    expect(await store.load()).toBeNull();
    expect(await names()).not.toContain('review-classifier-session');
  });

  it('gives back the files and the last choices', async () => {
    await store.save({ files: [file], choices: { task: 'evaluate' } });
    await store.saveChoices({ task: 'compare' });
    const kept = await new SessionStore().load();
    expect(kept?.choices).toEqual({ task: 'compare' });
    expect(kept?.files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(await kept?.files[0]?.text()).toBe('text,label\na,pos');
  });

  it('forgets all of it', async () => {
    await store.save({ files: [file], choices: null });
    await store.erase();
    expect(store.isKept).toBe(false);
    expect(await store.load()).toBeNull();
    expect(await names()).not.toContain('review-classifier-session');
  });

  it('keeps nothing that is no file', async () => {
    await store.save({ files: [file], choices: null });
    await store.save({ files: ['a.csv'] as unknown as File[], choices: null });
    expect(await store.load()).toBeNull();
  });
});
