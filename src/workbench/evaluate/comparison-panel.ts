import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { ComparedMetric, PairedDifference } from '../../evaluation/paired-differences.ts';
import { formatPercent, formatSigned, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/row-list.ts';
import type { RowListSource } from '../../ui/row-list.ts';
import { pageSize } from '../../ui/row-pages.ts';
import '../../ui/scroll-region.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles, tableStyles } from '../../ui/styles.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';

/** From this p-value on a difference is within chance. */
const significance = 0.05;

const metrics: readonly ComparedMetric[] = [
  'accuracy',
  'balancedAccuracy',
  'macroF1',
  'matthewsCorrelation',
];

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

  /** The rows that are listed now. */
  @state() private listed: { heading: string; source: RowListSource } | null = null;
  @state() private failure: PageFailure | null = null;

  protected override render() {
    const words = messages().evaluationExtras.comparison;
    const { comparison } = this;
    if (comparison.rows === 0) return html`<p data-code="nothing-to-compare">${words.none}</p>`;
    return html`
      <p class="number">${this.#verdict()}</p>
      <p class="quiet number">${words.lead({ number: comparison.rows })} ${words.intervals}</p>
      <rc-scroll-region label=${words.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.metric}</th>
              <th scope="col" class="number">${words.first}</th>
              <th scope="col" class="number">${words.second}</th>
              <th scope="col" class="number">${words.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${metrics.map((metric) => this.#metric(metric, comparison.metrics[metric]))}
          </tbody>
        </table>
      </rc-scroll-region>
      <div class="rows number">
        <span>${words.bothRight({ number: comparison.bothRight })}</span>
        <span>${words.bothWrong({ number: comparison.bothWrong })}</span>
        ${this.#only(words.onlyFirst({ number: comparison.onlyFirstRight }), comparison.onlyFirst)}
        ${this.#only(words.onlySecond({ number: comparison.onlySecondRight }), comparison.onlySecond)}
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

  #verdict(): string {
    const words = messages().evaluationExtras.comparison;
    const { mcNemar, onlyFirstRight, onlySecondRight } = this.comparison;
    const p = words.p({ value: mcNemar });
    if (mcNemar >= significance) return words.better.neither({ p });
    return onlyFirstRight > onlySecondRight
      ? words.better.first({ p })
      : words.better.second({ p });
  }

  #metric(name: ComparedMetric, { first, second, difference }: PairedDifference) {
    const words = messages().evaluationExtras.comparison;
    const shown = (value: number | null) => {
      if (value === null) return words.undefined;
      return name === 'matthewsCorrelation' ? formatSignificant(value) : formatPercent(value);
    };
    const isShare = name !== 'matthewsCorrelation';
    const signed = (value: number) => formatSigned(isShare ? 100 * value : value);
    return html`<tr>
      <th scope="row">${words.metrics[name]}</th>
      <td class="number">${shown(first)}</td>
      <td class="number">${shown(second)}</td>
      <td class="number">
        ${
          difference === null
            ? words.undefined
            : html`${isShare ? words.points({ value: signed(difference.value) }) : signed(difference.value)}
                <span class="interval"
                  >${words.interval({ low: signed(difference.low), high: signed(difference.high) })}</span
                >`
        }
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
