import { estimate, undefinedEstimate } from '../evaluation/estimate.ts';
import { wilsonInterval } from '../evaluation/wilson-interval.ts';
import type { AnalysisRows } from './analysis-rows.ts';
import { likeliest } from '../evaluation/answers.ts';
import { countCommon, countRows } from './bitset.ts';
import type { FoundDuplicates } from './duplicates/find-duplicates.ts';
import type {
  Confusion,
  CueCount,
  DuplicateGroup,
  ErrorWord,
  LabelIssue,
  Slice,
} from './error-analysis-report.ts';
import { labelQuality } from '../evaluation/confident-learning.ts';
import type { SecondOpinion } from './label-issues/second-opinion.ts';
import type { FoundSlice } from './slices/find-slices.ts';
import type { CueRows } from './slices/review-conditions.ts';
import type { Evaluated } from './sources/evaluated.ts';
import type { WordsOfErrors } from './words/words-of-errors.ts';

/** Most groups of duplicates, and most rows of each, in the report. */
const maxDuplicates = 1000;

export function reportedCues(
  cues: readonly CueRows[],
  { wrong }: Evaluated,
): Record<string, CueCount> {
  return Object.fromEntries(
    cues.map(({ name, rows: members }) => {
      const rows = countRows(members);
      const errors = countCommon(members, wrong);
      const errorRate =
        rows === 0
          ? undefinedEstimate('no-rows')
          : estimate(errors / rows, wilsonInterval(errors / rows, rows));
      return [name, { rows, errors, errorRate }];
    }),
  );
}

/** The slices without the rows themselves. */
export function reportedSlices(slices: readonly FoundSlice[]): Slice[] {
  return slices.map((slice) => {
    const reported: Slice & Partial<FoundSlice> = { ...slice };
    delete reported.members;
    return reported;
  });
}

export function reportedDuplicates(
  duplicates: readonly FoundDuplicates[],
  { rowNumbers }: AnalysisRows,
): DuplicateGroup[] {
  return duplicates.slice(0, maxDuplicates).map(({ kind, rows, conflicting }) => ({
    rows: Array.from(rows.subarray(0, maxDuplicates), (row) => rowNumbers[row]!),
    size: rows.length,
    conflicting,
    kind,
  }));
}

/** Suspects with what they are and what they probably should be. */
export function reportedLabelIssues(
  { learning: { suspects }, probabilities }: SecondOpinion,
  { rowNumbers, labels }: AnalysisRows,
  classes: readonly string[],
): LabelIssue[] {
  const { length } = classes;
  return Array.from(suspects, (row) => {
    const label = labels[row]!;
    return {
      row: rowNumbers[row]!,
      label: classes[label]!,
      suggested: classes[likeliest(probabilities, row * length, length, label)]!,
      score: labelQuality(labels, probabilities, length, row),
    };
  });
}

/** Words of the errors by the name of the true class, and the classes taken for others. */
export function reportedWords(
  { words, confusions }: WordsOfErrors,
  classes: readonly string[],
  { errorCount }: Evaluated,
): { words: Record<string, ErrorWord[]>; confusions: Confusion[] } {
  return {
    words: Object.fromEntries(classes.map((name, label) => [name, words[label]!])),
    confusions: confusions.map(({ label, prediction, rows, words: ofPair }) => ({
      label: classes[label]!,
      prediction: classes[prediction]!,
      rows: rows.length,
      share: rows.length / errorCount,
      words: ofPair,
    })),
  };
}
