import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatPercent, formatSigned } from '../../i18n/format.ts';
import { messages, updateWhenLocaleChanges } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import { baseStyles, tableStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { strongest, wordOf } from './strongest-words.ts';

const mostRows = 25;

/** How the words' values and the bias add up to the logit, and the logit to the probability. */
@customElement('rc-sum-table')
export class SumTable extends LitElement {
  static override styles = [
    baseStyles,
    tableStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-s);
      }

      table {
        inline-size: 100%;
      }

      th[scope='row'] {
        font-weight: var(--wa-font-weight-normal);
        overflow-wrap: anywhere;
      }

      tfoot tr:last-child :is(th, td) {
        border-block-end: none;
        font-weight: var(--wa-font-weight-semibold);
      }

      tfoot tr:first-child :is(th, td) {
        border-block-start: 2px solid var(--wa-color-surface-border);
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) explanation!: Explanation;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const words = messages().classify;
    const { contributions, bias, logit, prediction } = this.explanation;
    const rows = strongest(contributions, mostRows);
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    const listed = rows.reduce((total, { value }) => total + value, 0);
    const others = contributions.length - rows.length;
    const positive = prediction.probabilities['positive'] ?? 0;
    return html`<p class="quiet">${words.sumExplanation}</p>
      <table>
        <caption class="visually-hidden">
          ${words.wordsThatDecided}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.word}</th>
            <th scope="col" class="number">${words.logits}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#renderRow(wordOf(this.text, row), formatSigned(row.value)))}
          ${
            others > 0
              ? this.#renderRow(
                  words.otherWords(others, formatInteger(others)),
                  formatSigned(sum - listed),
                )
              : nothing
          }
        </tbody>
        <tfoot>
          ${this.#renderRow(words.sumOfWords, formatSigned(sum))}
          ${this.#renderRow(words.bias, formatSigned(bias))}
          ${this.#renderRow(words.logit, formatSigned(logit))}
          ${this.#renderRow(words.probabilityOfPositive, formatPercent(positive))}
        </tfoot>
      </table>`;
  }

  #renderRow(name: string, value: string) {
    return html`<tr>
      <th scope="row" dir="auto">${name}</th>
      <td class="number">${value}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-sum-table': SumTable;
  }
}
