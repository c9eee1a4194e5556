import type { Estimate } from '../../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { currentLocale, messages } from '../../../i18n/locale.ts';

/** A share or a difference of shares in percentage points with one decimal: 0.123 → "12.3". */
export function formatPoints(share: number): string {
  return (share * 100).toLocaleString(currentLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** "12.3% (10.1% to 14.7%)", or "–" where there is no value. */
export function percentWithInterval(estimate: Estimate): string {
  if (estimate.value === null) return messages().errorAnalysis.evidence.undefined;
  return messages().errorAnalysis.evidence.interval(
    formatPercent(estimate.value),
    formatPercent(estimate.low),
    formatPercent(estimate.high),
  );
}

/** The value of an estimate alone. */
export function percentOf(estimate: Estimate): string {
  return estimate.value === null
    ? messages().errorAnalysis.evidence.undefined
    : formatPercent(estimate.value);
}

/** A p- or q-value: three decimals, and no false zero. */
export function formatProbability(value: number): string {
  const format = (number: number) =>
    number.toLocaleString(currentLocale(), { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return value < 0.001 ? `< ${format(0.001)}` : format(value);
}

/** A ratio with one decimal: "2.4". */
export function formatRatio(value: number): string {
  return value.toLocaleString(currentLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** A number of the file as it stands in a column: "1,200", "0.25". */
export function formatNumber(value: number): string {
  return value.toLocaleString(currentLocale(), { maximumFractionDigits: 6 });
}
