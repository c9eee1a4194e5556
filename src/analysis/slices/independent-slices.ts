import { countCommon, countRows, type Bitset } from '../bitset.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import type { TestedSlice } from './tested-slice.ts';

/** Level of the q-values, and of the tests among the rows that are left. */
const familyLevel = 0.05;

/**
 * The significant slices that have errors of their own. The one with the most excess errors is
 * taken first, then its rows are set aside and the one with the most excess among the rest is
 * taken, and so on while the excess that is left is significant (at 5 %, over the number of slices
 * looked at). Which slices are significant is not changed by it; it says which of them tell the
 * same story.
 *
 * @param wrong rows with an error
 * @param length rows in all
 */
export function independentSlices(
  slices: readonly TestedSlice[],
  wrong: Bitset,
  length: number,
): TestedSlice[] {
  const taken: TestedSlice[] = [];
  const restWrong = wrong.slice();
  const rest = new Uint32Array(wrong.length).fill(0xffffffff);
  let left = slices.filter(({ qValue }) => qValue < familyLevel);
  let restRows = length;
  let restErrors = countRows(wrong);
  while (left.length > 0) {
    const level = familyLevel / left.length;
    const inRest = left
      .map((slice) => {
        const rows = countCommon(slice.rows, rest);
        const errors = countCommon(slice.rows, restWrong);
        return { slice, rows, errors, excess: errors - (rows * restErrors) / restRows };
      })
      .filter(
        ({ rows, errors, excess }) =>
          excess > 0 &&
          compareShares({
            errorsInside: errors,
            rowsInside: rows,
            errorsOutside: restErrors - errors,
            rowsOutside: restRows - rows,
          }) < level,
      );
    if (inRest.length === 0) break;
    const best = inRest.reduce((most, next) => (next.excess > most.excess ? next : most));
    taken.push(best.slice);
    best.slice.rows.forEach((word, index) => {
      rest[index]! &= ~word;
      restWrong[index]! &= ~word;
    });
    restRows -= best.rows;
    restErrors -= best.errors;
    left = inRest.flatMap(({ slice }) => (slice === best.slice ? [] : [slice]));
  }
  return taken;
}
