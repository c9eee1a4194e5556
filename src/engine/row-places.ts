import type { RowPlace } from '../dataset/dataset.ts';

/** Stands for a number that is not known: rows and lines are counted from 1. */
const unknown = 0;

/** Where each row stands in its file: numbers in typed arrays, each sheet's name once. */
export class RowPlaces {
  readonly #capacity: number;
  /** Null while no row has such a number, as in Parquet. */
  #sheetRows: Uint32Array | null = null;
  #lines: Uint32Array | null = null;
  /** Each row's place in `#sheets`, from 1. */
  #sheetCodes: Uint16Array | null = null;
  readonly #sheets: string[] = [];

  /** @param capacity at least the number of rows that will be set */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  set(index: number, { sheet, sheetRow, line }: RowPlace): void {
    if (sheetRow !== undefined) {
      this.#sheetRows ??= new Uint32Array(this.#capacity);
      this.#sheetRows[index] = sheetRow;
    }
    if (line !== undefined) {
      this.#lines ??= new Uint32Array(this.#capacity);
      this.#lines[index] = line;
    }
    if (sheet !== undefined) {
      this.#sheetCodes ??= new Uint16Array(this.#capacity);
      this.#sheetCodes[index] = this.#codeOf(sheet);
    }
  }

  /** Undefined where nothing is known. */
  of(index: number): RowPlace | undefined {
    const sheetRow = this.#sheetRows?.[index] ?? unknown;
    const line = this.#lines?.[index] ?? unknown;
    if (sheetRow === unknown && line === unknown) return undefined;
    const sheet = this.#sheets[(this.#sheetCodes?.[index] ?? unknown) - 1];
    return {
      ...(sheet === undefined ? {} : { sheet }),
      ...(sheetRow === unknown ? {} : { sheetRow }),
      ...(line === unknown ? {} : { line }),
    };
  }

  /** A data set has a sheet a file, so the list is short, and the last one is the likeliest. */
  #codeOf(sheet: string): number {
    const found = this.#sheets.lastIndexOf(sheet);
    return found < 0 ? this.#sheets.push(sheet) : found + 1;
  }
}
