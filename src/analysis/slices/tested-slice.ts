import type { AnalysisRows } from '../analysis-rows.ts';
import type { Bitset } from '../bitset.ts';
import type { Condition } from './condition.ts';

/** What the classifier made of the rows. */
export type Outcomes = Pick<AnalysisRows, 'classCount' | 'labels' | 'predicted' | 'probabilities'>;

/** A candidate with its errors counted and tested. */
export interface TestedSlice {
  /** One, or two for a pair. */
  conditions: Condition[];
  rows: Bitset;
  count: number;
  errors: number;
  pValue: number;
  qValue: number;
}

/** Without the later ones of slices that are the same rows. */
export function withoutRepetition(slices: readonly TestedSlice[]): TestedSlice[] {
  const byHash = new Map<number, TestedSlice[]>();
  return slices.filter((slice) => {
    let hash = slice.count;
    for (const word of slice.rows) hash = (Math.imul(hash, 31) + word) | 0;
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, [slice]);
    else if (same.some(({ rows }) => rows.every((word, index) => word === slice.rows[index]!))) {
      return false;
    } else same.push(slice);
    return true;
  });
}
