import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { ComparedMetric, PairedDifference } from '../../evaluation/paired-differences.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/row-list.ts';
import type { RowListSource } from '../../ui/row-list.ts';
import { pageSize } from '../../ui/row-pages.ts';
import '../../ui/scroll-region.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles, tableStyles } from '../../ui/styles.ts';
import { comparedMetrics, comparedValues, comparisonVerdict } from '../comparison-words.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';

/**
 * Two classifiers on the same rows: metrics with paired differences, McNemar's test, and the rows
 * that only one gets right.
 */
@customElement('rc-comparison-panel')
export class ComparisonPanel extends AppElement {
  static override styles = [buttonStyles, tableStyles, alertStyles, comparisonStyles];

  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation whose rows were compared. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: string[] = [];
  @property({ attribute: false }) comparison!: ClassifierComparison;
  /** What both are called in a sentence. */
  @property({ attribute: false }) first = '';
  @property({ attribute: false }) second = '';

  /** The rows that are listed now. */
  @state() private listed: { heading: string; source: RowListSource } | null = null;
  @state() private failure: PageFailure | null = null;

  protected override render() {
    const words = messages().evaluationExtras.comparison;
    const { comparison, first, second } = this;
    if (comparison.rows === 0) {
      return html`<p data-code="nothing-to-compare">${words.none({ second })}</p>`;
    }
    return html`
      <p class="number">${comparisonVerdict(comparison, { first, second })}</p>
      <p class="quiet number">
        ${words.lead({ number: comparison.rows, second })} ${words.intervals({ first, second })}
      </p>
      <rc-scroll-region label=${messages().report.comparedWith({ name: second })}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.metric}</th>
              <th scope="col" class="number">${words.name({ subject: first })}</th>
              <th scope="col" class="number">${words.name({ subject: second })}</th>
              <th scope="col" class="number">${words.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${comparedMetrics.map((metric) => this.#metric(metric, comparison.metrics[metric]))}
          </tbody>
        </table>
      </rc-scroll-region>
      <div class="rows number">
        <span>${words.bothRight({ number: comparison.bothRight })}</span>
        <span>${words.bothWrong({ number: comparison.bothWrong })}</span>
        ${this.#only(words.only({ subject: first, number: comparison.onlyFirstRight }), comparison.onlyFirst)}
        ${this.#only(words.only({ subject: second, number: comparison.onlySecondRight }), comparison.onlySecond)}
      </div>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      <rc-side-panel
        .heading=${this.listed?.heading ?? ''}
        .open=${this.listed !== null}
        @close=${() => (this.listed = null)}
      >
        ${
          this.listed === null
            ? nothing
            : html`<rc-row-list
                label=${this.listed.heading}
                .classes=${this.classes}
                .source=${this.listed.source}
                @rows-failed=${(event: CustomEvent<{ thrown: unknown }>) => {
                  this.failure = failureOf(event.detail.thrown);
                  this.listed = null;
                }}
              ></rc-row-list>`
        }
      </rc-side-panel>
    `;
  }

  #metric(name: ComparedMetric, compared: PairedDifference) {
    const words = messages().evaluationExtras.comparison;
    const { first, second, difference, interval } = comparedValues(name, compared);
    return html`<tr>
      <th scope="row">${words.metrics[name]}</th>
      <td class="number">${first}</td>
      <td class="number">${second}</td>
      <td class="number">
        ${difference}
        ${interval === null ? nothing : html`<span class="interval">${interval}</span>`}
      </td>
    </tr>`;
  }

  #only(heading: string, indices: Uint32Array) {
    if (indices.length === 0) return html`<span>${heading}</span>`;
    return html`<button type="button" @click=${() => void this.#list(heading, indices)}>
      ${heading}, ${messages().evaluationExtras.comparison.list}
    </button>`;
  }

  async #list(heading: string, indices: Uint32Array): Promise<void> {
    const { evaluation } = this;
    const { ask } = this.client;
    const fetchRows: RowListSource['fetchRows'] = async (offset, limit) => ({
      total: indices.length,
      rows: await ask.rowsAt(evaluation, indices.slice(offset, offset + limit)),
    });
    try {
      const { rows } = await fetchRows(0, pageSize);
      this.failure = null;
      this.listed = {
        heading,
        source: {
          total: indices.length,
          first: rows,
          fetchRows,
          fetchRow: (index) => ask.row(evaluation, index),
        },
      };
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-comparison-panel': ComparisonPanel;
  }
}
