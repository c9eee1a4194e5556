import type { RowsBehind } from '../analysis/analysis-stage.ts';
import type { RowFilter, RowsOfFinding } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { foldForSearch } from './fold-for-search.ts';
import type { AnsweredRows } from './answered-rows.ts';
import { rowsOfFinding } from './rows-of-finding.ts';

/** Number of answers kept: those of two lists, and what is typed into one of them meanwhile. */
const maxKept = 4;

/** Finds rows and remembers the last answers, because a list asks for many pages of one filter. */
export class RowSearch {
  readonly #rows: AnsweredRows;
  /** By filter, the oldest first. */
  readonly #kept = new Map<string, Promise<Uint32Array>>();
  #findings: Partial<RowsBehind> | null = null;

  constructor(rows: AnsweredRows) {
    this.#rows = rows;
  }

  /** What the error analysis has found; answers about earlier findings are forgotten. */
  set findings(findings: Partial<RowsBehind>) {
    this.#findings = findings;
    this.forget();
  }

  /** Forgets the answers so far, after the rows' predictions have changed. */
  forget(): void {
    this.#kept.clear();
  }

  /**
   * Indices of the rows that pass `filter`: ascending, or in the order of the finding that it
   * names. The answer is shared and must not be changed.
   *
   * @throws EngineFailure `cancelled` if newer filters were asked for before this one had its
   *   answer, `no-analysis` if the filter names a finding and nothing was analysed, `no-evaluation`
   *   if there is no such finding.
   */
  find(filter: RowFilter, pause: () => Promise<void>): Promise<Uint32Array> {
    const { trueClass, predictedClass, outcome, rating, text, finding } = filter;
    const { group, month, byClass, within } = filter;
    const key = JSON.stringify([
      ...[trueClass, predictedClass, outcome, rating, text, finding],
      ...[group, month, byClass, within],
    ]);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const answer = this.#answer(filter, async () => {
      await pause();
      if (this.#kept.get(key) !== answer) {
        throw new EngineFailure('cancelled', 'Newer filters were asked for.');
      }
    });
    this.#kept.set(key, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxKept && oldest !== undefined) this.#kept.delete(oldest);
    answer.catch(() => {
      if (this.#kept.get(key) === answer) this.#kept.delete(key);
    });
    return answer;
  }

  async #answer(filter: RowFilter, check: () => Promise<void>): Promise<Uint32Array> {
    const { within, ...others } = filter;
    if (within !== undefined) {
      const inside = new Set(await this.#answer({ finding: within }, check));
      const found = await this.#answer(others, check);
      return found.filter((index) => inside.has(index));
    }
    if (filter.finding === undefined) {
      return this.#inOrder(await this.#scan(filter, check), filter.byClass);
    }
    const behind = await this.#behind(filter.finding, check);
    if (filter.text === undefined || filter.text.trim() === '') {
      return behind.filter((index) => this.#rows.passes(index, filter));
    }
    const passing = new Set(await this.#scan(filter, check));
    return behind.filter((index) => passing.has(index));
  }

  async #behind(finding: RowsOfFinding, check: () => Promise<void>): Promise<Uint32Array> {
    if (finding.part === 'typed') {
      // Loaded by whoever types a pattern.
      const { textPattern } = await import('./text-pattern.ts');
      return this.#matching({}, textPattern(finding), check);
    }
    if (this.#findings === null) throw new EngineFailure('no-analysis', 'There is no analysis.');
    return rowsOfFinding(this.#findings, finding);
  }

  #inOrder(indices: Uint32Array, byClass: number | undefined): Uint32Array {
    const scores = byClass === undefined ? null : this.#rows.scores(byClass);
    if (scores === null) return indices;
    return indices.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  }

  async #scan(filter: RowFilter, check: () => Promise<void>): Promise<Uint32Array> {
    const wanted = foldForSearch(filter.text ?? '').trim();
    if (wanted !== '') {
      return this.#matching(filter, (text) => foldForSearch(text).includes(wanted), check);
    }
    const found = new Uint32Array(this.#rows.length);
    let count = 0;
    for (let index = 0; index < this.#rows.length; index += 1) {
      if (this.#rows.passes(index, filter)) found[count++] = index;
    }
    return found.slice(0, count);
  }

  /** Rows that pass and whose text matches. */
  async #matching(
    filter: RowFilter,
    matches: (text: string) => boolean,
    check: () => Promise<void>,
  ): Promise<Uint32Array> {
    const found = new Uint32Array(this.#rows.length);
    let count = 0;
    for await (const { start, texts } of this.#rows.scanTexts()) {
      for (const [offset, text] of texts.entries()) {
        if (offset % 16 === 0) await check();
        const index = start + offset;
        if (this.#rows.passes(index, filter) && matches(text)) found[count++] = index;
      }
    }
    return found.slice(0, count);
  }
}
