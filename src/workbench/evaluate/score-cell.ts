import { css, html } from 'lit';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';

/** Styles that `scoreCell` needs where it is drawn. */
export const scoreCellStyles = css`
  .interval {
    display: block;
    color: var(--rc-color-text-quiet);
    font-size: var(--rc-font-size-xs);
  }

  @media (max-width: 30rem) {
    .interval {
      white-space: normal;
    }
  }
`;

/** A table cell of a metric with its interval, or with why it is undefined. */
export function scoreCell(estimate: Estimate, format: (value: number) => string) {
  const words = messages().evaluate.report;
  if (estimate.value === null) {
    const reason = words.undefinedReasons[estimate.reason];
    return html`<td class="number">– <span class="interval">${reason}</span></td>`;
  }
  const { value, low, high } = estimate;
  return html`<td class="number">
    ${format(value)}
    <span class="interval">${words.interval({ low: format(low), high: format(high) })}</span>
  </td>`;
}
