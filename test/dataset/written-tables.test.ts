import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/dataset/dataset.ts';
import { CsvTable } from '../../src/dataset/write/csv-table.ts';
import { XlsxTable } from '../../src/dataset/write/xlsx-table.ts';
import { spreadsheetText } from '../../src/evaluation/spreadsheet-text.ts';
import { named, recordsOf } from './file-of.ts';
import { surveyOf } from './read-all.ts';

const names = ['texto', 'nota; total', 'prediction'];
const table: Cell[][] = [
  ['bom; "muito"\nbonito', 4.5, 'positive'],
  ['=HYPERLINK("x")', -2, null],
  ['-5', true, ' com espaço '],
  ['1,50', 1e-7, '@x'],
];

describe('a table as CSV', () => {
  it('has the delimiter and decimal mark of the file, and no formula', () => {
    const csv = new CsvTable({ delimiter: ';', decimalMark: ',', guard: spreadsheetText });
    expect(csv.header(names) + csv.rows(table)).toBe(
      '\uFEFFtexto;"nota; total";prediction\r\n' +
        '"bom; ""muito""\nbonito";4,5;positive\r\n' +
        `"'=HYPERLINK(""x"")";-2;\r\n` +
        '-5;true;" com espaço "\r\n' +
        "1,50;1e-7;'@x\r\n",
    );
  });

  it('without a delimiter of its own has one that its decimal mark leaves free', () => {
    const row = [[0.5, 'a']];
    const written = (decimalMark: '.' | ',') =>
      new CsvTable({ delimiter: null, decimalMark, guard: spreadsheetText }).rows(row);
    expect(written('.')).toBe('0.5,a\r\n');
    expect(written(',')).toBe('0,5;a\r\n');
  });

  it('is read back as it was', async () => {
    const csv = new CsvTable({ delimiter: ',', decimalMark: ',', guard: (text) => text });
    const file = new Blob([csv.header(names), csv.rows(table)]);
    const { columns, rows } = await recordsOf(file, {});
    expect(columns).toEqual(names);
    expect(rows).toEqual(
      table.map((cells) =>
        cells.map((cell) =>
          typeof cell === 'string' ? cell : String(cell ?? '').replace('.', ','),
        ),
      ),
    );
  });
});

describe('a table as a workbook', () => {
  it('is read back with its numbers, and with its texts whatever is in them', async () => {
    const odd: Cell[] = ['a\u0001b & <c> "d" 😀\r\n', '_x0041_', '=1+1'];
    const table2 = [...table, odd, [null, 0, 'x']];
    const xlsx = new XlsxTable('Avaliações & <1>');
    const pieces = [...xlsx.rows([names]), ...xlsx.rows(table2.slice(0, 2))];
    pieces.push(...xlsx.rows(table2.slice(2)), ...xlsx.end());
    const file = named(new Blob(pieces), 'a.xlsx');
    const { fileFormat, columns, rows } = await surveyOf(file, { header: true });
    expect(fileFormat).toMatchObject({ format: 'xlsx', sheet: 'Avaliações & <1>' });
    expect(columns.map(({ name }) => name)).toEqual(names);
    expect(rows).toBe(table2.length);
    const records = await recordsOf(file, fileFormat);
    expect(records.rows.map((cells) => names.map((_, i) => cells[i] ?? null))).toEqual(table2);
    expect(records.records.map(({ place }) => place.sheetRow)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('names far columns as a spreadsheet does', async () => {
    const xlsx = new XlsxTable('a');
    const wide = Array.from({ length: 730 }, (_, column) => column);
    const pieces = [...xlsx.rows([wide, wide]), ...xlsx.end()];
    const { rows } = await recordsOf(named(new Blob(pieces), 'a.xlsx'), {
      ...{ format: 'xlsx', header: false, sheet: 'a' },
    });
    expect(rows).toEqual([wide, wide]);
  });
});
