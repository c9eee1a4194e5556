import type { Cell } from './dataset.ts';
import { tooLarge } from './dataset-error.ts';

const mebibyte = 1024 * 1024;
/** As much as may be unpacked of any file. */
const maxTextMib = 4096;

/**
 * Counts the text that a file's cells stand for: where cells only name a text, many of a few bytes
 * may name a long one.
 */
export class TextAmount {
  #length = 0;

  /**
   * The cell, counted.
   * @throws DatasetError `file-too-large` beyond 4 Gi code units in all (`detail.limit`)
   */
  counting(cell: Cell): Cell {
    if (typeof cell === 'string') {
      this.#length += cell.length;
      if (this.#length > maxTextMib * mebibyte) throw tooLarge(maxTextMib);
    }
    return cell;
  }
}
