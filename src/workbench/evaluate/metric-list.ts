import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { updateWhenLocaleChanges } from '../../i18n/locale.ts';
import '../../ui/metric-row.ts';
import { baseStyles } from '../../ui/styles.ts';
import { metricTexts, type MetricTexts } from './metric-texts.ts';

/** The metrics of one kind in a report, a row each. */
@customElement('rc-metric-list')
export class MetricList extends LitElement {
  static override styles = baseStyles;

  @property({ attribute: false }) report!: EvaluationReport;
  @property() kind: keyof MetricTexts = 'accuracy';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

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
