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
import { subjectWords } from '../subject-words.ts';

/** Milliseconds after the last change of the threshold before the comparison follows it. */
const followDelay = 250;

/**
 * What was evaluated next to the other answers that were compared. Nothing is drawn where none
 * were.
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
    if (report.comparison === undefined) {
      this.#latest.forget();
      return;
    }
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
    const { subject, comparison: reported } = this.report;
    const second = reported === undefined ? '' : subjectWords(reported.subject);
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${messages().report.comparedWith({ name: second })}</h2>
      ${failure === null ? nothing : failureAlert(failure)}
      ${
        comparison === null
          ? nothing
          : html`<rc-comparison-panel
              name="file"
              .client=${this.client}
              .evaluation=${this.report.id}
              .classes=${this.report.classes}
              .comparison=${comparison}
              .first=${subjectWords(subject)}
              .second=${second}
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
