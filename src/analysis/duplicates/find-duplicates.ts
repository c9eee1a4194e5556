import { exactDuplicates } from '../../text/exact-duplicates.ts';
import { nearDuplicates } from '../../text/near-duplicates.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import type { AnalysisRows } from '../analysis-rows.ts';
import type { ReviewTerms } from '../words/review-terms.ts';

/** Rows that say the same, or nearly. */
export interface FoundDuplicates {
  kind: 'exact' | 'near';
  /** Indices, ascending. */
  rows: Uint32Array;
  /** Whether their labels differ. */
  conflicting: boolean;
}

/**
 * Groups of exact duplicates, and groups of near-duplicates that are more than one such group or
 * row; conflicting ones first, then the larger ones. A group of near-duplicates has all rows of the
 * exact ones in it.
 */
export async function findDuplicates(
  { texts, labels }: AnalysisRows,
  terms: ReviewTerms,
  hooks: AnalysisHooks,
): Promise<FoundDuplicates[]> {
  const pause = () => breathe(hooks);
  const exact = await exactDuplicates(texts, terms, pause);
  const byFirst = new Map(exact.groups.map((rows) => [rows[0]!, rows]));
  const near = await nearDuplicates(terms, exact.firstRows, pause);
  const found = (kind: FoundDuplicates['kind'], rows: Uint32Array): FoundDuplicates => ({
    kind,
    rows,
    conflicting: rows.some((row) => labels[row] !== labels[rows[0]!]),
  });
  return [
    ...exact.groups.map((rows) => found('exact', rows)),
    ...near.map((firsts) =>
      found(
        'near',
        Uint32Array.from([...firsts].flatMap((row) => [...(byFirst.get(row) ?? [row])])).sort(),
      ),
    ),
  ].sort(
    (a, b) =>
      Number(b.conflicting) - Number(a.conflicting) ||
      b.rows.length - a.rows.length ||
      a.rows[0]! - b.rows[0]!,
  );
}
