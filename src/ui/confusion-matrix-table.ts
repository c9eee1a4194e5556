import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatInteger, formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import './choice-field.ts';
import './class-label.ts';
import './scroll-region.ts';
import { styleProperties } from './style-properties.ts';
import { visuallyHiddenStyles } from './styles.ts';

/** A cell of a confusion matrix, by class indices. */
export interface MatrixCell {
  trueClass: number;
  predictedClass: number;
}

/** Of what a cell's share is taken: the rows of its true class, of its predicted class, or all. */
type ShareOf = 'row' | 'column' | 'all';

/** From this many classes on the cells are small: a count over a bar of its share. */
const denseFrom = 4;

/** From this many classes on the matrix is wider than its place, and names get room to be read. */
const manyFrom = 8;

/**
 * Counts and shares of a confusion matrix of any size; each cell is a button that asks for its
 * rows. The length of a bar shows a share, so that it reads without colour.
 */
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

      .bar {
        inline-size: 100%;
        block-size: 0.25rem;
        border-radius: 0.125rem;
        background: linear-gradient(var(--rc-color-text-quiet) 0 0) no-repeat 0 / var(--share) 100%
          var(--rc-color-surface-lowered);
      }

      rc-choice-field {
        display: block;
        max-inline-size: 16rem;
        margin-block-end: var(--rc-space-2xs);
      }

      .dense {
        border-spacing: 2px;
      }

      .dense button {
        min-inline-size: 4rem;
        min-block-size: 3.25rem;
        padding: var(--rc-space-2xs);
      }

      .dense button.nothing .count {
        color: var(--rc-color-text-quiet);
      }

      .dense .count {
        font-size: var(--rc-font-size-m);
      }

      .dense th {
        max-inline-size: 8rem;
        overflow-wrap: anywhere;
      }

      .many th {
        min-inline-size: 6rem;
      }

      .many tbody th {
        min-inline-size: 7rem;
      }

      .dense tbody th {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        background: var(--rc-color-surface-default);
      }

      @media (max-width: 30rem) {
        table {
          inline-size: 100%;
          border-spacing: 2px;
        }

        th {
          padding-inline: 0;
        }

        .many tbody th {
          min-inline-size: 5.5rem;
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

  @state() private shareOf: ShareOf = 'row';

  protected override render() {
    if (this.classes.length <= 2) return this.#table(false);
    return html`${this.#choice()}<rc-scroll-region label=${messages().evaluate.report.matrixHeading}
        >${this.#table(this.classes.length >= denseFrom)}</rc-scroll-region
      >`;
  }

  #choice() {
    const words = messages().evaluate.report.shareOf;
    const kinds: readonly ShareOf[] = ['row', 'column', 'all'];
    return html`<rc-choice-field
      .label=${words.label}
      .choices=${kinds.map((value) => ({ value, label: words[value] }))}
      .value=${this.shareOf}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        this.shareOf = kinds.find((kind) => kind === event.detail.value) ?? 'row';
      }}
    ></rc-choice-field>`;
  }

  #table(isDense: boolean) {
    const words = messages().evaluate.report;
    const density = isDense ? `dense ${this.classes.length >= manyFrom ? 'many' : ''}` : '';
    return html`<table class=${density}>
      <caption>
        ${words.matrixCaption[this.shareOf]}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${this.classes.map(
            (name, place) =>
              html`<th scope="col">
                ${isDense ? nothing : html`${words.predicted}<br />`}<rc-class-label
                  .name=${name}
                  .place=${place}
                ></rc-class-label>
              </th>`,
          )}
          <th scope="col" class="total">${words.total}</th>
        </tr>
      </thead>
      <tbody>
        ${this.matrix.map((counts, trueClass) => this.#row(counts, trueClass, isDense))}
      </tbody>
      ${isDense ? this.#predictedTotals() : nothing}
    </table>`;
  }

  #predictedTotals() {
    return html`<tfoot>
      <tr>
        <th scope="row">${messages().evaluate.report.total}</th>
        ${this.classes.map(
          (_, index) =>
            html`<td class="total number">${formatInteger(this.#predicted(index))}</td>`,
        )}
        <td class="total number">${formatInteger(this.#all)}</td>
      </tr>
    </tfoot>`;
  }

  #row(counts: number[], trueClass: number, isDense: boolean) {
    const words = messages().evaluate.report;
    const name = this.classes[trueClass] ?? '';
    return html`<tr>
      <th scope="row">
        ${isDense ? nothing : html`${words.truly}<br />`}<rc-class-label
          .name=${name}
          .place=${trueClass}
        ></rc-class-label>
      </th>
      ${counts.map((count, predictedClass) => this.#cell(count, { trueClass, predictedClass }, isDense))}
      <td class="total number">${formatInteger(sum(counts))}</td>
    </tr>`;
  }

  #cell(count: number, cell: MatrixCell, isDense: boolean) {
    const words = messages().evaluate.report;
    const isRight = cell.trueClass === cell.predictedClass;
    const total = this.#total(cell);
    const share = total === 0 ? '–' : formatPercent(count / total);
    const kind = isRight || count === 0 ? '' : 'wrong';
    return html`<td>
      <button
        type="button"
        data-testid="confusion-cell"
        class="${kind} ${count === 0 ? 'nothing' : ''}"
        aria-pressed=${
          this.selected?.trueClass === cell.trueClass &&
          this.selected.predictedClass === cell.predictedClass
        }
        @click=${() => this.emit('cell-selected', cell)}
      >
        <span class="count number">${formatInteger(count)}</span>
        <span class="share number"
          >${share}
          ${
            isDense
              ? html`<span class="visually-hidden">${isRight ? words.right : words.wrong}</span>`
              : isRight
                ? words.right
                : words.wrong
          }</span
        >
        ${
          isDense
            ? html`<span
                class="bar"
                ${styleProperties({ '--share': `${total === 0 ? 0 : (100 * count) / total}%` })}
              ></span>`
            : nothing
        }
        <span class="visually-hidden"
          >${words.cell({
            trueName: this.classes[cell.trueClass] ?? '',
            predictedName: this.classes[cell.predictedClass] ?? '',
          })}</span
        >
      </button>
    </td>`;
  }

  /** What a cell's share is taken of. */
  #total({ trueClass, predictedClass }: MatrixCell): number {
    if (this.shareOf === 'row') return sum(this.matrix[trueClass] ?? []);
    return this.shareOf === 'column' ? this.#predicted(predictedClass) : this.#all;
  }

  #predicted(index: number): number {
    return sum(this.matrix.map((counts) => counts[index] ?? 0));
  }

  get #all(): number {
    return sum(this.matrix.flat());
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-confusion-matrix-table': ConfusionMatrixTable;
  }
  interface HTMLElementEventMap {
    'cell-selected': CustomEvent<MatrixCell>;
  }
}
