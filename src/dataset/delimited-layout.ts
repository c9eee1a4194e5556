import type { Delimiter } from './dataset.ts';
import type { TextSample } from './decode-text.ts';
import {
  DialectRewriter,
  namedDelimiter,
  recogniseDialect,
  titleLines,
} from './delimited-dialect.ts';
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

/**
 * The first records of the sample, at most 200; one that the sample's end cuts is left off, unless
 * it is the only one.
 */
export function sampleRecords(sample: TextSample, delimiter: Delimiter | null): string[][] {
  const newline = recogniseNewline(sample.text);
  const dialect = recogniseDialect(sample.text, delimiter);
  const text = new DialectRewriter(dialect, delimiter).push(sample.text, true);
  const split = (complete: boolean): RawRecord[] =>
    new RecordSplitter({ delimiter, newline, width: null }).push(text, complete);
  const records = split(sample.complete);
  // A quote that opens in the first lines and is never closed would leave nothing to look at.
  const enough = sample.complete || records.length > 1 ? records : withoutCut(split(true));
  const all = enough.slice(0, maxSampleRecords).map(({ cells }) => cells);
  return namedDelimiter(sample.text) === null ? all : all.slice(1);
}

/**
 * The records of the sample from the header on, or from the first row where there is none, and how
 * many records of the file stand above.
 */
export function tableRecords(
  sample: TextSample,
  delimiter: Delimiter | null,
): { records: string[][]; above: number } {
  const records = sampleRecords(sample, delimiter);
  const titles = titleLines(records, commonWidth(records).width);
  const named = namedDelimiter(sample.text) === null ? 0 : 1;
  return { records: records.slice(titles), above: titles + named };
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
