import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent, formatSigned } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import { AppElement } from '../../ui/app-element.ts';
import { tableStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { nameOf, type GatheredWord } from '../../ui/gathered-words.ts';

const maxRows = 25;

/** How the words' values and the bias add up to the logit, and the logit to the probability. */
@customElement('rc-sum-table')
export class SumTable extends AppElement {
  static override styles = [
    tableStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        gap: var(--rc-space-s);
      }

      table {
        inline-size: 100%;
      }

      th[scope='row'] {
        font-weight: var(--rc-font-weight-normal);
        overflow-wrap: anywhere;
      }

      tfoot tr:last-child :is(th, td) {
        border-block-end: none;
        font-weight: var(--rc-font-weight-semibold);
      }

      tfoot tr:first-child :is(th, td) {
        border-block-start: 2px solid var(--rc-color-surface-border);
      }
    `,
  ];

  /** The words of the explanation, strongest first. */
  @property({ attribute: false }) words: readonly GatheredWord[] = [];
  @property({ attribute: false }) explanation!: Explanation;

  protected override render() {
    const words = messages().classify;
    const { bias, logit, method, prediction, contrast } = this.explanation;
    const parts = words.sums[method];
    const sum = total(this.words);
    const rows = this.words.slice(0, maxRows);
    const others = this.words.slice(maxRows);
    const { towards, from } = contrast ?? { towards: 'positive', from: 'negative' };
    const isOfMany = Object.keys(prediction.probabilities).length > 2;
    const [of, named] =
      contrast === undefined
        ? [words.ofPositive, words.probabilityOfPositive]
        : isOfMany
          ? [words.ofContrast(contrast), words.probabilityOfContrast(contrast)]
          : [words.ofClass(contrast), words.probabilityOfClass(contrast)];
    const [one, other] = [towards, from].map((name) => prediction.probabilities[name] ?? 0);
    const probability = (one ?? 0) / ((one ?? 0) + (other ?? 0));
    return html`<p class="quiet">${parts.explanation({ of })}</p>
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
          ${rows.map((row) => this.#renderRow(nameOf(row), formatSigned(row.value)))}
          ${
            others.length > 0
              ? this.#renderRow(
                  words.otherWords({
                    count: others.length,
                  }),
                  formatSigned(total(others)),
                )
              : nothing
          }
        </tbody>
        <tfoot>
          ${this.#renderRow(words.sumOfWords, formatSigned(sum))}
          ${this.#renderRow(parts.bias, formatSigned(bias))}
          ${this.#renderRow(parts.logit, formatSigned(logit))}
          ${this.#renderRow(named, formatPercent(probability))}
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

function total(words: readonly GatheredWord[]): number {
  return words.reduce((sum, { value }) => sum + value, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-sum-table': SumTable;
  }
}
