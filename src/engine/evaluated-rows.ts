import type { LabelledRow, UnevaluatedRow } from '../dataset/dataset.ts';
import type { RatedScores } from '../evaluation/scores-by-rating.ts';
import {
  AnsweredRows,
  noPrediction,
  type AnsweredRowsOptions,
  type BatchAnswers,
} from './answered-rows.ts';
import type { RowFilter } from './engine-api.ts';
import { RowRatings } from './row-ratings.ts';

export interface EvaluatedRowsOptions extends AnsweredRowsOptions {
  /**
   * The rating that each label of the mapping stands for; null where the labels are no ratings, or
   * where the classes are the ratings themselves.
   */
  labelRatings?: Float64Array | null;
}

/** The rows of an evaluation: answers, labels, ratings, and another system's answers. */
export class EvaluatedRows extends AnsweredRows {
  readonly #labels: Uint8Array;
  #otherPredictions: Uint8Array | null = null;
  readonly #ratings: RowRatings | null;

  constructor({ labelRatings = null, ...options }: EvaluatedRowsOptions) {
    super(options);
    this.#labels = new Uint8Array(options.capacity);
    this.#ratings = labelRatings === null ? null : new RowRatings(options.capacity, labelRatings);
  }

  /** True class of every row. */
  get labels(): Uint8Array {
    return this.#labels.subarray(0, this.length);
  }

  /** Rating of every row, NaN where it has none; null where the labels are no ratings. */
  get ratings(): Float64Array | null {
    return this.#ratings?.ofEvaluated(this.length) ?? null;
  }

  /** Ratings and scores of the rows that are not evaluated. */
  get unevaluated(): RatedScores {
    return (
      this.#ratings?.unevaluated() ?? {
        ratings: new Float64Array(0),
        probabilities: new Float64Array(0),
      }
    );
  }

  /**
   * Another system's answers, a row each: a class, or `noPrediction`; null where the file has none.
   */
  get otherPredictions(): Uint8Array | null {
    return this.#otherPredictions?.subarray(0, this.length) ?? null;
  }

  override add(rows: readonly LabelledRow[]): (answers: BatchAnswers) => void {
    rows.forEach((row, position) => {
      const index = this.length + position;
      this.#labels[index] = row.target;
      this.#ratings?.setLabel(index, row.label);
    });
    return super.add(rows);
  }

  /**
   * Keeps another system's answers about the rows that are added next.
   *
   * @param predicted a class each, or `noPrediction`
   */
  addOthers(predicted: Uint8Array): void {
    this.#otherPredictions ??= new Uint8Array(this.#labels.length).fill(noPrediction);
    this.#otherPredictions.set(predicted, this.length);
  }

  /**
   * Adds rows without a class, such as three stars: they count by rating alone.
   *
   * @returns takes the probabilities of the second class, in their order
   */
  addUnevaluated(rows: readonly UnevaluatedRow[]): (probabilities: Float64Array) => void {
    const labels = rows.map(({ label }) => label);
    return this.#ratings?.addUnevaluated(labels) ?? (() => {});
  }

  override trueClass = (index: number): number => this.#labels[index] ?? 0;

  override passes(index: number, filter: RowFilter): boolean {
    if (!super.passes(index, filter)) return false;
    const { trueClass, outcome, rating } = filter;
    const truth = this.trueClass(index);
    const isRight = truth === this.predictedClass(index);
    const own = rating === undefined ? NaN : (this.#ratings?.of(index) ?? NaN);
    return (
      (rating === undefined || (own >= rating.from && own <= rating.to)) &&
      (trueClass === undefined || truth === trueClass) &&
      (outcome === undefined || isRight === (outcome === 'correct'))
    );
  }
}
