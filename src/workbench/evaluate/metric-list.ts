import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { AppElement } from '../../ui/app-element.ts';
import { Latest } from '../../ui/latest.ts';
import '../../ui/metric-row.ts';
import { alertStyles } from '../../ui/styles.ts';
import { metricTexts, type MetricTexts, type NamedMetricText } from '../metric-texts.ts';
import { failureAlert, failureOf } from '../page-failure.ts';

/**
 * The metrics of one kind in a report, a row each. Their formulas are fetched when the first one is
 * wanted.
 */
@customElement('rc-metric-list')
export class MetricList extends AppElement {
  static override styles = alertStyles;

  @property({ attribute: false }) report!: EvaluationReport;
  @property() kind: keyof MetricTexts = 'accuracy';
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  /** The metrics whose formulas have been wanted. */
  @state() private unfolded: readonly NamedMetricText['metric'][] = [];
  readonly #formulas = new Latest<unknown>(this);

  protected override render() {
    const texts = metricTexts(this.report, this.wanted)[this.kind];
    if (texts.length === 0) return nothing;
    return html`<ul>
      ${texts.map(
        (text) =>
          html`<li>
            <rc-metric-row .metric=${text} @unfolded=${() => this.#unfold(text.metric)}
              >${this.unfolded.includes(text.metric) ? this.#formula(text) : nothing}</rc-metric-row
            >
          </li>`,
      )}
    </ul>`;
  }

  #formula({ metric, name }: NamedMetricText) {
    const { failure } = this.#formulas;
    if (failure !== null) return failureAlert(failureOf(failure));
    return html`<rc-metric-formula
      .report=${this.report}
      metric=${metric}
      .wanted=${this.wanted}
      name=${name}
    ></rc-metric-formula>`;
  }

  #unfold(metric: NamedMetricText['metric']): void {
    this.unfolded = [...this.unfolded, metric];
    void this.#formulas.ask(() => import('../formulas/metric-formula.ts'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-list': MetricList;
  }
}
