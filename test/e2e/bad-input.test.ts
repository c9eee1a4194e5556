import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation, visibleAlerts, type MadeFile } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, complaints } = await openPage(browser, `${site}#evaluate`));
  await page.locator('[data-testid="dataset-sample"]').waitFor();
});
afterAll(() => browser.close());
beforeEach(() => complaints.splice(0));

const good: MadeFile = {
  name: 'good.csv',
  content: 'text,label\n"Loved it, great",positive\nAwful and broken,negative\n',
};

function report(file: MadeFile): Promise<EvaluationReport> {
  return chooseFile(page, file).then(() => startEvaluation(page));
}

/** After anything that went wrong: a good file still gives its report, and nothing was thrown. */
async function expectUsable(): Promise<void> {
  expect((await report(good)).dataset).toMatchObject({ name: 'good.csv', evaluated: 2 });
  expect(complaints).toEqual([]);
}

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1]);

describe('A file that cannot be evaluated', () => {
  it.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['a file of 0 bytes', 'a.csv', '', 'file-empty', /empty/i],
    ['only white space', 'a.csv', ' \n\n ', 'file-empty', /empty/i],
    ['a header only', 'a.csv', 'text,label\n', 'file-header-only', /no rows/i],
    ['an image renamed .csv', 'a.csv', png, 'file-binary', /not a text file.*PNG/i],
    ['JSON that breaks in the middle', 'a.json', '[{"text":"a"},\n{"te', 'json-invalid', /line 2/],
    ['JSON without rows', 'a.json', '{"a": 1}', 'json-not-rows', /list of objects/],
    ['one column only', 'a.csv', 'text\ngood thing\nbad thing\n', 'no-label-column', /label/i],
    [
      'no column of labels',
      'a.csv',
      'text,other\nI love this one,wonderful things happen\nI hate it so much,nothing good at all\n',
      'no-label-column',
      /label/i,
    ],
    [
      'labels that mean nothing to anyone',
      'a.csv',
      'text,label\nI love this one,zig\nI hate it so,zag\nIt is fine now,zig\nBad thing,zag\n',
      'model-lacks-classes',
      /negative or positive.*your own predictions/i,
    ],
  ])('%s: says so, and the page stays usable', async (_name, name, content, code, message) => {
    await chooseFile(page, { name, content });
    await expect.poll(() => visibleAlerts(page)).toContain(code);
    const alert = page.locator(`[role="alert"][data-code="${code}"]`);
    expect(await alert.innerText()).toMatch(message);
    await expectUsable();
  });

  it('labels of one class: says so next to the start, and measures what one class allows', async () => {
    const content = 'text,label\nI love this one,positive\nWonderful,positive\nBroken,positive\n';
    await chooseFile(page, { name: 'one.csv', content });
    await expect.poll(() => visibleAlerts(page)).toContain('one-class');
    const { perClass, metrics } = await startEvaluation(page);
    expect(perClass['positive']?.recall.value).toBeCloseTo(2 / 3);
    expect(perClass['negative']?.recall).toEqual({ value: null, reason: 'no-true-rows' });
    expect(metrics.rocAuc).toEqual({ value: null, reason: 'one-class' });
    expect(await page.locator('[data-code="one-class"]:visible').innerText()).toMatch(
      /reviews in the file are positive.*undefined/,
    );
    await page.locator('[data-tab="threshold"]').click();
    await page.locator('[data-code="threshold-of-one-class"]').waitFor();
    await page.locator('[data-tab="rows"]').click();
    await page.locator('rc-evaluated-rows-list').getByText('All 3 rows').waitFor();
    await expectUsable();
  });
});

describe('A file with bad rows', () => {
  it.each<[string, string, number, Record<string, number>, [number | null, string][]]>([
    [
      'rows with too few or too many cells',
      'id,text,label\n1,Great thing,positive\n2,Bad\n3,Nice, but broke,negative\n4,Awful,negative\n',
      2,
      { malformed: 1, noLabel: 1 },
      [
        [2, 'too-few-cells'],
        [3, 'too-many-cells'],
      ],
    ],
    [
      'a quote that is never closed',
      'text,label\nGreat,positive\n"Never closed,negative\nAwful,negative\nNice,positive\n',
      4,
      {},
      [[2, 'unclosed-quote']],
    ],
    [
      'rows without text',
      'text,label\nGreat,positive\n,negative\n"  ",positive\nAwful,negative\n',
      2,
      { emptyText: 2 },
      [
        [2, 'empty-text'],
        [3, 'empty-text'],
      ],
    ],
    ['NUL bytes', 'text,label\nGre\0at,positive\nAwful,negative\n', 2, {}, [[1, 'nul-byte']]],
    [
      'two columns of one name',
      'text,label,text\nGreat,positive,x\nAwful,negative,y\n',
      2,
      {},
      [[null, 'duplicate-column']],
    ],
  ])('%s: leaves them out by number', async (_name, content, evaluated, excluded, problems) => {
    const { dataset } = await report({ name: 'rows.csv', content });
    expect(dataset.evaluated).toBe(evaluated);
    expect(dataset.excluded).toMatchObject(excluded);
    const found = dataset.problems.map(({ row, code }) => [row, code]);
    for (const problem of problems) expect(found).toContainEqual(problem);
    for (const { message } of dataset.problems) expect(message.length).toBeGreaterThan(10);
    expect(await visibleAlerts(page)).toEqual([]);
  });
});

describe('Strange but good text', () => {
  it('is data: markup, formulas, right-to-left, emoji, a megabyte in a cell', async () => {
    const texts = [
      '<script>document.title="hacked"</script><img src=x onerror=alert(1)> great',
      '=HYPERLINK("http://example.org";"bad")',
      'مراجعة رائعة جدا',
      '😀👍🏽 amei ❤️',
      `${'very '.repeat(210_000)}bad`,
    ];
    const content = JSON.stringify(
      texts.map((text, index) => ({ text, label: index % 2 === 0 ? 'positive' : 'negative' })),
    );
    const { dataset } = await report({ name: 'strange.json', content });
    expect(dataset).toMatchObject({ format: 'json', rows: 5, evaluated: 5 });
    await page.locator('[data-tab="rows"]').click();
    await page.locator('rc-row-list').scrollIntoViewIfNeeded();
    for (const text of ['<script>document.title', '=HYPERLINK', 'مراجعة', '😀👍🏽 amei']) {
      await page.getByText(text).first().waitFor();
    }
    expect(await page.title()).not.toBe('hacked');
    expect(complaints).toEqual([]);
  });

  it.each<[string, string, Record<string, string | null>]>([
    ['utf-8 with a mark', 'utf-8', { encoding: 'utf-8' }],
    ['UTF-16 LE', 'utf-16le', { encoding: 'utf-16le' }],
    ['UTF-16 BE', 'utf-16be', { encoding: 'utf-16be' }],
    ['windows-1252', 'windows-1252', { encoding: 'windows-1252' }],
  ])('is read in %s', async (_name, encoding, expected) => {
    const text = 'texto;nota\r\nÓtimo, ação e emoção;5\r\nNão é bom, péssimo;1\r\nÉ ótimo;4\r\n';
    const { dataset } = await report({ name: 'a.csv', content: encode(text, encoding) });
    expect(dataset).toMatchObject({ ...expected, delimiter: ';', evaluated: 3 });
    await page.locator('[data-tab="rows"]').click();
    await page.locator('rc-row-list').scrollIntoViewIfNeeded();
    await page.getByText('Ótimo, ação e emoção').waitFor();
  });
});

describe('Several things at once', () => {
  it('asks which of two files, and reads the chosen one', async () => {
    await page.locator('[data-testid="dataset-file"]').setInputFiles(
      ['one.csv', 'two.csv'].map((name) => ({
        name,
        mimeType: '',
        buffer: Buffer.from(good.content as string),
      })),
    );
    await expect.poll(() => visibleAlerts(page)).toContain('several-files');
    await page.getByRole('button', { name: /two\.csv/ }).click();
    expect((await startEvaluation(page)).dataset.name).toBe('two.csv');
  });
});

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(Buffer.from(text, 'latin1'));
  const marked = Buffer.from(`\uFEFF${text}`, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return Uint8Array.from(encoding === 'utf-16be' ? marked.swap16() : marked);
}
