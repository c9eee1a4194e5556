import { hasRow } from '../bitset.ts';
import type { FoundDuplicates } from '../duplicates/find-duplicates.ts';
import type { Strength } from '../source-evidence.ts';
import { estimatedWrongLabels } from '../label-issues/estimated-wrong-labels.ts';
import type { Agreement, SecondOpinion } from '../label-issues/second-opinion.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { strengthOf, strongest } from './strength.ts';

/**
 * Share of the rows whose label two classifiers confidently contradict beyond what chance makes
 * them: weak, moderate, strong. Reviews that both misread count as well: on test sets with the
 * usual 1 to 4 % of wrong labels (C. G. Northcutt, A. Athalye and J. Mueller, "Pervasive Label
 * Errors in Test Sets", NeurIPS 2021) it is 0.6 to 1.3 %, and 3 to 7 % once a tenth of the labels
 * is flipped.
 */
const agreementShares = [0.005, 0.02, 0.05] as const;

/** Level of the hypothesis that the two classifiers err independently. */
const level = 0.05;

/**
 * What one classifier alone contradicts may as well be its own errors: a weak sign, unless it is
 * half of the labels, as where they are swapped.
 */
const loneShares = [0.02, 0.5, 0.5] as const;

/** Fewer suspects are listed, but no sign by themselves. */
const minSuspects = 3;

/**
 * Share of the rows that their own exact duplicates contradict: those are wrong, or nobody could
 * tell.
 */
const outvotedShares = [0.002, 0.01, 0.03] as const;

/**
 * Signs of wrong labels: confident learning's suspects, and duplicates with different labels.
 *
 * @param opinion null where nobody gave probabilities
 */
export function noisyLabels(
  { rows, wrong }: Evaluated,
  opinion: SecondOpinion | null,
  duplicates: readonly FoundDuplicates[],
): FoundSource<'noisy-labels'> {
  const suspects = opinion?.learning.suspects ?? new Uint32Array(0);
  const agreement = opinion?.agreement ?? null;
  const { classCount, labels } = rows;
  const conflicting = duplicates.filter((group) => group.conflicting);
  const exact = conflicting.filter(({ kind }) => kind === 'exact');
  let outvotedRows = 0;
  const behind = new Set(suspects);
  for (const { rows: members } of exact) {
    const votes = new Uint32Array(classCount);
    for (const row of members) votes[labels[row]!]!++;
    outvotedRows += members.length - Math.max(...votes);
    for (const row of members) behind.add(row);
  }
  const count = Math.max(1, rows.length);
  const suspectShare = suspects.length / count;
  return {
    source: 'noisy-labels',
    strength: strongest(
      suspects.length < minSuspects ? 'none' : suspicion(agreement, suspectShare, rows.length),
      strengthOf(outvotedRows / count, outvotedShares),
    ),
    evidence: {
      probabilities: opinion?.witness ?? null,
      agreement,
      suspects: suspects.length,
      suspectShare,
      errorsAmongSuspects: suspects.filter((row) => hasRow(wrong, row)).length,
      estimatedWrong:
        opinion === null
          ? Array.from({ length: classCount }, () => 0)
          : estimatedWrongLabels(suspects, labels, opinion.probabilities, classCount),
      conflictingGroups: exact.length,
      conflictingRows: exact.reduce((sum, { rows: members }) => sum + members.length, 0),
      outvotedRows,
      conflictingNearGroups: conflicting.length - exact.length,
    },
    rows: Uint32Array.from(behind),
  };
}

function suspicion(agreement: Agreement | null, suspectShare: number, rows: number): Strength {
  if (agreement === null) return strengthOf(suspectShare, loneShares);
  const { both, expected, pValue } = agreement;
  return pValue < level ? strengthOf((both - expected) / rows, agreementShares) : 'none';
}
