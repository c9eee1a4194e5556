import { currentLocale } from './locale.ts';

const cache = new Map<string, Intl.NumberFormat>();

/**
 * How the page's language writes numbers; each way is set up once, because that takes longer than a
 * thousand numbers.
 */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = currentLocale() + JSON.stringify(options);
  let format = cache.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(currentLocale(), options);
    cache.set(key, format);
  }
  return format;
}

/** 12345 → "12,345" or "12.345". */
export function formatInteger(value: number): string {
  return numberFormat({ maximumFractionDigits: 0 }).format(value);
}

/** A share from 0 to 1 with one decimal: 0.9342 → "93.4%" or "93,4%". */
export function formatPercent(share: number): string {
  return numberFormat({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}

/** Three significant digits: 0.18345 → "0.183". */
export function formatSignificant(value: number): string {
  return numberFormat({ minimumSignificantDigits: 3, maximumSignificantDigits: 3 }).format(value);
}

/** A threshold, as short as it can be written: "0.5", "0.3712". */
export function formatThreshold(value: number): string {
  return numberFormat({ maximumFractionDigits: 4 }).format(value);
}

/**
 * The same with its sign always written, the minus as a minus rather than the hyphen of both
 * locales: "+0.183", "−1.20".
 */
export function formatSigned(value: number): string {
  return numberFormat({
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
  })
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** Bytes in the unit a user reads easily: "1.8 MB" (1 MB = 10⁶ bytes). */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return numberFormat({
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1,
  }).format(value);
}

/** Seconds as "4 s" or "2 min 5 s". */
export function formatDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const unit = (value: number, name: 'minute' | 'second') =>
    numberFormat({ style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (minutes === 0) return unit(whole, 'second');
  const rest = whole % 60;
  return rest === 0
    ? unit(minutes, 'minute')
    : `${unit(minutes, 'minute')} ${unit(rest, 'second')}`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A moment as the language writes date and time: "11/22/2026, 5:46:16 PM". */
export function formatDateTime(moment: Date): string {
  const locale = currentLocale();
  let format = dateFormats.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    dateFormats.set(locale, format);
  }
  return format.format(moment);
}
