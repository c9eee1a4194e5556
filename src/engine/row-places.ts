import type { RowPlace } from '../dataset/dataset.ts';

/** Stands for a number that is not known: rows and lines are counted from 1. */
const unknown = 0;

/** Where each row stands in its file: numbers in typed arrays, the name of a file or sheet once. */
export class RowPlaces {
  readonly #capacity: number;
  /** Null while no row has such a number, as in Parquet. */
  #sheetRows: Uint32Array | null = null;
  #lines: Uint32Array | null = null;
  readonly #files: NamesOfRows;
  readonly #sheets: NamesOfRows;

  /** @param capacity at least the number of rows that will be set */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#files = new NamesOfRows(capacity);
    this.#sheets = new NamesOfRows(capacity);
  }

  set(index: number, { file, sheet, sheetRow, line }: RowPlace): void {
    if (sheetRow !== undefined) {
      this.#sheetRows ??= new Uint32Array(this.#capacity);
      this.#sheetRows[index] = sheetRow;
    }
    if (line !== undefined) {
      this.#lines ??= new Uint32Array(this.#capacity);
      this.#lines[index] = line;
    }
    if (file !== undefined) this.#files.set(index, file);
    if (sheet !== undefined) this.#sheets.set(index, sheet);
  }

  /** Undefined where nothing is known. */
  of(index: number): RowPlace | undefined {
    const sheetRow = this.#sheetRows?.[index] ?? unknown;
    const line = this.#lines?.[index] ?? unknown;
    const file = this.#files.of(index);
    if (sheetRow === unknown && line === unknown && file === undefined) return undefined;
    const sheet = this.#sheets.of(index);
    return {
      ...(file === undefined ? {} : { file }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(sheetRow === unknown ? {} : { sheetRow }),
      ...(line === unknown ? {} : { line }),
    };
  }
}

/** A name for some of the rows; the same few names over and over. */
class NamesOfRows {
  readonly #capacity: number;
  /** Each row's place in `#names`, from 1; null while no row has a name. */
  #codes: Uint16Array | null = null;
  readonly #names: string[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  set(index: number, name: string): void {
    this.#codes ??= new Uint16Array(this.#capacity);
    // A data set has a name a file, so the list is short, and the last one is the likeliest.
    const found = this.#names.lastIndexOf(name);
    this.#codes[index] = found < 0 ? this.#names.push(name) : found + 1;
  }

  of(index: number): string | undefined {
    return this.#names[(this.#codes?.[index] ?? unknown) - 1];
  }
}
