import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell, DatasetSurvey } from '../../dataset/dataset.ts';
import type { Messages } from '../../i18n/english.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { columnName } from './column-name.ts';
import type { ColumnDraft } from '../session/mapping-draft.ts';

const rowsShown = 8;

/** The first rows of the file as a table; the header says which column is what. */
@customElement('rc-dataset-preview')
export class DatasetPreview extends AppElement {
  static override styles = [
    tableStyles,
    css`
      rc-scroll-region {
        max-block-size: 22rem;
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-l);
        background: var(--rc-color-surface-raised);
      }

      table {
        min-inline-size: 100%;
      }

      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--rc-color-surface-lowered);
        vertical-align: top;
      }

      th,
      td {
        min-inline-size: 7rem;
        max-inline-size: 16rem;
        overflow-wrap: anywhere;
      }

      td div {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }

      .text {
        min-inline-size: 14rem;
        max-inline-size: 30rem;
      }

      .role {
        display: block;
        inline-size: fit-content;
        white-space: nowrap;
        padding-inline: var(--rc-space-xs);
        border-radius: var(--rc-border-radius-m);
        background: var(--rc-color-accent);
        color: var(--rc-color-on-accent);
      }

      tbody tr:last-child td {
        border-block-end: none;
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  /** Columns of the file's own probabilities. */
  @property({ attribute: false }) probabilities: readonly number[] = [];

  protected override render() {
    const words = messages().evaluate.mapping;
    const { columns, head } = this.survey;
    const rows = head.slice(0, rowsShown);
    return html`<rc-scroll-region label=${words.preview({ shown: rows.length })}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => {
              const role = this.#role(column.index);
              return html`<th scope="col" class=${role === 'text' ? 'text' : ''} dir="auto">
                ${role === null ? nothing : html`<span class="role">${words.roles[role]}</span>`}
                ${columnName(column)}
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${columns.map(
                  ({ index }) =>
                    html`<td class=${this.#role(index) === 'text' ? 'text' : ''}>
                      <div dir="auto">${shown(cells[index])}</div>
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }

  #role(index: number): keyof Messages['evaluate']['mapping']['roles'] | null {
    const { text, label, id, groups, prediction, date } = this.columns;
    if (index === text) return 'text';
    if (index === label) return 'label';
    if (index === id) return 'id';
    if (this.probabilities.includes(index)) return 'probability';
    if (index === prediction) return 'prediction';
    if (index === date) return 'date';
    return groups.includes(index) ? 'group' : null;
  }
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-dataset-preview': DatasetPreview;
  }
}
