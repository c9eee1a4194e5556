import type { Cell } from './dataset.ts';
import { damaged, DatasetError } from './dataset-error.ts';
import type { XmlListener } from './xml-part.ts';
import { joined, StringItem } from './xlsx-text.ts';

/** A sheet of Excel ends there (ECMA-376 leaves it open; every writer keeps to it). */
const maxRow = 1_048_576;
const maxSheetColumn = 16_384;
/** Of the columns that hold anything. */
const maxColumns = 1_000;

/** A cell as it stands in the sheet. */
export interface RawCell {
  /** How `value` is to be understood: `n`, `s`, `b`, `e`, `d`, `str`, `inlineStr`. */
  type: string;
  /** Place of its style. */
  style: string | undefined;
  /** What `<v>` holds, null without one. */
  value: string | null;
  /** What `<is>` holds, null without one. */
  inline: string | null;
}

/** A row that holds a value. */
export interface SheetRow {
  /** From 1, as a spreadsheet shows it. */
  number: number;
  cells: Cell[];
}

/** How deep the elements that matter stand; the root, `<worksheet>`, has depth 0. */
const dataDepth = 1;
const rowDepth = 2;
const cellDepth = 3;
const valueDepth = 4;

/**
 * Gathers the rows of a sheet that hold a value (ECMA-376 part 1, 18.3.1.4, 18.3.1.73, 18.3.1.80),
 * each as far as its last value. A cell without a place follows the one before. What lies far away
 * costs nothing: rows without a value are passed over, and cells without one are not kept.
 */
export class SheetListener implements XmlListener {
  readonly #toCell: (cell: RawCell) => Cell;
  #rows: SheetRow[] = [];
  #isData = false;
  #isRow = false;
  #number = 0;
  #cells: Cell[] = [];
  #column = 0;
  #place = '';
  #cell: RawCell | null = null;
  #reading: 'value' | 'inline' | null = null;
  readonly #item = new StringItem();

  /** @param toCell what a cell's value is; null for none */
  constructor(toCell: (cell: RawCell) => Cell) {
    this.#toCell = toCell;
  }

  /** The rows that were completed since the last call. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /**
   * @throws DatasetError `file-damaged` for a row or a cell that no sheet has,
   *   `file-too-many-columns`; what `toCell` throws
   */
  open(name: string, depth: number, attributes: Readonly<Record<string, string>>): void {
    if (depth === dataDepth) {
      this.#isData = name === 'sheetData';
    } else if (!this.#isData) {
      return;
    } else if (depth === rowDepth) {
      this.#isRow = name === 'row';
      this.#column = 0;
      if (this.#isRow) this.#number = rowNumber(attributes.r) ?? this.#number + 1;
    } else if (depth === cellDepth) {
      if (this.#isRow && name === 'c') this.#openCell(attributes);
    } else if (this.#cell !== null) {
      this.#openInCell(this.#cell, name, depth);
    }
  }

  text(text: string): void {
    if (this.#cell === null || this.#reading === null) return;
    if (this.#reading === 'inline') this.#item.add(text);
    else this.#cell.value = joined(this.#cell.value ?? '', text);
  }

  close(name: string, depth: number): void {
    if (this.#cell !== null) {
      if (depth > valueDepth) {
        if (this.#reading === 'inline') this.#item.close(name);
      } else if (depth === valueDepth) {
        if (this.#reading === 'inline') this.#cell.inline = this.#item.take();
        this.#reading = null;
      } else {
        this.#closeCell(this.#cell);
      }
    } else if (depth === rowDepth && this.#cells.length > 0) {
      this.#rows.push({ number: this.#number, cells: this.#cells });
      this.#cells = [];
    }
  }

  #openCell({ r: place, t: type = 'n', s: style }: Readonly<Record<string, string>>): void {
    this.#place = place ?? '';
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    this.#cell = { type, style, value: null, inline: null };
  }

  #openInCell(cell: RawCell, name: string, depth: number): void {
    if (depth > valueDepth) {
      if (this.#reading === 'inline') this.#item.open(name);
    } else if (name === 'v') {
      this.#reading = 'value';
      cell.value = '';
    } else if (name === 'is') {
      this.#reading = 'inline';
    }
  }

  #closeCell(raw: RawCell): void {
    this.#cell = null;
    const cell = this.#toCell(raw);
    if (cell === null) return;
    const column = this.#column;
    if (column < 1 || column > maxSheetColumn) {
      throw damaged('xlsx', `It has a cell ${this.#place.slice(0, 20)}`);
    }
    if (column > maxColumns) {
      throw new DatasetError(
        'file-too-many-columns',
        `The sheet has over ${String(maxColumns)} columns`,
        { limit: maxColumns },
      );
    }
    while (this.#cells.length < column - 1) this.#cells.push(null);
    this.#cells[column - 1] = cell;
  }
}

/**
 * The number that a row states; null without one: it follows the row before.
 * @throws DatasetError `file-damaged` for a row that no sheet has
 */
function rowNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  if (row < 1 || row > maxRow) throw damaged('xlsx', `It has a row ${digits.slice(0, 20)}`);
  return row;
}

/** The column of a place such as `AB12`, from 1; 0 where it is none. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < 4; at++) {
    const letter = place.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) return column;
    column = column * 26 + letter - 0x40;
  }
  return 0;
}
