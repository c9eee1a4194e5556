import type { Estimate } from '../../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { BlockCell, CellBar } from '../../blocks/block.ts';
import type { RateChartContent } from '../../blocks/rate-chart-svg.ts';

/** q below which a finding is called significant. */
export const significant = 0.05;

/** A share with its 95 % interval. */
export function estimateCell(estimate: Estimate): BlockCell {
  if (estimate.value === null) return { text: messages().errorAnalysis.evidence.undefined };
  return {
    text: formatPercent(estimate.value),
    note: messages().evaluate.report.interval({
      low: formatPercent(estimate.low),
      high: formatPercent(estimate.high),
    }),
  };
}

/** The same as a bar; null where there is nothing to draw. */
export function estimateBar(estimate: Estimate, reference?: number): CellBar | null {
  if (estimate.value === null) return null;
  const { value, low, high } = estimate;
  return { kind: 'interval', value, low, high, ...(reference === undefined ? {} : { reference }) };
}

/** "12/80". */
export function errorsOfRows({ errors, rows }: { errors: number; rows: number }): string {
  return `${formatInteger(errors)}/${formatInteger(rows)}`;
}

/** Error rates next to that of all rows. */
export function errorRates(
  title: string,
  reference: number,
  marks: RateChartContent['marks'],
): RateChartContent {
  return {
    title,
    reference,
    referenceLabel: messages().errorAnalysis.slices.overall({ share: formatPercent(reference) }),
    marks,
    format: formatPercent,
  };
}
