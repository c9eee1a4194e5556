import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { Latest } from '../../ui/latest.ts';
import { alertStyles } from '../../ui/styles.ts';
import './comparison-panel.ts';
import { failureAlert, failureOf, isEvaluationGone } from '../page-failure.ts';

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

  readonly #latest = new Latest<ClassifierComparison | null>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    const { client, report } = this;
    const isFirst = changed.get('report')?.id !== report.id;
    void this.#latest.ask(() => client.ask.compareWithFile(report.id), {
      after: isFirst ? 0 : followDelay,
    });
  }

  protected override render() {
    const { answer: comparison, failure: thrown } = this.#latest;
    const found = thrown === null ? null : failureOf(thrown);
    const failure = found === null || isEvaluationGone(found) ? null : found;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-file-comparison': FileComparison;
  }
}
