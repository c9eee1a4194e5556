import type { Estimate } from '../../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { CellBar } from '../../blocks/block.ts';
import type { RateChartContent } from '../../blocks/rate-chart-svg.ts';

export { errorsOfRows, estimateCell } from '../../report-files/estimate-cell.ts';

/** q below which a finding is called significant. */
export const significant = 0.05;

/** A share with its 95 % interval as a bar; null where there is nothing to draw. */
export function estimateBar(estimate: Estimate, reference?: number): CellBar | null {
  if (estimate.value === null) return null;
  const { value, low, high } = estimate;
  return { kind: 'interval', value, low, high, ...(reference === undefined ? {} : { reference }) };
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
