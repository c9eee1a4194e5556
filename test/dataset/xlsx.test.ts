import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { named } from './file-of.ts';
import { labelsOf, readAll, refusalOf, surveyOf } from './read-all.ts';
import { bytesFile, sheetRows, workbookFile } from './xlsx-file.ts';

const fixture = (): File =>
  named(
    bytesFile(readFileSync(new URL('../fixtures/dataset/reviews.xlsx', import.meta.url))),
    'reviews.xlsx',
  );

const reviews = sheetRows([
  ['texto', 'nota'],
  ['muito bom', 5],
  ['muito ruim', 1],
]);

describe('a workbook written by openpyxl', () => {
  it('lists its sheets and opens the first that looks like a table', async () => {
    const { files, fileFormat } = await surveyOf(fixture());
    expect(files).toMatchObject([
      { sheets: ['Leia-me', 'Avaliações & notas', 'Oculta', 'Vazia'], rows: 5, firstRow: 1 },
    ]);
    expect(fileFormat).toEqual({
      format: 'xlsx',
      encoding: 'utf-8',
      delimiter: null,
      header: true,
      sheet: 'Avaliações & notas',
    });
  });

  it('keeps numbers, booleans and text apart, joins rich text, writes dates out, skips empty rows', async () => {
    const { columns, head, rows, problems, guess } = await surveyOf(fixture());
    expect(columns.map(({ name }) => name)).toEqual([
      'id',
      'texto',
      'estrelas',
      'recomenda',
      'dia',
      'quando',
      'hora',
      'código',
    ]);
    const moment = ['2024-05-31', '2024-05-31T14:30:00', '08:15:00'];
    expect(head).toEqual([
      [1, 'Ótimo, chegou antes do prazo 😀', 5, true, ...moment, '007'],
      [2, 'Péssimo:\nveio quebrado', 1, false, ...moment, '08'],
      [3, 'Muito bom mesmo', 4.5, true, null, null, null, null],
      [4, '  espaços em volta  ', 3, null, null, null, null, '9'],
      [5, '<script>alert("1 & 2")</script>', 2, false, null, null, null, null],
    ]);
    expect(rows).toBe(5);
    expect(problems).toEqual([]);
    expect(guess).toMatchObject({ text: 1, label: 2, id: 0 });
  });

  it('opens the sheet that is asked for, and names one that is not there', async () => {
    const { head, fileFormat } = await surveyOf(fixture(), { sheet: 'Oculta' });
    expect(head).toEqual([['escondido', 1]]);
    expect(fileFormat.sheet).toBe('Oculta');
    expect(await refusalOf(fixture(), { sheet: 'Vazia' })).toEqual({
      code: 'sheet-empty',
      detail: { sheet: 'Vazia' },
    });
    expect(await refusalOf(fixture(), { sheet: 'Maio' })).toEqual({
      code: 'sheet-missing',
      detail: { sheet: 'Maio' },
    });
  });

  it('is read the second time from the sheet of the first', async () => {
    const labels = {
      scheme: 'custom',
      assignments: [
        { value: 1, count: 1, target: 'negative' },
        { value: '1', count: 1, target: 'positive' },
      ],
    } as const;
    const { kept } = await readAll(
      [fixture()],
      { text: 0, label: 1, id: null, groups: [] },
      { ...labels, assignments: [...labels.assignments] },
      { sheet: 'Oculta' },
    );
    expect(kept).toMatchObject([
      { row: 1, text: 'escondido', target: 0, label: 0, id: null, groups: [] },
    ]);
  });
});

describe('a workbook', () => {
  it('gives a formula its last result, and nothing where it never had one', async () => {
    const file = workbookFile({
      sheets: {
        A: `${sheetRows([['texto', 'nota']])}<row r="2"><c r="A2" t="str"><f>B1</f><v>bom &amp; barato</v></c><c r="B2"><f>2+3</f><v>5</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>ruim</t></is></c><c r="B3"><f>1+0</f></c></row>`,
      },
    });
    expect((await surveyOf(file)).head).toEqual([
      ['bom & barato', 5],
      ['ruim', null],
    ]);
  });

  it('without a header, and days counted from 1904', async () => {
    const file = workbookFile({
      from1904: true,
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
      sheets: {
        A: '<row r="1"><c r="A1" t="inlineStr"><is><t>muito bom</t></is></c><c r="B1"><v>5</v></c><c r="C1" s="1"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>ruim</t></is></c><c r="B2"><v>1</v></c><c r="C2" s="1"><v>366</v></c></row>',
      },
    });
    const { columns, head } = await surveyOf(file);
    expect(columns.map(({ name }) => name)).toEqual(['', '', '']);
    expect(head.map((cells) => cells[2])).toEqual(['1904-01-01', '1905-01-01']);
  });

  it('follows the user who says otherwise about its header', async () => {
    const { rows, fileFormat } = await surveyOf(workbookFile({ sheets: { A: reviews } }), {
      header: false,
    });
    expect([rows, fileFormat.header]).toEqual([3, false]);
  });

  it('names two columns alike apart', async () => {
    const file = workbookFile({
      sheets: {
        A: sheetRows([
          ['texto', 'nota', 'nota'],
          ['bom', 5, 4],
          ['ruim', 1, 2],
        ]),
      },
    });
    const { columns, problems } = await surveyOf(file);
    expect(columns.map(({ name }) => name)).toEqual(['texto', 'nota', 'nota (2)']);
    expect(problems).toEqual([
      { row: null, code: 'duplicate-column', column: 'nota', detail: { renamed: 'nota (2)' } },
    ]);
  });

  it('of 20,000 rows is read in batches that let the worker breathe', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`texto ${String(i)} bom`, (i % 5) + 1]);
    const file = workbookFile({ sheets: { A: sheetRows([['texto', 'nota'], ...rows]) } });
    let pauses = 0;
    const survey = await surveyDataset(
      [file],
      {},
      {
        pause: () => {
          pauses++;
          return Promise.resolve();
        },
      },
    );
    expect(survey.rows).toBe(20_000);
    expect(survey.columns[1]?.distinct).toBe(5);
    expect(pauses).toBeGreaterThan(10);
  });

  it('stops when it is cancelled', async () => {
    await expect(
      surveyDataset([workbookFile({ sheets: { A: reviews } })], {}, { signal: { aborted: true } }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a workbook that cannot be read is refused', () => {
  it('protected by a password, or an old .xls', async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    expect(await refusalOf(named(bytesFile(ole), 'a.xlsx'))).toEqual({
      code: 'file-binary',
      detail: { kind: 'xls' },
    });
  });

  it.each([0.3, 0.6, 0.95])('cut off at %f of its length', async (share) => {
    const bytes = readFileSync(new URL('../fixtures/dataset/reviews.xlsx', import.meta.url));
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    expect(await refusalOf(named(bytesFile(cut), 'reviews.xlsx'))).toEqual({
      code: 'file-damaged',
      detail: { kind: 'xlsx' },
    });
  });

  it('with any of its bytes changed: read, or refused with a code, never anything else', async () => {
    const bytes = readFileSync(new URL('../fixtures/dataset/reviews.xlsx', import.meta.url));
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 47) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      await surveyOf(named(bytesFile(changed), 'reviews.xlsx')).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'DatasetError' });
        refused++;
      });
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('without sheets', async () => {
    expect(await refusalOf(workbookFile({ sheets: {} }))).toMatchObject({
      code: 'workbook-without-sheets',
    });
  });

  it('with nothing in its sheets', async () => {
    expect(await refusalOf(workbookFile({ sheets: { A: '', B: '' } }))).toMatchObject({
      code: 'sheet-empty',
    });
  });

  it('whose XML breaks', async () => {
    expect(
      await refusalOf(workbookFile({ sheets: { A: `${reviews}<row r="9"><c r="A9" <v>` } })),
    ).toMatchObject({ code: 'file-damaged' });
  });

  it('that is a bomb: 130 MiB of spaces in its texts, 130 KiB as packed', async () => {
    const bomb = workbookFile({
      sheets: { A: reviews },
      others: { 'xl/sharedStrings.xml': new Uint8Array(130 * 1024 * 1024).fill(0x20) },
    });
    expect(bomb.size).toBeLessThan(1024 * 1024);
    expect(await refusalOf(bomb)).toEqual({ code: 'file-too-large', detail: { limit: 128 } });
  });

  it('that unpacks to more than its directory says', async () => {
    const file = workbookFile({
      sheets: { A: reviews },
      others: { 'xl/sharedStrings.xml': new Uint8Array(8 * 1024 * 1024).fill(0x20) },
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const size = 8 * 1024 * 1024;
    const view = new DataView(bytes.buffer);
    let lies = 0;
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) !== size) continue;
      view.setUint32(at, 1000, true);
      lies++;
    }
    expect(lies).toBeGreaterThan(0);
    expect(await refusalOf(named(bytesFile(bytes), 'a.xlsx'))).toEqual({
      code: 'file-damaged',
      detail: { kind: 'xlsx' },
    });
  });

  it('that claims a row no sheet has', async () => {
    expect(
      await refusalOf(
        workbookFile({
          sheets: { A: `${reviews}<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>` },
        }),
      ),
    ).toMatchObject({ code: 'file-damaged' });
  });

  it('of 20,000 columns', async () => {
    const wide = Array.from({ length: 20_000 }, (_, i) => `<c r="${letters(i + 1)}1"><v>1</v></c>`);
    expect(
      await refusalOf(workbookFile({ sheets: { A: `<row r="1">${wide.join('')}</row>` } })),
    ).toEqual({ code: 'file-too-many-columns', detail: { limit: 1_000 } });
  });
});

/** Name of the column with that number, from 1. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last;
}

describe('formatted but empty columns far to the right', () => {
  it('do not count', async () => {
    const formatted = reviews.replace('</row>', '<c r="XFD1" s="0"/></row>');
    const { columns } = await surveyOf(
      workbookFile({ sheets: { A: formatted }, styles: '<cellXfs><xf numFmtId="0"/></cellXfs>' }),
    );
    expect(columns).toHaveLength(2);
  });
});

describe('two workbooks as one data set', () => {
  it('may differ in sheet, each by its place', async () => {
    const one = workbookFile(
      {
        sheets: {
          A: reviews,
          B: sheetRows([
            ['texto', 'nota'],
            ['b', 4],
            ['c', 2],
          ]),
        },
      },
      'one.xlsx',
    );
    const two = workbookFile({ sheets: { C: reviews } }, 'two.xlsx');
    const { kept } = await readAll(
      [one, two],
      { text: 0, label: 1, id: null, groups: [] },
      {
        ...labelsOf({}),
        assignments: [4, 5].map((value) => ({ value, count: 1, target: 'positive' as const })),
      },
      { files: { 0: { sheet: 'B' } } },
    );
    expect(kept.map(({ row, text }) => [row, text])).toEqual([
      [1, 'b'],
      [3, 'muito bom'],
    ]);
  });
});
