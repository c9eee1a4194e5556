import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelInfo } from '../../src/model/model-info.ts';
import { ModelStore } from '../../src/storage/model-store.ts';

let name = '';
let store: ModelStore;

beforeEach(() => {
  name = `models-${crypto.randomUUID()}`;
  store = new ModelStore(name);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(name);
});

function info(version: string): ModelInfo {
  return {
    id: 'mine',
    version,
    name: 'Mine',
    classes: ['negative', 'positive'],
    languages: ['pt'],
    licence: 'MIT',
    bytes: 3,
    metrics: [],
  };
}

const files = [{ path: 'manifest.json', blob: new Blob(['{}']) }];
const versionOf = async (store: ModelStore) => (await store.active())?.info.version ?? null;

describe('ModelStore', () => {
  it('keeps files by id and version, for the next visit too', async () => {
    await store.save(info('1.0.0'), files);
    await store.save(info('1.1.0'), files);
    await store.save(info('1.1.0'), files);
    const [model, ...others] = await new ModelStore(name).list();
    expect(model?.info).toEqual(info('1.1.0'));
    expect(others).toHaveLength(1);
    expect(await model?.files[0]?.blob.text()).toBe('{}');
  });

  it('says which is active, and goes back step by step', async () => {
    for (const version of ['1.0.0', '2.0.0']) await store.save(info(version), files);
    expect(await versionOf(store)).toBeNull();
    expect(await store.previous()).toBeUndefined();
    await store.activate({ id: 'mine', version: '1.0.0' });
    expect(await store.previous()).toBeNull();
    await store.activate({ id: 'mine', version: '2.0.0' });
    await store.activate({ id: 'mine', version: '2.0.0' });
    await store.activate(null);
    expect(await versionOf(store)).toBeNull();
    expect((await store.previous())?.info.version).toBe('2.0.0');
    await store.rollBack();
    expect(await versionOf(new ModelStore(name))).toBe('2.0.0');
    await store.rollBack();
    expect(await versionOf(store)).toBe('1.0.0');
    await store.rollBack();
    expect(await versionOf(store)).toBeNull();
    expect(await store.previous()).toBeUndefined();
  });

  it('never makes an erased model active', async () => {
    for (const version of ['1.0.0', '2.0.0']) await store.save(info(version), files);
    await store.activate({ id: 'mine', version: '1.0.0' });
    await store.activate({ id: 'mine', version: '2.0.0' });
    await store.erase({ id: 'mine', version: '2.0.0' });
    expect(await versionOf(store)).toBe('1.0.0');
    await store.erase({ id: 'mine', version: '1.0.0' });
    expect(await versionOf(store)).toBeNull();
    expect(await store.list()).toEqual([]);
    await store.save(info('1.0.0'), files);
    expect(await versionOf(store)).toBeNull();
    expect(await store.previous()).toBeUndefined();
  });

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'storage-refused'],
  ])('says what %s means', async (thrown, code) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no', thrown);
    });
    await expect(store.save(info('1.0.0'), files)).rejects.toMatchObject({
      name: 'StorageError',
      code,
    });
  });

  it('says that a newer version of the site has been here, and works again when it is gone', async () => {
    const opening = indexedDB.open(name, 99);
    const newer = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    await expect(store.list()).rejects.toMatchObject({ code: 'storage-newer' });
    newer.close();
    await deleteDB(name);
    expect(await store.list()).toEqual([]);
  });
});
