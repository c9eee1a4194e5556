import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/metric-row.ts';
import { metricTexts, type MetricTexts } from '../metric-texts.ts';

/** The metrics of one kind in a report, a row each. */
@customElement('rc-metric-list')
export class MetricList extends AppElement {
  @property({ attribute: false }) report!: EvaluationReport;
  @property() kind: keyof MetricTexts = 'accuracy';

  protected override render() {
    return html`<ul>
      ${metricTexts(this.report)[this.kind].map(
        (metric) => html`<li><rc-metric-row .metric=${metric}></rc-metric-row></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-list': MetricList;
  }
}
