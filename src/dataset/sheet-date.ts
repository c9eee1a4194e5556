import { isoText } from './iso-text.ts';

const millisecondsOfADay = 24 * 60 * 60 * 1000;
/** Days from the serial number 0 to 1970, which is 30 December 1899; or 1 January 1904. */
const daysBefore1970 = 25_569;
const daysFrom1899To1904 = 1_462;
/** Times without a day count from the eve of 1900. */
const firstDaysMs = [Date.UTC(1899, 11, 29), Date.UTC(1900, 0, 1)] as const;
const isoDate = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)Z?)?$/;

/**
 * A serial number of days as ISO text to the second, as a day's fraction in a double is less than
 * exact: `2024-05-31`, `2024-05-31T14:30:00`, or `08:15:00` for a time without a day. Null where no
 * calendar has it.
 */
export function serialDateText(serial: number, from1904: boolean): string | null {
  const days = serial - daysBefore1970 + (from1904 ? daysFrom1899To1904 : 0);
  return dateText(Math.floor(days * millisecondsOfADay));
}

/**
 * A date cell that is ISO text already (strict workbooks) in the same form; any other text as it is
 * written.
 */
export function isoDateText(value: string): string | null {
  const [whole, day = '', time] = isoDate.exec(value) ?? [];
  if (whole === undefined) return value;
  return dateText(Date.parse(time === undefined ? day : `${day}T${time}Z`)) ?? value;
}

function dateText(milliseconds: number): string | null {
  const time = Math.round(milliseconds / 1000) * 1000;
  const [from, to] = firstDaysMs;
  const isTimeAlone = time > from && time < to && time % millisecondsOfADay !== 0;
  const text = isoText(new Date(time));
  return isTimeAlone ? text.slice(text.indexOf('T') + 1) : text === '' ? null : text;
}
