import type { Delimiter } from './dataset.ts';

/** Lines with an escaped delimiter by which it counts as escaped at all. */
const minLines = 2;

/**
 * Whether a text without quotes escapes the delimiters within its cells by a backslash, as MySQL
 * writes them: only so do its lines have the same number of cells.
 */
export function hasEscapedDelimiters(
  lines: readonly string[],
  delimiter: Delimiter | null,
): boolean {
  if (delimiter === null) return false;
  const escaped = lines.filter((line) => line.includes(`\\${delimiter}`));
  if (escaped.length < minLines) return false;
  const widths = new Set(lines.map((line) => cellsOf(line, delimiter).length));
  return widths.size === 1 && !widths.has(1);
}

/** A line with its escaped delimiters in quotes instead. */
export function withoutEscapes(line: string, delimiter: Delimiter): string {
  if (!line.includes('\\')) return line;
  if (line.endsWith('\r')) return `${withoutEscapes(line.slice(0, -1), delimiter)}\r`;
  return cellsOf(line, delimiter)
    .map((cell) => {
      const plain = cell.replace(/\\(.)/g, (pair, letter: string) =>
        letter === delimiter || letter === '\\' ? letter : pair,
      );
      return plain.includes(delimiter) ? `"${plain}"` : plain;
    })
    .join(delimiter);
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === delimiter) {
      cells.push(line.slice(start, at));
      start = at + 1;
    }
  }
  return [...cells, line.slice(start)];
}
