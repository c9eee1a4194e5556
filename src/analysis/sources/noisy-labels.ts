import { hasRow } from '../bitset.ts';
import type { FoundDuplicates } from '../duplicates/find-duplicates.ts';
import type { ConfidentLearning } from '../label-issues/confident-learning.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { strengthOf, strongest } from './strength.ts';

/**
 * Share of the rows that are suspects: weak, moderate, strong. Test sets that everyone uses have
 * 3.4 % wrong labels in the mean (C. G. Northcutt, A. Athalye and J. Mueller, "Pervasive Label
 * Errors in Test Sets", NeurIPS 2021). Where the suspects come from the classifier that is
 * evaluated they may as well be its own errors, so they count less.
 */
const SUSPECT_SHARES = {
  'cross-validated': [0.005, 0.02, 0.08],
  model: [0.005, 0.04, 0.12],
} as const;

/** Fewer suspects are listed, but no sign by themselves. */
const LEAST_SUSPECTS = 3;

/**
 * Share of the rows that their own exact duplicates contradict: those are wrong, or nobody could
 * tell.
 */
const OUTVOTED_SHARES = [0.002, 0.01, 0.03] as const;

/** Signs of wrong labels: confident learning's suspects, and duplicates with different labels. */
export function noisyLabels(
  { rows, wrong }: Evaluated,
  learning: ConfidentLearning,
  probabilities: 'model' | 'cross-validated',
  duplicates: readonly FoundDuplicates[],
): FoundSource<'noisy-labels'> {
  const { suspects, calibratedJoint } = learning;
  const conflicting = duplicates.filter((group) => group.conflicting);
  const exact = conflicting.filter(({ kind }) => kind === 'exact');
  let outvotedRows = 0;
  const behind = new Set(suspects);
  for (const { rows: members } of exact) {
    const positives = members.filter((row) => rows.labels[row] === 1).length;
    outvotedRows += Math.min(positives, members.length - positives);
    for (const row of members) behind.add(row);
  }
  const count = Math.max(1, rows.length);
  const suspectShare = suspects.length / count;
  return {
    source: 'noisy-labels',
    strength: strongest(
      suspects.length < LEAST_SUSPECTS
        ? 'none'
        : strengthOf(suspectShare, SUSPECT_SHARES[probabilities]),
      strengthOf(outvotedRows / count, OUTVOTED_SHARES),
    ),
    evidence: {
      probabilities,
      suspects: suspects.length,
      suspectShare,
      errorsAmongSuspects: suspects.filter((row) => hasRow(wrong, row)).length,
      estimatedWrong: calibratedJoint.map((counts, label) => counts[1 - label]!),
      conflictingGroups: exact.length,
      conflictingRows: exact.reduce((sum, { rows: members }) => sum + members.length, 0),
      outvotedRows,
      conflictingNearGroups: conflicting.length - exact.length,
    },
    rows: Uint32Array.from(behind),
  };
}
