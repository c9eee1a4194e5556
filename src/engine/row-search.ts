import type { RowFilter } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** A text as a search compares it: without case and without combining marks. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Finds rows, and remembers the last answer: a list asks for many pages of one filter. */
export class RowSearch {
  readonly #rows: EvaluatedRows;
  #key: string | null = null;
  #indices: Promise<Uint32Array> | null = null;

  constructor(rows: EvaluatedRows) {
    this.#rows = rows;
  }

  /**
   * Indices of the rows that pass `filter`, ascending.
   *
   * @throws EngineFailure `cancelled` when another filter was asked for before this one had its answer.
   */
  find(filter: RowFilter, pause: () => Promise<void>): Promise<Uint32Array> {
    const key = JSON.stringify([
      filter.trueClass,
      filter.predictedClass,
      filter.outcome,
      filter.text,
    ]);
    if (this.#indices === null || key !== this.#key) {
      this.#key = key;
      this.#indices = this.#scan(filter, async () => {
        await pause();
        if (this.#key !== key)
          throw new EngineFailure('cancelled', 'A newer filter was asked for.');
      });
    }
    return this.#indices;
  }

  async #scan(filter: RowFilter, check: () => Promise<void>): Promise<Uint32Array> {
    const found = new Uint32Array(this.#rows.length);
    let count = 0;
    const wanted = foldForSearch(filter.text ?? '').trim();
    if (wanted === '') {
      for (let index = 0; index < this.#rows.length; index += 1) {
        if (this.#rows.passes(index, filter)) found[count++] = index;
      }
      return found.slice(0, count);
    }
    for await (const { start, texts } of this.#rows.scanTexts()) {
      for (const [offset, text] of texts.entries()) {
        if (offset % 256 === 0) await check();
        const index = start + offset;
        if (this.#rows.passes(index, filter) && foldForSearch(text).includes(wanted)) {
          found[count++] = index;
        }
      }
    }
    return found.slice(0, count);
  }
}
