import type { RowPage, RowSummary } from '../engine/engine-api.ts';

/** Asks for `limit` rows of a list, from the one at `offset`. */
export type FetchRows = (offset: number, limit: number) => Promise<RowPage>;

export const pageSize = 100;
const maxPagesKept = 30;

/**
 * The pages of a long list that are near what is looked at. One page is asked for at a time, always
 * the one that is missing now: what was scrolled past while waiting is not fetched.
 */
export class RowPages {
  readonly #fetch: FetchRows;
  readonly #pages = new Map<number, RowSummary[]>();
  #range = { first: 0, last: 0 };
  #isFetching = false;

  /** @param first the page at offset 0 */
  constructor(fetch: FetchRows, first: RowSummary[]) {
    this.#fetch = fetch;
    this.#pages.set(0, first);
  }

  /** The row at a position of the list, or null as long as its page is not there. */
  at(position: number): RowSummary | null {
    return this.#pages.get(Math.floor(position / pageSize))?.[position % pageSize] ?? null;
  }

  /**
   * Fetches what is missing between two positions; calls `onPage` when a page has come. Resolves
   * when nothing is missing or another call is already at it.
   */
  async show(first: number, last: number, onPage: () => void): Promise<void> {
    this.#range = { first, last };
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      for (let page = this.#missing(); page !== null; page = this.#missing()) {
        const { rows } = await this.#fetch(page * pageSize, pageSize);
        this.#keep(page, rows);
        onPage();
      }
    } finally {
      this.#isFetching = false;
    }
  }

  #missing(): number | null {
    const last = Math.floor(this.#range.last / pageSize);
    for (let page = Math.floor(this.#range.first / pageSize); page <= last; page += 1) {
      if (!this.#pages.has(page)) return page;
    }
    return null;
  }

  #keep(page: number, rows: RowSummary[]): void {
    this.#pages.set(page, rows);
    if (this.#pages.size <= maxPagesKept) return;
    const middle = (this.#range.first + this.#range.last) / 2 / pageSize;
    const distance = (place: number) => Math.abs(place + 0.5 - middle);
    const farthest = [...this.#pages.keys()].reduce((a, b) => (distance(a) > distance(b) ? a : b));
    this.#pages.delete(farthest);
  }
}
