import { classKey, classNumber } from './class-key.ts';
import type { Cell, ColumnSummary, LabelMapping } from './dataset.ts';

/** Evaluations compare at most this many classes. */
export const maxClasses = 20;

/** Share of the labelled rows that must be numbers for the classes to be in their order. */
const minNumberShare = 0.9;

/** A mapping to classes of its own. */
export interface OwnClasses extends LabelMapping {
  classes: readonly string[];
}

interface FoundClass {
  key: string;
  name: string;
  count: number;
  /** Of its most frequent value. */
  number: number | null;
}

/**
 * The distinct values of a column as classes of their own, most frequent first. Where nearly all of
 * them are numbers (`4`, `4 stars`), those come first, in their order. Values that differ in no
 * more than case, spaces or accents are one class, named by the most frequent of them. There may be
 * more classes than can be evaluated (tooManyClasses), and there are none where the column has too
 * many values to list.
 */
export function guessClasses(column: ColumnSummary): OwnClasses {
  const found = new Map<string, FoundClass>();
  for (const { value, count } of column.values) {
    const key = classKey(value);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { key, name: nameOfValue(value), count, number: classNumber(value) });
    } else {
      known.count += count;
    }
  }
  const classes = [...found.values()].sort((a, b) => b.count - a.count);
  if (areNumbers(classes)) classes.sort(byNumber);
  const places = new Map(classes.map(({ key }, place) => [key, place]));
  return {
    scheme: 'custom',
    classes: classes.map(({ name }) => name),
    assignments: column.values.map(({ value, count }) => ({
      value,
      count,
      target: places.get(classKey(value)) ?? null,
    })),
  };
}

export function tooManyClasses({ classes = [] }: LabelMapping): boolean {
  return classes.length > maxClasses;
}

/** A value as the name of a class. */
export function nameOfValue(value: Cell): string {
  return String(value).trim();
}

/**
 * The number that each class stands for, in the order of the classes. Null where they have no
 * order: a class is a word or several numbers, or the numbers do not ascend.
 */
export function classValuesOf({ classes, assignments }: LabelMapping): number[] | null {
  if (classes === undefined || classes.length < 2) return null;
  const values: number[] = [];
  for (const [place, name] of classes.entries()) {
    const own = assignments.filter(({ target }) => target === place).map(({ value }) => value);
    const numbers = new Set((own.length === 0 ? [name] : own).map(classNumber));
    const [number = null] = numbers;
    if (number === null || numbers.size > 1 || number <= (values.at(-1) ?? -Infinity)) return null;
    values.push(number);
  }
  return isOneScale(assignments) ? values : null;
}

/** Whether no label states another top of the scale than the others do (`4/5` and `8/10`). */
function isOneScale(assignments: LabelMapping['assignments']): boolean {
  const used = assignments.filter(({ target }) => typeof target === 'number');
  return haveOneScale(used.map(({ value }) => classKey(value)));
}

function haveOneScale(keys: readonly string[]): boolean {
  const numbers = keys.filter((key) => key.startsWith('#'));
  return new Set(numbers.map((key) => key.split('/')[1] ?? '')).size <= 1;
}

function areNumbers(classes: readonly FoundClass[]): boolean {
  const numbers = classes.filter(({ number }) => number !== null);
  return (
    countOf(numbers) > 0 &&
    countOf(numbers) >= countOf(classes) * minNumberShare &&
    haveOneScale(numbers.map(({ key }) => key))
  );
}

function countOf(classes: readonly FoundClass[]): number {
  return classes.reduce((sum, { count }) => sum + count, 0);
}

/** Words after all numbers, in the order that they have. */
function byNumber(a: FoundClass, b: FoundClass): number {
  if (a.number === null || b.number === null) {
    return Number(a.number === null) - Number(b.number === null);
  }
  return a.number - b.number;
}
