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
type Counts = readonly (readonly number[])[];

/** A group's rows as one class against all others sees them. */
interface OneAgainstRest {
  trueNegatives: number;
  falsePositives: number;
  falseNegatives: number;
  truePositives: number;
}

interface Proportion {
  value: string;
  successes: number;
  trials: number;
}

/**
 * Accuracy, and selection rate, true-positive rate and false-positive rate of one class, by the
 * groups of every metadata column, and the largest gap of each rate: demographic parity, equal
 * opportunity and, with both of the last, equalised odds (M. Hardt, E. Price and N. Srebro,
 * "Equality of Opportunity in Supervised Learning", NIPS 2016). The class is the second of two; of
 * more, each with 30 rows or more has its turn.
 *
 * Groups of fewer than 30 rows are marked and not compared; nor is a true- or false-positive rate
 * over fewer than 10 rows, nor the rows without a value, nor the groups of a column that mostly
 * repeats the label. The p-value is that all groups compared have the same rate
 * (`homogeneityTest`), the q-value Benjamini–Hochberg's over all gaps of all columns and classes.
 *
 * @param classes names, in the order of the indices
 */
export function fairnessByColumn(
  columns: readonly ColumnValues[],
  outcomes: Outcomes,
  classes: readonly string[],
): FairnessColumn[] {
  const shown = shownClasses(outcomes);
  const found = columns.flatMap((column) => {
    const counts = countsByGroup(column, outcomes);
    const followsLabel = lambda(counts) >= minLambda;
    return shown.map((index): FairnessColumn => {
      const groups = column.values.map(({ value }, place) => group(value, counts[place]!, index));
      const gaps = Object.fromEntries(
        fairnessRates.map((rate) => [
          rate,
          followsLabel ? null : gap(proportions(groups, counts, index, rate)),
        ]),
      ) as Record<FairnessRate, FairnessGap | null>;
      return { column: column.column, class: classes[index]!, groups, followsLabel, gaps };
    });
  });
  const gaps = found.flatMap(({ gaps }) => fairnessRates.map((rate) => gaps[rate])).filter(isGap);
  const qValues = benjaminiHochberg(Float64Array.from(gaps, ({ pValue }) => pValue));
  gaps.forEach((gap, index) => (gap.qValue = qValues[index]!));
  return found;
}

function isGap(gap: FairnessGap | null): gap is FairnessGap {
  return gap !== null;
}

/** Indices of the classes whose rates are shown. */
function shownClasses({ classCount, labels }: Outcomes): number[] {
  if (classCount === 2) return [1];
  const rows = new Uint32Array(classCount);
  for (const label of labels) rows[label]!++;
  return Array.from(rows.keys()).filter((index) => rows[index]! >= minRows);
}

/**
 * Share of the mistakes that knowing the group spares in guessing the label by its majority, 0 to
 * 1: lambda of L. A. Goodman and W. H. Kruskal, "Measures of Association for Cross
 * Classifications", JASA 49, 1954. 0 where there is one class.
 */
function lambda(counts: readonly Counts[]): number {
  const byLabel = counts.map((ofGroup) => ofGroup.map((predicted) => sum(predicted)));
  const [first = []] = byLabel;
  const all = first.map((_, label) => sum(byLabel.map((labels) => labels[label]!)));
  const mistakesIn = (labels: readonly number[]) => sum(labels) - Math.max(0, ...labels);
  const mistakes = mistakesIn(all);
  return mistakes === 0 ? 0 : (mistakes - sum(byLabel.map(mistakesIn))) / mistakes;
}

function countsByGroup(
  { values, codes }: ColumnValues,
  { classCount, labels, predicted }: Outcomes,
): Counts[] {
  const size = classCount ** 2;
  const flat = new Uint32Array(values.length * size);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row]! >= values.length) continue;
    flat[codes[row]! * size + labels[row]! * classCount + predicted[row]!]!++;
  }
  return values.map((_, group) =>
    Array.from({ length: classCount }, (_, label) => {
      const start = group * size + label * classCount;
      return Array.from(flat.subarray(start, start + classCount));
    }),
  );
}

function oneAgainstRest(counts: Counts, index: number): OneAgainstRest {
  const truePositives = counts[index]![index]!;
  const falseNegatives = sum(counts[index]!) - truePositives;
  const falsePositives = sum(counts.map((predicted) => predicted[index]!)) - truePositives;
  const rows = sum(counts.map(sum));
  return {
    trueNegatives: rows - truePositives - falseNegatives - falsePositives,
    falsePositives,
    falseNegatives,
    truePositives,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function group(value: string, counts: Counts, index: number): FairnessGroup {
  const { trueNegatives, falsePositives, falseNegatives, truePositives } = oneAgainstRest(
    counts,
    index,
  );
  const negatives = trueNegatives + falsePositives;
  const positives = falseNegatives + truePositives;
  const rows = negatives + positives;
  const right = sum(counts.map((predicted, label) => predicted[label]!));
  return {
    value,
    rows,
    accuracy: share(right, rows, 'no-rows'),
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
  index: number,
  rate: FairnessRate,
): Proportion[] {
  return groups
    .map(({ value, fewRows }, place) => {
      const { trueNegatives, falsePositives, falseNegatives, truePositives } = oneAgainstRest(
        counts[place]!,
        index,
      );
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
