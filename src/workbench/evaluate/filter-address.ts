import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { indexIn } from '../address/address.ts';
import { monthIndex } from './month-words.ts';

export const evaluatedParameters = ['true', 'predicted', 'outcome', 'rating'] as const;
export const classifiedParameters = ['predicted', 'group', 'month', 'by'] as const;

type Written<Name extends string> = Record<Name, string | null>;
type Read<Name extends string> = (name: Name) => string | null;
type Evaluated = (typeof evaluatedParameters)[number];
type Classified = (typeof classifiedParameters)[number];

/** In place of a class, where rows stand in the order of the file. */
const fileOrder = 'file';

/** A filter of evaluated rows as the address says it; what is searched for is left out. */
export function evaluatedAddress(filter: RowFilter, report: EvaluationReport): Written<Evaluated> {
  const level = report.ratings?.findIndex(({ from }) => from === filter.rating?.from) ?? -1;
  return {
    true: written(filter.trueClass),
    predicted: written(filter.predictedClass),
    outcome: filter.outcome ?? null,
    rating: level < 0 ? null : String(level),
  };
}

/** The filter of evaluated rows that the address says, as far as the report has it. */
export function evaluatedFilter(read: Read<Evaluated>, report: EvaluationReport): RowFilter {
  const { classes, ratings = [] } = report;
  const trueClass = indexIn(classes.length, read('true'));
  const predictedClass = indexIn(classes.length, read('predicted'));
  const outcome = outcomeOf(read('outcome'));
  const level = ratings[indexIn(ratings.length, read('rating')) ?? -1];
  return {
    ...(trueClass === null ? {} : { trueClass }),
    ...(predictedClass === null ? {} : { predictedClass }),
    ...(outcome === null ? {} : { outcome }),
    ...(level === undefined ? {} : { rating: { from: level.from, to: level.to } }),
  };
}

/** A filter of classified rows as the address says it; a value of the file by its place. */
export function classifiedAddress(
  filter: RowFilter,
  report: ClassificationReport,
): Written<Classified> {
  const { group, month, byClass } = filter;
  const values = group === undefined ? [] : (report.groups[group.column]?.values ?? []);
  const value = values.findIndex((one) => one.value === group?.value);
  const monthPlace = (report.months ?? []).findIndex((one) => monthIndex(one.month) === month);
  const order = byClass === undefined ? fileOrder : String(byClass);
  return {
    predicted: written(filter.predictedClass),
    group: group === undefined || value < 0 ? null : `${group.column}.${value}`,
    month: monthPlace < 0 ? null : String(monthPlace),
    by: byClass === firstOrder(report) ? null : order,
  };
}

/** The filter of classified rows that the address says, as far as the report has it. */
export function classifiedFilter(read: Read<Classified>, report: ClassificationReport): RowFilter {
  const { classes, groups } = report;
  const months = report.months ?? [];
  const predictedClass = indexIn(classes.length, read('predicted'));
  const [columnPart, valuePart] = read('group')?.split('.') ?? [];
  const column = indexIn(groups.length, columnPart);
  const values = groups[column ?? -1]?.values ?? [];
  const value = values[indexIn(values.length, valuePart) ?? -1];
  const month = months[indexIn(months.length, read('month')) ?? -1];
  const byClass = indexIn(classes.length, read('by')) ?? firstOrder(report);
  return {
    ...(predictedClass === null ? {} : { predictedClass }),
    ...(column === null || value === undefined ? {} : { group: { column, value: value.value } }),
    ...(month === undefined ? {} : { month: monthIndex(month.month) }),
    ...(read('by') === fileOrder || byClass === undefined ? {} : { byClass }),
  };
}

/**
 * The class that classified rows are ordered by at first: the negative one; undefined, for the
 * order of the file, where there is none.
 */
function firstOrder({ classes }: ClassificationReport): number | undefined {
  const negative = classes.indexOf('negative');
  return negative < 0 ? undefined : negative;
}

function written(index: number | undefined): string | null {
  return index === undefined ? null : String(index);
}

function outcomeOf(value: string | null): 'correct' | 'wrong' | null {
  return value === 'correct' || value === 'wrong' ? value : null;
}
