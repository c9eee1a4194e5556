import { html, nothing } from 'lit';
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
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  protected override render() {
    const texts = metricTexts(this.report, this.wanted)[this.kind];
    if (texts.length === 0) return nothing;
    return html`<ul>
      ${texts.map((metric) => html`<li><rc-metric-row .metric=${metric}></rc-metric-row></li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-list': MetricList;
  }
}
