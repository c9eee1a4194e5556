import { accuracy } from './accuracy.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { rowCount, type ConfusionMatrix } from './confusion-matrix.ts';
import { normalQuantile } from './estimate.ts';
import type { Estimate, PairedComparison, PairedDifference } from './evaluation-report.ts';
import { macroAverage, meanF1, meanRecall } from './macro-average.ts';
import { correlation, matthewsCorrelation } from './matthews-correlation.ts';
import { tangoInterval } from './tango-interval.ts';

export type { ComparedMetric, PairedComparison, PairedDifference } from './evaluation-report.ts';

/** Rows of one true class with one pair of predictions. */
interface PairCell {
  label: number;
  first: number;
  second: number;
  count: number;
}

/** Relative step of the central differences. */
const relativeStep = 1e-4;

/**
 * Compares two classifiers on the same rows. The interval of the difference in accuracy is Tango's;
 * of the other metrics it is the multinomial delta method over the rows of each true class and pair
 * of predictions, so that what both have in common cancels (Y. M. M. Bishop, S. E. Fienberg and P.
 * W. Holland, "Discrete Multivariate Analysis", 1975, section 14.6).
 *
 * Two classifiers that never disagreed on these rows may do so on others. So the bounds of the
 * delta method are those of the rows with a few more: of each true class, a k-th of a row where
 * only the first is right and as much where only the second is, spread over the wrong predictions.
 * For two classes it is the half in each discordant cell of A. Agresti and Y. Min ("Simple improved
 * confidence intervals for comparing matched proportions", Statistics in Medicine 24, 2005).
 * `bench/paired-coverage.ts` counts how often the intervals hold the truth.
 *
 * Only the cells that occur are gone through, and a metric is derived once a cell of the two
 * confusion matrices: the time hardly grows with the rows.
 *
 * @param labels true class of each row
 * @param first predicted class of each row by the first classifier
 * @param second the same by the second
 * @param classCount 2 to 20
 * @throws RangeError if the lengths differ or a class is not below `classCount`
 */
export function pairedDifferences(
  labels: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
  classCount: number,
): PairedComparison {
  const cells = pairCells(labels, first, second, classCount);
  const doubted = [...cells, ...doubtCells(cells, classCount)];
  const matrices = {
    first: matrixOf(cells, 'first', classCount),
    second: matrixOf(cells, 'second', classCount),
  };
  const compare = (
    metric: (matrix: ConfusionMatrix) => Estimate,
    statistic: (matrix: ConfusionMatrix) => number,
    range: number,
  ): PairedDifference => {
    const one = metric(matrices.first).value;
    const other = metric(matrices.second).value;
    if (one === null || other === null) return { first: one, second: other, difference: null };
    const { low, high } = deltaInterval(doubted, statistic, range, classCount);
    return { first: one, second: other, difference: around(one - other, low, high) };
  };
  const rowsWhere = (isFirstRight: boolean, isSecondRight: boolean) =>
    cells.reduce((total, { label, first, second, count }) => {
      const isThis = (first === label) === isFirstRight && (second === label) === isSecondRight;
      return isThis ? total + count : total;
    }, 0);
  const onlyFirstRight = rowsWhere(true, false);
  const onlySecondRight = rowsWhere(false, true);
  return {
    metrics: {
      accuracy: accuracyDifference(matrices, onlyFirstRight, onlySecondRight),
      balancedAccuracy: compare(balancedAccuracy, meanRecall, 1),
      macroF1: compare((matrix) => macroAverage(matrix).f1, meanF1, 1),
      matthewsCorrelation: compare(matthewsCorrelation, correlation, 2),
    },
    bothRight: rowsWhere(true, true),
    onlyFirstRight,
    onlySecondRight,
    bothWrong: rowsWhere(false, false),
  };
}

function accuracyDifference(
  matrices: { first: ConfusionMatrix; second: ConfusionMatrix },
  onlyFirstRight: number,
  onlySecondRight: number,
): PairedDifference {
  const first = accuracy(matrices.first).value;
  const second = accuracy(matrices.second).value;
  if (first === null || second === null) return { first, second, difference: null };
  const rows = rowCount(matrices.first);
  const { low, high } = tangoInterval(onlyFirstRight, onlySecondRight, rows);
  return { first, second, difference: around(first - second, low, high) };
}

/** The value is always inside: an interval that was moved away from it is stretched to it. */
function around(value: number, low: number, high: number) {
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

function pairCells(
  labels: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
  classCount: number,
): PairCell[] {
  const rows = labels.length;
  if (first.length !== rows || second.length !== rows) {
    throw new RangeError(`${rows} labels, but ${first.length} and ${second.length} predictions`);
  }
  const counts = new Float64Array(classCount ** 3);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    const ofFirst = first[row]!;
    const ofSecond = second[row]!;
    if (label >= classCount || ofFirst >= classCount || ofSecond >= classCount) {
      throw new RangeError(`Row ${row} names a class beyond the ${classCount} there are`);
    }
    counts[(label * classCount + ofFirst) * classCount + ofSecond]!++;
  }
  const cells: PairCell[] = [];
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    cells.push({
      label: Math.floor(place / classCount ** 2),
      first: Math.floor(place / classCount) % classCount,
      second: place % classCount,
      count,
    });
  }
  return cells;
}

/** The rows more on which one of the two is right, of each true class that has rows. */
function doubtCells(cells: readonly PairCell[], classCount: number): PairCell[] {
  const count = 1 / classCount / (classCount - 1);
  return [...new Set(cells.map(({ label }) => label))].flatMap((label) =>
    Array.from({ length: classCount }, (_, wrong) => wrong)
      .filter((wrong) => wrong !== label)
      .flatMap((wrong) => [
        { label, first: label, second: wrong, count },
        { label, first: wrong, second: label, count },
      ]),
  );
}

function matrixOf(
  cells: readonly PairCell[],
  side: 'first' | 'second',
  classCount: number,
): number[][] {
  const matrix = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0));
  for (const cell of cells) matrix[cell.label]![cell[side]]! += cell.count;
  return matrix;
}

/**
 * A row of a cell moves the difference by the derivative of the first's metric at its own cell less
 * that of the second's, and the variance is the sum of the squares.
 *
 * @param range distance from the least to the greatest value of the metric
 */
function deltaInterval(
  cells: readonly PairCell[],
  statistic: (matrix: ConfusionMatrix) => number,
  range: number,
  classCount: number,
): { low: number; high: number } {
  const first = matrixOf(cells, 'first', classCount);
  const second = matrixOf(cells, 'second', classCount);
  const byFirst = derivatives(first, statistic);
  const bySecond = derivatives(second, statistic);
  const difference = statistic(first) - statistic(second);
  let variance = 0;
  for (const { label, first, second, count } of cells) {
    variance += count * (byFirst[label]![first]! - bySecond[label]![second]!) ** 2;
  }
  const halfWidth = normalQuantile * Math.sqrt(variance);
  return {
    low: Math.max(-range, difference - halfWidth),
    high: Math.min(range, difference + halfWidth),
  };
}

/** Derivative of the statistic by each cell that is not empty; 0 for the others. */
function derivatives(
  matrix: ConfusionMatrix,
  statistic: (matrix: ConfusionMatrix) => number,
): number[][] {
  const cells = matrix.map((counts) => [...counts]);
  return matrix.map((counts, label) =>
    counts.map((count, predicted) => {
      if (count === 0) return 0;
      const step = count * relativeStep;
      cells[label]![predicted] = count + step;
      const above = statistic(cells);
      cells[label]![predicted] = count - step;
      const below = statistic(cells);
      cells[label]![predicted] = count;
      return (above - below) / (2 * step);
    }),
  );
}
