import { rowsOf } from '../bitset.ts';
import type { FairnessColumn, PerturbationResult } from '../error-analysis-report.ts';
import type { Strength } from '../source-evidence.ts';
import { fairnessRates } from '../fairness/fairness-by-column.ts';
import type { ColumnValues } from '../slices/column-values.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { strengthOf, strongest } from './strength.ts';

/** Level of the gaps' q-values. */
const level = 0.05;

/**
 * Significant gap of the true- or false-positive rate between two groups: weak, moderate, strong.
 */
const rateGaps = [0, 0.1, 0.2] as const;

/** Reviews in which a swap must be tried for its share of flips to say anything. */
export const minSwapped = 20;

/** Lower bound of the share of predictions that a swap of names or identities flips. */
const flipShares = [0.005, 0.02, 0.05] as const;

/**
 * Signs that groups of people or things are treated differently: significant gaps between the
 * groups of a metadata column, and predictions that flip when a name or identity is swapped. A gap
 * in the selection rate alone is weak, as the groups may well differ in how many of them are
 * positive. Whether a column's groups deserve equal treatment is for people to judge.
 */
export function bias(
  { wrong }: Evaluated,
  fairness: readonly FairnessColumn[],
  columns: readonly ColumnValues[],
  swaps: readonly PerturbationResult[],
): FoundSource<'bias'> {
  const gaps = fairness
    .flatMap(({ column, class: ofClass, gaps }) =>
      fairnessRates.flatMap((rate) => {
        const gap = gaps[rate];
        return gap === null || gap.qValue >= level
          ? []
          : [{ column, class: ofClass, rate, ...gap }];
      }),
    )
    .sort((a, b) => b.value - a.value);
  const ofGaps = gaps.map(({ rate, value }): Strength =>
    rate === 'selectionRate' ? 'weak' : strengthOf(value, rateGaps),
  );
  const ofSwaps = swaps.map(({ share, tried }) =>
    share.value === null || tried < minSwapped ? 'none' : strengthOf(share.low, flipShares),
  );
  const largest = gaps.find(({ rate }) => rate !== 'selectionRate') ?? gaps[0];
  const column = columns.find(({ column }) => column === largest?.column);
  const behind = rowsOf(wrong).filter((row) => {
    const value = column?.values[column.codes[row]!]?.value;
    return value !== undefined && (value === largest?.highest || value === largest?.lowest);
  });
  return {
    source: 'bias',
    strength: strongest(...ofGaps, ...ofSwaps),
    evidence: {
      columnsCompared: new Set(
        fairness.filter(({ gaps }) => gaps.selectionRate !== null).map(({ column }) => column),
      ).size,
      gaps,
      swaps: [...swaps],
    },
    rows: behind,
  };
}
