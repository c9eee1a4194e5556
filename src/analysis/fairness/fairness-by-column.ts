import { estimate, undefinedEstimate } from '../../evaluation/estimate.ts';
import type { Estimate, UndefinedReason } from '../../evaluation/evaluation-report.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';
import type {
  FairnessColumn,
  FairnessGap,
  FairnessGroup,
  FairnessRate,
} from '../error-analysis-report.ts';
import type { ColumnValues } from '../slices/column-values.ts';
import type { Outcomes } from '../slices/tested-slice.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { homogeneityTest } from '../statistics/homogeneity-test.ts';
import { newcombeInterval } from '../statistics/newcombe-interval.ts';

/**
 * Rows a group needs to be compared with the others, and rows of the true class that its rate is
 * about.
 */
const minRows = 30;
const minRowsOfClass = 10;

/**
 * A column that spares at least this share of the mistakes in guessing the label repeats the label.
 */
const minLambda = 0.5;

export const fairnessRates = ['selectionRate', 'truePositiveRate', 'falsePositiveRate'] as const;

/** Rows of a group by true class (first index) and predicted class. */
type Counts = readonly [[number, number], [number, number]];

interface Proportion {
  value: string;
  successes: number;
  trials: number;
}

/**
 * Accuracy, selection rate, true-positive rate and false-positive rate by the groups of every
 * metadata column, and the largest gap of each rate: demographic parity, equal opportunity and,
 * with both of the last, equalised odds (M. Hardt, E. Price and N. Srebro, "Equality of Opportunity
 * in Supervised Learning", NIPS 2016).
 *
 * Groups of fewer than 30 rows are marked and not compared; nor is a true- or false-positive rate
 * over fewer than 10 rows, nor the rows without a value, nor the groups of a column that mostly
 * repeats the label. The p-value is that all groups compared have the same rate
 * (`homogeneityTest`), the q-value Benjamini–Hochberg's over all gaps of all columns.
 */
export function fairnessByColumn(
  columns: readonly ColumnValues[],
  outcomes: Outcomes,
): FairnessColumn[] {
  const found = columns.map((column) => {
    const counts = countsByGroup(column, outcomes);
    const groups = column.values.map(({ value }, index) => group(value, counts[index]!));
    const followsLabel = lambda(counts) >= minLambda;
    const gaps = Object.fromEntries(
      fairnessRates.map((rate) => [
        rate,
        followsLabel ? null : gap(proportions(groups, counts, rate)),
      ]),
    ) as Record<FairnessRate, FairnessGap | null>;
    return { column: column.column, groups, followsLabel, gaps };
  });
  const gaps = found.flatMap(({ gaps }) => fairnessRates.map((rate) => gaps[rate])).filter(isGap);
  const qValues = benjaminiHochberg(Float64Array.from(gaps, ({ pValue }) => pValue));
  gaps.forEach((gap, index) => (gap.qValue = qValues[index]!));
  return found;
}

function isGap(gap: FairnessGap | null): gap is FairnessGap {
  return gap !== null;
}

/**
 * Share of the mistakes that knowing the group spares in guessing the label by its majority, 0 to
 * 1: lambda of L. A. Goodman and W. H. Kruskal, "Measures of Association for Cross
 * Classifications", JASA 49, 1954. 0 where there is one class.
 */
function lambda(counts: readonly Counts[]): number {
  const byLabel = counts.map(([negative, positive]) => [
    negative[0] + negative[1],
    positive[0] + positive[1],
  ]);
  const negatives = byLabel.reduce((sum, [negative]) => sum + negative!, 0);
  const positives = byLabel.reduce((sum, [, positive]) => sum + positive!, 0);
  const mistakes = Math.min(negatives, positives);
  const mistakesByGroup = byLabel.reduce((sum, labels) => sum + Math.min(...labels), 0);
  return mistakes === 0 ? 0 : (mistakes - mistakesByGroup) / mistakes;
}

function countsByGroup({ values, codes }: ColumnValues, outcomes: Outcomes): Counts[] {
  const counts = values.map((): Counts => [
    [0, 0],
    [0, 0],
  ]);
  for (let row = 0; row < codes.length; row++) {
    const ofGroup = counts[codes[row]!];
    if (ofGroup !== undefined)
      ofGroup[outcomes.labels[row] as 0 | 1][outcomes.predictions[row] as 0 | 1]++;
  }
  return counts;
}

function group(value: string, counts: Counts): FairnessGroup {
  const [[trueNegatives, falsePositives], [falseNegatives, truePositives]] = counts;
  const negatives = trueNegatives + falsePositives;
  const positives = falseNegatives + truePositives;
  const rows = negatives + positives;
  return {
    value,
    rows,
    accuracy: share(trueNegatives + truePositives, rows, 'no-rows'),
    selectionRate: share(falsePositives + truePositives, rows, 'no-rows'),
    truePositiveRate: share(truePositives, positives, 'no-true-rows'),
    falsePositiveRate: share(falsePositives, negatives, 'no-true-rows'),
    fewRows: rows < minRows,
  };
}

function share(successes: number, trials: number, reason: UndefinedReason): Estimate {
  if (trials === 0) return undefinedEstimate(reason);
  return estimate(successes / trials, wilsonInterval(successes / trials, trials));
}

function proportions(
  groups: readonly FairnessGroup[],
  counts: readonly Counts[],
  rate: FairnessRate,
): Proportion[] {
  return groups
    .map(({ value, fewRows }, index) => {
      const [[trueNegatives, falsePositives], [falseNegatives, truePositives]] = counts[index]!;
      const positives = { successes: truePositives, trials: truePositives + falseNegatives };
      const negatives = { successes: falsePositives, trials: falsePositives + trueNegatives };
      const all = {
        successes: positives.successes + negatives.successes,
        trials: positives.trials + negatives.trials,
      };
      const counted = {
        selectionRate: all,
        truePositiveRate: positives,
        falsePositiveRate: negatives,
      }[rate];
      return { value, fewRows, ...counted };
    })
    .filter(({ value, fewRows, trials }) => value !== '' && !fewRows && trials >= minRowsOfClass);
}

/** The q-value is filled in when all gaps are known. */
function gap(compared: readonly Proportion[]): FairnessGap | null {
  if (compared.length < 2) return null;
  const rate = ({ successes, trials }: Proportion) => successes / trials;
  const highest = compared.reduce((best, next) => (rate(next) > rate(best) ? next : best));
  const lowest = compared.reduce((best, next) => (rate(next) < rate(best) ? next : best));
  const interval = newcombeInterval(
    { proportion: rate(highest), size: highest.trials },
    { proportion: rate(lowest), size: lowest.trials },
  );
  return {
    value: rate(highest) - rate(lowest),
    ...interval,
    highest: highest.value,
    lowest: lowest.value,
    pValue: homogeneityTest(
      compared.map(({ successes }) => successes),
      compared.map(({ trials }) => trials),
    ),
    qValue: 1,
  };
}
