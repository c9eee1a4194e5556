import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { TrainingRecord } from '../../../src/learning/training-record.ts';
import { eraseAllKept } from '../../../src/storage/kept-items.ts';
import { keptStores } from '../../../src/storage/kept-stores.ts';
import { ModelStore } from '../../../src/storage/model-store.ts';
import '../../../src/ui/theme.css';
import { ImprovePage } from '../../../src/workbench/improve/improve-page.ts';
import { Session } from '../../../src/workbench/session/session.ts';
import { newDomainCsv } from '../../fixtures/new-domain.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
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

function deep(selector: string, root: ParentNode = page.shadowRoot!): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) found.push(...deep(selector, element.shadowRoot));
  }
  return found;
}

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
