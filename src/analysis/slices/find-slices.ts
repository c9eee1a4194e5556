import { estimate } from '../../evaluation/estimate.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';
import type { AnalysisHooks } from '../analysis-hooks.ts';
import { rowsOf, type Bitset } from '../bitset.ts';
import type { Share, Slice, SliceCondition } from '../error-analysis-report.ts';
import { isCommonTerm, isTerm } from './condition.ts';
import { independentSlices } from './independent-slices.ts';
import type { SliceCandidates } from './slice-candidates.ts';
import { testCandidates } from './test-candidates.ts';
import { withoutRepetition, type Outcomes, type TestedSlice } from './tested-slice.ts';

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
const maxListed = 200;

/**
 * Error rates of the candidates against the rest of the rows, ranked by excess errors in three
 * parts: significant slices of reviews that no other explains (`independentSlices`), all other
 * slices of reviews, and those that are cut by the prediction itself (predicted class, confidence).
 * Empty where no row is wrong, or every row is.
 *
 * All single conditions are listed, of words and phrases the first 200; of the pairs the first 200
 * that say more than their parts do. Of slices that are the same rows one is listed. How they are
 * tested stands with `testCandidates`.
 */
export async function findSlices(
  candidates: SliceCandidates,
  outcomes: Outcomes,
  hooks: AnalysisHooks,
): Promise<SliceFindings> {
  const { length } = candidates;
  const { wrong, errorCount, singles, pairs, tried } = await testCandidates(
    candidates,
    outcomes,
    hooks,
  );
  const excess = ({ count, errors }: TestedSlice) => errors - (count * errorCount) / length;
  const ranked = (slices: TestedSlice[]) =>
    slices.sort((a, b) => excess(b) - excess(a) || a.conditions.length - b.conditions.length);
  const isOfTerm = ({ conditions }: TestedSlice) => isTerm(conditions[0]!);
  const isOfPrediction = ({ conditions }: TestedSlice) =>
    conditions.some(({ origin }) => origin === 'prediction');

  const listed = withoutRepetition([
    ...singles.filter((single) => !isOfTerm(single)),
    ...ranked(singles.filter(isOfTerm)).slice(0, maxListed),
    ...ranked(pairs).slice(0, maxListed),
  ]);
  const ofReviews = ranked(listed.filter((slice) => !isOfPrediction(slice)));
  const explaining = ofReviews.filter((slice) => explains(slice, length));
  const independent = new Set(independentSlices(explaining, wrong, length));
  const slices = [
    ...ofReviews.filter((slice) => independent.has(slice)),
    ...ofReviews.filter((slice) => !independent.has(slice)),
    ...ranked(listed.filter(isOfPrediction)),
  ];
  return {
    slices: slices.map((slice) => ({
      ...described(slice, outcomes, errorCount),
      excessErrors: excess(slice),
      independent: independent.has(slice),
    })),
    tried,
  };
}

/**
 * Whether a slice may explain others: not a whole class, which is too coarse to tell anything, and
 * not a word that is everywhere.
 */
function explains({ conditions }: TestedSlice, length: number): boolean {
  const [first] = conditions;
  if (conditions.length > 1 || first === undefined) return true;
  return first.condition.kind !== 'trueClass' && !isCommonTerm(first, length);
}

/** Values by feature; the second of two cues is "cue 2". */
function groupOf(conditions: readonly SliceCondition[]): Record<string, string> {
  const [first] = conditions;
  return Object.fromEntries(
    conditions.map(({ feature, value }, index) => [
      index > 0 && feature === first?.feature ? `${feature} 2` : feature,
      value,
    ]),
  );
}

function described(
  { conditions, rows, count, errors, pValue, qValue }: TestedSlice,
  { classCount, labels, predicted, probabilities }: Outcomes,
  errorCount: number,
): Omit<FoundSlice, 'excessErrors' | 'independent'> {
  const errorRate = errors / count;
  const restRate = (errorCount - errors) / (labels.length - count);
  let falsePositives = 0;
  let announced = 0;
  for (const row of rowsOf(rows)) {
    const prediction = predicted[row]!;
    if (prediction === 1 && labels[row] === 0) falsePositives++;
    if (probabilities === null) continue;
    const start = row * classCount;
    // Of two classes the other's probability, without the rounding of a difference.
    announced +=
      classCount === 2
        ? probabilities[start + 1 - prediction]!
        : 1 - probabilities[start + prediction]!;
  }
  const named = conditions.map(({ condition }) => condition);
  return {
    group: groupOf(named),
    conditions: named,
    rows: count,
    errors,
    errorRate: estimate(errorRate, wilsonInterval(errorRate, count)) as Share,
    lift: restRate === 0 ? null : errorRate / restRate,
    announcedErrors: probabilities === null ? null : announced,
    falsePositives: classCount === 2 ? falsePositives : null,
    falseNegatives: classCount === 2 ? errors - falsePositives : null,
    pValue,
    qValue,
    members: rows,
  };
}
