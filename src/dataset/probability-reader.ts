import type { Cell, DatasetProblem, ProbabilityColumns } from './dataset.ts';
import { cellValue } from './label-lookup.ts';
import { probabilityOf } from './probability-of.ts';

/** How far off 1 the sum of a row's probabilities may be for rounding; then it is made 1. */
const maxRounding = 0.01;
/** Sums nearer to 1 are left as they are: dividing would only move the last digits. */
const exactSum = 1e-12;
const maxDetailLength = 100;

/** What keeps a row from having probabilities. */
export type ProbabilityProblem = Required<Pick<DatasetProblem, 'code'>> &
  Pick<DatasetProblem, 'detail'>;

/**
 * The probability of each class, or what is wrong. Where it is of the predicted label, that is
 * given.
 */
export type ProbabilityReader = (
  cells: readonly Cell[],
  predicted: number | null,
) => readonly number[] | ProbabilityProblem;

/**
 * A function that reads the probabilities of a record; null where the mapping has none for so many
 * classes. One probability of more than two classes is no distribution.
 */
export function probabilityReader(
  columns: ProbabilityColumns | null,
  classCount: number,
): ProbabilityReader | null {
  if (columns === null) return null;
  const top = columns.percent === true ? 100 : 1;
  if (columns.kind === 'per-class') {
    const known = columns.columns.slice(0, classCount);
    const places = [...known.keys()].filter((place) => typeof known[place] === 'number');
    const [classIndex] = places;
    const column = classIndex === undefined ? null : known[classIndex];
    if (classIndex === undefined || column === null || column === undefined) return null;
    if (classCount === 2 && places.length === 1) return readerOfClass(column, classIndex, top);
    return readerOfClasses(known, classCount, top);
  }
  if (classCount !== 2) return null;
  if (columns.kind === 'of-class') return readerOfClass(columns.column, columns.classIndex, top);
  const { column } = columns;
  return (cells, predicted) => ofTwo(probabilityIn(cells, column, top), predicted ?? 0);
}

/** Whether something is wrong with the probabilities. */
export function isProblem(
  read: readonly number[] | ProbabilityProblem,
): read is ProbabilityProblem {
  return 'code' in read;
}

function readerOfClass(column: number, classIndex: number, top: 1 | 100): ProbabilityReader {
  return (cells) => ofTwo(probabilityIn(cells, column, top), classIndex);
}

function ofTwo(
  probability: number | ProbabilityProblem,
  classIndex: number,
): readonly number[] | ProbabilityProblem {
  if (typeof probability !== 'number') return probability;
  return classIndex === 0 ? [probability, 1 - probability] : [1 - probability, probability];
}

function readerOfClasses(
  columns: readonly (number | null)[],
  classCount: number,
  top: 1 | 100,
): ProbabilityReader {
  return (cells) => {
    const probabilities: number[] = [];
    let sum = 0;
    for (let place = 0; place < classCount; place++) {
      const column = columns[place] ?? null;
      const probability = column === null ? 0 : probabilityIn(cells, column, top);
      if (typeof probability !== 'number') return probability;
      probabilities.push(probability);
      sum += probability;
    }
    const off = Math.abs(sum - 1);
    if (off <= exactSum) return probabilities;
    // The bound itself is within it: 0.99 is 1 less 0.010000000000000009.
    if (off <= maxRounding + exactSum) {
      for (let place = 0; place < classCount; place++) probabilities[place]! /= sum;
      return probabilities;
    }
    return { code: 'probabilities-do-not-sum', detail: { sum: Number(sum.toPrecision(6)) } };
  };
}

function probabilityIn(
  cells: readonly Cell[],
  column: number,
  top: 1 | 100,
): number | ProbabilityProblem {
  const value = cellValue(cells[column]);
  if (value === null) return { code: 'no-prediction' };
  const probability = probabilityOf(value, top);
  if (typeof probability === 'number') return probability;
  return { code: 'invalid-probability', detail: { value: shownValue(value), why: probability } };
}

/** A value as a problem shows it. */
export function shownValue(value: NonNullable<Cell>): string | number {
  return typeof value === 'number' ? value : String(value).slice(0, maxDetailLength);
}
