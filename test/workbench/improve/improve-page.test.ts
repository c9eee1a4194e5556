import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { defaultRecipe, type TrainingRecipe } from '../../../src/learning/training-recipe.ts';
import type { TrainingRecord } from '../../../src/learning/training-record.ts';
import { eraseAllKept } from '../../../src/storage/kept-items.ts';
import { keptStores } from '../../../src/storage/kept-stores.ts';
import { ModelStore } from '../../../src/storage/model-store.ts';
import '../../../src/ui/theme.css';
import { ImprovePage } from '../../../src/workbench/improve/improve-page.ts';
import { Session } from '../../../src/workbench/session/session.ts';
import { newDomainCsv } from '../../fixtures/new-domain.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { deepQuery } from '../deep-query.ts';
import { disposeClients, openClient } from '../engine-clients.ts';

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000 });

let page: ImprovePage;
let models = '';

beforeEach(async () => {
  await eraseAllKept(keptStores);
  models = `models-${crypto.randomUUID()}`;
  page = new ImprovePage();
  page.session = new Session(openClient());
  page.store = new ModelStore(models);
  document.body.append(page);
  await page.updateComplete;
});
afterEach(async () => {
  page.remove();
  disposeClients();
  await useLocale('en');
  await deleteDB(models);
  await eraseAllKept(keptStores);
});

const deep = (selector: string) => deepQuery(selector, page.shadowRoot!);

const byTestId = (id: string) => deep(`[data-testid="${id}"]`)[0] ?? null;
const textOf = (id: string) => byTestId(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Opens a file as Evaluate does, with labels of which some contradict the text. */
async function openFile(rows = 160, wrongEvery = 10): Promise<void> {
  const [head = '', ...lines] = newDomainCsv(rows).trimEnd().split('\n');
  const opposite = { positive: 'negative', negative: 'positive' } as Record<string, string>;
  const twisted = lines.map((line, row) =>
    row % wrongEvery === 1
      ? line.replace(/,(\w+)$/, (_, label: string) => `,${opposite[label]}`)
      : line,
  );
  await page.session.openFiles([new File([[head, ...twisted, ''].join('\n')], 'trade.csv')]);
  await eventually(() => byTestId('train-start')?.hasAttribute('disabled')).toBe(false);
}

function train(): Promise<TrainingRecord> {
  return new Promise((resolve) => {
    page.addEventListener('training-complete', ({ detail }) => resolve(detail), { once: true });
    byTestId('train-start')!.click();
  });
}

async function open(details: 'settings' | 'labels'): Promise<void> {
  byTestId(`improve-${details}`)!.querySelector('summary')!.click();
  const content = { settings: '#floor', labels: '[data-testid="find-doubtful"]' }[details];
  await eventually(() => deep(content)).toHaveLength(1);
}

function change(selector: string, value: string | boolean): void {
  const [control] = deep(selector);
  if (control instanceof HTMLInputElement && typeof value === 'boolean') control.checked = value;
  else (control as HTMLSelectElement).value = String(value);
  control!.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Takes long enough to be interrupted. */
const longRecipe: TrainingRecipe = {
  ...defaultRecipe,
  models: ['recalibrate', 'branch', 'logistic', 'nb-logistic', 'naive-bayes'],
  search: { ...defaultRecipe.search, varyFeatures: true, strengths: [0.1, 0.3, 1] },
};

/** Trials of interrupted searches that the list of what is kept shows. */
async function searchesKept(): Promise<number> {
  const items = await keptStores.find(({ kind }) => kind === 'training')!.keptItems();
  return items.filter(({ kind }) => kind === 'search').reduce((sum, { count }) => sum + count, 0);
}

describe('rc-improve-page', () => {
  it('locks the test rows: a second training tests on the same, and counts the look', async () => {
    await openFile();
    const first = await train();
    const second = await train();
    expect(first.data.looksAtTest).toBe(1);
    expect(second.data).toMatchObject({ looksAtTest: 2, test: first.data.test });
    await eventually(() => textOf('training-outcome')).toContain('looked at 2 times');
    const kept = await keptStores.find(({ kind }) => kind === 'training')!.keptItems();
    expect(kept).toMatchObject([{ kind: 'training', name: 'trade.csv' }]);
  });

  it('trains by what is set, and goes back to the defaults', async () => {
    await openFile();
    await open('settings');
    change('#floor', 'negative');
    change('#rebalancing', 'class-weights');
    change('[name="characters"]', true);
    change('#strengths', '0,5 2');
    change('#folds', '3');
    change('#seed', '1.5');
    await page.updateComplete;
    const { recipe } = await train();
    expect(recipe).toMatchObject({
      seed: 20_240_501,
      objective: { floor: { class: 'negative', recall: 0.8 } },
      rebalancing: 'class-weights',
      features: { characters: true },
      search: { strengths: [0.5, 2], folds: 3 },
    });
    byTestId('recipe-reset')!.click();
    await page.updateComplete;
    expect(page.session.training.recipe).toBeNull();
    expect(byTestId('recipe-reset')).toBeNull();
  });

  it('learns from labels that were corrected one by one, and takes the last word back', async () => {
    await openFile();
    await page.session.evaluate();
    await open('labels');
    byTestId('find-doubtful')!.click();
    await eventually(() => byTestId('doubted-label')).not.toBeNull();
    const row = Number(byTestId('doubted-label')!.dataset['row']);
    byTestId('label-correct')!.click();
    await page.updateComplete;
    await eventually(() => byTestId('doubted-label')?.dataset['row']).not.toBe(String(row));
    byTestId('label-leave-out')!.click();
    await page.updateComplete;
    await eventually(() => textOf('corrections-in-use')).toMatch(/^2 labels/);
    byTestId('label-undo')!.click();
    await eventually(() => textOf('corrections-in-use')).toMatch(/^1 label is/);
    expect(page.session.training.decisions.corrections).toMatchObject([{ source: 0, row }]);
    byTestId('label-leave-out')!.click();
    await page.updateComplete;
    const { data } = await train();
    expect(data.train + data.validation + data.test).toBe(159);
  });

  it('finds what was decided of labels again after a reload, until it is erased', async () => {
    await openFile();
    await page.session.evaluate();
    await open('labels');
    byTestId('find-doubtful')!.click();
    await eventually(() => byTestId('doubted-label')).not.toBeNull();
    byTestId('label-leave-out')!.click();
    await page.updateComplete;
    byTestId('label-keep')!.click();
    const { decisions } = page.session.training;
    const said = decisions.list;
    expect(said).toHaveLength(2);
    await decisions.written();

    page.session = new Session(openClient());
    await openFile();
    await eventually(() => page.session.training.decisions.list).toEqual(said);
    await eventually(() => textOf('source-corrections')).toMatch(/^1 label is corrected/);
    const { data } = await train();
    expect(data.train + data.validation + data.test).toBe(159);

    const store = keptStores.find(({ kind }) => kind === 'labels')!;
    const [kept] = await store.keptItems();
    expect(kept).toMatchObject({ name: 'trade.csv', count: 2 });
    const [exported] = await (kept!.export as { files: () => Promise<File[]> }).files();
    expect(exported!.name).toBe('trade-labels.json');
    expect(JSON.parse(await exported!.text())).toMatchObject({
      schema: 'review-classifier/label-decisions@1',
      file: { name: 'trade.csv' },
      decisions: said,
    });
    await kept!.erase();
    await eventually(() => page.session.training.decisions.list).toEqual([]);
    expect(await store.keptItems()).toEqual([]);
  });

  it('searches as it is set, and says beforehand what that comes to', async () => {
    await openFile();
    await open('settings');
    expect(textOf('search-plan')).toBe('Tries 4 settings, each by 5 fits: 20 fits in all.');
    change('[name="vary-features"]', true);
    change('#strategy', 'random');
    await page.updateComplete;
    await eventually(() => deep('#trials')).toHaveLength(1);
    change('#trials', '3');
    change('#folds', '4');
    change('#seconds', '600');
    await eventually(() => textOf('search-plan')).toBe(
      'Tries 3 settings, each by 4 fits: 12 fits in all. Begins nothing new after 600 s.',
    );
    change('#seconds', '-1');
    const { recipe, search, trials } = await train();
    expect(recipe.search).toMatchObject({
      ...{ strategy: 'random', trials: 3, folds: 4, seconds: 600, varyFeatures: true },
    });
    expect(search).toEqual({ planned: 3, tried: 3, ending: 'finished' });
    expect(trials).toHaveLength(4);
  });

  it('treats groups and swaps terms, and shows the gap and what cues contribute', async () => {
    const [head = '', ...lines] = newDomainCsv(400).trimEnd().split('\n');
    const grouped = lines.map((line, row) => `${line},${row % 3 === 0 ? 'north' : 'south'}`);
    const file = new File([[`${head},region`, ...grouped, ''].join('\n')], 'trade.csv');
    await page.session.openFiles([file]);
    const { columns, task, classesKind, meanings, answers, wanted } = page.session.opened!;
    page.session.mapping.choose({
      ...{ columns: { ...columns, groups: [2] }, task, classesKind, meanings, answers, wanted },
    });
    await eventually(() => byTestId('train-start')?.hasAttribute('disabled')).toBe(false);
    await open('settings');
    change('#bias-column', 'region');
    change('#own-terms', 'phone / radio\nlamp');
    expect((deep('#own-terms')[0] as HTMLTextAreaElement).validationMessage).toContain('two');
    expect(page.session.training.recipe?.swappedTerms).toBeNull();
    change('#own-terms', 'phone / radio');
    change('[name="swap-genders"]', true);
    change('[name="length"]', true);
    await page.updateComplete;
    await expectAccessible(page);
    const record = await train();
    expect(record.recipe.bias).toEqual({ column: 'region', method: 'reweigh' });
    expect(record.recipe.swappedTerms).toEqual({ genders: true, own: [['phone', 'radio']] });
    expect(record.effects.map(({ name }) => name)).toEqual(['bias', 'swappedTerms', 'cues']);
    expect(record.features.cues.map(({ cue }) => cue)).toContain('length');
    await eventually(() => textOf('group-gaps')).toMatch(/Before.*%.*After.*%/);
    await eventually(() => textOf('cue-contributions')).toContain('Length: 4–7');
    // What scrolls can be focused once it has been measured.
    await eventually(() =>
      deep('rc-scroll-region').every(
        (region) => region.scrollWidth <= region.clientWidth || region.tabIndex === 0,
      ),
    ).toBe(true);
    await expectAccessible(page);
  });

  it('pauses, goes on, and stops with the best so far', async () => {
    page.session.training.change({ recipe: longRecipe });
    await openFile(1000);
    const training = train();
    await eventually(() => byTestId('train-stop')).not.toBeNull();
    byTestId('train-pause')!.click();
    await eventually(() => textOf('train-pause')).toBe('Go on');
    await expectAccessible(page);
    byTestId('train-pause')!.click();
    await eventually(() => textOf('train-pause')).toBe('Pause');
    byTestId('train-stop')!.click();
    await eventually(() => byTestId('train-stop')?.hasAttribute('disabled') ?? true).toBe(true);
    const { search, trials } = await training;
    expect(search.ending).toBe('stopped');
    expect(search.tried).toBeLessThan(search.planned);
    expect(trials.some(({ chosen }) => chosen)).toBe(true);
    await eventually(() => textOf('training-outcome')).toContain('stopped');
    // It is finished: there is nothing to go on with.
    expect(byTestId('interrupted-search')).toBeNull();
  });

  it('keeps nothing of a search that is cancelled', async () => {
    page.session.training.change({ recipe: longRecipe });
    await openFile(1000);
    byTestId('train-start')!.click();
    await eventually(searchesKept).not.toBe(0);
    deep('[data-testid="job-cancel"]')[0]!.click();
    await eventually(() => deep('[data-code="cancelled"]')).toHaveLength(1);
    await eventually(searchesKept).toBe(0);
    expect(byTestId('interrupted-search')).toBeNull();
  });

  it('goes on with an interrupted search on the same file alone, until it is discarded', async () => {
    page.session.training.change({ recipe: longRecipe });
    await openFile(1000);
    byTestId('train-start')!.click();
    await eventually(() => deep('[data-testid="trials"] tbody tr').length).toBeGreaterThan(4);
    await eventually(searchesKept).not.toBe(0);
    // The tab is closed.
    page.session.end();
    page.remove();
    disposeClients();

    page = new ImprovePage();
    page.session = new Session(openClient());
    page.store = new ModelStore(models);
    document.body.append(page);
    await eventually(() => textOf('interrupted-search')).toContain('Give the same file again');
    expect(byTestId('search-go-on')).toBeNull();
    await expectAccessible(page);
    // Another file of the same name and size.
    await openFile(1000, 1000);
    await eventually(() => byTestId('search-go-on')).not.toBeNull();
    byTestId('search-go-on')!.click();
    await eventually(() => deep('[data-code="search-other-files"]')).toHaveLength(1);
    expect(page.session.training.result).toBeNull();
    await expectAccessible(page);

    await openFile(1000);
    await eventually(() => byTestId('search-go-on')).not.toBeNull();
    expect(textOf('search-go-on')).toMatch(/\(\d+ of 61 trials done\)/);
    const done = page.session.training.interrupted[0]!.finished.length;
    byTestId('search-go-on')!.click();
    await eventually(() => page.session.training.trials.length).toBeGreaterThanOrEqual(done);
    byTestId('train-stop')!.click();
    await eventually(
      () => page.session.training.result?.record.search.tried,
    ).toBeGreaterThanOrEqual(done);
    expect(byTestId('interrupted-search')).toBeNull();
    expect(await searchesKept()).toBe(0);
  });

  it('discards an interrupted search', async () => {
    page.session.training.change({ recipe: longRecipe });
    await openFile(1000);
    byTestId('train-start')!.click();
    await eventually(searchesKept).not.toBe(0);
    page.session.end();
    await eventually(() => byTestId('search-discard')).not.toBeNull();
    byTestId('search-discard')!.click();
    await eventually(() => byTestId('interrupted-search')).toBeNull();
    expect(await searchesKept()).toBe(0);
  });

  it.each(['en', 'pt-BR'] as const)('is accessible in all its states (%s)', async (locale) => {
    await useLocale(locale);
    await expectAccessible(page);
    await openFile();
    await page.session.evaluate();
    await open('settings');
    await open('labels');
    await expectAccessible(page);
    await train();
    await eventually(() => byTestId('training-outcome')).not.toBeNull();
    for (const change of ['errors-removed', 'errors-introduced']) {
      byTestId(change)!.querySelector('summary')!.click();
    }
    await expectAccessible(page);
  });
});
