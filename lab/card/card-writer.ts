import { markdownTable } from '../reports/markdown-table.ts';

/** Languages that cards are written in. */
export type CardLanguage = 'en' | 'pt-BR';

/** Writes numbers and tables of a card in one language. */
export interface CardWriter {
  language: CardLanguage;
  /** The wording in the card's language. */
  say: (english: string, portuguese: string) => string;
  /** A whole number, its thousands apart. */
  whole: (value: number) => string;
  decimal: (value: number, digits: number) => string;
  /** A share in percent, with one decimal and no sign; – where there is none. */
  percent: (share: number | null | undefined) => string;
  /** A share with its interval, in percent. */
  interval: (share: { value: number; low: number; high: number } | null) => string;
  table: (header: readonly string[], rows: readonly (readonly string[])[]) => string;
}

export function cardWriter(language: CardLanguage): CardWriter {
  const decimal = (value: number, digits: number): string => {
    const text = value.toLocaleString(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return text.replace(/^-(0[.,]?0*)$/, '$1').replace('-', '−');
  };
  const percent: CardWriter['percent'] = (share) =>
    share === null || share === undefined ? '–' : decimal(share * 100, 1);
  return {
    language,
    say: (english, portuguese) => (language === 'en' ? english : portuguese),
    whole: (value) => decimal(value, 0),
    decimal,
    percent,
    interval: (share) =>
      share === null
        ? '–'
        : `${percent(share.value)} (${percent(share.low)} ${language === 'en' ? 'to' : 'a'} ${percent(share.high)})`,
    table: markdownTable,
  };
}
