import type { Delimiter } from './dataset.ts';

/** Share of the lines that must have a cell in single quotes, as the header may have none. */
const minQuoted = 0.8;

/** Whether a text without double quotes has cells in single ones, as MySQL and ARFF write them. */
export function hasSingleQuotes(lines: readonly string[], delimiter: Delimiter | null): boolean {
  if (delimiter === null || lines.length < 2) return false;
  const data = lines.slice(1);
  const quoted = data.filter((line) => withDoubleQuotes(line, delimiter) !== line);
  return quoted.length >= data.length * minQuoted;
}

/** A line whose cells in single quotes are in double ones instead. */
export function withDoubleQuotes(line: string, delimiter: Delimiter): string {
  if (!line.includes("'")) return line;
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  const parts: string[] = [];
  for (let at = 0; at <= end;) {
    const close = line[at] === "'" ? closingQuote(line, at, end, delimiter) : -1;
    const next = close >= 0 ? close + 1 : endOfCell(line, at, end, delimiter);
    const cell = line.slice(at, next);
    parts.push(close < 0 ? cell : `"${cell.slice(1, -1).replace(/\\'|''/g, "'")}"`);
    at = next + 1;
  }
  return parts.join(delimiter) + line.slice(end);
}

/** The quote before a delimiter or the end that closes a cell; -1 where none does. */
function closingQuote(line: string, from: number, end: number, delimiter: string): number {
  for (let at = line.indexOf("'", from + 1); at >= 0 && at < end; at = line.indexOf("'", at + 1)) {
    if (line[at + 1] === "'" || line[at - 1] === '\\') {
      if (line[at + 1] === "'") at++;
    } else if (at + 1 === end || line[at + 1] === delimiter) return at;
  }
  return -1;
}

function endOfCell(line: string, from: number, end: number, delimiter: string): number {
  const found = line.indexOf(delimiter, from);
  return found < 0 || found > end ? end : found;
}
