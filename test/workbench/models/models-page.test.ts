import { unzipSync } from 'fflate';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../src/client/engine-client.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { parseVectoriser } from '../../../src/model/layers/vectoriser-description.ts';
import { ModelStore } from '../../../src/storage/model-store.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';
import { ModelsPage } from '../../../src/workbench/models/models-page.ts';
import '../../../src/ui/theme.css';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import {
  relisted,
  shippedFiles,
  text,
  withManifest,
  zipFile,
  type BundleFiles,
} from './shipped-bundle.ts';
import { sessionOver } from '../sessions.ts';
import { deepQuery } from '../deep-query.ts';

/** Polls patiently: the worker starts anew for every test. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

let shipped: BundleFiles;
let shippedVersion = '';
let name = '';
let store: ModelStore;
let client: EngineClient;
let page: ModelsPage;

beforeAll(async () => {
  shipped = await shippedFiles();
  shippedVersion = (JSON.parse(text(shipped['manifest.json'])) as { version: string }).version;
});

beforeEach(async () => {
  name = `models-${crypto.randomUUID()}`;
  store = new ModelStore(name);
  client = new EngineClient({
    modelUrl: new URL('/models/reviews-pt-en/', location.href),
    ownModel: async () => (await store.active())?.files ?? null,
  });
  page = new ModelsPage();
  page.session = sessionOver(client);
  page.store = store;
  document.body.append(page);
  await eventually(() => panels().length).toBe(1);
});

afterEach(async () => {
  vi.restoreAllMocks();
  client.dispose();
  page.remove();
  await useLocale('en');
  await deleteDB(name);
});

const deep = (selector: string) => deepQuery(selector, page.shadowRoot!);

const panels = () => deep('[data-testid="model"]');
const panelOf = (version: string) =>
  panels().find((panel) => panel.dataset['model']?.endsWith(` ${version}`));
const activeModels = () =>
  panels()
    .filter((panel) => panel.dataset['active'] === 'true')
    .map((panel) => panel.dataset['model']);
const alertText = () => page.shadowRoot?.querySelector('[role="alert"]')?.textContent?.trim() ?? '';
const alertCode = () =>
  page.shadowRoot?.querySelector<HTMLElement>('[role="alert"]')?.dataset['code'] ?? null;
const doneText = () => deep('[data-testid="models-done"]')[0]?.textContent ?? '';

function click(version: string, testId: string): void {
  panelOf(version)!.querySelector<HTMLElement>(`[data-testid="${testId}"]`)!.click();
}

async function layersZip(name: string): Promise<File> {
  const response = await fetch(`/test/fixtures/layers/${name}.zip`);
  return new File([await response.blob()], `${name}.zip`);
}

function pick(file: File): void {
  const [input] = deep('[data-testid="model-file"]') as HTMLInputElement[];
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input!.files = transfer.files;
  input!.dispatchEvent(new Event('change'));
}

async function importVersion(version: string): Promise<void> {
  pick(zipFile(withManifest(shipped, { id: 'mine', name: 'Mine', version })));
  await eventually(() => panelOf(version)).toBeDefined();
}

describe('rc-models-page', () => {
  it('imports, activates, goes back and erases', async () => {
    expect(activeModels()).toEqual([`reviews-pt-en ${shippedVersion}`]);
    await importVersion('1.1.0');
    expect(doneText()).toContain('Mine 1.1.0 was imported');
    expect((await client.predict(['Good']))[0]?.model.id).toBe('reviews-pt-en');

    click('1.1.0', 'model-activate');
    await eventually(activeModels).toEqual(['mine 1.1.0']);
    await eventually(async () => (await client.predict(['Good']))[0]?.model).toEqual({
      id: 'mine',
      version: '1.1.0',
    });

    deep('[data-testid="model-back"]')[0]!.click();
    await eventually(activeModels).toEqual([`reviews-pt-en ${shippedVersion}`]);
    await eventually(async () => (await client.predict(['Good']))[0]?.model.id).toBe(
      'reviews-pt-en',
    );

    click('1.1.0', 'model-activate');
    await eventually(activeModels).toEqual(['mine 1.1.0']);
    click('1.1.0', 'model-erase');
    await eventually(() => deep('[data-code="erase-model"]')).toHaveLength(1);
    expect(await store.list()).toHaveLength(1);
    deep('[data-testid="model-erase-confirm"]')[0]!.click();
    await eventually(activeModels).toEqual([`reviews-pt-en ${shippedVersion}`]);
    expect(await store.list()).toEqual([]);
    expect((await client.predict(['Good']))[0]?.model.id).toBe('reviews-pt-en');
  });

  it('lets the active model answer at the next visit', async () => {
    await importVersion('1.2.0');
    click('1.2.0', 'model-activate');
    await eventually(activeModels).toEqual(['mine 1.2.0']);
    const next = new EngineClient({
      modelUrl: new URL('/models/reviews-pt-en/', location.href),
      ownModel: async () => (await new ModelStore(name).active())?.files ?? null,
    });
    expect((await next.modelReady()).version).toBe('1.2.0');
    expect(next.ownModelFailure).toBeNull();
    next.dispose();
  });

  it('goes on with the shipped model when the active one is damaged, and says why', async () => {
    await importVersion('1.2.0');
    const [model] = await store.list();
    await store.save(
      model!.info,
      model!.files.map(({ path, blob }) => ({
        path,
        blob: path === 'weights.bin' ? new Blob(['x']) : blob,
      })),
      { added: model!.added, active: false },
    );
    await store.activate(model!.info);
    expect((await client.changeModel()).id).toBe('reviews-pt-en');
    expect(client.ownModelFailure).toMatchObject({ code: 'model-size' });
  });

  it('exports what it can import', async () => {
    const archive = await client.ask.exportModel(client.modelUrl);
    const { info, files } = await client.ask.importModel(archive);
    expect(info.id).toBe('reviews-pt-en');
    expect(files.map(({ path }) => path).sort()).toEqual([
      'MODEL_CARD.md',
      'MODEL_CARD.pt-BR.md',
      'buckets.bin',
      'manifest.json',
      'model.json',
      'weights.bin',
      'words.bin',
    ]);
    let saved: [string, number] | undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved = [this.download, this.href.length];
    });
    click(shippedVersion, 'model-export');
    await eventually(() => saved?.[0]).toBe(`reviews-pt-en-${shippedVersion}.zip`);
  });

  it('imports a model of layers, which answers, is exported, and comes back from its own export', async () => {
    pick(await layersZip('keras-bidirectional'));
    await eventually(() => panelOf('1.0.0')).toBeDefined();
    await eventually(doneText).toContain('Keras bidirectional 1.0.0 was imported');
    const keras = panels().find((panel) => panel.dataset['model']?.startsWith('keras'))!;
    keras.querySelector<HTMLElement>('[data-testid="model-activate"]')!.click();
    await eventually(activeModels).toEqual(['keras-bidirectional 1.0.0']);
    await eventually(async () => (await client.predict(['muito bom']))[0]?.model.id).toBe(
      'keras-bidirectional',
    );
    const [before] = await client.predict(['Excelente, recomendo a todos']);
    const { contributions } = await client.explain('Excelente, recomendo a todos');
    expect(contributions.length).toBeGreaterThan(2);

    const [stored] = await store.list();
    const { info, files } = await client.ask.importModel(
      await client.ask.exportModel(stored!.files),
    );
    expect(info).toEqual(stored!.info);
    expect(files.map(({ path }) => path).sort()).toEqual([
      'model.json',
      'vectoriser.json',
      'weights.bin',
    ]);
    await store.save(info, files);
    await client.changeModel();
    expect((await client.predict(['Excelente, recomendo a todos']))[0]).toEqual(before);
  });

  it('shows the card of a model of layers, wherever its vocabulary lies', async () => {
    pick(await layersZip('tfjs'));
    await eventually(doneText).toContain('Trained by tfjs 1.0.0 was imported');
    const panel = panels().find((one) => one.dataset['model']?.startsWith('tfjs'))!;
    panel.querySelector<HTMLElement>('[data-testid="model-card"]')!.click();
    await eventually(() => deep('rc-model-card')[0]?.shadowRoot?.textContent ?? '').toContain(
      'On twenty reviews.',
    );
  });

  it('says in the user’s language why a model of layers is refused', async () => {
    const files = unzipSync(new Uint8Array(await (await layersZip('keras-average')).arrayBuffer()));
    const model = text(files['model.json']).replace('GlobalAveragePooling1D', 'Lambda');
    pick(zipFile({ ...files, 'model.json': model }));
    await eventually(alertCode).toBe('layers-layer');
    expect(alertText()).toContain('Layers of the class Lambda are not run here');
    await useLocale('pt-BR');
    await eventually(alertText).toContain('Camadas da classe Lambda não são executadas aqui');
    expect(await store.list()).toEqual([]);
    expect((await client.predict(['Good']))[0]?.model.id).toBe('reviews-pt-en');
  });

  it('shows what belongs into the zip, with an example that is valid', async () => {
    const [guide] = deep('[data-testid="bring-guide"]') as HTMLDetailsElement[];
    guide!.open = true;
    const links = [...guide!.querySelectorAll('a')];
    expect(links.map(({ download }) => download)).toEqual(['pack_model.py', 'vectoriser.json']);
    const [script, example] = await Promise.all(
      links.map(async ({ href }) => (await fetch(href)).arrayBuffer()),
    );
    expect(new TextDecoder().decode(script)).toContain('def keras_to_zip');
    expect(parseVectoriser(example!).input.kind).toBe('token-ids');
    await expectAccessible(page);
  });

  it('shows the model card as text, whatever is in it', async () => {
    const card =
      '# Card\n\n<img src=x onerror="document.title=\'hacked\'"> **bold** [here](javascript:alert(1))\n\n| a | b |\n|---|---|\n| 1 | <b>2</b> |';
    pick(
      zipFile({
        ...withManifest(shipped, { id: 'mine', version: '3.0.0' }),
        'MODEL_CARD.md': card,
      }),
    );
    await eventually(() => panelOf('3.0.0')).toBeDefined();
    click('3.0.0', 'model-card');
    await eventually(() => deep('rc-model-card')).toHaveLength(1);
    const drawn = deep('rc-model-card')[0]!.shadowRoot!;
    expect(drawn.textContent).toContain('<img src=x');
    expect(drawn.textContent).toContain('<b>2</b>');
    expect(drawn.querySelectorAll('img, b, a')).toHaveLength(0);
    expect(document.title).not.toBe('hacked');
  });

  it('shows an open model card in the language that the page speaks by now', async () => {
    click(shippedVersion, 'model-card');
    const card = () => deep('rc-model-card')[0]?.shadowRoot?.textContent ?? '';
    await eventually(card).toMatch(/Intended use/i);
    await useLocale('pt-BR');
    await eventually(card).toMatch(/Uso pretendido/i);
  });

  it('compares what the bundles state', async () => {
    pick(
      zipFile(withManifest(shipped, { id: 'mine', name: 'Mine', version: '1.3.0', metrics: [] })),
    );
    await eventually(() => deep('[data-testid="compare-models"]')).toHaveLength(1);
    const [table] = deep('[data-testid="compare-models"]');
    expect(table!.textContent).toContain('Mine 1.3.0');
    expect(table!.querySelectorAll('tbody tr').length).toBeGreaterThan(5);
    expect(panelOf('1.3.0')!.textContent).toContain('not stated');
  });

  it('refuses what is here already', async () => {
    pick(zipFile(shipped));
    await eventually(alertCode).toBe('model-already-there');
    expect(alertText()).toContain('is the model of this site');
    await useLocale('pt-BR');
    await eventually(alertText).toContain('é o modelo do site');
    expect(await store.list()).toEqual([]);
  });

  it('says that a model is here already with the same files', async () => {
    await importVersion('1.1.0');
    const [before] = await store.list();
    pick(zipFile(withManifest(shipped, { id: 'mine', name: 'Mine', version: '1.1.0' })));
    await eventually(doneText).toContain('Mine 1.1.0 is here already, with the same files');
    await useLocale('pt-BR');
    await eventually(doneText).toContain('Mine 1.1.0 já está aqui, com os mesmos arquivos');
    expect((await store.list())[0]?.added).toBe(before?.added);
  });

  it('asks in both languages before it replaces the active model, and lets the new one answer', async () => {
    await importVersion('1.1.0');
    click('1.1.0', 'model-activate');
    await eventually(activeModels).toEqual(['mine 1.1.0']);
    const other = zipFile(
      withManifest(shipped, { id: 'mine', name: 'Mine', version: '1.1.0', licence: 'MIT' }),
    );
    pick(other);
    await eventually(alertCode).toBe('model-already-there');
    expect(alertText()).toContain('Another Mine 1.1.0 is stored here, and it is the active model.');
    await useLocale('pt-BR');
    await eventually(alertText).toContain(
      'Já há outro Mine 1.1.0 guardado aqui, e ele é o modelo ativo',
    );
    await useLocale('en');
    await expectAccessible(page);
    deep('[data-testid="model-keep"]')[0]!.click();
    await eventually(alertCode).toBeNull();
    expect((await client.modelReady()).licence).not.toBe('MIT');
    expect((await store.active())?.info.licence).not.toBe('MIT');

    pick(other);
    await eventually(() => deep('[data-testid="model-replace"]')).toHaveLength(1);
    deep('[data-testid="model-replace"]')[0]!.click();
    await eventually(doneText).toContain('Mine 1.1.0 was replaced.');
    await eventually(async () => (await client.modelReady()).licence).toBe('MIT');
    expect(activeModels()).toEqual(['mine 1.1.0']);
    expect(await store.list()).toHaveLength(1);
  });

  it('follows what another tab imports, activates, replaces and erases', async () => {
    const tab = new ModelStore(name);
    await importVersion('1.1.0');
    const { info, files } = (await store.list())[0]!;
    await tab.save({ ...info, version: '2.0.0' }, files);
    await eventually(() => panelOf('2.0.0')).toBeDefined();
    expect(doneText()).toBe('');
    await tab.activate({ id: 'mine', version: '2.0.0' });
    await eventually(activeModels).toEqual(['mine 2.0.0']);
    // The question is about a model that is active by the time it is answered.
    pick(
      zipFile(
        withManifest(shipped, { id: 'mine', name: 'Mine', version: '1.1.0', licence: 'MIT' }),
      ),
    );
    await eventually(alertText).toMatch(/^Another Mine 1\.1\.0 is stored here\. Replace it/);
    await tab.activate({ id: 'mine', version: '1.1.0' });
    await eventually(alertText).toContain('and it is the active model');
    await tab.erase({ id: 'mine', version: '1.1.0' });
    await eventually(doneText).toContain('Mine 1.1.0 was imported');
    expect(alertCode()).toBeNull();
    await eventually(activeModels).toEqual(['mine 2.0.0']);
  });

  it('says in both languages that a model was erased in another tab before it could be activated', async () => {
    await importVersion('1.1.0');
    vi.spyOn(store.changes, 'subscribe').mockReturnValue(() => {});
    page.remove();
    document.body.append(page);
    await new ModelStore(name).erase({ id: 'mine', version: '1.1.0' });
    click('1.1.0', 'model-activate');
    await eventually(alertCode).toBe('storage-changed');
    expect(alertText()).toContain('Another tab has changed the stored models');
    await useLocale('pt-BR');
    await eventually(alertText).toContain('Outra aba alterou os modelos guardados');
    expect(panelOf('1.1.0')).toBeUndefined();
  });

  it.each([
    ['storage-full', /no room left/, /não há mais espaço/i],
    ['storage-refused', /refuses to store/, /não permite guardar/],
    ['storage-newer', /newer version/i, /versão mais nova/],
  ] as const)('says what %s means, and stays usable', async (code, english, portuguese) => {
    vi.spyOn(store, 'save').mockRejectedValueOnce(new StorageError(code, ''));
    const file = zipFile(withManifest(shipped, { id: 'mine', version: '4.0.0' }));
    pick(file);
    await eventually(alertText).toMatch(english);
    await useLocale('pt-BR');
    await eventually(alertText).toMatch(portuguese);
    await useLocale('en');
    pick(file);
    await eventually(() => panelOf('4.0.0')).toBeDefined();
  });

  it('is accessible', async () => {
    await importVersion('1.1.0');
    click('1.1.0', 'model-card');
    click('1.1.0', 'model-erase');
    await eventually(() => deep('rc-model-card')).toHaveLength(1);
    await expectAccessible(page);
  });
});

describe('A store that is broken', () => {
  const shippedIsListed = () => panelOf(shippedVersion) !== undefined;
  const trouble = () => deep('rc-storage-trouble [role="alert"], [role="alert"]')[0];
  const troubleText = () => trouble()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  /** The page over the same store, as it is at the next visit. */
  async function reopen(): Promise<void> {
    page.remove();
    page = new ModelsPage();
    page.session = sessionOver(client);
    page.store = store;
    document.body.append(page);
    await eventually(shippedIsListed).toBe(true);
  }

  async function write(object: string, value: unknown, key?: string): Promise<void> {
    const database = await openDB(name);
    await (key === undefined ? database.put(object, value) : database.put(object, value, key));
    database.close();
  }

  async function confirm(erasure: 'damaged' | 'all'): Promise<void> {
    deep(`[data-testid="storage-erase-${erasure}"]`)[0]!.click();
    await eventually(() => deep('[data-testid="storage-erase-confirm"]')).toHaveLength(1);
    deep('[data-testid="storage-erase-confirm"]')[0]!.click();
  }

  it.each([['files'], ['info']])(
    'by a record without %s lists all others, names it, and is rid of just that one',
    async (missing) => {
      await importVersion('1.1.0');
      const { info, files, added } = (await store.list())[0]!;
      const broken = {
        id: 'mine',
        version: '2.0.0',
        info: { ...info, version: '2.0.0' },
        files,
        added,
      };
      await write('models', { ...broken, [missing]: undefined });
      await store.activate({ id: 'mine', version: '2.0.0' });
      await reopen();
      await eventually(() => trouble()?.dataset['code']).toBe('storage-damaged');
      expect(troubleText()).toContain('1 stored model is damaged and cannot be used: mine 2.0.0.');
      // None counts as active until the user says which: the shipped one may be activated, too.
      expect(activeModels()).toEqual([]);
      await useLocale('pt-BR');
      await eventually(troubleText).toContain('1 modelo guardado está danificado');
      await useLocale('en');
      expect(panelOf('1.1.0')).toBeDefined();
      await expectAccessible(page);
      expect((await client.changeModel()).id).toBe('reviews-pt-en');
      await confirm('damaged');
      await eventually(doneText).toContain('What was damaged was erased.');
      expect(trouble()).toBeUndefined();
      expect((await store.list()).map((model) => model.info.version)).toEqual(['1.1.0']);
    },
  );

  it('by activations that are no list says so, and forgets just them', async () => {
    await importVersion('1.1.0');
    await write('settings', 'mine 1.1.0', 'activations');
    await reopen();
    await eventually(troubleText).toContain('Which model was active can no longer be read');
    await useLocale('pt-BR');
    await eventually(troubleText).toContain('Não dá mais para saber qual modelo estava ativo');
    expect(activeModels()).toEqual([`reviews-pt-en ${shippedVersion}`]);
    await confirm('damaged');
    await eventually(trouble).toBeUndefined();
    expect(panelOf('1.1.0')).toBeDefined();
  });

  it('by a newer version lists the shipped model, and is erased whole', async () => {
    await importVersion('1.1.0');
    await store.eraseAll();
    (await openDB(name, 99)).close();
    await reopen();
    await eventually(() => trouble()?.dataset['code']).toBe('storage-newer');
    await confirm('all');
    await eventually(doneText).toContain('All stored models were erased.');
    await importVersion('1.1.0');
    expect(await store.list()).toHaveLength(1);
  });

  it('by a browser that refuses it lists the shipped model, and reads again when asked', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const erase = vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    store = new ModelStore(name);
    await reopen();
    await eventually(() => trouble()?.dataset['code']).toBe('storage-refused');
    await confirm('all');
    await eventually(() => deep('[role="alert"]')).toHaveLength(2);
    expect(alertText()).toMatch(/refuses to store/);
    open.mockRestore();
    erase.mockRestore();
    deep('[data-testid="storage-again"]')[0]!.click();
    await eventually(() => deep('rc-storage-trouble')[0]!.shadowRoot!.childElementCount).toBe(0);
    expect(deep('[data-testid="model-storage"]')).toHaveLength(1);
  });
});

describe('A hostile bundle', () => {
  const topology = (change: (json: string) => string) => () =>
    relisted(shipped, 'model.json', change(text(shipped['model.json'])));
  const mine = (changes: Record<string, unknown>) => () =>
    withManifest(shipped, { id: 'mine', ...changes });

  it.each<[string, () => BundleFiles | Promise<BundleFiles>, string, RegExp, RegExp]>([
    [
      'a zip bomb',
      () => ({ ...shipped, 'weights.bin': new Uint8Array(60 * 1024 * 1024) }),
      'archive-too-large',
      /weights\.bin.*unpacks to more than a model can be/,
      /weights\.bin.*maior do que um modelo pode ser/,
    ],
    [
      'a path that leaves the archive',
      () => ({ ...shipped, '../../evil.js': 'x' }),
      'archive-path',
      /\.\.\/\.\.\/evil\.js leaves the archive/,
      /\.\.\/\.\.\/evil\.js sai do zip/,
    ],
    [
      'a wrong hash',
      () => {
        const weights = (shipped['weights.bin'] as Uint8Array).slice();
        weights[7] = weights[7]! ^ 1;
        return { ...shipped, 'weights.bin': weights };
      },
      'model-hash',
      /weights\.bin was damaged or changed/,
      /weights\.bin foi danificado ou alterado/,
    ],
    [
      'a huge shape',
      topology((json) => json.replace(/("shape": \[\s*)\d{4,}/, '$14000000')),
      'model-shard',
      /weights in model\.json are incomplete/,
      /pesos em model\.json estão incompletos/,
    ],
    [
      'a shape beyond all limits',
      topology((json) => json.replace(/("shape": \[\s*)\d{4,}/, '$19007199254740991')),
      'model-manifest',
      /description \(model\.json\) is not valid/,
      /descrição do modelo \(model\.json\) não é válida/,
    ],
    [
      'an unknown layer',
      topology((json) => json.replace('"SparseLinear"', '"Lambda"')),
      'model-unsupported',
      /cannot run/,
      /não oferece/,
    ],
    [
      'a key of the prototype',
      () => ({
        ...shipped,
        'manifest.json': text(shipped['manifest.json']).replace(
          '{',
          '{"__proto__": {"polluted": 1},',
        ),
      }),
      'model-manifest',
      /description \(manifest\.json\) is not valid/,
      /descrição do modelo \(manifest\.json\) não é válida/,
    ],
    [
      'an address in the weights manifest',
      topology((json) => json.replace('"weights.bin"', '"https://example.org/weights.bin"')),
      'model-manifest',
      /description \(model\.json\) is not valid/,
      /descrição do modelo \(model\.json\) não é válida/,
    ],
    [
      'a manifest that is not there',
      () => {
        const rest = { ...shipped };
        delete rest['manifest.json'];
        return rest;
      },
      'model-missing',
      /neither manifest\.json nor/,
      /não tem manifest\.json nem/,
    ],
    [
      'a field with code',
      mine({ script: 'alert(1)' }),
      'model-manifest',
      /not valid/,
      /não é válida/,
    ],
  ])(
    'with %s is refused with its reason in both languages',
    async (_, make, code, english, portuguese) => {
      pick(zipFile(await make()));
      await eventually(alertCode).toBe(code);
      expect(alertText()).toMatch(/The model was not imported/);
      expect(alertText()).toMatch(english);
      await useLocale('pt-BR');
      await eventually(alertText).toMatch(/O modelo não foi importado/);
      expect(alertText()).toMatch(portuguese);
      expect(await store.list()).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it('that is no zip at all is refused', async () => {
    pick(new File(['not a zip'], 'model.zip'));
    await eventually(alertText).toMatch(/not a zip archive/);
    await useLocale('pt-BR');
    await eventually(alertText).toMatch(/não é um arquivo zip/);
  });

  it('that breaks off is refused', async () => {
    pick(new File([await zipFile(shipped).slice(0, 500_000).arrayBuffer()], 'model.zip'));
    await eventually(alertText).toMatch(/archive is damaged/);
    await useLocale('pt-BR');
    await eventually(alertText).toMatch(/zip está danificado/);
  });
});
