import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import { countCommon } from '../bitset.ts';
import { minDocumentFrequency } from '../words/frequent-terms.ts';
import { isCommonTerm, isTerm, type Condition } from './condition.ts';

/**
 * Pairs of conditions that are tried, by the conditions' indices; which ones does not depend on
 * where the errors are.
 */
export interface PairCandidates {
  first: Uint32Array;
  second: Uint32Array;
  /** Rows that fulfil both. */
  counts: Uint32Array;
}

/** Words of row sets that may be read to count the pairs: about half a second of work. */
const budget = 400e6;

/**
 * All pairs of conditions that share at least 20 rows and 0.5 % of them, without those of two
 * values of one feature, which exclude each other, those of two words, whose pair is a phrase,
 * those with the predicted class (the pair with the true class finds the same errors among rows
 * that the errors themselves did not choose), those with a common word, and those that are the same
 * rows as one of the two alone.
 *
 * It is a beam search whose beam is as wide as there are conditions: with two conditions each pair
 * can be tried, so no error is looked at to choose what is tried, and the q-values hold. Only where
 * even that is too much, the rarest words, and then the rarest other conditions, make no pairs.
 */
export async function pairCandidates(
  conditions: readonly Condition[],
  rows: number,
  hooks: AnalysisHooks,
): Promise<PairCandidates> {
  const minCount = minDocumentFrequency(rows);
  const paired = chosen(conditions, rows, minCount);
  const first: number[] = [];
  const second: number[] = [];
  const counts: number[] = [];
  for (const [place, one] of paired.entries()) {
    await breathe(hooks);
    for (const two of paired.slice(place + 1)) {
      const a = conditions[one]!;
      const b = conditions[two]!;
      if (!combine(a, b)) continue;
      const count = countCommon(a.rows, b.rows);
      if (count < minCount || count === a.count || count === b.count) continue;
      first.push(one);
      second.push(two);
      counts.push(count);
    }
  }
  return {
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    counts: Uint32Array.from(counts),
  };
}

function combine(a: Condition, b: Condition): boolean {
  if (isTerm(a) && isTerm(b)) return false;
  return a.condition.kind === 'cue' || a.condition.feature !== b.condition.feature;
}

/**
 * Indices of the conditions that make pairs: as many as the budget allows, words after all others,
 * frequent ones first.
 */
function chosen(conditions: readonly Condition[], rows: number, minCount: number): number[] {
  const byCount = (a: number, b: number) => conditions[b]!.count - conditions[a]!.count || a - b;
  const usable = Array.from(conditions.keys()).filter((index) => {
    const candidate = conditions[index]!;
    return (
      candidate.count >= minCount &&
      candidate.condition.kind !== 'predictedClass' &&
      !isCommonTerm(candidate, rows)
    );
  });
  const terms = usable.filter((index) => isTerm(conditions[index]!)).sort(byCount);
  const pairs = budget / Math.ceil(rows / 32);
  const others = usable
    .filter((index) => !isTerm(conditions[index]!))
    .sort(byCount)
    .slice(0, Math.floor(Math.sqrt(2 * pairs)));
  const rest = Math.max(0, pairs - others.length ** 2 / 2);
  return [...others, ...terms.slice(0, Math.floor(rest / Math.max(1, others.length)))];
}
