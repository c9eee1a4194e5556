import { estimate, undefinedEstimate } from '../evaluation/estimate.ts';
import { wilsonInterval } from '../evaluation/wilson-interval.ts';
import type { ClassCounts, GroupCounts, MonthCounts } from './classification-report.ts';
import { noMonth, type ClassifiedRows } from './classified-rows.ts';

/** Values of a column that a report lists; a column of order numbers has one a row. */
const maxValues = 200;

/** Sums over a part of the rows. */
class Tally {
  readonly #counts: Float64Array;
  #stars = 0;
  #rows = 0;

  constructor(classCount: number) {
    this.#counts = new Float64Array(classCount);
  }

  get rows(): number {
    return this.#rows;
  }

  add(predicted: number, stars: number): void {
    this.#counts[predicted] = (this.#counts[predicted] ?? 0) + 1;
    this.#stars += stars;
    this.#rows += 1;
  }

  /** Shares have Wilson's interval. */
  counted(hasStars: boolean): ClassCounts {
    const rows = this.#rows;
    const counts = [...this.#counts];
    return {
      rows,
      counts,
      shares: counts.map((count) =>
        rows === 0
          ? undefinedEstimate('no-rows')
          : estimate(count / rows, wilsonInterval(count / rows, rows)),
      ),
      stars: hasStars && rows > 0 ? this.#stars / rows : null,
    };
  }
}

/** What the rows of a file were classified as, in all, by month and by group. */
export interface CountedClasses {
  overall: ClassCounts;
  months: MonthCounts[];
  undated: number;
  groups: GroupCounts[];
}

export function countClasses(rows: ClassifiedRows): CountedClasses {
  const { classCount, predicted, stars, months, length } = rows;
  const hasStars = stars !== null;
  const overall = new Tally(classCount);
  const byMonth = new Map<number, Tally>();
  const columns = rows.groupColumns();
  const byValue = columns.map(({ values }) => values.map(() => new Tally(classCount)));
  for (let row = 0; row < length; row++) {
    const given = predicted[row] ?? 0;
    const expected = stars?.[row] ?? 0;
    const month = months[row] ?? noMonth;
    let ofMonth = byMonth.get(month);
    if (ofMonth === undefined) byMonth.set(month, (ofMonth = new Tally(classCount)));
    overall.add(given, expected);
    ofMonth.add(given, expected);
    columns.forEach(({ codes }, place) => byValue[place]?.[codes[row] ?? 0]?.add(given, expected));
  }
  const undated = byMonth.get(noMonth)?.rows ?? 0;
  byMonth.delete(noMonth);
  return {
    overall: overall.counted(hasStars),
    undated,
    months: [...byMonth]
      .sort(([one], [other]) => one - other)
      .map(([month, tally]) => ({ month: monthName(month), ...tally.counted(hasStars) })),
    groups: columns.map(({ column, values }, place) => ({
      column,
      distinct: values.length,
      values: values
        .map((value, code) => ({ value, tally: byValue[place]?.[code] ?? new Tally(classCount) }))
        .sort((one, other) => other.tally.rows - one.tally.rows)
        .slice(0, maxValues)
        .map(({ value, tally }) => ({ value, ...tally.counted(hasStars) })),
    })),
  };
}

/** Months since the year 0. */
export function monthNumber({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1;
}

/** As `2026-03`. */
export function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
