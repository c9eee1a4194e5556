import { workbookFile } from '../xlsx-file.ts';
import { add, rows, starsOf } from './reviews.ts';

// 7. Workbooks
const place = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`;
const cell = (column: number, row: number, value: string | number | null): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? `<c r="${place(column, row)}"><v>${value}</v></c>`
      : `<c r="${place(column, row)}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = (
  table: readonly (readonly (string | number | null)[])[],
  attributesOf: (row: number) => string = () => '',
): string =>
  table
    .map(
      (cells, n) =>
        `<row r="${n + 1}"${attributesOf(n)}>${cells.map((value, column) => cell(column, n + 1, value)).join('')}</row>`,
    )
    .join('');
const sorted = [...rows].sort((a, b) => a.label.localeCompare(b.label));
const withMerges = (rowsInside: string, merges: string, name: string): File =>
  workbookFile(
    {
      sheets: { Dados: '' },
      others: {
        'xl/worksheets/sheet0.xml': new TextEncoder().encode(
          `<worksheet><sheetData>${rowsInside}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
        ),
      },
    },
    name,
  );
add(
  'workbook',
  'merged_labels.xlsx',
  withMerges(
    sheet([
      ['label', 'text'],
      ...sorted.map(({ text, label }, n) => [n % 12 === 0 ? label : null, text]),
    ]),
    '<mergeCell ref="A2:A13"/><mergeCell ref="A14:A25"/>',
    'x',
  ),
);
add(
  'workbook',
  'merged_title.xlsx',
  withMerges(
    sheet([
      ['Avaliações de 2024', null],
      ['texto', 'nota'],
      ...rows.map((row) => [row.text, starsOf(row)]),
    ]),
    '<mergeCell ref="A1:B1"/>',
    'x',
  ),
);
add(
  'workbook',
  'blank_labels.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['label', 'text'],
        ...sorted.map(({ text, label }, n) => [n % 12 === 0 ? label : null, text]),
      ]),
    },
  }),
);
add(
  'workbook',
  'nearly_whole.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['text', 'rating'],
        ...rows.map((row) => [row.text, starsOf(row) + (row.n % 3 === 0 ? 4e-16 * 2 : -1e-12)]),
      ]),
    },
  }),
);
add(
  'workbook',
  'word_booleans.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['text', 'is_positive'],
        ...rows.map(({ text, label }) => [text, label === 'positive' ? 'VERDADEIRO' : 'FALSO']),
      ]),
    },
  }),
);
add(
  'workbook',
  'two_sheets.xlsx',
  workbookFile({
    sheets: {
      Resumo: sheet([
        ['Mês', 'Total'],
        ['janeiro', 12],
        ['fevereiro', 12],
      ]),
      Avaliações: sheet([['texto', 'nota'], ...rows.map((row) => [row.text, starsOf(row)])]),
    },
  }),
);
add(
  'workbook',
  'split_sheets.xlsx',
  workbookFile({
    sheets: {
      train: sheet([
        ['text', 'label'],
        ...rows.slice(0, 16).map(({ text, label }) => [text, label]),
      ]),
      test: sheet([['text', 'label'], ...rows.slice(16).map(({ text, label }) => [text, label])]),
    },
  }),
);
add(
  'workbook',
  'hidden_rows.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([['texto', 'rotulo'], ...rows.map(({ text, label }) => [text, label])], (n) =>
        n > 20 ? ' hidden="1"' : '',
      ),
    },
  }),
);
add(
  'workbook',
  'percent_stars.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([['texto', 'satisfacao'], ...rows.map((row) => [row.text, starsOf(row) / 5])]),
    },
  }),
);
add(
  'workbook',
  'date_stars.xlsx',
  workbookFile({
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: {
      Dados: sheet([
        ['data', 'texto', 'nota'],
        ...rows.map((row) => [45000 + row.n, row.text, starsOf(row)]),
      ]).replace(/<c r="(A\d+)"><v>/g, '<c r="$1" s="1"><v>'),
    },
  }),
);
