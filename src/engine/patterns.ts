import { addRow, countCommon, countRows, emptyBitset, type Bitset } from '../analysis/bitset.ts';
import { compareShares } from '../analysis/statistics/compare-shares.ts';
import { estimate, undefinedEstimate } from '../evaluation/estimate.ts';
import { wilsonInterval } from '../evaluation/wilson-interval.ts';
import type { RowsOfFinding, TextPattern, TestedPattern } from './engine-api.ts';
import { pauses } from './jobs.ts';
import type { Results } from './results.ts';

/** Shared rows over all rows of two patterns from which they are nearly the same. */
const nearlyEqual = 0.8;

/** The questions about patterns of rows: those that the user types, and which say the same. */
export function patternQuestions(results: Results) {
  return {
    /**
     * Rows and errors of what the user typed, and whether its error rate differs from that of all
     * other rows (Fisher's exact test, or χ² where there are very many).
     *
     * @throws EngineFailure `pattern-invalid` if it is no pattern
     */
    testPattern: async (id: string, pattern: TextPattern): Promise<TestedPattern> => {
      const { rows, search } = results.evaluation(id);
      const isWrong = (row: number) => rows.trueClass(row) !== rows.predictedClass(row);
      const found = await search.find({ finding: { part: 'typed', ...pattern } }, pauses());
      let errors = 0;
      for (const row of found) if (isWrong(row)) errors += 1;
      let all = 0;
      for (let row = 0; row < rows.length; row += 1) if (isWrong(row)) all += 1;
      const { length } = found;
      const rate = errors / length;
      return {
        rows: length,
        errors,
        errorRate:
          length === 0
            ? undefinedEstimate('no-rows')
            : estimate(rate, wilsonInterval(rate, length)),
        pValue: compareShares({
          errorsInside: errors,
          rowsInside: length,
          errorsOutside: all - errors,
          rowsOutside: rows.length - length,
        }),
      };
    },

    /**
     * Of findings, the strongest first, which one before each is nearly the same rows: a Jaccard
     * index of 0.8 or more. -1 where none is; those that are nearly another are compared with no
     * later one.
     */
    nearlyEqualFindings: async (
      id: string,
      findings: readonly RowsOfFinding[],
    ): Promise<Int32Array> => {
      const { rows, search } = results.evaluation(id);
      const pause = pauses();
      const places = new Int32Array(findings.length).fill(-1);
      const kept: { place: number; members: Bitset; count: number }[] = [];
      for (const [place, finding] of findings.entries()) {
        await pause();
        const members = emptyBitset(rows.length);
        for (const row of await search.find({ finding }, pause)) addRow(members, row);
        const count = countRows(members);
        const same = kept.find((other) => {
          if (Math.min(count, other.count) < nearlyEqual * Math.max(count, other.count)) {
            return false;
          }
          const common = countCommon(members, other.members);
          return common >= nearlyEqual * (count + other.count - common);
        });
        if (same === undefined) kept.push({ place, members, count });
        else places[place] = same.place;
      }
      return places;
    },
  };
}
