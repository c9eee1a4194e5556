import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import { bitsetWhere, countCommon, countRows, intersection, type Bitset } from '../bitset.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { minFisherPValue } from '../statistics/fisher-exact-test.ts';
import { homogeneityTest } from '../statistics/homogeneity-test.ts';
import { adjustedPValues } from './adjusted-p-values.ts';
import type { SliceCandidates } from './slice-candidates.ts';
import type { Outcomes, TestedSlice } from './tested-slice.ts';

/** The candidates with their errors; empty where no row is wrong, or every row is. */
export interface TestedCandidates {
  /** Rows with an error, and how many there are. */
  wrong: Bitset;
  errorCount: number;
  /** Every condition by itself. */
  singles: TestedSlice[];
  /**
   * Pairs that are significant, have more errors than the rest, and say more than each of their
   * conditions.
   */
  pairs: TestedSlice[];
  /** Hypotheses that the q-values are corrected for. */
  tried: number;
}

/**
 * A group that cannot reach this p-value however its errors lie is not counted among the
 * hypotheses.
 */
const testableLevel = 0.05;

/** Level of a pair's q-value, and of the tests against the other rows of each of its conditions. */
const pairLevel = 0.05;

/**
 * Counts and tests the errors of every candidate against the rest of the rows.
 *
 * p-values are two-sided and from `compareShares`, except for a predicted class: its error rate
 * depends on the classes' shares even where the errors are spread evenly, so its p-value is that of
 * the true classes, which asks whether they are. q-values are Benjamini–Hochberg's, corrected for
 * everything tried (`adjustedPValues`).
 */
export async function testCandidates(
  { length, conditions, pairs }: SliceCandidates,
  { labels, predicted }: Outcomes,
  hooks: AnalysisHooks,
): Promise<TestedCandidates> {
  const wrong = bitsetWhere(length, (row) => labels[row] !== predicted[row]);
  const errorCount = countRows(wrong);
  if (errorCount === 0 || errorCount === length) {
    return { wrong, errorCount, singles: [], pairs: [], tried: 0 };
  }
  const pValueOf = (count: number, errors: number) =>
    compareShares({
      errorsInside: errors,
      rowsInside: count,
      errorsOutside: errorCount - errors,
      rowsOutside: length - count,
    });
  const isTestable = (count: number) => minFisherPValue(count, errorCount, length) <= testableLevel;

  const errors = conditions.map(({ rows }) => countCommon(rows, wrong));
  const ofTrueClasses = () => {
    const places = [...conditions.keys()].filter(
      (index) => conditions[index]!.condition.kind === 'trueClass',
    );
    if (places.length < 2) return 1;
    const counts = places.map((index) => conditions[index]!.count);
    if (counts.length === 2) return pValueOf(counts[0]!, errors[places[0]!]!);
    return homogeneityTest(
      places.map((index) => errors[index]!),
      counts,
    );
  };
  const predictionPValue = ofTrueClasses();
  const singlePValues = Float64Array.from(conditions, ({ condition, count }, index) =>
    condition.kind === 'predictedClass' ? predictionPValue : pValueOf(count, errors[index]!),
  );
  const pairErrors = new Uint32Array(pairs.counts.length);
  const pairPValues = new Float64Array(pairs.counts.length);
  let current = -1;
  let wrongOfFirst = wrong;
  for (let pair = 0; pair < pairErrors.length; pair++) {
    const first = pairs.first[pair]!;
    if (first !== current) {
      await breathe(hooks);
      current = first;
      wrongOfFirst = intersection(conditions[first]!.rows, wrong);
    }
    const { rows } = conditions[pairs.second[pair]!]!;
    pairErrors[pair] = countCommon(wrongOfFirst, rows);
    pairPValues[pair] = pValueOf(pairs.counts[pair]!, pairErrors[pair]!);
  }

  await breathe(hooks);
  const { singleQValues, pairQValues, tried } = adjustedPValues(
    singlePValues.map((pValue, index) => (isTestable(conditions[index]!.count) ? pValue : NaN)),
    pairPValues.map((pValue, pair) => (isTestable(pairs.counts[pair]!) ? pValue : NaN)),
  );
  const saysMore = (pair: number) => {
    const inside = { rows: pairs.counts[pair]!, errors: pairErrors[pair]! };
    if (pairQValues[pair]! > pairLevel) return false;
    if (inside.errors * length <= inside.rows * errorCount) return false;
    return [pairs.first[pair]!, pairs.second[pair]!].every((part) => {
      const rowsOutside = conditions[part]!.count - inside.rows;
      const errorsOutside = errors[part]! - inside.errors;
      if (inside.errors / inside.rows <= errorsOutside / rowsOutside) return false;
      const { rows: rowsInside, errors: errorsInside } = inside;
      const pValue = compareShares({ errorsInside, rowsInside, errorsOutside, rowsOutside });
      return pValue < pairLevel;
    });
  };
  return {
    wrong,
    errorCount,
    singles: conditions.map((single, index) => ({
      conditions: [single],
      rows: single.rows,
      count: single.count,
      errors: errors[index]!,
      pValue: singlePValues[index]!,
      qValue: singleQValues[index]!,
    })),
    pairs: Array.from(pairErrors.keys())
      .filter(saysMore)
      .map((pair) => {
        const first = conditions[pairs.first[pair]!]!;
        const second = conditions[pairs.second[pair]!]!;
        return {
          conditions: [first, second],
          rows: intersection(first.rows, second.rows),
          count: pairs.counts[pair]!,
          errors: pairErrors[pair]!,
          pValue: pairPValues[pair]!,
          qValue: pairQValues[pair]!,
        };
      }),
    tried,
  };
}
