import { ColumnNames } from './column-names.ts';
import type { Cell } from './dataset.ts';
import type { ProblemSink } from './problem-log.ts';

/**
 * The columns of several files as one table. A column of a later file is the one of the same name,
 * wherever it stands; a new name is a new column. A file without a header is taken by position, a
 * nameless column of one with a header for a nameless column.
 */
export class ColumnUnion {
  readonly #names = new ColumnNames();
  #known = 0;
  #places: number[] = [];
  #isInPlace = true;
  #hasHeader = true;

  get names(): readonly string[] {
    return this.#names.names;
  }

  /** @param columns those of the file that are known so far */
  startFile(columns: readonly string[], log: ProblemSink): void {
    this.#known = this.names.length;
    this.#places = [];
    this.#isInPlace = true;
    this.#hasHeader = columns.length === 0 || columns.some((name) => name !== '');
    if (this.#known > 0 && !this.#hasHeader && this.names.some((name) => name !== '')) {
      log.add({ row: null, code: 'columns-by-position' });
    }
    this.extend(columns);
  }

  /**
   * To be called when the file has more columns than before.
   * @throws DatasetError `file-too-many-columns`
   */
  extend(columns: readonly string[]): void {
    while (this.#places.length < columns.length) {
      const index = this.#places.length;
      const place = this.#placeOf(columns[index] ?? '', index);
      if (place !== index) this.#isInPlace = false;
      this.#places.push(place);
    }
  }

  /** A record's cells in the places of the table. */
  place(cells: readonly Cell[]): readonly Cell[] {
    if (this.#isInPlace) return cells;
    const placed = new Array<Cell>(this.names.length).fill(null);
    this.#places.forEach((place, index) => {
      placed[place] = cells[index] ?? null;
    });
    return placed;
  }

  /** Reports columns of the files before that this one lacks, and columns that it adds to them. */
  endFile(log: ProblemSink): void {
    if (this.#known === 0) return;
    const here = new Set(this.#places);
    this.names.forEach((column, index) => {
      if (column === '') return;
      if (index >= this.#known) log.add({ row: null, code: 'added-column', column });
      else if (!here.has(index)) log.add({ row: null, code: 'missing-column', column });
    });
  }

  #placeOf(name: string, index: number): number {
    const found = this.#hasHeader ? this.#placeOfName(name) : index;
    if (found >= 0 && found < this.names.length) return found;
    this.#names.add(name);
    return this.names.length - 1;
  }

  #placeOfName(name: string): number {
    return this.names.findIndex((known, place) => known === name && !this.#places.includes(place));
  }
}
