import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ModelInfo } from '../../src/model/model-info.ts';
import { ModelExistsError, type ModelInTheWay } from '../../src/storage/model-exists-error.ts';
import { ModelStore } from '../../src/storage/model-store.ts';
import type { StoredModel } from '../../src/storage/stored-model.ts';

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
const otherFiles = [{ path: 'manifest.json', blob: new Blob(['{ }']) }];
const versionOf = async (store: ModelStore) => (await store.active())?.info.version ?? null;

const previousOf = async (store: ModelStore): Promise<StoredModel | null | undefined> =>
  (await store.contents()).previous;

/** Goes back to what the contents name, as the page does. */
async function goBack(store: ModelStore): Promise<void> {
  await store.goBack((await previousOf(store))?.info ?? null);
}

/** What stands in the way of a save. */
async function inTheWay(saving: Promise<unknown>): Promise<ModelInTheWay> {
  const thrown: unknown = await saving.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ModelExistsError);
  return (thrown as ModelExistsError).there;
}

/** Writes into the database as another version of the site, or a fault, may have done. */
async function write(
  object: 'models' | 'settings',
  value: unknown,
  key?: IDBValidKey,
): Promise<void> {
  // The stores are there once something has been read.
  await store.contents();
  const database = await openDB(name);
  await (key === undefined ? database.put(object, value) : database.put(object, value, key));
  database.close();
}

const record = (version: string, changes: Record<string, unknown> = {}) => ({
  id: 'mine',
  version,
  info: info(version),
  added: '2026-01-02T03:04:05.678Z',
  files,
  ...changes,
});

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
    expect(await previousOf(store)).toBeUndefined();
    await store.activate({ id: 'mine', version: '1.0.0' });
    expect(await previousOf(store)).toBeNull();
    await store.activate({ id: 'mine', version: '2.0.0' });
    await store.activate({ id: 'mine', version: '2.0.0' });
    await store.activate(null);
    expect(await versionOf(store)).toBeNull();
    expect((await previousOf(store))?.info.version).toBe('2.0.0');
    await goBack(store);
    expect(await versionOf(new ModelStore(name))).toBe('2.0.0');
    await goBack(store);
    expect(await versionOf(store)).toBe('1.0.0');
    await goBack(store);
    expect(await versionOf(store)).toBeNull();
    expect(await previousOf(store)).toBeUndefined();
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
    expect(await previousOf(store)).toBeUndefined();
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

describe('A model of the same id and version', () => {
  it('is not replaced by other files, whichever connection added it', async () => {
    const other = new ModelStore(name);
    await store.save(info('1.0.0'), files);
    expect(await inTheWay(other.save(info('1.0.0'), otherFiles))).toMatchObject({ active: false });
    await store.activate({ id: 'mine', version: '1.0.0' });
    expect(await inTheWay(other.save(info('1.0.0'), otherFiles))).toMatchObject({ active: true });
    expect(await (await store.active())?.files[0]?.blob.text()).toBe('{}');
  });

  it('is left as it is where the same files come again', async () => {
    expect(await store.save(info('1.0.0'), files)).toBe('added');
    const [before] = await store.list();
    expect(await new ModelStore(name).save(info('1.0.0'), files)).toBe('unchanged');
    expect((await store.list())[0]?.added).toBe(before?.added);
  });

  it('is told apart by a path, a size and a byte', async () => {
    const two = [...files, { path: 'weights.bin', blob: new Blob(['abc']) }];
    await store.save(info('1.0.0'), two);
    const changed = (path: string, content: string) => [
      ...files,
      { path, blob: new Blob([content]) },
    ];
    await inTheWay(store.save(info('1.0.0'), files));
    await inTheWay(store.save(info('1.0.0'), changed('weight.bin', 'abc')));
    await inTheWay(store.save(info('1.0.0'), changed('weights.bin', 'ab')));
    await inTheWay(store.save(info('1.0.0'), changed('weights.bin', 'abd')));
    expect(await store.save(info('1.0.0'), [...two].reverse())).toBe('unchanged');
  });

  it('is replaced where the user has chosen so, and stays active', async () => {
    await store.save(info('1.0.0'), files);
    await store.activate({ id: 'mine', version: '1.0.0' });
    const there = await inTheWay(store.save(info('1.0.0'), otherFiles));
    expect(await store.save(info('1.0.0'), otherFiles, there)).toBe('replaced');
    expect(await (await store.active())?.files[0]?.blob.text()).toBe('{ }');
  });

  it('is asked about again where it was made active, or replaced, since the user was asked', async () => {
    const other = new ModelStore(name);
    await write('models', record('1.0.0'));
    const there = await inTheWay(store.save(info('1.0.0'), otherFiles));
    await other.activate({ id: 'mine', version: '1.0.0' });
    const activeNow = await inTheWay(store.save(info('1.0.0'), otherFiles, there));
    expect(activeNow).toEqual({ ...there, active: true });
    const third = [{ path: 'manifest.json', blob: new Blob(['third']) }];
    await other.save(info('1.0.0'), third, activeNow);
    await inTheWay(store.save(info('1.0.0'), otherFiles, activeNow));
    expect(await (await store.active())?.files[0]?.blob.text()).toBe('third');
  });

  it('is added by one of two that save at once, and refused to the other', async () => {
    const results = await Promise.allSettled([
      store.save(info('1.0.0'), files),
      new ModelStore(name).save(info('1.0.0'), otherFiles),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('What another tab has erased', () => {
  it('is not made active', async () => {
    await store.save(info('1.0.0'), files);
    await new ModelStore(name).erase({ id: 'mine', version: '1.0.0' });
    await expect(store.activate({ id: 'mine', version: '1.0.0' })).rejects.toMatchObject({
      code: 'storage-changed',
    });
    expect(await store.active()).toBeNull();
  });

  it('is not gone back to', async () => {
    for (const version of ['1.0.0', '2.0.0']) {
      await store.save(info(version), files);
      await store.activate({ id: 'mine', version });
    }
    const previous = await previousOf(store);
    await new ModelStore(name).erase({ id: 'mine', version: '1.0.0' });
    await expect(store.goBack(previous!.info)).rejects.toMatchObject({ code: 'storage-changed' });
    expect(await versionOf(store)).toBe('2.0.0');
  });

  it('leaves the way back to what the user was shown, whatever was activated since', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) await store.save(info(version), files);
    await store.activate({ id: 'mine', version: '1.0.0' });
    await store.activate({ id: 'mine', version: '2.0.0' });
    const previous = await previousOf(store);
    await new ModelStore(name).activate({ id: 'mine', version: '3.0.0' });
    await store.goBack(previous!.info);
    expect(await versionOf(store)).toBe('1.0.0');
  });
});

describe('A damaged store', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no files', { files: undefined }],
    ['an empty list of files', { files: [] }],
    ['files that are not blobs', { files: [{ path: 'manifest.json', blob: 'text' }] }],
    ['no info', { info: undefined }],
    ['the info of another model', { info: info('1.0.0') }],
    ['no metrics', { info: { ...info('9.0.0'), metrics: undefined } }],
    ['no time', { added: undefined }],
  ])('with a record that has %s gives the others, and can be repaired', async (_, changes) => {
    await store.save(info('1.0.0'), files);
    await write('models', record('9.0.0', changes));
    await store.activate({ id: 'mine', version: '1.0.0' });
    await store.activate({ id: 'mine', version: '9.0.0' });
    const contents = await store.contents();
    expect(contents.models.map((model) => model.info.version)).toEqual(['1.0.0']);
    expect(contents).toMatchObject({
      damaged: [{ id: 'mine', version: '9.0.0' }],
      active: null,
      activeIsDamaged: true,
    });
    await expect(store.active()).rejects.toMatchObject({ name: 'DamagedModelError' });
    await store.eraseDamaged();
    expect(await store.contents()).toMatchObject({ damaged: [], activeIsDamaged: false });
    expect(await versionOf(store)).toBe('1.0.0');
  });

  it('takes what a later version states of a model as it is', async () => {
    await write('models', record('1.0.0', { info: { ...info('1.0.0'), parameters: 7 }, more: 1 }));
    expect((await store.list())[0]?.info).toEqual({ ...info('1.0.0'), parameters: 7 });
  });

  it.each([['text'], [{ 0: null }], [['mine 1.0.0']], [[{ id: 1 }]]])(
    'with activations %j lets the shipped model answer, and can be repaired',
    async (activations) => {
      await store.save(info('1.0.0'), files);
      await write('settings', activations, 'activations');
      expect(await store.active()).toBeNull();
      expect(await store.contents()).toMatchObject({ activationsAreDamaged: true, damaged: [] });
      await store.eraseDamaged();
      expect(await store.contents()).toMatchObject({ activationsAreDamaged: false });
      expect(await store.list()).toHaveLength(1);
    },
  );

  it('is erased whole, over the connection of another tab and from a newer version', async () => {
    const other = new ModelStore(name);
    await other.save(info('1.0.0'), files);
    await store.eraseAll();
    expect(await other.list()).toEqual([]);
    await store.eraseAll();
    (await openDB(name, 99)).close();
    await expect(store.list()).rejects.toMatchObject({ code: 'storage-newer' });
    await store.eraseAll();
    expect(await store.list()).toEqual([]);
  });
});

describe('StoreChanges', () => {
  /** Listens as another tab would. */
  function listen(): () => number {
    const channel = new BroadcastChannel(name);
    let heard = 0;
    channel.onmessage = () => (heard += 1);
    onTestFinished(() => channel.close());
    return () => heard;
  }

  it('tells other tabs of every change, and of none where nothing changed', async () => {
    const heard = listen();
    await store.save(info('1.0.0'), files);
    await expect.poll(heard).toBe(1);
    await store.activate({ id: 'mine', version: '1.0.0' });
    await expect.poll(heard).toBe(2);
    await store.save(info('1.0.0'), files);
    await store.save(info('1.0.0'), otherFiles).catch(() => {});
    await store.goBack(null);
    await expect.poll(heard).toBe(3);
    await store.erase({ id: 'mine', version: '1.0.0' });
    await expect.poll(heard).toBe(4);
    await store.eraseAll();
    await expect.poll(heard).toBe(5);
  });

  it('hears of others alone, and of nothing after its end', async () => {
    const heard = vi.fn();
    const end = store.changes.subscribe(heard);
    const other = new ModelStore(name);
    await store.save(info('1.0.0'), files);
    await other.save(info('2.0.0'), files);
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    end();
    const after = listen();
    await other.save(info('3.0.0'), files);
    await expect.poll(after).toBe(1);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('lets go of the channel while the page is away, and asks to read anew when it is back', async () => {
    const heard = vi.fn();
    onTestFinished(store.changes.subscribe(heard));
    const others = listen();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await new ModelStore(name).save(info('1.0.0'), files);
    await expect.poll(others).toBe(1);
    expect(heard).not.toHaveBeenCalled();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(heard).toHaveBeenCalledOnce();
    await new ModelStore(name).save(info('2.0.0'), files);
    await expect.poll(() => heard.mock.calls.length).toBe(2);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
