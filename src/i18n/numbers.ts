import type { Locale } from './locale.ts';

/** The words of a counted thing, or of what agrees with it. */
export interface PluralForms {
  one: string;
  other: string;
}

/** How one language writes numbers inside its messages, and the word that agrees with a number. */
export function numbersIn(locale: Locale) {
  const rules = new Intl.PluralRules(locale);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const fraction = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  });

  /** 12345 → "12,345" or "12.345". */
  const integer = (value: number): string => whole.format(value);

  /** 0.9342 → "93.4%" or "93,4%". */
  const percent = (value: number): string => share.format(value);

  /** 0.5 → "0.50" or "0,50". */
  const decimal = (value: number): string => fraction.format(value);

  /**
   * The form that agrees with a number. Zero takes the plural in both languages: CLDR gives
   * Portuguese the singular, but "0 linhas" is what people write.
   */
  const plural = (value: number, { one, other }: PluralForms): string =>
    value !== 0 && rules.select(value) === 'one' ? one : other;

  /** A number and what is counted: 1 → "1 row", 1200 → "1,200 rows". */
  const counted = (value: number, forms: PluralForms): string =>
    `${integer(value)} ${plural(value, forms)}`;

  return { integer, percent, decimal, plural, counted };
}
