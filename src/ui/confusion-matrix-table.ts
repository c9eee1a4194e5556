import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import './class-label.ts';
import { visuallyHiddenStyles } from './styles.ts';

/** A cell of a confusion matrix, by class indices. */
export interface MatrixCell {
  trueClass: number;
  predictedClass: number;
}

/** Counts and row shares of a confusion matrix; each cell is a button that asks for its rows. */
@customElement('rc-confusion-matrix-table')
export class ConfusionMatrixTable extends AppElement {
  static override styles = [
    visuallyHiddenStyles,
    css`
      table {
        border-collapse: separate;
        border-spacing: var(--rc-space-2xs);
        font-size: var(--rc-font-size-s);
      }

      caption {
        caption-side: bottom;
        padding-block-start: var(--rc-space-2xs);
        color: var(--rc-color-text-quiet);
        text-align: start;
      }

      th {
        padding: var(--rc-space-2xs) var(--rc-space-xs);
        font-weight: var(--rc-font-weight-normal);
        text-align: start;
      }

      td {
        padding: 0;
      }

      .total {
        padding-inline: var(--rc-space-s);
        color: var(--rc-color-text-quiet);
        text-align: end;
        white-space: nowrap;
      }

      button {
        position: relative;
        display: grid;
        align-content: center;
        justify-items: start;
        inline-size: 100%;
        min-inline-size: 6.25rem;
        min-block-size: 5rem;
        padding: var(--rc-space-xs) var(--rc-space-s);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-m);
        background: var(--rc-color-surface-raised);
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      button.wrong {
        border: 2px dashed var(--rc-color-text-normal);
      }

      button:hover {
        background: var(--rc-color-surface-lowered);
      }

      button[aria-pressed='true'] {
        box-shadow: 0 0 0 2px var(--rc-color-accent);
      }

      .count {
        font-size: var(--rc-font-size-l);
        line-height: 1.2;
      }

      .share {
        color: var(--rc-color-text-quiet);
        white-space: nowrap;
      }

      @media (max-width: 30rem) {
        table {
          inline-size: 100%;
          border-spacing: 2px;
        }

        th {
          padding-inline: 0;
        }

        button {
          min-inline-size: 0;
        }

        .total {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) classes: string[] = [];
  /** Rows: true class, columns: predicted class. */
  @property({ attribute: false }) matrix: number[][] = [];
  /** The cell whose rows are listed now. */
  @property({ attribute: false }) selected: MatrixCell | null = null;

  protected override render() {
    const words = messages().evaluate.report;
    return html`<table>
      <caption>
        ${words.matrixCaption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${this.classes.map(
            (name) =>
              html`<th scope="col">
                ${words.predicted}<br /><rc-class-label .name=${name}></rc-class-label>
              </th>`,
          )}
          <th scope="col" class="total">${words.total}</th>
        </tr>
      </thead>
      <tbody>
        ${this.matrix.map((counts, trueClass) => this.#row(counts, trueClass))}
      </tbody>
    </table>`;
  }

  #row(counts: number[], trueClass: number) {
    const words = messages().evaluate.report;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const name = this.classes[trueClass] ?? '';
    return html`<tr>
      <th scope="row">${words.truly}<br /><rc-class-label .name=${name}></rc-class-label></th>
      ${counts.map((count, predictedClass) => this.#cell(count, total, { trueClass, predictedClass }))}
      <td class="total number">${formatInteger(total)}</td>
    </tr>`;
  }

  #cell(count: number, total: number, cell: MatrixCell) {
    const words = messages().evaluate.report;
    const isRight = cell.trueClass === cell.predictedClass;
    const share = total === 0 ? '–' : formatPercent(count / total);
    return html`<td>
      <button
        type="button"
        data-testid="confusion-cell"
        class=${isRight || count === 0 ? '' : 'wrong'}
        aria-pressed=${
          this.selected?.trueClass === cell.trueClass &&
          this.selected.predictedClass === cell.predictedClass
        }
        @click=${() => this.emit('cell-selected', cell)}
      >
        <span class="count number">${formatInteger(count)}</span>
        <span class="share number">${share} ${isRight ? words.right : words.wrong}</span>
        <span class="visually-hidden"
          >${words.cell({
            trueName: this.classes[cell.trueClass] ?? '',
            predictedName: this.classes[cell.predictedClass] ?? '',
          })}</span
        >
      </button>
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-confusion-matrix-table': ConfusionMatrixTable;
  }
  interface HTMLElementEventMap {
    'cell-selected': CustomEvent<MatrixCell>;
  }
}
