import type { BlockTable } from './block.ts';
import { escapeLatex } from './escape-latex.ts';
import { cellText, fileCaption, fileTable, type FileTable } from './file-words.ts';

/** Characters of a line in the size of tables, about. */
const lineLength = 92;

/** Characters of a word that are kept in one piece, about. */
const longestWord = 24;

/**
 * A table that breaks across pages, with booktabs' rules. As wide as its content where that fits
 * the text; else its columns share the width of the text and their cells have several lines.
 */
export function tableLatex(table: BlockTable): string {
  const content = fileTable(table);
  const { columns, rows } = content;
  const { types, isWide } = columnTypes(content);
  const line = (cells: readonly string[]) =>
    `${cells.map(escapeLatex).join(' & ')}\\tabularnewline`;
  const header = line(columns.map(({ label }) => label));
  return [
    '{\\footnotesize\\setlength{\\tabcolsep}{4pt}',
    `\\begin{longtable}{@{}${types.join('')}@{}}`,
    `\\caption{${escapeLatex(fileCaption(table))}}\\tabularnewline`,
    '\\toprule',
    header,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    header,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows.map((cells) => line(cells.map(cellText)) + (isWide ? '\\addlinespace[2pt]' : '')),
    '\\end{longtable}}',
  ].join('\n');
}

/** The columns as LaTeX declares them, and whether their cells may have several lines. */
function columnTypes({ columns, rows }: FileTable): { types: string[]; isWide: boolean } {
  const texts = columns.map(({ label }, index) => [
    label,
    ...rows.flatMap((cells) => cells.slice(index, index + 1).map(cellText)),
  ]);
  const natural = texts.map((of) => Math.max(...of.map(lengthOf)));
  if (sum(natural) + 2 * columns.length <= lineLength) {
    return { types: columns.map(({ isNumber }) => (isNumber ? 'r' : 'l')), isWide: false };
  }
  // No word is to reach into the next column; what room is left goes where the text is long.
  const least = texts.map((of) =>
    Math.min(longestWord, 1 + Math.max(...of.flatMap((text) => text.split(' ').map(lengthOf)))),
  );
  const wanted = natural.map((length, index) => Math.max(0, length - (least[index] ?? 0)));
  const room = Math.max(0, lineLength - sum(least));
  const widths = least.map(
    (length, index) => length + (room * (wanted[index] ?? 0)) / Math.max(1, sum(wanted)),
  );
  const gaps = (2 * (columns.length - 1)) / columns.length;
  const types = columns.map(({ isNumber }, index) => {
    const share = ((widths[index] ?? 0) / sum(widths)).toFixed(4);
    const side = isNumber ? 'raggedleft' : 'raggedright';
    return `>{\\${side}\\arraybackslash}p{\\dimexpr ${share}\\linewidth-${gaps.toFixed(3)}\\tabcolsep\\relax}`;
  });
  return { types, isWide: true };
}

function lengthOf(text: string): number {
  return [...text].length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
