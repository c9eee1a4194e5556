import { damaged, DatasetError, tooLarge } from './dataset-error.ts';

/** A sheet of Excel ends there (ECMA-376 leaves it open; every writer keeps to it). */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 1_000;
/** The sheet's rows are made equally wide, so one cell far right in a long sheet costs as much as a full column. */
const MAX_CELLS = 20_000_000;
const PLACE =
  /<(?:\w+:)?(?:row|c)\s(?:[^<>]{0,1000}?\s)?r\s{0,9}=\s{0,9}["']([A-Za-z]{0,9})(\d{1,15})["'][^<>]{0,1000}?(\/?)>/g;

/**
 * Holds a sheet to bounds while its XML passes by, before a parser believes what it says about its rows and columns.
 * Cells without a value do not count: whole empty columns are often formatted.
 */
export class SheetBounds {
  #pending = '';
  #rows = 0;
  #columns = 0;

  /**
   * @throws DatasetError `file-too-many-columns`, `file-too-large`; `file-damaged` for a row that no sheet has
   */
  push(xml: string): void {
    const text = this.#pending + xml;
    // A tag that is cut waits for its rest; no tag is as long as the limit.
    const lastTag = text.lastIndexOf('<');
    this.#pending = text.length - lastTag < 4096 ? text.slice(lastTag) : '';
    for (const [, letters = '', digits = '', selfClosing] of text.matchAll(PLACE)) {
      const row = Number(digits);
      if (row > MAX_ROWS) throw damaged('xlsx', `It has a row ${digits}`);
      if (letters === '' || selfClosing === '/') continue;
      this.#rows = Math.max(this.#rows, row);
      const column = columnOf(letters);
      if (column > this.#columns) this.#widen(column);
    }
    if (this.#rows * this.#columns > MAX_CELLS) {
      throw new DatasetError('file-too-large', 'The sheet has too many cells', {
        cells: MAX_CELLS,
      });
    }
  }

  #widen(column: number): void {
    if (column > MAX_COLUMNS) {
      throw new DatasetError(
        'file-too-many-columns',
        `The sheet has over ${String(MAX_COLUMNS)} columns`,
        {
          limit: MAX_COLUMNS,
        },
      );
    }
    this.#columns = column;
  }
}

/** 1 for A, 27 for AA. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** In MiB, of the parts that must be held whole to read one sheet. */
export const MAX_SHEET_MIB = 128;

/** @throws DatasetError `file-too-large`, with `detail.limit` in MiB */
export function refuseLargeSheet(bytes: number): void {
  if (bytes > MAX_SHEET_MIB * 1024 * 1024) throw tooLarge(MAX_SHEET_MIB);
}
