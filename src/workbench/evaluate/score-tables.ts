import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ClassMetrics,
  Estimate,
  EvaluationReport,
  PrecisionRecallF1,
} from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { hasProbabilities } from '../subject-words.ts';

/**
 * Precision, recall and F1 by class and averaged over the classes, with their intervals; by class
 * also how well it is told from the rest, where there are probabilities.
 */
@customElement('rc-score-tables')
export class ScoreTables extends AppElement {
  static override styles = [
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-l) var(--rc-space-xl);
      }

      h3 {
        margin-block-end: var(--rc-space-2xs);
      }

      table {
        inline-size: 100%;
      }

      tbody th {
        min-inline-size: 7rem;
        font-weight: var(--rc-font-weight-normal);
      }

      thead th.number {
        min-inline-size: 6rem;
        white-space: normal;
      }

      .interval {
        display: block;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
      }
    `,
  ];

  @property({ attribute: false }) report!: EvaluationReport;

  protected override render() {
    const words = messages().evaluate.report;
    const { classes, perClass, metrics } = this.report;
    const isRanked = hasProbabilities(this.report);
    const averages = ['macro', 'micro', 'weighted'] as const;
    return html`
      <section aria-labelledby="by-class">
        <h3 id="by-class">${words.perClassHeading}</h3>
        <rc-scroll-region label=${words.perClassHeading}>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.class}</th>
                ${this.#scoreHeaders()} ${isRanked ? this.#rankingHeaders() : nothing}
                <th scope="col" class="number">${words.support}</th>
              </tr>
            </thead>
            <tbody>
              ${classes.map((name, place) => {
                const scores = perClass[name];
                return html`<tr>
                  <th scope="row">
                    <rc-class-label .name=${name} .place=${place}></rc-class-label>
                  </th>
                  ${
                    scores === undefined
                      ? html`<td colspan=${isRanked ? 5 : 3}></td>`
                      : [...this.#scores(scores), ...(isRanked ? this.#ranking(scores) : [])]
                  }
                  <td class="number">${formatInteger(scores?.support ?? 0)}</td>
                </tr>`;
              })}
            </tbody>
          </table>
        </rc-scroll-region>
      </section>
      <section aria-labelledby="averages">
        <h3 id="averages">${words.averagesHeading}</h3>
        <rc-scroll-region label=${words.averagesHeading}>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.average}</th>
                ${this.#scoreHeaders()}
              </tr>
            </thead>
            <tbody>
              ${averages.map(
                (average) =>
                  html`<tr>
                    <th scope="row">${words.averages[average]}</th>
                    ${this.#scores(metrics[average])}
                  </tr>`,
              )}
            </tbody>
          </table>
        </rc-scroll-region>
      </section>
    `;
  }

  #scoreHeaders() {
    const words = messages().evaluate.report;
    return headers([words.precision, words.recall, words.f1]);
  }

  #rankingHeaders() {
    const { rocAuc, averagePrecision } = messages().evaluate.report.metrics;
    return headers([rocAuc.name, averagePrecision.name]);
  }

  #scores({ precision, recall, f1 }: PrecisionRecallF1) {
    return [precision, recall, f1].map((estimate) => cell(estimate, formatPercent));
  }

  #ranking({ rocAuc, averagePrecision }: ClassMetrics) {
    return [rocAuc, averagePrecision].map((estimate) => cell(estimate, formatSignificant));
  }
}

function headers(names: readonly string[]) {
  return names.map((name) => html`<th scope="col" class="number">${name}</th>`);
}

function cell(estimate: Estimate, format: (value: number) => string) {
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

declare global {
  interface HTMLElementTagNameMap {
    'rc-score-tables': ScoreTables;
  }
}
