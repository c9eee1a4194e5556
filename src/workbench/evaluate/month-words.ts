import { currentLocale } from '../../i18n/locale.ts';

/** Months since the year 0 of `2026-03`, as a row filter has them. */
export function monthIndex(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

/** The first moment of a month in UTC, in milliseconds. */
export function monthStart(index: number): number {
  const start = new Date(0);
  // `Date.UTC` takes the years before 100 for those of the last century.
  start.setUTCFullYear(Math.floor(index / 12), index % 12, 1);
  return start.getTime();
}

/** A month as the language writes it: "March 2026", or "Mar 2026" where it is short. */
export function monthName(index: number, length: 'long' | 'short' = 'long'): string {
  const options = { month: length, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(currentLocale(), options).format(monthStart(index));
}
