import type { GroupColumn } from '../analysis-rows.ts';
import type { SkippedColumn } from '../error-analysis-report.ts';
import { binName, binOf, binsOf, roundEdges, type Bin } from './round-bins.ts';

/** A metadata column as groups of rows: its categories, or bins of its numbers. */
export interface ColumnValues {
  column: string;
  /**
   * Categories in descending order of rows, bins in ascending order of value; an empty cell is the
   * category `''`.
   */
  values: { value: string; bin: Bin | null }[];
  /** Index in `values`, a row each; `values.length` where the row's own value is too rare. */
  codes: Uint32Array;
}

/** Rows that a value needs to be a group, and the share of all rows. */
const minRows = 5;
const minShare = 0.001;

/** Most groups of one column. */
const maxValues = 100;

/** A column whose frequent values leave out more of the rows than this says little by them. */
const largestRest = 0.5;

/**
 * A column of numbers is binned where it has more distinct ones than this; fewer are categories
 * (stars, say).
 */
const maxDistinctNumbers = 12;

const number = /^\s*[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)\s*$/;

/**
 * Groups of a metadata column, or why it makes none: one value only, values so many that most rows
 * have a rare one, or too few rows. Values in fewer than 5 rows, or 0.1 % of them, make no group of
 * their own.
 */
export function columnValues(column: GroupColumn): ColumnValues | SkippedColumn {
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code]!++;
  const present = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  const skipped = (reason: SkippedColumn['reason']) => ({
    column: column.column,
    reason,
    values: present.length,
  });
  if (present.length <= 1) return skipped('one-value');
  if (column.codes.length < 2 * minRows) return skipped('too-few-rows');
  const numbers = asNumbers(column, present);
  if (numbers !== null) return numberBins(column, numbers);

  const minCount = Math.max(minRows, column.codes.length * minShare);
  const frequent = present
    .filter((code) => counts[code]! >= minCount)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, maxValues);
  const covered = frequent.reduce((rows, code) => rows + counts[code]!, 0);
  if (covered < column.codes.length * (1 - largestRest)) return skipped('too-many-values');
  const place = new Uint32Array(column.values.length).fill(frequent.length);
  frequent.forEach((code, index) => (place[code] = index));
  return {
    column: column.column,
    values: frequent.map((code) => ({ value: column.values[code]!, bin: null })),
    codes: column.codes.map((code) => place[code]!),
  };
}

/**
 * The number of each value, NaN for an empty one; null where the values are no numbers or too few
 * to be binned.
 */
function asNumbers({ values }: GroupColumn, present: readonly number[]): Float64Array | null {
  const filled = present.filter((code) => values[code]!.trim() !== '');
  if (filled.length <= maxDistinctNumbers) return null;
  if (!filled.every((code) => number.test(values[code]!))) return null;
  return Float64Array.from(values, (value) =>
    value.trim() === '' ? NaN : Number(value.replace(',', '.')),
  );
}

function numberBins({ column, codes }: GroupColumn, numbers: Float64Array): ColumnValues {
  const filled = new Float64Array(codes.length);
  let count = 0;
  for (const code of codes) {
    const number = numbers[code]!;
    if (!Number.isNaN(number)) filled[count++] = number;
  }
  const sorted = filled.subarray(0, count).sort();
  const edges = roundEdges(sorted);
  const whole = sorted.every(Number.isInteger);
  const values: ColumnValues['values'] = binsOf(edges).map((bin) => ({
    value: binName(bin, whole),
    bin,
  }));
  const empty = values.length;
  if (count < codes.length) values.push({ value: '', bin: null });
  const binByCode = Uint32Array.from(numbers, (number) =>
    Number.isNaN(number) ? empty : binOf(edges, number),
  );
  return { column, values, codes: codes.map((code) => binByCode[code]!) };
}
