import type { LabelledRow, UnevaluatedRow } from '../dataset/dataset.ts';
import type { RatedScores } from '../evaluation/scores-by-rating.ts';
import type { RowFilter, RowSummary } from './engine-api.ts';
import { RowRatings } from './row-ratings.ts';
import { TextStore } from './text-store.ts';

/** Code units of a text that a list shows. */
const summaryLength = 400;

/** Maximum number of rows that a list gets at a time. */
export const maxPageRows = 1000;

/** Stands in for a prediction that the other system did not make. */
export const noPrediction = 255;

/** Values of one group column: each distinct value once, and every row's index in that list. */
interface GroupColumn {
  name: string;
  values: string[];
  places: Map<string, number>;
  codes: Uint32Array;
}

/**
 * The rows of an evaluation with their labels and probabilities. Numbers are in typed arrays and
 * texts outside the heap; the classes are the model's 0 and 1.
 */
export class EvaluatedRows {
  readonly #texts: TextStore;
  readonly #ids: TextStore | null;
  readonly #groups: GroupColumn[];
  readonly #rowNumbers: Uint32Array;
  readonly #labels: Uint8Array;
  readonly #probabilities: Float64Array;
  /**
   * Another system's predictions from the file: 0, 1, or `noPrediction`; null if the file has none.
   */
  #otherPredictions: Uint8Array | null = null;
  /**
   * Ratings of the rows, and the scores of those that are not evaluated; null if the labels are not
   * ratings.
   */
  readonly #ratings: RowRatings | null;
  #length = 0;
  /** Class 1 is predicted where its probability is at least this. */
  threshold = 0.5;

  /**
   * @param capacity at least the number of rows that will be appended
   * @param labelRatings the rating that each label of the mapping stands for; null if the labels
   *   are not ratings
   */
  constructor(
    capacity: number,
    hasIds: boolean,
    groupNames: readonly string[],
    labelRatings: Float64Array | null = null,
  ) {
    this.#texts = new TextStore(capacity);
    this.#ids = hasIds ? new TextStore(capacity, 256 * 1024) : null;
    this.#groups = groupNames.map((name) => ({
      name,
      values: [],
      places: new Map<string, number>(),
      codes: new Uint32Array(capacity),
    }));
    this.#rowNumbers = new Uint32Array(capacity);
    this.#labels = new Uint8Array(capacity);
    this.#probabilities = new Float64Array(capacity);
    this.#ratings = labelRatings === null ? null : new RowRatings(capacity, labelRatings);
  }

  get length(): number {
    return this.#length;
  }

  /** True class of every row. */
  get labels(): Uint8Array {
    return this.#labels.subarray(0, this.#length);
  }

  /** Probability of class 1 for every row. */
  get probabilities(): Float64Array {
    return this.#probabilities.subarray(0, this.#length);
  }

  /** 1-based number of every row's record in the file. */
  get rowNumbers(): Uint32Array {
    return this.#rowNumbers.subarray(0, this.#length);
  }

  /** Rating of every row, NaN for one without; null if the labels are not ratings. */
  get ratings(): Float64Array | null {
    return this.#ratings?.ofEvaluated(this.#length) ?? null;
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

  /** Adds rows with the probability of class 1 of each. */
  append(rows: readonly LabelledRow[], probabilities: Float64Array): void {
    rows.forEach((row, position) => {
      const index = this.#length;
      this.#texts.append(row.text);
      this.#ids?.append(row.id ?? '');
      this.#groups.forEach((column, place) => {
        column.codes[index] = codeOf(column, row.groups[place] ?? '');
      });
      this.#rowNumbers[index] = row.row;
      this.#labels[index] = row.target === 'positive' ? 1 : 0;
      this.#ratings?.setLabel(index, row.label);
      if (row.prediction !== undefined) this.#setOtherPrediction(index, row.prediction);
      this.#probabilities[index] = probabilities[position] ?? 0;
      this.#length += 1;
    });
  }

  /** Adds rows without a class, such as three stars; they count only in the scores by rating. */
  appendUnevaluated(rows: readonly UnevaluatedRow[], probabilities: Float64Array): void {
    rows.forEach(({ label }, position) =>
      this.#ratings?.appendUnevaluated(label, probabilities[position] ?? 0),
    );
  }

  trueClass(index: number): number {
    return this.#labels[index] ?? 0;
  }

  predictedClass(index: number): number {
    return (this.#probabilities[index] ?? 0) >= this.threshold ? 1 : 0;
  }

  /**
   * Another system's prediction for every row: 0, 1, or `noPrediction`; null if the file has none.
   */
  get otherPredictions(): Uint8Array | null {
    return this.#otherPredictions?.subarray(0, this.#length) ?? null;
  }

  /** Predicted classes of the rows from `start` up to, not including, `end`; of all by default. */
  predictions(start = 0, end = this.#length): Uint8Array {
    return Uint8Array.from({ length: end - start }, (_, offset) =>
      this.predictedClass(start + offset),
    );
  }

  /**
   * Row numbers, classes and probabilities of class 1 of the rows from `start` up to, not
   * including, `end`.
   */
  numbers(start: number, end: number) {
    return {
      rows: this.#rowNumbers.subarray(start, end),
      labels: this.#labels.subarray(start, end),
      predictions: this.predictions(start, end),
      probabilities: this.#probabilities.subarray(start, end),
    };
  }

  groups(index: number): { column: string; value: string }[] {
    return this.#groups.map(({ name, values, codes }) => ({
      column: name,
      value: values[codes[index] ?? 0] ?? '',
    }));
  }

  /** The group columns: each distinct value once, and every row's index in that list. */
  groupColumns(): { column: string; values: readonly string[]; codes: Uint32Array }[] {
    return this.#groups.map(({ name, values, codes }) => ({
      column: name,
      values,
      codes: codes.subarray(0, this.#length),
    }));
  }

  /** All texts at once, for an analysis that compares them with each other. */
  allTexts(): Promise<string[]> {
    return this.#texts.readRange(0, this.#length);
  }

  text(index: number): Promise<string> {
    return this.#texts.read(index);
  }

  /** Every text in order, in batches. */
  scanTexts(): AsyncGenerator<{ start: number; texts: string[] }> {
    return this.#texts.scan();
  }

  /** Whether a row passes all of the filter but the search in its text. */
  passes(index: number, { trueClass, predictedClass, outcome, rating }: RowFilter): boolean {
    const truth = this.trueClass(index);
    const predicted = this.predictedClass(index);
    const own = rating === undefined ? NaN : (this.#ratings?.of(index) ?? NaN);
    return (
      (rating === undefined || (own >= rating.from && own <= rating.to)) &&
      (trueClass === undefined || truth === trueClass) &&
      (predictedClass === undefined || predicted === predictedClass) &&
      (outcome === undefined || (truth === predicted) === (outcome === 'correct'))
    );
  }

  /** The rows at `indices`, as a list shows them. */
  async summaries(indices: Uint32Array): Promise<RowSummary[]> {
    const summaries: RowSummary[] = [];
    for (let from = 0; from < indices.length;) {
      // Neighbours are read at once: an unfiltered page is one read.
      let to = from + 1;
      while (to < indices.length && indices[to] === (indices[to - 1] ?? 0) + 1) to += 1;
      const first = indices[from] ?? 0;
      const texts = await this.#texts.readRange(first, first + to - from);
      const ids = await this.#ids?.readRange(first, first + to - from);
      texts.forEach((text, offset) => {
        summaries.push(this.#summary(first + offset, text, ids?.[offset] ?? null));
      });
      from = to;
    }
    return summaries;
  }

  #setOtherPrediction(index: number, prediction: 'negative' | 'positive' | null): void {
    this.#otherPredictions ??= new Uint8Array(this.#labels.length).fill(noPrediction);
    if (prediction !== null) this.#otherPredictions[index] = prediction === 'positive' ? 1 : 0;
  }

  #summary(index: number, text: string, id: string | null): RowSummary {
    const predictedClass = this.predictedClass(index);
    const positive = this.#probabilities[index] ?? 0;
    return {
      index,
      row: this.#rowNumbers[index] ?? 0,
      id,
      text: text.slice(0, summaryLength),
      cut: text.length > summaryLength,
      trueClass: this.trueClass(index),
      predictedClass,
      probability: predictedClass === 1 ? positive : 1 - positive,
    };
  }
}

function codeOf(column: GroupColumn, value: string): number {
  let code = column.places.get(value);
  if (code === undefined) {
    code = column.values.push(value) - 1;
    column.places.set(value, code);
  }
  return code;
}
