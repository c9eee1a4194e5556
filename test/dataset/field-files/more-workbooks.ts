import { sheetRows, workbookFile } from '../xlsx-file.ts';
import { add, rows, starsOf, zeroOne } from './reviews.ts';

type Cells = readonly (string | number)[];

function book(name: string, sheets: Record<string, readonly Cells[]>): void {
  const parts = Object.entries(sheets).map(([sheet, table]) => [sheet, sheetRows(table)] as const);
  add('workbook', name, workbookFile({ sheets: Object.fromEntries(parts) }));
}

const rated: readonly Cells[] = rows.map((row) => [row.text, starsOf(row)]);

book('fields_first.xlsx', {
  Info: [
    ['Campo', 'Descrição do campo da planilha'],
    ['texto', 'o texto da avaliação do cliente'],
    ['nota', 'a nota de um a cinco estrelas'],
  ],
  Dados: [['texto', 'nota'], ...rated],
});
book('months.xlsx', {
  Jan: [['texto', 'nota'], ...rated.slice(0, 12)],
  Fev: [['texto', 'nota'], ...rated.slice(12)],
});
book('pivot_last.xlsx', {
  Base: [['comentario', 'avaliacao'], ...rated],
  Pivot: [
    ['avaliacao', 'Total'],
    [1, 4],
    [5, 8],
  ],
});
book('drawn_stars.xlsx', {
  Dados: [
    ['texto', 'estrelas'],
    ...rows.map((row) => [row.text, '★'.repeat(starsOf(row)) + '☆'.repeat(5 - starsOf(row))]),
  ],
});
book('percent_text.xlsx', {
  Dados: [['texto', 'nota'], ...rows.map((row) => [row.text, `${starsOf(row) * 20}%`])],
});
book('true_text.xlsx', {
  Dados: [
    ['texto', 'recomenda'],
    ...rows.map((row) => [row.text, zeroOne(row) === 1 ? 'TRUE' : 'FALSE']),
  ],
});
