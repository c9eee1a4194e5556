import type { Cell } from './dataset.ts';

/** Which comes first in `03/04/2024`: the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

export interface CalendarDate {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

const maxLength = 40;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s,].*)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T\s,].*)?$/;
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The day that a cell names: `2024-05-31`, `2024/5/31`, `2024-05-31T14:30:00Z`, `31/05/2024`,
 * `31.05.24 14:30`; a year of two digits is of this century. Null for what is no date, and for a
 * day that does not exist. Dates of workbooks and Parquet are ISO text already.
 */
export function parseDate(cell: Cell | undefined, order: DateOrder): CalendarDate | null {
  if (typeof cell !== 'string' || cell.length > maxLength) return null;
  const text = cell.trim();
  const iso = yearFirst.exec(text);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const other = yearLast.exec(text);
  if (other === null) return null;
  const [first, second, digits] = [Number(other[1]), Number(other[3]), Number(other[4])];
  const year = digits < 100 ? 2000 + digits : digits;
  return order === 'dmy' ? existing(year, second, first) : existing(year, first, second);
}

function existing(year: number, month: number, day: number): CalendarDate | null {
  const days = daysOfMonths[month - 1] ?? 0;
  const isLeapDay = month === 2 && day === 29;
  if (day < 1 || day > days || (isLeapDay && !isLeapYear(year))) return null;
  return { year, month, day };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
