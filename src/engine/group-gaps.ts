import { fairnessByColumn } from '../analysis/fairness/fairness-by-column.ts';
import { columnValues } from '../analysis/slices/column-values.ts';
import type { FairnessColumn, FairnessGap } from '../analysis/error-analysis-report.ts';
import type { GroupGap, TrainingRecord } from '../learning/training-record.ts';

/** The rates whose gaps are looked at: the first that can be compared is the one. */
const rates = ['truePositiveRate', 'selectionRate'] as const;

export interface GroupedAnswers {
  column: string;
  /** Value of the column, a row each. */
  values: readonly string[];
  /** Index of the class of each row. */
  labels: Uint8Array;
  classes: readonly string[];
  /** Index of the class that is answered. */
  before: Uint8Array;
  after: Uint8Array;
}

/**
 * How far the groups of a column were apart before, and are after: the difference between the group
 * with the highest true-positive rate and the one with the lowest, of the class where it was
 * largest before; selection rates where no true-positive rates can be compared. Groups of fewer
 * than 30 rows are not (`fairnessByColumn` says which are).
 *
 * @returns null where there are not two groups to compare
 */
export function groupGaps({
  column,
  values,
  labels,
  classes,
  before,
  after,
}: GroupedAnswers): NonNullable<TrainingRecord['groups']> | null {
  const distinct = [...new Set(values)];
  const places = new Map(distinct.map((value, place) => [value, place]));
  const codes = Uint32Array.from(values, (value) => places.get(value) ?? 0);
  const grouped = columnValues({ column, values: distinct, codes });
  if ('reason' in grouped) return null;
  const fairnessOf = (predicted: Uint8Array): FairnessColumn[] =>
    fairnessByColumn(
      [grouped],
      { classCount: classes.length, labels, predicted, probabilities: null },
      classes,
    );
  const [first, second] = [fairnessOf(before), fairnessOf(after)];
  for (const rate of rates) {
    const pairs = first.flatMap((one, place) => {
      const [was, is] = [one.gaps[rate], second[place]?.gaps[rate] ?? null];
      return was === null || is === null ? [] : [{ name: one.class, was, is }];
    });
    const [largest] = pairs.sort((a, b) => b.was.value - a.was.value);
    if (largest === undefined) continue;
    const { name, was, is } = largest;
    return { column, rate, class: name, before: gapOf(was), after: gapOf(is) };
  }
  return null;
}

function gapOf({ value, low, high, highest, lowest }: FairnessGap): GroupGap {
  return { gap: value, low, high, highest, lowest };
}
