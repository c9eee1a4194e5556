import type { Delimiter } from './dataset.ts';
import type { TextSample } from './decode-text.ts';
import {
  DialectRewriter,
  namedDelimiter,
  recogniseDialect,
  type Dialect,
} from './delimited-dialect.ts';
import { titleLines } from './delimited-records.ts';
import { RecordSplitter, type Newline, type RawRecord } from './record-splitter.ts';

const maxSampleRecords = 200;

/** How the lines of delimited text end; CRLF counts as LF. Line ends inside quotes do not count. */
export function recogniseNewline(text: string): Newline {
  let quoted = false;
  let returns = 0;
  let feeds = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '\n') feeds++;
    else if (!quoted && letter === '\r' && text[i + 1] !== '\n') returns++;
  }
  return returns > feeds ? '\r' : '\n';
}

/** What the beginning of a delimited file shows of all of it. */
export interface DelimitedLayout {
  dialect: Dialect;
  newline: Newline;
  /** From the header on, or from the first row where there is none; at most 200. */
  records: string[][];
  /** Lines of a title above, which are no part of the table. */
  titles: number;
  /** Records above the first of `records`, be they titles or the name of the delimiter. */
  above: number;
}

/**
 * How a sample is laid out if the delimiter splits it. A record that the sample's end cuts is left
 * off, unless it is the only one.
 */
export function recogniseLayout(sample: TextSample, delimiter: Delimiter | null): DelimitedLayout {
  const newline = recogniseNewline(sample.text);
  const dialect = recogniseDialect(sample.text, delimiter);
  const text = new DialectRewriter(dialect, delimiter).push(sample.text, true);
  const split = (complete: boolean): RawRecord[] =>
    new RecordSplitter({ delimiter, newline, width: null }).push(text, complete);
  const whole = split(sample.complete);
  // A quote that opens in the first lines and is never closed would leave nothing to look at.
  const enough = sample.complete || whole.length > 1 ? whole : withoutCut(split(true));
  const named = namedDelimiter(sample.text) === null ? 0 : 1;
  const all = enough.slice(named, maxSampleRecords).map(({ cells }) => cells);
  const titles = titleLines(all, commonWidth(all).width);
  return { dialect, newline, records: all.slice(titles), titles, above: titles + named };
}

function withoutCut(records: readonly RawRecord[]): readonly RawRecord[] {
  return records.length > 1 ? records.slice(0, -1) : records;
}

/** The commonest number of cells, and the share of records that have it. */
export function commonWidth(records: readonly (readonly string[])[]): {
  width: number;
  share: number;
} {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 0;
  let count = 0;
  for (const [candidate, found] of counts) {
    if (found > count) [width, count] = [candidate, found];
  }
  return { width, share: records.length === 0 ? 0 : count / records.length };
}

/**
 * Names of the columns of delimited text: the header's cells; a nameless first column more when
 * every record has one cell more than the header (R writes row names so); nameless last columns
 * fewer when no record fills them. Without a header, as many nameless columns as records commonly
 * have cells.
 */
export function columnNamesOf(records: readonly (readonly string[])[], header: boolean): string[] {
  const data = header ? records.slice(1) : records;
  const { width, share } = commonWidth(data);
  if (!header) return Array.from({ length: width }, () => '');
  const names = (records[0] ?? []).map((name) => name.trim());
  if (width === names.length + 1 && share > 0.9 && !data.every((cells) => cells.at(-1) === '')) {
    return ['', ...names];
  }
  const longest = data.reduce((most, { length }) => Math.max(most, length), 0);
  while (longest > 0 && names.length > longest && names.at(-1) === '') names.pop();
  return names;
}
