import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { BlockCell } from '../blocks/block.ts';

/** A share with its 95 % interval. */
export function estimateCell(estimate: Estimate): BlockCell {
  return writtenEstimate(estimate, formatPercent);
}

/** An estimate in a way of its own, with its 95 % interval. */
export function writtenEstimate(estimate: Estimate, format: (value: number) => string): BlockCell {
  if (estimate.value === null) return { text: messages().errorAnalysis.evidence.undefined };
  return {
    text: format(estimate.value),
    note: messages().evaluate.report.interval({
      low: format(estimate.low),
      high: format(estimate.high),
    }),
  };
}

/** "12/80". */
export function errorsOfRows({ errors, rows }: { errors: number; rows: number }): string {
  return `${formatInteger(errors)}/${formatInteger(rows)}`;
}
