import type { Estimate, EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { canBeChanged, expectedChanges, type Change } from './findings/change-blocks.ts';
import type { Findings } from './findings/finding.ts';

/** Rows that a change must have been tried on for its share to say anything. */
const minTried = 10;

export interface SortedChanges {
  /** What went against what is expected, with its share; the largest share first. */
  against: (Change & { against: Estimate })[];
  /** What did as expected in all rows. */
  held: Change[];
  /** What was tried on too few rows. */
  few: Change[];
}

/** Changes and swaps by what they showed; what could be tried on no row is left out. */
export function sortedChanges(
  { robustness = [], swaps = [] }: Findings,
  evaluation: EvaluationReport,
): SortedChanges {
  const sorted: SortedChanges = { against: [], held: [], few: [] };
  if (!canBeChanged(evaluation)) return sorted;
  for (const change of expectedChanges([...robustness, ...swaps], evaluation.classes) ?? []) {
    const against = shareAgainst(change);
    if (change.tried === 0) continue;
    if (change.tried < minTried) sorted.few.push(change);
    else if ((against.value ?? 0) > 0) sorted.against.push({ ...change, against });
    else sorted.held.push(change);
  }
  sorted.against.sort((one, other) => (other.against.value ?? 0) - (one.against.value ?? 0));
  return sorted;
}

/** What should not matter and flips; what should move the answer and does not. */
function shareAgainst({ expects, share, asExpected }: Change): Estimate {
  if (expects === 'same' || asExpected === undefined || asExpected.value === null) return share;
  const { value, low, high } = asExpected;
  return { value: 1 - value, low: 1 - high, high: 1 - low };
}
