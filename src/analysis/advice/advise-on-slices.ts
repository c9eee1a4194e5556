import type { Advice } from '../error-analysis-report.ts';
import type { FoundSlice } from '../slices/find-slices.ts';

/** Most slices that an advice is given on. */
const maxSlices = 5;

/** A word in a larger share of the rows is no kind of review that anyone could collect. */
const maxCommonShare = 0.1;

/**
 * Advice on the slices that are significant by themselves: a cue asks for a feature that sees it,
 * anything else for more reviews of the kind. At most the errors beyond the rate of all other rows
 * would go.
 */
export function adviseOnSlices(slices: readonly FoundSlice[], length: number): Advice[] {
  const isCommonWord = ({ conditions, rows }: FoundSlice) =>
    rows > length * maxCommonShare &&
    conditions.every(({ kind }) => kind === 'word' || kind === 'phrase');
  return slices
    .filter((slice) => slice.independent && !isCommonWord(slice))
    .slice(0, maxSlices)
    .map(({ group, conditions, rows, errors, errorRate, lift }): Advice => {
      const cue = conditions.find(({ kind }) => kind === 'cue');
      const restRate = lift === null ? 0 : errorRate.value / lift;
      return {
        tactic: cue === undefined ? 'collect-slice' : 'add-feature',
        because: { finding: 'slice', group, rows, errors, errorRate, lift },
        errorsAtMost: errors - rows * restRate,
        action: { code: 'list-slice', group },
      };
    });
}
