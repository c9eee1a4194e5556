import type { Delimiter } from './dataset.ts';
import { RecordSplitter } from './record-splitter.ts';

/** One to four words: prose is longer. */
const shortName = /^\S{1,40}(?: \S{1,40}){0,3}$/;
const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;
/** Share of the lines that must be quoted whole, as some may be parts of a longer record. */
const minQuoted = 0.5;
/** Share of those that must have as many cells inside as the header. */
const minRegular = 0.9;

/**
 * Whether a text has every record in quotes as a whole: `"1,""so good"",positive"`, with a header
 * that is quoted likewise or not at all. A column of quoted prose alone is no such text: what is in
 * its quotes has no cells.
 */
export function hasQuotedLines(lines: readonly string[], delimiter: Delimiter | null): boolean {
  const [first = '', ...rest] = lines;
  if (delimiter === null || rest.length === 0) return false;
  const header = unquoted(first) ?? first;
  const inner = rest.map(unquoted).filter((line) => line !== null);
  if (!header.includes(delimiter) || inner.length < rest.length * minQuoted) return false;
  const names = cellsOf(header, delimiter);
  const regular = inner.filter((line) => cellsOf(line, delimiter).length === names.length);
  const isTold =
    names.every((name) => shortName.test(name.trim())) || inner.every((line) => line.includes('"'));
  return names.length > 1 && isTold && regular.length >= inner.length * minRegular;
}

/**
 * Takes the records of a text out of the quotes around them.
 *
 * @param last whether nothing comes after the text
 * @returns the records, and where the first one begins that the text does not end
 */
export function withoutLineQuotes(text: string, last: boolean): { records: string; end: number } {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const close = text.charCodeAt(start) === quote ? closingQuote(text, start) : start;
    const lineEnd = close < 0 ? -1 : text.indexOf('\n', close);
    // A quote at the end may be the first of two.
    if (!last && (close < 0 || lineEnd < 0)) break;
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const isWhole = close > start && isLineEnd(text, close + 1);
    parts.push(
      isWhole
        ? text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)
        : text.slice(start, end),
    );
    start = end;
  }
  return { records: parts.join(''), end: start };
}

/** What stands in the quotes around a line; null of a line that is not quoted whole. */
function unquoted(line: string): string | null {
  const isQuoted = line.charCodeAt(0) === quote && closingQuote(line, 0) === line.length - 1;
  return isQuoted ? line.slice(1, -1).replaceAll('""', '"') : null;
}

/** The quote that closes the one at `from`; -1 where none does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}

function isLineEnd(text: string, at: number): boolean {
  const from = text.charCodeAt(at) === carriageReturn ? at + 1 : at;
  return from >= text.length || text.charCodeAt(from) === newline;
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  const splitter = new RecordSplitter({ delimiter, newline: '\n', width: null });
  return splitter.push(line, true)[0]?.cells ?? [];
}
