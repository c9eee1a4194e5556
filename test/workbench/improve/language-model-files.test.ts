import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { eraseAllKept } from '../../../src/storage/kept-items.ts';
import { keptStores } from '../../../src/storage/kept-stores.ts';
import { ModelStore } from '../../../src/storage/model-store.ts';
import { textKey } from '../../../src/text/text-key.ts';
import '../../../src/ui/theme.css';
import { ImprovePage } from '../../../src/workbench/improve/improve-page.ts';
import { Session } from '../../../src/workbench/session/session.ts';
import { newDomainCsv, newDomainRows } from '../../fixtures/new-domain.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { deepQuery } from '../deep-query.ts';
import { disposeClients, openClient } from '../engine-clients.ts';

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000 });

let page: ImprovePage;
let models = '';
let saved: { name: string; content: Blob }[] = [];

beforeEach(async () => {
  await eraseAllKept(keptStores);
  models = `models-${crypto.randomUUID()}`;
  page = new ImprovePage();
  page.session = new Session(openClient());
  page.store = new ModelStore(models);
  document.body.append(page);
  await page.updateComplete;
  saved = [];
  let last = new Blob();
  const makeAddress = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) last = content;
    return makeAddress(content);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content: last });
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  page.remove();
  disposeClients();
  await useLocale('en');
  await deleteDB(models);
  await eraseAllKept(keptStores);
});

const deep = (selector: string) => deepQuery(selector, page.shadowRoot!);

const byTestId = (id: string) => deep(`[data-testid="${id}"]`)[0] ?? null;
const textOf = (id: string) => byTestId(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function openExports(rows = 160): Promise<void> {
  await page.session.openFiles([new File([newDomainCsv(rows)], 'trade.csv')]);
  await eventually(() => byTestId('train-start')?.hasAttribute('disabled')).toBe(false);
  byTestId('improve-exports')!.querySelector('summary')!.click();
  await eventually(() => byTestId('export-prepare')).not.toBeNull();
}

async function prepare(): Promise<void> {
  byTestId('export-prepare')!.click();
  await eventually(() => byTestId('download-dataset')).not.toBeNull();
}

/** Presses a download and reads what it saves. */
async function download(testId: string): Promise<{ name: string; text: string }> {
  byTestId(testId)!.click();
  const { name, content } = saved.at(-1)!;
  return { name, text: await content.text() };
}

function choose(name: string, content: string): void {
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  const input = byTestId('answers-file') as HTMLInputElement;
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('rc-language-model-files', () => {
  it('gives the parts out with their rows, and locks the test before a training', async () => {
    await openExports();
    await prepare();
    expect(textOf('download-dataset')).toMatch(/: \d+ \+ \d+ \+ \d+ rows$/);
    const [train = 0, validation = 0, test = 0] =
      textOf('download-dataset').match(/\d+/g)?.map(Number) ?? [];
    expect(train + validation + test).toBe(160);
    expect(textOf('download-chat-train')).toContain(`: ${train} rows`);

    const chat = await download('download-chat-train');
    expect(chat.name).toBe('trade-chat-train.jsonl');
    expect(chat.text.trimEnd().split('\n')).toHaveLength(train);
    expect(chat.text).toContain('{"role":"assistant","content":"positive"}');
    const chosenBy = await download('download-chat-validation');
    expect(chosenBy.text.trimEnd().split('\n')).toHaveLength(validation);
    const texts = await download('download-test-texts');
    expect(texts.name).toBe('trade-test-texts.jsonl');
    expect(texts.text.trimEnd().split('\n')).toHaveLength(test);
    expect(texts.text).not.toMatch(/label|positive|negative/);
    expect((await download('download-dataset')).text.slice(0, 2)).toBe('PK');

    const kept = await keptStores.find(({ kind }) => kind === 'training')!.keptItems();
    expect(kept).toMatchObject([{ kind: 'training', name: 'trade.csv' }]);
    expect(page.session.training.test).toMatchObject({ looks: 0 });
    expect(page.session.training.test?.locked).toHaveLength(test);
  });

  it('drops the files when the rows are others, and speaks the language of the page', async () => {
    await openExports();
    await prepare();
    await useLocale('pt-BR');
    await eventually(() => byTestId('download-chat-train')).toBeNull();
    await prepare();
    const { text } = await download('download-chat-train');
    expect(text).toContain('Classifique a avaliação.');
  });

  it('compares the answers with both models on the locked reviews, and counts the look', async () => {
    await openExports();
    await prepare();
    const { text } = await download('download-test-texts');
    byTestId('train-start')!.click();
    await eventually(() => byTestId('training-outcome')).not.toBeNull();
    const labels = new Map(newDomainRows(160).map((row) => [textKey(row.text), row.label]));
    const lines = text.trimEnd().split('\n');
    const answers = lines.map((line, place) => {
      const { id } = JSON.parse(line) as { id: string };
      return `${id},${place === 0 ? 'no idea' : labels.get(id)}`;
    });
    await eventually(() => byTestId('answers-file')?.hasAttribute('disabled')).toBe(false);
    choose('answers.csv', ['id,prediction', ...answers, ''].join('\n'));
    await eventually(() => textOf('answers-comparison')).toContain(
      'Answers read from “prediction”',
    );
    const said = textOf('answers-comparison');
    expect(said).toContain(`${lines.length - 1} of ${lines.length} locked test reviews`);
    expect(said).toContain('1 review without an answer');
    const tables = deep('[data-testid="compared-answers"]');
    expect(tables).toHaveLength(2);
    const [ofShipped] = tables.map(
      (table) => table.shadowRoot?.textContent ?? table.textContent ?? '',
    );
    expect(ofShipped?.replace(/\s+/g, ' ')).toMatch(/F1, macro average 100/);
    expect(said).toMatch(/Your model makes fewer errors than “[^”]+”.*McNemar’s exact test/);
    await eventually(() => textOf('test-looks')).toContain('2 times');
    await expectAccessible(page);
  });

  it('says what is wrong with a file of answers', async () => {
    await openExports();
    const codes = () => deep('[role="alert"]').map(({ dataset }) => dataset['code']);
    choose('a.csv', 'id,prediction\n0123456789abcdef,blue\n');
    await eventually(codes).toEqual(['answers-no-column']);
    choose('a.csv', 'id,prediction\n0123456789abcdef,positive\n');
    await eventually(codes).toEqual(['answers-other-rows']);
    expect(page.session.training.test).toMatchObject({ looks: 0 });
    await expectAccessible(page);
  });

  it.each(['en', 'pt-BR'] as const)('is accessible (%s)', async (locale) => {
    await useLocale(locale);
    await openExports();
    await prepare();
    await expectAccessible(page);
  });
});
