import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import '../../ui/interval-bar.ts';
import '../../ui/scroll-region.ts';
import '../../ui/share-bar.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';
import { actionControl } from './act.ts';
import type { BlockCell, BlockColumn, BlockRow, BlockTable, CellBar } from './block.ts';
import { blockStyles } from './block-styles.ts';

/** A table with its bars, of which more rows are shown on demand. */
@customElement('rc-block-table')
export class BlockTableView extends AppElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    blockStyles,
    css`
      table {
        inline-size: 100%;
      }

      th[scope='row'] {
        min-inline-size: 8rem;
        max-inline-size: 24rem;
        font-weight: var(--rc-font-weight-normal);
        overflow-wrap: break-word;
      }

      .note {
        display: block;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
        font-weight: var(--rc-font-weight-normal);
      }

      th .note {
        white-space: normal;
      }

      .mark {
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
        white-space: nowrap;
      }

      .bar {
        min-inline-size: 7rem;
        vertical-align: middle;
      }

      button.plain {
        justify-content: start;
        padding-inline: var(--rc-space-2xs);
        margin-inline: calc(-1 * var(--rc-space-2xs));
        color: var(--rc-color-accent);
        font-weight: var(--rc-font-weight-normal);
        text-align: start;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
        overflow-wrap: break-word;
      }
    `,
  ];

  @property({ attribute: false }) table!: BlockTable;
  @state() private shown = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('table');
    if (changed.has('table') && before?.rows.length !== this.table.rows.length) {
      this.shown = this.table.shownFirst;
    }
  }

  protected override render() {
    const { page } = messages().errorAnalysis;
    const { caption, columns, rows, total, testId } = this.table;
    const shown = rows.slice(0, this.shown);
    return html`
      <rc-scroll-region label=${caption}>
        <table data-testid=${ifDefined(testId)}>
          <thead>
            <tr>
              ${columns.map(headerCell)}
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.#row(row))}
          </tbody>
        </table>
      </rc-scroll-region>
      ${
        total > shown.length
          ? html`<div class="actions">
              ${
                rows.length > shown.length
                  ? html`<button type="button" @click=${this.#showMore}>${page.showMore}</button>`
                  : nothing
              }
              <span class="quiet number">${page.howMany({ shown: shown.length, total })}</span>
            </div>`
          : nothing
      }
    `;
  }

  #row({ key, cells }: BlockRow) {
    const { columns } = this.table;
    return html`<tr data-key=${key}>
      ${cells.map((cell, index) => {
        const kind = columns[index]?.kind ?? 'text';
        if (kind === 'bar') {
          return html` <td class="bar">${cell.bar === undefined ? nothing : barOf(cell.bar)}</td>`;
        }
        const content = cellContent(cell);
        if (kind === 'number') return html` <td class="number">${content}</td>`;
        return index === 0
          ? html` <th scope="row" dir="auto">${content}</th>`
          : html` <td dir="auto">${content}</td>`;
      })}
    </tr>`;
  }

  readonly #showMore = () => {
    this.shown += 2 * this.table.shownFirst;
  };
}

/** A bar as the page draws it. */
export function barOf(bar: CellBar) {
  return bar.kind === 'interval'
    ? html`<rc-interval-bar
        .value=${bar.value}
        .low=${bar.low}
        .high=${bar.high}
        .reference=${bar.reference ?? null}
      ></rc-interval-bar>`
    : html`<rc-share-bar
        .value=${bar.value}
        .most=${bar.max}
        kind=${ifDefined(bar.className)}
      ></rc-share-bar>`;
}

function headerCell({ label, kind, note, title }: BlockColumn) {
  // A header without a name would be read aloud as one.
  if (label === '') return html`<td></td>`;
  return html`<th scope="col" class=${kind === 'number' ? 'number' : ''} title=${ifDefined(title)}>
    ${label}${note === undefined ? nothing : html` <span class="note">${note}</span>`}
  </th>`;
}

function cellContent({ text, note, isMarked, className, isStrong, action }: BlockCell) {
  const name =
    action !== undefined
      ? actionControl({ ...action, label: text }, 'plain')
      : className !== undefined
        ? html`<rc-class-label .name=${className}></rc-class-label>`
        : isStrong
          ? html`<strong>${text}</strong>`
          : text;
  if (note === undefined) return name;
  return isMarked
    ? html`${name} <span class="mark">● ${note}</span>`
    : html`${name} <span class="note">${note}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-block-table': BlockTableView;
  }
}
