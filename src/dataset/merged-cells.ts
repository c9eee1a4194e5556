import type { Cell } from './dataset.ts';
import type { ReadHooks } from './read-hooks.ts';
import { openZipMember, type ZipMember } from './zip-directory.ts';

/** Cells of one column that a sheet shows as one, which holds its value in the first of them. */
interface MergedCells {
  /** From 0. */
  column: number;
  /** Numbers of rows, from 1. */
  first: number;
  last: number;
}

const reference = /mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
/** Code units in which a reference ends that a piece may cut. */
const maxReference = 100;
const maxMerged = 100_000;
/** Code units of a value that is filled down: labels are short. */
const maxLength = 200;

/**
 * The cells of a sheet that are merged over rows (ECMA-376 part 1, 18.3.1.54). They are listed
 * behind the rows, so all of the part is unpacked, and nothing of it parsed.
 * @throws DatasetError what unpacking throws
 */
export async function readMergedCells(
  file: Blob,
  part: ZipMember,
  hooks: ReadHooks,
): Promise<MergedCells[]> {
  const source = await openZipMember(file, part, 'xlsx');
  const decoder = new TextDecoder('windows-1252');
  const merged: MergedCells[] = [];
  let rest = '';
  for await (const bytes of source.chunks({ ...hooks, onProgress: undefined })) {
    const text = rest + decoder.decode(bytes, { stream: true });
    let end = 0;
    for (const found of text.matchAll(reference)) {
      const [whole, letters = '', first, last] = found;
      end = found.index + whole.length;
      if (first !== last && merged.length < maxMerged) {
        merged.push({ column: columnOf(letters), first: Number(first), last: Number(last) });
      }
    }
    rest = text.slice(Math.max(end, text.length - maxReference));
  }
  return merged.sort((a, b) => a.first - b.first);
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1;
}

/** Gives each row of merged cells their value, while the rows pass in their order. */
export class MergedFill {
  /** Rows that were given a value, by column. */
  readonly filled = new Map<number, number>();
  readonly #merged: readonly MergedCells[];
  #next = 0;
  #open: (MergedCells & { value: Cell })[] = [];

  constructor(merged: readonly MergedCells[]) {
    this.#merged = merged;
  }

  /** @param isHeader whether the cells name the columns, which no row below is called by */
  fill(number: number, cells: Cell[], isHeader: boolean): void {
    if (this.#merged.length === 0) return;
    this.#open = this.#open.filter(({ last }) => last >= number);
    for (const { column, value } of this.#open) {
      if ((cells[column] ?? null) !== null) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      this.filled.set(column, (this.filled.get(column) ?? 0) + 1);
    }
    for (; this.#next < this.#merged.length; this.#next++) {
      const one = this.#merged[this.#next];
      if (one === undefined || one.first > number) break;
      const value = one.first === number && !isHeader ? (cells[one.column] ?? null) : null;
      const isShort = typeof value !== 'string' || value.length <= maxLength;
      if (value !== null && isShort) this.#open.push({ ...one, value });
    }
  }
}
