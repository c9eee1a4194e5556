import { estimate } from '../../evaluation/estimate.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import {
  bitsetWhere,
  countCommon,
  countRows,
  intersection,
  rowsOf,
  type Bitset,
} from '../bitset.ts';
import type { Share, Slice } from '../error-analysis-report.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { leastFisherPValue } from '../statistics/fisher-exact-test.ts';
import { isCommonTerm, isTerm, type Condition } from './condition.ts';
import { adjustedPValues } from './adjusted-p-values.ts';
import { independentSlices, type TestedSlice } from './independent-slices.ts';
import type { SliceCandidates } from './slice-candidates.ts';

/** What the classifier made of the rows. */
export interface Outcomes {
  labels: Uint8Array;
  predictions: Uint8Array;
  probabilities: Float64Array;
}

export interface FoundSlice extends Slice {
  /** The rows themselves, for a list of them; not part of the report. */
  members: Bitset;
}

export interface SliceFindings {
  slices: FoundSlice[];
  /** Hypotheses that the q-values are corrected for. */
  tried: number;
}

/** Most slices listed that are words or phrases, and most that are pairs. */
const MOST_LISTED = 200;

/** A pair is listed where its error rate differs from the rest of each of its two parts at this level. */
const PAIR_LEVEL = 0.05;

/** A group that cannot reach this p-value however its errors lie is not counted among the hypotheses. */
const TESTABLE_LEVEL = 0.05;

interface Tested extends TestedSlice {
  conditions: Condition[];
  count: number;
  errors: number;
  pValue: number;
}

/**
 * Error rates of all candidates against the rest of the rows, ranked by excess errors in three parts: significant slices of reviews that no
 * other explains (`independentSlices`), all other slices of reviews, and those that are cut by the prediction itself (predicted class,
 * confidence). Empty where no row is wrong, or every row is.
 *
 * p-values are two-sided and from `compareShares`, except for a predicted class: its error rate depends on the classes' shares
 * even where the errors are spread evenly, so its p-value is that of the true classes, which asks whether they are.
 *
 * q-values are Benjamini–Hochberg's, corrected for everything tried (`adjustedPValues`). All single conditions are listed, words and phrases up to 200; of the pairs, up to 200
 * that have more errors than the rest, and significantly more than the other rows of each of its two conditions: such a pair says
 * more than its parts do. Of slices that are the same rows one is listed.
 */
export async function findSlices(
  candidates: SliceCandidates,
  outcomes: Outcomes,
  hooks: AnalysisHooks,
): Promise<SliceFindings> {
  const { length, conditions, pairs } = candidates;
  const { labels, predictions } = outcomes;
  const wrong = bitsetWhere(length, (row) => labels[row] !== predictions[row]);
  const allErrors = countRows(wrong);
  if (allErrors === 0 || allErrors === length) return { slices: [], tried: 0 };
  const pValueOf = (count: number, errors: number) =>
    compareShares({
      errorsInside: errors,
      rowsInside: count,
      errorsOutside: allErrors - errors,
      rowsOutside: length - count,
    });
  const testable = (count: number) => leastFisherPValue(count, allErrors, length) <= TESTABLE_LEVEL;

  const conditionErrors = conditions.map(({ rows }) => countCommon(rows, wrong));
  const trueClass = conditions.findIndex(({ condition }) => condition.kind === 'trueClass');
  const singlePValues = Float64Array.from(conditions, ({ condition, count }, index) => {
    if (!testable(count)) return NaN;
    if (condition.kind !== 'predictedClass') return pValueOf(count, conditionErrors[index]!);
    return trueClass === -1
      ? 1
      : pValueOf(conditions[trueClass]!.count, conditionErrors[trueClass]!);
  });

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
    const count = pairs.counts[pair]!;
    const errors = countCommon(wrongOfFirst, conditions[pairs.second[pair]!]!.rows);
    pairErrors[pair] = errors;
    pairPValues[pair] = testable(count) ? pValueOf(count, errors) : NaN;
  }

  await breathe(hooks);
  const { singleQValues, pairQValues, tried } = adjustedPValues(singlePValues, pairPValues);
  const excess = ({ count, errors }: { count: number; errors: number }) =>
    errors - (count * allErrors) / length;
  const ranked = (tested: Tested[]) =>
    tested.sort((a, b) => excess(b) - excess(a) || a.conditions.length - b.conditions.length);

  const singles = conditions.map((single, index): Tested => ({
    conditions: [single],
    rows: single.rows,
    count: single.count,
    errors: conditionErrors[index]!,
    pValue: Number.isNaN(singlePValues[index]!)
      ? pValueOf(single.count, conditionErrors[index]!)
      : singlePValues[index]!,
    qValue: singleQValues[index]!,
  }));
  const terms = ranked(singles.filter(({ conditions }) => isTerm(conditions[0]!)));
  const saysMore = (pair: number) => {
    const inside = { count: pairs.counts[pair]!, errors: pairErrors[pair]! };
    if (pairQValues[pair]! > PAIR_LEVEL || excess(inside) <= 0) return false;
    return [pairs.first[pair]!, pairs.second[pair]!].every((part) => {
      const rowsOutside = conditions[part]!.count - inside.count;
      const errorsOutside = conditionErrors[part]! - inside.errors;
      return (
        inside.errors / inside.count > errorsOutside / rowsOutside &&
        compareShares({
          errorsInside: inside.errors,
          rowsInside: inside.count,
          errorsOutside,
          rowsOutside,
        }) < PAIR_LEVEL
      );
    });
  };
  const listedPairs = Array.from(pairErrors.keys())
    .filter(saysMore)
    .map((pair): Tested => {
      const parts = [conditions[pairs.first[pair]!]!, conditions[pairs.second[pair]!]!] as const;
      return {
        conditions: [...parts],
        rows: intersection(parts[0].rows, parts[1].rows),
        count: pairs.counts[pair]!,
        errors: pairErrors[pair]!,
        pValue: pairPValues[pair]!,
        qValue: pairQValues[pair]!,
      };
    });

  await breathe(hooks);
  const listed = withoutRepetition([
    ...singles.filter(({ conditions }) => !isTerm(conditions[0]!)),
    ...terms.slice(0, MOST_LISTED),
    ...ranked(listedPairs).slice(0, MOST_LISTED),
  ]);
  const ofPrediction = ({ conditions }: Tested) =>
    conditions.some(({ origin }) => origin === 'prediction');
  const ofReviews = ranked(listed.filter((tested) => !ofPrediction(tested)));
  const independent = new Set(
    independentSlices(
      ofReviews.filter(({ conditions }) => explains(conditions, length)),
      wrong,
      length,
    ),
  );
  const slices = [
    ...ofReviews.filter((tested) => independent.has(tested)),
    ...ofReviews.filter((tested) => !independent.has(tested)),
    ...ranked(listed.filter(ofPrediction)),
  ];
  return {
    slices: slices.map((tested) => ({
      ...described(tested, outcomes, allErrors),
      excessErrors: excess(tested),
      independent: independent.has(tested),
    })),
    tried,
  };
}

/** Whether a slice may explain others: not a whole class, which is too coarse to tell anything, and not a word that is everywhere. */
function explains(conditions: readonly Condition[], length: number): boolean {
  const [first] = conditions;
  if (conditions.length > 1 || first === undefined) return true;
  return first.condition.kind !== 'trueClass' && !isCommonTerm(first, length);
}

/** Without the later ones of slices that are the same rows. */
function withoutRepetition(slices: readonly Tested[]): Tested[] {
  const byHash = new Map<number, Tested[]>();
  return slices.filter((slice) => {
    let hash = slice.count;
    for (const word of slice.rows) hash = (Math.imul(hash, 31) + word) | 0;
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, [slice]);
    else if (same.some(({ rows }) => rows.every((word, index) => word === slice.rows[index]!))) {
      return false;
    } else same.push(slice);
    return true;
  });
}

function described(
  { conditions, rows, count, errors, pValue, qValue }: Tested,
  { labels, predictions, probabilities }: Outcomes,
  allErrors: number,
): Omit<FoundSlice, 'excessErrors' | 'independent'> {
  const errorRate = errors / count;
  const restRate = (allErrors - errors) / (labels.length - count);
  let falsePositives = 0;
  let announcedErrors = 0;
  for (const row of rowsOf(rows)) {
    const prediction = predictions[row]!;
    if (prediction === 1 && labels[row] === 0) falsePositives++;
    announcedErrors += prediction === 1 ? 1 - probabilities[row]! : probabilities[row]!;
  }
  const named = conditions.map(({ condition }) => condition);
  return {
    group: Object.fromEntries(named.map(({ feature, value }) => [feature, value])),
    conditions: named,
    rows: count,
    errors,
    errorRate: estimate(errorRate, wilsonInterval(errorRate, count)) as Share,
    lift: restRate === 0 ? null : errorRate / restRate,
    announcedErrors,
    falsePositives,
    falseNegatives: errors - falsePositives,
    pValue,
    qValue,
    members: rows,
  };
}
