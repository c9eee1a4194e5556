import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { ComparedMetric, PairedDifference } from '../../evaluation/paired-differences.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/row-list.ts';
import { Latest } from '../../ui/latest.ts';
import type { RowListSource } from '../../ui/row-list.ts';
import { pageSize } from '../../ui/row-pages.ts';
import '../../ui/scroll-region.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles, tableStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { comparedMetrics, comparedValues, comparisonVerdict } from '../comparison-words.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';

type Side = 'first' | 'second';

/**
 * Two classifiers on the same rows: metrics with paired differences, McNemar's test, and the rows
 * that only one gets right.
 */
@customElement('rc-comparison-panel')
export class ComparisonPanel extends AppElement {
  static override styles = [buttonStyles, tableStyles, alertStyles, comparisonStyles];

  /** Of the comparison in the address, where the rows of one are listed. */
  @property() name = '';
  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation whose rows were compared. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: string[] = [];
  @property({ attribute: false }) comparison!: ClassifierComparison;
  /** What both are called in a sentence. */
  @property({ attribute: false }) first = '';
  @property({ attribute: false }) second = '';

  @state() private failure: PageFailure | null = null;

  /** Says whose rows are listed: those that only one of the two classified correctly. */
  readonly #address = new AddressParameters(this, 'evaluate', ['only']);
  readonly #rows = new Latest<RowListSource>(this);
  #listed: Side | null = null;

  protected override willUpdate(): void {
    const side = this.#side;
    if (side === this.#listed) return;
    this.#listed = side;
    this.#rows.forget();
    if (side !== null) void this.#rows.ask(() => this.#list(this.#indicesOf(side)));
  }

  protected override render() {
    const words = messages().evaluationExtras.comparison;
    const { comparison, first, second } = this;
    const { answer: source, failure: thrown } = this.#rows;
    const failure = this.failure ?? (thrown === null ? null : failureOf(thrown));
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
        ${this.#only('first')} ${this.#only('second')}
      </div>
      ${failure === null ? nothing : failureAlert(failure)}
      <rc-side-panel
        .heading=${this.#listed === null ? '' : this.#heading(this.#listed)}
        .open=${source !== null && this.#address.isShown}
        @close=${this.#close}
      >
        ${
          source === null
            ? nothing
            : html`<rc-row-list
                label=${this.#listed === null ? '' : this.#heading(this.#listed)}
                .classes=${this.classes}
                .source=${source}
                @rows-failed=${(event: CustomEvent<{ thrown: unknown }>) => {
                  this.failure = failureOf(event.detail.thrown);
                  this.#close();
                }}
              ></rc-row-list>`
        }
      </rc-side-panel>
    `;
  }

  /** The one whose rows the address wants to see, where it is about this comparison and has any. */
  get #side(): Side | null {
    const [name, side] = this.#address.get('only')?.split('.') ?? [];
    if (name !== this.name || (side !== 'first' && side !== 'second')) return null;
    return this.#indicesOf(side).length === 0 ? null : side;
  }

  #indicesOf(side: Side): Uint32Array {
    return side === 'first' ? this.comparison.onlyFirst : this.comparison.onlySecond;
  }

  #heading(side: Side): string {
    const words = messages().evaluationExtras.comparison;
    const { onlyFirstRight, onlySecondRight } = this.comparison;
    return side === 'first'
      ? words.only({ subject: this.first, number: onlyFirstRight })
      : words.only({ subject: this.second, number: onlySecondRight });
  }

  readonly #close = () => {
    if (this.#side !== null) this.#address.go({ only: null });
  };

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

  #only(side: Side) {
    const heading = this.#heading(side);
    if (this.#indicesOf(side).length === 0) return html`<span>${heading}</span>`;
    return html`<button type="button" @click=${() => this.#show(side)}>
      ${heading}, ${messages().evaluationExtras.comparison.list}
    </button>`;
  }

  #show(side: Side): void {
    this.failure = null;
    this.#address.go({ only: `${this.name}.${side}` });
  }

  async #list(indices: Uint32Array): Promise<RowListSource> {
    const { evaluation } = this;
    const { ask } = this.client;
    const fetchRows: RowListSource['fetchRows'] = async (offset, limit) => ({
      total: indices.length,
      rows: await ask.rowsAt(evaluation, indices.slice(offset, offset + limit)),
    });
    const { rows } = await fetchRows(0, pageSize);
    return {
      total: indices.length,
      first: rows,
      fetchRows,
      fetchRow: (index) => ask.row(evaluation, index),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-comparison-panel': ComparisonPanel;
  }
}
