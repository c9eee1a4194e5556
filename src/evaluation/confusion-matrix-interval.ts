import { rowCount, type ConfusionMatrix } from './confusion-matrix.ts';
import { effectiveSizeInterval } from './effective-size-interval.ts';
import type { Interval } from './estimate.ts';

/**
 * Relative step of the central differences: their error, of the order of its square, is far below
 * the interval's own.
 */
const relativeStep = 1e-4;

/**
 * Interval for a statistic of the confusion matrix that is not a proportion (correlation, kappa,
 * averaged F1 …), the rows being independent draws: the multinomial delta method gives the
 * variance, and Wilson's formula with the effective sample size the bounds.
 *
 * The variance is that of the matrix with one row more of each class, spread evenly over the
 * predictions, so that an empty cell is not taken for an impossible one: without them the interval
 * of a perfect classifier has no width. With two classes that is one half in each cell, as A.
 * Agresti and Y. Min do for differences of proportions ("Simple improved confidence intervals for
 * comparing matched proportions", Statistics in Medicine 24, 2005). The rows that more classes add
 * beyond those of two do not count as evidence. Delta method: Y. M. M. Bishop, S. E. Fienberg and
 * P. W. Holland, "Discrete Multivariate Analysis", 1975, section 14.6.
 *
 * @param statistic value for any matrix of positive cells; it depends on their proportions only
 * @param value the statistic of `matrix`
 * @param lowest lower end of the statistic's range; the upper end is 1
 */
export function confusionMatrixInterval(
  matrix: ConfusionMatrix,
  statistic: (matrix: ConfusionMatrix) => number,
  value: number,
  lowest: 0 | -1,
): Interval {
  const classCount = matrix.length;
  const smoothed = matrix.map((counts) => counts.map((count) => count + 1 / classCount));
  const rows = rowCount(matrix);
  const range = 1 - lowest;
  const toUnit = (bounded: number) => (bounded - lowest) / range;
  const variance =
    ((rows + classCount) / (rows + 2)) *
    deltaMethodVariance(smoothed, (cells) => toUnit(statistic(cells)));
  const unit = effectiveSizeInterval(toUnit(value), toUnit(statistic(smoothed)), variance);
  return { low: lowest + range * unit.low, high: lowest + range * unit.high };
}

/**
 * Σ c g², where c are the cells' counts and g the statistic's derivatives by them. The second term
 * of the multinomial variance, (Σ c g)² / n, is 0: the statistic does not change when all cells
 * grow alike.
 */
function deltaMethodVariance(
  matrix: ConfusionMatrix,
  statistic: (matrix: ConfusionMatrix) => number,
): number {
  const cells = matrix.map((counts) => [...counts]);
  let variance = 0;
  for (const counts of cells) {
    for (const [cell, count] of counts.entries()) {
      const step = count * relativeStep;
      counts[cell] = count + step;
      const above = statistic(cells);
      counts[cell] = count - step;
      const below = statistic(cells);
      counts[cell] = count;
      const derivative = (above - below) / (2 * step);
      variance += count * derivative * derivative;
    }
  }
  return variance;
}
