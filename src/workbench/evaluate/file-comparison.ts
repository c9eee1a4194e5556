import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles } from '../../ui/styles.ts';
import './comparison-panel.ts';
import { failureAlert, failureOf, isEvaluationGone, type PageFailure } from '../page-failure.ts';

/** Milliseconds after the last change of the threshold before the comparison follows it. */
const followDelay = 250;

/**
 * The classifier next to the answers that the file brought. Nothing is drawn where it brought none.
 */
@customElement('rc-file-comparison')
export class FileComparison extends AppElement {
  static override styles = [
    alertStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-2xs);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;

  @state() private comparison: ClassifierComparison | null = null;
  @state() private failure: PageFailure | null = null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    clearTimeout(this.#timer);
    const isFirst = changed.get('report')?.id !== this.report.id;
    this.#timer = setTimeout(() => void this.#compare(), isFirst ? 0 : followDelay);
  }

  protected override render() {
    const { comparison, failure } = this;
    if (comparison === null && failure === null) return nothing;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${messages().evaluationExtras.comparison.heading}</h2>
      ${failure === null ? nothing : failureAlert(failure)}
      ${
        comparison === null
          ? nothing
          : html`<rc-comparison-panel
              .client=${this.client}
              .evaluation=${this.report.id}
              .classes=${this.report.classes}
              .comparison=${comparison}
            ></rc-comparison-panel>`
      }
    </section>`;
  }

  async #compare(): Promise<void> {
    const { report } = this;
    try {
      const comparison = await this.client.ask.compareWithFile(report.id);
      if (report !== this.report) return;
      this.comparison = comparison;
      this.failure = null;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (report === this.report && !isEvaluationGone(failure)) this.failure = failure;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-file-comparison': FileComparison;
  }
}
