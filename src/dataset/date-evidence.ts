import type { Cell } from './dataset.ts';
import { parseDate, type DateOrder } from './parse-date.ts';

/** Of what is in the column: an `N/A` now and then does no harm. */
const minDates = 0.8;

/** Whether the cells of a column are dates, and in which order days and months stand in them. */
export class DateEvidence {
  #dayFirst = 0;
  #monthFirst = 0;

  add(value: Cell, times: number): void {
    if (typeof value !== 'string') return;
    const first = value.charCodeAt(0);
    if (first < 0x30 || first > 0x39) return;
    if (parseDate(value, 'dmy') !== null) this.#dayFirst += times;
    if (parseDate(value, 'mdy') !== null) this.#monthFirst += times;
  }

  /**
   * The order by which more of the cells are dates, the day first where they leave it open; null
   * where the column holds no dates.
   */
  order(filled: number): DateOrder | null {
    const dates = Math.max(this.#dayFirst, this.#monthFirst);
    if (dates === 0 || dates < filled * minDates) return null;
    return this.#monthFirst > this.#dayFirst ? 'mdy' : 'dmy';
  }
}
