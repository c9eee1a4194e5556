import type {
  ComparedMetric,
  PairedDifference,
  ReportedComparison,
} from '../evaluation/evaluation-report.ts';
import { formatPercent, formatSigned, formatSignificant } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';

/** From this p-value on a difference is within chance. */
const significance = 0.05;

export const comparedMetrics: readonly ComparedMetric[] = [
  'accuracy',
  'balancedAccuracy',
  'macroF1',
  'matthewsCorrelation',
];

/** What two classifiers are called in a sentence. */
export interface ComparedNames {
  first: string;
  second: string;
}

/** Which of two makes fewer errors, where that is more than chance. */
export function comparisonVerdict(
  comparison: Pick<ReportedComparison, 'mcNemar' | 'onlyFirstRight' | 'onlySecondRight'>,
  { first, second }: ComparedNames,
): string {
  const words = messages().evaluationExtras.comparison;
  const { mcNemar, onlyFirstRight, onlySecondRight } = comparison;
  const p = words.p({ value: mcNemar });
  if (mcNemar >= significance) return words.neither({ first, second, p });
  return onlyFirstRight > onlySecondRight
    ? words.better({ better: first, worse: second, p })
    : words.better({ better: second, worse: first, p });
}

/** The figures of one metric of two classifiers. */
export function comparedValues(
  name: ComparedMetric,
  { first, second, difference }: PairedDifference,
): { first: string; second: string; difference: string; interval: string | null } {
  const words = messages().evaluationExtras.comparison;
  const isShare = name !== 'matthewsCorrelation';
  const shown = (value: number | null) => {
    if (value === null) return words.undefined;
    return isShare ? formatPercent(value) : formatSignificant(value);
  };
  const signed = (value: number) => formatSigned(isShare ? 100 * value : value);
  const figures = { first: shown(first), second: shown(second) };
  if (difference === null) return { ...figures, difference: words.undefined, interval: null };
  const value = signed(difference.value);
  return {
    ...figures,
    difference: isShare ? words.points({ value }) : value,
    interval: words.interval({ low: signed(difference.low), high: signed(difference.high) }),
  };
}
