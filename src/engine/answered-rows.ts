import type { DatasetRow, RowName } from '../dataset/dataset.ts';
import { likeliestClasses, scoresOf, usualThreshold } from '../evaluation/answers.ts';
import { predictFromThresholds, type ClassThresholds } from '../evaluation/class-thresholds.ts';
import type { RowFilter, RowSummary } from './engine-api.ts';
import { RowPlaces } from './row-places.ts';
import { TextStore } from './text-store.ts';

/** Code units of a text that a list shows. */
const summaryLength = 400;

/** Texts cut for a list are read no further than this many rows at a time. */
export const maxPageRows = 1000;

/** Stands for the answer that another system did not give. */
export const noPrediction = 255;

/** What was answered about some rows, in their order. */
export interface BatchAnswers {
  /** Index of the predicted class, a row each; left out where the probabilities decide. */
  predicted?: Uint8Array;
  /** One a class, row by row; null where only classes were answered. */
  probabilities: Float64Array | null;
}

export interface AnsweredRowsOptions {
  /** At least the number of rows that will be appended. */
  capacity: number;
  classCount: number;
  hasProbabilities: boolean;
  /** From which probability on the second of two classes is predicted at first. */
  threshold?: number;
  hasIds: boolean;
  groupNames: readonly string[];
}

/** Values of one group column: each distinct value once, and every row's place in that list. */
interface GroupColumn {
  name: string;
  values: string[];
  places: Map<string, number>;
  codes: Uint32Array;
}

/**
 * Rows of files with the answers of a classifier. Numbers lie in typed arrays, texts outside the
 * heap. With two classes and probabilities the second class is predicted from a threshold on; of
 * more, each class can have a threshold.
 */
export class AnsweredRows {
  readonly classCount: number;
  readonly #texts: TextStore;
  readonly #ids: TextStore | null;
  readonly #groups: GroupColumn[];
  readonly #rowNumbers: Uint32Array;
  readonly #places: RowPlaces;
  /** As they were answered. */
  readonly #answered: Uint8Array;
  /** At the present threshold. */
  readonly #predicted: Uint8Array;
  readonly #probabilities: Float64Array | null;
  #length = 0;
  #threshold: number | null;
  #classThresholds: ClassThresholds | null = null;
  #firstThreshold: number | null;
  /** Whether the answers named their classes, which may not be the most probable ones. */
  #hasOwnClasses = false;

  constructor({ capacity, classCount, ...options }: AnsweredRowsOptions) {
    const { hasProbabilities, threshold = usualThreshold, hasIds, groupNames } = options;
    this.classCount = classCount;
    this.#texts = new TextStore(capacity);
    this.#ids = hasIds ? new TextStore(capacity, 256 * 1024) : null;
    this.#groups = groupNames.map((name) => ({
      name,
      values: [],
      places: new Map<string, number>(),
      codes: new Uint32Array(capacity),
    }));
    this.#rowNumbers = new Uint32Array(capacity);
    this.#places = new RowPlaces(capacity);
    this.#answered = new Uint8Array(capacity);
    this.#predicted = new Uint8Array(capacity);
    this.#probabilities = hasProbabilities ? new Float64Array(capacity * classCount) : null;
    this.#threshold = this.canMoveThreshold ? threshold : null;
    this.#firstThreshold = this.#threshold;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether the second of two classes can be predicted from any probability on. */
  get canMoveThreshold(): boolean {
    return this.classCount === 2 && this.#probabilities !== null;
  }

  /**
   * The second class is predicted where its probability is at least this; null where the answers
   * themselves say which class it is.
   */
  get threshold(): number | null {
    return this.#threshold;
  }

  set threshold(threshold: number | null) {
    this.#threshold = threshold;
    for (let index = 0; index < this.#length; index++) this.#predict(index);
  }

  /** Whether there are more than two classes, and each can be predicted from any probability on. */
  get canSetClassThresholds(): boolean {
    return this.classCount > 2 && this.#probabilities !== null;
  }

  /** Thresholds of more than two classes; null where none has one. */
  get classThresholds(): ClassThresholds | null {
    return this.#classThresholds;
  }

  set classThresholds(thresholds: ClassThresholds | null) {
    if (thresholds !== null && thresholds.length !== this.classCount) {
      throw new RangeError(`${this.classCount} classes, but ${thresholds.length} thresholds`);
    }
    const hasSome = thresholds?.some((threshold) => threshold !== null) === true;
    this.#classThresholds = hasSome ? thresholds : null;
    this.#predicted.set(this.predictedFrom(thresholds));
  }

  /** What thresholds of more than two classes would predict, a row each; they are not set. */
  predictedFrom(thresholds: ClassThresholds | null): Uint8Array {
    const answered = this.#answered.subarray(0, this.#length);
    const { probabilities } = this;
    if (thresholds === null || probabilities === null) return answered;
    return predictFromThresholds(answered, probabilities, thresholds);
  }

  /** What the threshold was before it was set. */
  get firstThreshold(): number | null {
    return this.#firstThreshold;
  }

  /** Predicted class of every row. */
  get predicted(): Uint8Array {
    return this.#predicted.subarray(0, this.#length);
  }

  /** Probabilities, one a class, row by row; null where only classes were answered. */
  get probabilities(): Float64Array | null {
    return this.#probabilities?.subarray(0, this.#length * this.classCount) ?? null;
  }

  /** Probability of a class for every row; null where only classes were answered. */
  scores(classIndex: number): Float64Array | null {
    const { probabilities } = this;
    return probabilities === null ? null : scoresOf(probabilities, this.classCount, classIndex);
  }

  /** 1-based number of every row's record in the file. */
  get rowNumbers(): Uint32Array {
    return this.#rowNumbers.subarray(0, this.#length);
  }

  /**
   * Adds rows about which nothing was answered yet. What it needs of them it copies: they may wait
   * for their answers in no other memory.
   *
   * @returns takes the answers about them, in their order
   */
  add(rows: readonly DatasetRow[]): (answers: BatchAnswers) => void {
    const first = this.#length;
    for (const row of rows) this.#add(row);
    return this.#taker(first, rows.length);
  }

  /**
   * To be called after the last row: where the answers named their classes, and these are not what
   * the usual threshold makes of the probabilities, there is no threshold.
   */
  finish(): void {
    if (!this.canMoveThreshold || !this.#hasOwnClasses) return;
    const differs = this.predicted.some((predicted, index) => predicted !== this.#answered[index]);
    if (!differs) return;
    this.#firstThreshold = null;
    this.threshold = null;
  }

  predictedClass(index: number): number {
    return this.#predicted[index] ?? 0;
  }

  /** Probability of the class that is predicted; null where only classes were answered. */
  confidence(index: number): number | null {
    const place = index * this.classCount + this.predictedClass(index);
    return this.#probabilities?.[place] ?? null;
  }

  /** Probability of each class for one row; null where only classes were answered. */
  probabilitiesOf(index: number): number[] | null {
    const { classCount } = this;
    if (this.#probabilities === null) return null;
    return [...this.#probabilities.subarray(index * classCount, (index + 1) * classCount)];
  }

  groups(index: number): { column: string; value: string }[] {
    return this.#groups.map(({ name, values, codes }) => ({
      column: name,
      value: values[codes[index] ?? 0] ?? '',
    }));
  }

  /** The group columns: each distinct value once, and every row's place in that list. */
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

  /** Whether the numbers of a row pass the filter; its text is not looked at. */
  passes(index: number, { predictedClass, group }: RowFilter): boolean {
    if (predictedClass !== undefined && this.predictedClass(index) !== predictedClass) return false;
    if (group === undefined) return true;
    const column = this.#groups[group.column];
    return column?.values[column.codes[index] ?? 0] === group.value;
  }

  /** What the row is called. */
  async name(index: number): Promise<RowName> {
    return this.#name(index, (await this.#ids?.read(index)) ?? null);
  }

  /** What many rows are called, by index: the ids are read once, in order. */
  async names(indices: ReadonlySet<number>): Promise<RowName[]> {
    const ids = new Map<number, string>();
    for await (const { start, texts } of this.#ids?.scan() ?? []) {
      texts.forEach((id, offset) => {
        if (indices.has(start + offset)) ids.set(start + offset, id);
      });
    }
    return Array.from(indices, (index) => this.#name(index, ids.get(index) ?? null));
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

  /** True class of a row; null where it is not known. */
  trueClass: (index: number) => number | null = () => null;

  #add(row: DatasetRow): void {
    const index = this.#length;
    this.#texts.append(row.text);
    this.#ids?.append(row.id ?? '');
    this.#groups.forEach((column, place) => {
      column.codes[index] = codeOf(column, row.groups[place] ?? '');
    });
    this.#rowNumbers[index] = row.row;
    this.#places.set(index, row.place);
    this.#length += 1;
  }

  /** A function of its own, which holds no row. */
  #taker(first: number, count: number): (answers: BatchAnswers) => void {
    return ({ predicted, probabilities }) => {
      if (predicted !== undefined) this.#hasOwnClasses = true;
      if (probabilities !== null) this.#probabilities?.set(probabilities, first * this.classCount);
      const classes =
        predicted ??
        (probabilities === null ? null : likeliestClasses(probabilities, this.classCount));
      for (let position = 0; position < count; position++) {
        this.#answered[first + position] = classes?.[position] ?? 0;
        this.#predict(first + position);
      }
    };
  }

  #predict(index: number): void {
    this.#predicted[index] =
      this.#threshold === null
        ? (this.#answered[index] ?? 0)
        : Number((this.#probabilities?.[index * 2 + 1] ?? 0) >= this.#threshold);
  }

  #name(index: number, id: string | null): RowName & { id: string | null } {
    const place = this.#places.of(index);
    return {
      row: this.#rowNumbers[index] ?? 0,
      ...(place === undefined ? {} : { place }),
      id,
    };
  }

  #summary(index: number, text: string, id: string | null): RowSummary {
    return {
      index,
      ...this.#name(index, id),
      text: text.slice(0, summaryLength),
      cut: text.length > summaryLength,
      trueClass: this.trueClass(index),
      predictedClass: this.predictedClass(index),
      probability: this.confidence(index),
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
