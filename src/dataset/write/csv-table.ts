import type { Cell, Delimiter } from '../dataset.ts';

export interface CsvTableFormat {
  /** That of the file; where it has none, `;` next to decimal commas and `,` else. */
  delimiter: Delimiter | null;
  decimalMark: '.' | ',';
  /** Makes a text one that no spreadsheet runs as a formula. */
  guard: (text: string) => string;
}

/** By it spreadsheets know UTF-8. */
const byteOrderMark = '\uFEFF';
const formattedNumber = /^[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * Rows as CSV text by RFC 4180, in pieces to be put together as UTF-8: records end with CRLF, the
 * header comes first after a byte order mark. Numbers have the file's decimal mark; a text that is
 * a number stays as it is, every other text is guarded.
 */
export class CsvTable {
  readonly #delimiter: string;
  readonly #decimalMark: string;
  readonly #guard: (text: string) => string;

  constructor({ delimiter, decimalMark, guard }: CsvTableFormat) {
    this.#delimiter = delimiter ?? (decimalMark === ',' ? ';' : ',');
    this.#decimalMark = decimalMark;
    this.#guard = guard;
  }

  header(names: readonly string[]): string {
    return byteOrderMark + this.rows([names]);
  }

  rows(rows: readonly (readonly Cell[])[]): string {
    return rows
      .map((cells) => `${cells.map((cell) => this.#cell(cell)).join(this.#delimiter)}\r\n`)
      .join('');
  }

  #cell(cell: Cell): string {
    if (cell === null) return '';
    const text = typeof cell === 'string' ? this.#guarded(cell) : this.#scalar(cell);
    const isPlain = !text.includes(this.#delimiter) && !/["\r\n]|^\s|\s$/.test(text);
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
  }

  /** A negative number runs nothing, and with an apostrophe it would be no number. */
  #guarded(text: string): string {
    return formattedNumber.test(text) ? text : this.#guard(text);
  }

  #scalar(cell: number | boolean): string {
    return typeof cell === 'number' ? String(cell).replace('.', this.#decimalMark) : String(cell);
  }
}
