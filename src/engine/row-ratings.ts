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

  appendUnevaluated(label: number, score: number): void {
    if (this.#unevaluatedCount === this.#unevaluatedLabels.length) {
      const labels = new Uint16Array(this.#unevaluatedLabels.length * 2);
      labels.set(this.#unevaluatedLabels);
      this.#unevaluatedLabels = labels;
      const scores = new Float64Array(labels.length);
      scores.set(this.#unevaluatedScores);
      this.#unevaluatedScores = scores;
    }
    this.#unevaluatedLabels[this.#unevaluatedCount] = label;
    this.#unevaluatedScores[this.#unevaluatedCount] = score;
    this.#unevaluatedCount += 1;
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

  #ratingsOf(labels: Uint16Array): Float64Array {
    return Float64Array.from(labels, (label) => this.#ratings[label] ?? NaN);
  }
}
