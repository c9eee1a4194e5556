import type { Estimate } from '../../../evaluation/evaluation-report.ts';
import { formatPercent, numberFormat } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';

/** A share or a difference of shares in percentage points with one decimal: 0.123 → "12.3". */
export function formatPoints(share: number): string {
  return formatRatio(share * 100);
}

/** "12.3% (10.1% to 14.7%)", or "–" where there is no value. */
export function percentWithInterval(estimate: Estimate): string {
  if (estimate.value === null) return messages().errorAnalysis.evidence.undefined;
  return messages().errorAnalysis.evidence.interval({
    value: formatPercent(estimate.value),
    low: formatPercent(estimate.low),
    high: formatPercent(estimate.high),
  });
}

/** The value of an estimate alone. */
export function percentOf(estimate: Estimate): string {
  return estimate.value === null
    ? messages().errorAnalysis.evidence.undefined
    : formatPercent(estimate.value);
}

/** A p- or q-value: three decimals, and no false zero. */
export function formatProbability(value: number): string {
  const format = numberFormat({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return value < 0.001 ? `< ${format.format(0.001)}` : format.format(value);
}

/** A ratio with one decimal: "2.4"; its minus is a minus rather than the hyphen of both locales. */
export function formatRatio(value: number): string {
  return numberFormat({
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    // A rounded −0 is 0.
    signDisplay: 'negative',
  })
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** A number of the file as it stands in a column: "1,200", "0.25". */
export function formatNumber(value: number): string {
  return numberFormat({ maximumFractionDigits: 6 }).format(value);
}
