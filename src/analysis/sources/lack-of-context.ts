import { bitsetWhere, hasRow, rowsOf } from '../bitset.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { excessOverRest, groupErrors, isWorse } from './group-errors.ts';
import { strengthOf } from './strength.ts';

/** Most words of a very short review. */
const veryShort = 3;

/**
 * Share of all errors that such reviews have beyond the rate of the rest, where they err more
 * often: weak, moderate, strong.
 */
const excessShares = [0.01, 0.05, 0.15] as const;

/**
 * Signs that reviews say too little: very short ones, and those without any word the classifier
 * knows.
 *
 * @param wordCounts words of each row
 * @param unknownWordShares share of each row's words that the classifier does not know, 1 for a row
 *   without words; null where not measured
 */
export function lackOfContext(
  { rows, wrong, errorCount }: Evaluated,
  wordCounts: Uint32Array,
  unknownWordShares: Float32Array | null,
): FoundSource<'lack-of-context'> {
  const { length } = rows;
  const isShort = (row: number) => wordCounts[row]! <= veryShort;
  const isUnknown = (row: number) => unknownWordShares !== null && unknownWordShares[row]! >= 1;
  const either = bitsetWhere(length, (row) => isShort(row) || isUnknown(row));
  const ofEither = groupErrors(either, wrong, length);
  return {
    source: 'lack-of-context',
    strength: isWorse(ofEither)
      ? strengthOf(excessOverRest(ofEither) / Math.max(1, errorCount), excessShares)
      : 'none',
    evidence: {
      words: veryShort,
      veryShort: groupErrors(bitsetWhere(length, isShort), wrong, length),
      noKnownWord:
        unknownWordShares === null
          ? null
          : groupErrors(bitsetWhere(length, isUnknown), wrong, length),
      either: ofEither,
    },
    rows: rowsOf(wrong).filter((row) => hasRow(either, row)),
  };
}
