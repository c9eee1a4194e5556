import type { RatedScores } from '../evaluation/scores-by-rating.ts';

/**
 * Ratings of evaluated rows, and ratings and scores of rows that a neutral rating keeps out of the
 * evaluation. A rating is stored as the index of its label in the mapping: two bytes a row.
 */
export class RowRatings {
  /** By index of the label in the mapping; NaN if the label is not a rating. */
  readonly #ratings: Float64Array;
  readonly #labels: Uint16Array;
  #unevaluatedLabels = new Uint16Array(1024);
  #unevaluatedScores = new Float64Array(1024);
  #unevaluatedCount = 0;

  /** @param capacity at least the number of evaluated rows */
  constructor(capacity: number, ratings: Float64Array) {
    this.#ratings = ratings;
    this.#labels = new Uint16Array(capacity);
  }

  setLabel(row: number, label: number): void {
    this.#labels[row] = label;
  }

  /** @returns takes the scores of the rows with these labels, in their order */
  addUnevaluated(labels: readonly number[]): (scores: Float64Array) => void {
    const first = this.#unevaluatedCount;
    this.#unevaluatedCount += labels.length;
    this.#reserve();
    this.#unevaluatedLabels.set(labels, first);
    return (scores) => this.#unevaluatedScores.set(scores, first);
  }

  /** Rating of an evaluated row; NaN if it has none. */
  of(row: number): number {
    return this.#ratings[this.#labels[row] ?? 0] ?? NaN;
  }

  /** Rating of each of the first `length` evaluated rows. */
  ofEvaluated(length: number): Float64Array {
    return this.#ratingsOf(this.#labels.subarray(0, length));
  }

  unevaluated(): RatedScores {
    const count = this.#unevaluatedCount;
    return {
      ratings: this.#ratingsOf(this.#unevaluatedLabels.subarray(0, count)),
      probabilities: this.#unevaluatedScores.subarray(0, count),
    };
  }

  #reserve(): void {
    let size = this.#unevaluatedLabels.length;
    while (size < this.#unevaluatedCount) size *= 2;
    if (size === this.#unevaluatedLabels.length) return;
    const labels = new Uint16Array(size);
    labels.set(this.#unevaluatedLabels);
    this.#unevaluatedLabels = labels;
    const scores = new Float64Array(size);
    scores.set(this.#unevaluatedScores);
    this.#unevaluatedScores = scores;
  }

  #ratingsOf(labels: Uint16Array): Float64Array {
    return Float64Array.from(labels, (label) => this.#ratings[label] ?? NaN);
  }
}
