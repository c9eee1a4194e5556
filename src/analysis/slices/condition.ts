import type { SliceCondition } from '../error-analysis-report.ts';
import { addRow, countRows, emptyBitset, type Bitset } from '../bitset.ts';

/** One condition that rows can fulfil, with the rows that do. */
export interface Condition {
  condition: SliceCondition;
  rows: Bitset;
  count: number;
  /**
   * Whether it follows from the review and its label alone, or from the prediction too. The latter is bound to the errors by its
   * nature: an unsure answer is more often wrong, and an error puts its row in the other predicted class.
   */
  origin: 'review' | 'prediction';
}

export function condition(
  origin: Condition['origin'],
  named: SliceCondition,
  rows: Bitset,
): Condition {
  return { condition: named, rows, count: countRows(rows), origin };
}

/** One condition for each value that any row has. Rows whose code is beyond `named` are in none. */
export function conditionsByCode(
  origin: Condition['origin'],
  named: readonly SliceCondition[],
  codes: ArrayLike<number>,
): Condition[] {
  const sets = named.map(() => emptyBitset(codes.length));
  for (let row = 0; row < codes.length; row++) {
    const set = sets[codes[row]!];
    if (set !== undefined) addRow(set, row);
  }
  return named
    .map((name, index) => condition(origin, name, sets[index]!))
    .filter(({ count }) => count > 0);
}
