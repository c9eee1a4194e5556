import { normalQuantile } from '../evaluation/estimate.ts';
import { fitPowerLaw, type PowerLaw } from './fit-power-law.ts';
import { Random } from './random.ts';

/** What a model reaches that is trained on so many rows: a share with its 95 % interval. */
export interface CurvePoint {
  rows: number;
  value: number;
  low: number;
  high: number;
}

/** A metric by the number of training rows: `1 − error(rows)`. */
export interface LearningCurve {
  /** Rows of the largest point. */
  rows: number;
  law: PowerLaw;
  /** Laws fitted to points that were drawn anew: how uncertain the law is. */
  draws: readonly PowerLaw[];
}

/**
 * What more rows would bring:
 *
 * - `rows`: that many more for the gain, from `low` to `high`;
 * - `no-help`: the gain needs more than ten times the rows, if it can be reached at all;
 * - `unknown`: the points are too few, or too uncertain to tell.
 */
export type RowsNeeded =
  { answer: 'rows'; rows: number; low: number; high: number } | { answer: 'no-help' | 'unknown' };

/** Three parameters go through any three points. */
const minSizes = 4;

const drawCount = 400;

/** Beyond so many times the rows, no curve can be followed, and nobody labels so many. */
const maxGrowth = 10;

/**
 * Fits `error(n) = a·n^(−b) + c` to the points (R. L. Figueroa, Q. Zeng-Treitler, S. Kandula and L.
 * H. Ngo, "Predicting sample size required for classification performance", BMC Medical Informatics
 * and Decision Making 12:8, 2012). Figueroa et al. weight a point by its place; here its own
 * interval says what it is worth. The uncertainty is that of a parametric bootstrap: the law is
 * fitted again to points drawn around it, each with its own standard error.
 *
 * The errors of the points are taken to be independent. Points that were all measured on the same
 * rows rise and fall together; their intervals should leave that out, as those of the differences
 * from the largest point do.
 *
 * @returns null with fewer than four different numbers of rows, which says nothing of the law
 */
export function fitLearningCurve(points: readonly CurvePoint[], seed = 1): LearningCurve | null {
  if (new Set(points.map(({ rows }) => rows)).size < minSizes) return null;
  const sizes = Float64Array.from(points, ({ rows }) => rows);
  const errors = Float64Array.from(points, ({ value }) => 1 - value);
  // A point is never exact: an interval without width would outweigh all others.
  const deviations = Float64Array.from(points, ({ low, high }) =>
    Math.max(1e-6, (high - low) / (2 * normalQuantile)),
  );
  const law = fitPowerLaw(sizes, errors, deviations);
  const random = new Random(seed);
  const draws = Array.from({ length: drawCount }, () => {
    const drawn = errors.map(
      (_, i) => errorAt(law, sizes[i]!) + deviations[i]! * normalDraw(random),
    );
    return fitPowerLaw(sizes, drawn, deviations);
  });
  return { rows: Math.max(...sizes), law, draws };
}

/** What a model trained on so many rows is expected to reach, with a 95 % interval. */
export function predictCurve(
  { law, draws }: LearningCurve,
  rows: number,
): Omit<CurvePoint, 'rows'> {
  const value = 1 - errorAt(law, rows);
  const { low, high } = middle(draws.map((draw) => 1 - errorAt(draw, rows)));
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

/**
 * How many more rows than the largest point has bring a gain.
 *
 * @param gain of the metric, as a share: 0.01 is one point
 */
export function rowsForGain(curve: LearningCurve | null, gain = 0.01): RowsNeeded {
  if (curve === null) return { answer: 'unknown' };
  const needed = (law: PowerLaw) => rowsNeeded(law, curve.rows, gain);
  const { low, high } = middle(curve.draws.map(needed));
  const limit = (maxGrowth - 1) * curve.rows;
  if (low > limit) return { answer: 'no-help' };
  if (high > limit) return { answer: 'unknown' };
  const rows = needed(curve.law);
  return { answer: 'rows', rows, low: Math.min(low, rows), high: Math.max(high, rows) };
}

function errorAt({ a, b, c }: PowerLaw, rows: number): number {
  return a * rows ** -b + c;
}

/** More rows than `rows` that the gain takes by this law; Infinity where no number does. */
function rowsNeeded({ a, b }: PowerLaw, rows: number, gain: number): number {
  const reducible = a * rows ** -b;
  if (reducible <= gain) return Infinity;
  return rows * ((1 - gain / reducible) ** (-1 / b) - 1);
}

/** The middle 95 % of the values. */
function middle(values: number[]): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const tail = Math.floor(0.025 * sorted.length);
  return { low: sorted[tail]!, high: sorted[sorted.length - 1 - tail]! };
}

/** A draw from the standard normal distribution (Box and Muller 1958). */
function normalDraw(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log((random.next() + 1) / 2 ** 32));
  return radius * Math.cos((2 * Math.PI * random.next()) / 2 ** 32);
}
