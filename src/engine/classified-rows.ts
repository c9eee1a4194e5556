import type { DatasetRow } from '../dataset/dataset.ts';
import { AnsweredRows, type AnsweredRowsOptions, type BatchAnswers } from './answered-rows.ts';
import type { RowFilter } from './engine-api.ts';

/** Stands for a row without a date that can be read. */
export const noMonth = -1;

/** What a model says of rows. */
export interface ClassifiedAnswers extends BatchAnswers {
  /** Expected number of stars, a row each; null where the model does not say. */
  stars: Float64Array | null;
}

/** Rows that were only classified, with what they are counted by. */
export class ClassifiedRows extends AnsweredRows {
  readonly #months: Int32Array;
  readonly #stars: Float64Array | null;

  constructor(options: Omit<AnsweredRowsOptions, 'hasProbabilities'> & { hasStars: boolean }) {
    super({ ...options, hasProbabilities: true });
    this.#months = new Int32Array(options.capacity);
    this.#stars = options.hasStars ? new Float64Array(options.capacity) : null;
  }

  /** Months since the year 0 of every row; `noMonth` without a date. */
  get months(): Int32Array {
    return this.#months.subarray(0, this.length);
  }

  /** Expected number of stars of every row; null where the model does not say. */
  get stars(): Float64Array | null {
    return this.#stars?.subarray(0, this.length) ?? null;
  }

  /**
   * As `add`.
   *
   * @param months since the year 0, a row each; `noMonth` without a date
   */
  addDated(rows: readonly DatasetRow[], months: Int32Array): (answers: ClassifiedAnswers) => void {
    const first = this.length;
    this.#months.set(months, first);
    const take = super.add(rows);
    return (answers) => {
      if (answers.stars !== null) this.#stars?.set(answers.stars, first);
      take(answers);
    };
  }

  override passes(index: number, filter: RowFilter): boolean {
    const { month } = filter;
    return (month === undefined || this.#months[index] === month) && super.passes(index, filter);
  }
}
