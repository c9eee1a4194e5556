import Papa from 'papaparse';
import type { Delimiter } from './dataset.ts';

export type Newline = '\n' | '\r';

/** One record of delimited text as it was split. */
export interface RawRecord {
  cells: string[];
  /**
   * What was wrong with it, if anything: a quote that is opened and never closed, or a length
   * beyond all bounds.
   */
  flaw: 'unclosed-quote' | 'text-too-long' | null;
  /** Line in which it starts, from 1. */
  line: number;
  /** Its number in a spreadsheet, where empty lines are rows, from 1. */
  sheetRow: number;
}

export interface SplitterFormat {
  /** Null: every line is one cell. */
  delimiter: Delimiter | null;
  newline: Newline;
  /** Number of cells of an ordinary record, where it is known. */
  width: number | null;
}

type Step = Papa.ParseStepResult<string[][]>;

const quote = '"';
/** Stands in no text, so a line stays one cell. */
const noDelimiter = '\u001F';
const maxRecordLength = 8 * 1024 * 1024;
const maxRecoveries = 20;
/**
 * Cells with stray quotes that are looked at in one record: each look costs a walk along its line.
 */
const maxOpeningQuotes = 20;

/**
 * Splits delimited text (RFC 4180, any of our delimiters) that arrives in pieces cut anywhere.
 *
 * Papa Parse splits; this class carries the unfinished record from piece to piece, accepts LF and
 * CRLF in one file, and keeps a quote that is never closed from swallowing the file: the line where
 * it opens is split without quoting, and reading goes on with the next. After 20 of those quotes
 * mean nothing any more. A record longer than 8 Mi code units is treated as starting with such a
 * quote, or, without a quote, is left out. Work stays linear in the file's length.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #newline: Newline;
  readonly #width: number | null;
  #pending = '';
  #tryAgainAt = 0;
  #recoveries = 0;
  #skippingLine = false;
  /** Where the text starts that is not split yet. */
  #line = 1;
  #sheetRow = 1;

  constructor({ delimiter, newline, width }: SplitterFormat) {
    this.#delimiter = delimiter ?? noDelimiter;
    this.#newline = newline;
    this.#width = width;
  }

  /** Whether quotes have lost their meaning after too many that were never closed. */
  get #quotesIgnored(): boolean {
    return this.#recoveries >= maxRecoveries;
  }

  /**
   * The records that `text` completes; with `last`, all that is left. Empty lines are no records.
   */
  push(text: string, last: boolean): RawRecord[] {
    let input = this.#pending + text;
    if (this.#skippingLine) input = this.#afterSkippedLine(input);
    if (last && this.#newline === '\n' && input.endsWith('\r')) input = input.slice(0, -1);
    // A record that spans many pieces is looked at again only when its text has doubled.
    if (!last && input.length < this.#tryAgainAt) {
      this.#pending = input;
      return [];
    }
    const records: RawRecord[] = [];
    let rest = this.#split(input, last, records);
    while (rest.length > maxRecordLength) {
      rest = this.#split(this.#giveUp(rest, records), last, records);
    }
    this.#pending = rest;
    this.#tryAgainAt = Math.min(rest.length * 2, maxRecordLength + 1);
    return records;
  }

  /** Appends the complete records of `input` and returns what is left. */
  #split(input: string, last: boolean, records: RawRecord[]): string {
    let rest = input;
    for (;;) {
      const text = rest;
      let start = 0;
      let stray = -1;
      const parser = new Papa.Parser({
        delimiter: this.#delimiter,
        newline: this.#newline,
        fastMode: this.#quotesIgnored ? true : undefined,
        step: ({ data, errors, meta }: Step) => {
          const cells = data[0] ?? [];
          if (errors.length > 0) stray = this.#strayQuote(text, start, meta.cursor, errors);
          if (stray >= 0) {
            parser.abort();
            return;
          }
          if (!isEmptyLine(cells, text, start, meta.cursor)) {
            this.#dropCarriageReturn(cells, text, meta.cursor);
            records.push(this.#placed(cells, null));
          }
          this.#pass(text, start, meta.cursor);
          start = meta.cursor;
        },
      });
      parser.parse(text, 0, !last);
      if (stray < 0) return text.slice(start);
      rest = text.slice(this.#recover(text, start, stray, records));
    }
  }

  /** Where the quote stands that is opened in this record and was not meant to be, or -1. */
  #strayQuote(text: string, start: number, end: number, errors: Step['errors']): number {
    let lineEnd = -1;
    let looked = -1;
    let opening = 0;
    for (const { code, index = 0 } of errors) {
      const quote = index - 1;
      if (code === 'MissingQuotes') return quote;
      // A cell has as many errors as quotes in it; all name the one that opens it.
      if (quote === looked || opening === maxOpeningQuotes) continue;
      looked = quote;
      opening++;
      const isSameLine = quote <= lineEnd;
      if (!isSameLine) lineEnd = this.#lineEnd(text, quote);
      // Within one line, `"He said "no" to it",1` is clear enough: Papa Parse keeps the inner
      // quotes as text.
      if (lineEnd >= end - 1) continue;
      if (!isSameLine && this.#opensAnotherCell(text, lineEnd, end)) return quote;
      if (this.#isOrdinaryLine(text, start, quote, lineEnd)) return quote;
    }
    return -1;
  }

  /**
   * Whether a quote opens a cell between the two places, which can only be when the earlier one was
   * not open.
   */
  #opensAnotherCell(text: string, from: number, to: number): boolean {
    for (let at = text.indexOf(quote, from); at >= 0 && at < to; at = text.indexOf(quote, at + 1)) {
      const before = text[at - 1];
      const after = text[at + 1] ?? this.#newline;
      const opens = before === this.#newline || before === this.#delimiter;
      if (opens && after !== this.#delimiter && !/["\r\n]/.test(after)) return true;
    }
    return false;
  }

  /**
   * Whether the line, its quote read as text, has the usual number of cells and no prose around its
   * delimiters.
   */
  #isOrdinaryLine(text: string, start: number, quote: number, lineEnd: number): boolean {
    if (this.#width === null || this.#width < 2) return false;
    const tail = text.slice(quote, lineEnd);
    const cells = this.#cellsBefore(text, start, quote).length + tail.split(this.#delimiter).length;
    return cells === this.#width && !tail.includes(`${this.#delimiter} `);
  }

  /**
   * Appends the line with the stray quote, split without quoting, and returns where the next one
   * starts.
   */
  #recover(text: string, start: number, quote: number, records: RawRecord[]): number {
    const lineEnd = this.#lineEnd(text, quote);
    const cells = this.#cellsBefore(text, start, quote);
    cells.push(...text.slice(quote, lineEnd).split(this.#delimiter));
    this.#dropCarriageReturn(cells, text, lineEnd + 1);
    records.push(this.#placed(cells, 'unclosed-quote'));
    this.#pass(text, start, lineEnd + 1);
    this.#recoveries++;
    return lineEnd + 1;
  }

  /** Where the line ends that goes on at `from`. */
  #lineEnd(text: string, from: number): number {
    const found = text.indexOf(this.#newline, from);
    return found < 0 ? text.length : found;
  }

  #cellsBefore(text: string, start: number, quote: number): string[] {
    if (quote === start) return [];
    const before = text.slice(start, quote);
    const { data } = new Papa.Parser({ delimiter: this.#delimiter, newline: this.#newline }).parse(
      before,
      0,
      false,
    ) as { data: string[][] };
    return (data[0] ?? []).slice(0, -1);
  }

  /** Deals with an endless record, and returns the text from which to go on. */
  #giveUp(rest: string, records: RawRecord[]): string {
    let quote = -1;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: this.#newline,
      fastMode: this.#quotesIgnored ? true : undefined,
      step: ({ errors }: Step) => {
        quote = (errors.find(({ code }) => code === 'MissingQuotes')?.index ?? 0) - 1;
        parser.abort();
      },
    });
    parser.parse(rest, 0, false);
    if (quote >= 0 && rest.includes(this.#newline, quote)) {
      return rest.slice(this.#recover(rest, 0, quote, records));
    }
    records.push(this.#placed([], 'text-too-long'));
    this.#skippingLine = true;
    return this.#afterSkippedLine(rest);
  }

  #afterSkippedLine(input: string): string {
    const lineEnd = input.indexOf(this.#newline);
    if (lineEnd < 0) return '';
    this.#skippingLine = false;
    this.#pass(input, lineEnd, lineEnd + 1);
    return input.slice(lineEnd + 1);
  }

  #placed(cells: string[], flaw: RawRecord['flaw']): RawRecord {
    return { cells, flaw, line: this.#line, sheetRow: this.#sheetRow };
  }

  /** Counts the lines of a record, and the row that it is. */
  #pass(text: string, start: number, end: number): void {
    this.#sheetRow++;
    for (let at = text.indexOf(this.#newline, start); at >= 0 && at < end;) {
      this.#line++;
      at = text.indexOf(this.#newline, at + 1);
    }
  }

  /**
   * CRLF is split at its LF; its CR is no part of the last cell, whereas one inside the cell's
   * quotes is.
   */
  #dropCarriageReturn(cells: string[], text: string, end: number): void {
    const cell = cells.at(-1);
    if (this.#newline !== '\n' || cell === undefined || !cell.endsWith('\r')) return;
    if (text[end - 2] !== '\r' || text[end - 1] !== '\n') return;
    const quoted = text[end - 3] === quote && text[end - 4] === '\r';
    if (!quoted) cells[cells.length - 1] = cell.slice(0, -1);
  }
}

/** An empty line and a quoted empty cell look alike once split. */
function isEmptyLine(cells: readonly string[], text: string, start: number, end: number): boolean {
  const only = cells.length === 1 ? cells[0] : undefined;
  return (only === '' || only === '\r') && !text.slice(start, end).includes(quote);
}
