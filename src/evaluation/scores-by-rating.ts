import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate, undefinedEstimate } from './estimate.ts';
import type { Estimate, RatingLevel } from './evaluation-report.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface RatedScores {
  /** The rating of each row; NaN for one without. */
  ratings: Float64Array;
  /** Probability of the second class, a row each. */
  probabilities: Float64Array;
}

export interface RatedRows extends RatedScores {
  /** Index of the true class of each row. */
  labels: Uint8Array;
}

/** Most levels: more ratings are put together, in steps of 1, 2, 5, 10, … */
const maxLevels = 11;

/** Sums over the rows of one level. */
interface Tally {
  from: number;
  to: number;
  rows: number;
  falsePositives: number;
  falseNegatives: number;
  unevaluated: number;
  predictedPositive: number;
  sum: number;
  squares: number;
}

/**
 * Errors and scores by rating, ascending. Rows of a neutral rating have no class that they could be
 * predicted wrongly as, but a score. The error rate and the share predicted as the second class
 * have Wilson intervals, the mean score `effectiveSizeInterval`.
 *
 * @param evaluated rows with a class
 * @param unevaluated rows without one, such as three stars
 * @param threshold the second class is predicted from this probability on
 */
export function scoresByRating(
  evaluated: RatedRows,
  unevaluated: RatedScores,
  threshold: number,
): RatingLevel[] {
  const distinct = new Set([...evaluated.ratings, ...unevaluated.ratings]);
  distinct.delete(NaN);
  const step = stepOf([...distinct]);
  const tallies = new Map<number, Tally>();
  const add = (rating: number, score: number, label: number | null) => {
    if (Number.isNaN(rating)) return;
    const key = step === null ? rating : Math.floor(rating / step);
    let tally = tallies.get(key);
    if (tally === undefined) {
      tally = { ...emptyTally, from: rating, to: rating };
      tallies.set(key, tally);
    }
    tally.from = Math.min(tally.from, rating);
    tally.to = Math.max(tally.to, rating);
    tally.sum += score;
    tally.squares += score * score;
    const isPositive = score >= threshold;
    if (isPositive) tally.predictedPositive++;
    if (label === null) {
      tally.unevaluated++;
      return;
    }
    tally.rows++;
    if (isPositive && label === 0) tally.falsePositives++;
    if (!isPositive && label === 1) tally.falseNegatives++;
  };
  evaluated.ratings.forEach((rating, row) =>
    add(rating, evaluated.probabilities[row]!, evaluated.labels[row]!),
  );
  unevaluated.ratings.forEach((rating, row) => add(rating, unevaluated.probabilities[row]!, null));
  return [...tallies.values()].sort((a, b) => a.from - b.from).map(levelOf);
}

const emptyTally: Omit<Tally, 'from' | 'to'> = {
  rows: 0,
  falsePositives: 0,
  falseNegatives: 0,
  unevaluated: 0,
  predictedPositive: 0,
  sum: 0,
  squares: 0,
};

/** Width of the levels; null where each rating is one. */
function stepOf(ratings: readonly number[]): number | null {
  if (ratings.length <= maxLevels) return null;
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor;
      if (new Set(ratings.map((rating) => Math.floor(rating / step))).size <= maxLevels) {
        return step;
      }
    }
  }
}

function levelOf(tally: Tally): RatingLevel {
  const { from, to, rows, falsePositives, falseNegatives, unevaluated } = tally;
  const errors = falsePositives + falseNegatives;
  const all = rows + unevaluated;
  return {
    from,
    to,
    rows,
    errors,
    errorRate: shareOf(errors, rows),
    falsePositives,
    falseNegatives,
    unevaluated,
    meanScore: meanOf(tally, all),
    predictedPositive: shareOf(tally.predictedPositive, all),
  };
}

function shareOf(count: number, rows: number): Estimate {
  return rows === 0
    ? undefinedEstimate('no-rows')
    : estimate(count / rows, wilsonInterval(count / rows, rows));
}

/**
 * The variance is estimated with two rows more, one of each class for certain: few rows with nearly
 * the same score do not show how much scores differ.
 */
function meanOf({ sum, squares }: Tally, rows: number): Estimate {
  const theta = (sum + 1) / (rows + 2);
  const variance = ((squares + 1) / (rows + 2) - theta * theta) / (rows + 2);
  return estimate(sum / rows, effectiveSizeInterval(sum / rows, theta, variance));
}
