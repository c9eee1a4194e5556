import type { SliceCondition } from '../error-analysis-report.ts';
import { addRow, countRows, emptyBitset, type Bitset } from '../bitset.ts';

/** One condition that rows can fulfil, with the rows that do. */
export interface Condition {
  condition: SliceCondition;
  rows: Bitset;
  count: number;
  /**
   * Whether it follows from the review and its label alone, or from the prediction too. The latter
   * is bound to the errors by its nature: an unsure answer is more often wrong, and an error puts
   * its row in the other predicted class.
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

export function isTerm({ condition }: Condition): boolean {
  return condition.kind === 'word' || condition.kind === 'phrase';
}

/** A word in a larger share of the reviews belongs to the language rather than to what is said. */
const commonShare = 0.25;

/**
 * Whether it is a word so common (“que”, “the”) that it mostly says how long the review is. Such a
 * word is counted and tested as any other, but makes no pairs, and other slices are not explained
 * by it.
 */
export function isCommonTerm(candidate: Condition, rows: number): boolean {
  return isTerm(candidate) && candidate.count > rows * commonShare;
}
