import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell, ColumnSummary, DatasetSurvey } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import type { ColumnDraft } from '../session/mapping-draft.ts';
import { columnName } from './column-name.ts';
import { roleOf, withRole, type ColumnRole } from './column-roles.ts';

const rowsShown = 3;

/** The first rows of the file as a table, in whose head the user says which column is what. */
@customElement('rc-dataset-preview')
export class DatasetPreview extends AppElement {
  static override styles = [
    tableStyles,
    css`
      :host {
        --text-inline-size: 20rem;
        --column-inline-size: 8.5rem;
        display: block;
      }

      rc-scroll-region {
        position: relative;
        display: block;
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-l);
        background: var(--rc-color-surface-raised);
      }

      table {
        min-inline-size: 100%;
        border-collapse: separate;
        border-spacing: 0;
      }

      thead th {
        background: var(--rc-color-surface-lowered);
      }

      th,
      td {
        min-inline-size: var(--column-inline-size);
        max-inline-size: 14rem;
        box-sizing: border-box;
        padding: var(--rc-space-3xs) var(--rc-space-2xs);
        background: var(--rc-color-surface-raised);
        overflow-wrap: anywhere;
      }

      td div,
      th .name {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 1;
        overflow: hidden;
      }

      .text {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        inline-size: var(--text-inline-size);
        min-inline-size: var(--text-inline-size);
      }

      .label {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        border-inline-end: 1px solid var(--rc-color-surface-border);
      }

      .text + .label {
        inset-inline-start: var(--text-inline-size);
      }

      .cue {
        display: none;
      }

      @media (max-width: 60rem) {
        :host {
          --text-inline-size: 14rem;
        }

        .cue {
          display: block;
        }
      }

      @media (max-width: 30rem) {
        :host {
          --text-inline-size: 7rem;
          --column-inline-size: 6.25rem;
        }

        .text {
          max-inline-size: var(--text-inline-size);
        }
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  /** Columns of the file's own probabilities. */
  @property({ attribute: false }) probabilities: readonly number[] = [];
  /** Whether months are counted, by a column of dates. */
  @property({ type: Boolean, attribute: 'with-date' }) withDate = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = messages().evaluate.mapping;
    const columns = this.#ordered();
    const rows = this.survey.head.slice(0, rowsShown);
    return html`<rc-scroll-region label=${words.preview({ shown: rows.length })}>
        <table>
          <thead>
            <tr>
              ${columns.map((column) => this.#head(column))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells) =>
                html`<tr>
                  ${columns.map(
                    ({ index }) =>
                      html`<td class=${this.#place(index)}>
                        <div dir="auto">${shown(cells[index])}</div>
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </rc-scroll-region>
      ${columns.length > 3 ? html`<p class="cue quiet">${words.scrollColumns}</p>` : nothing}`;
  }

  /** Text and label come first, so that they are in view however many columns there are. */
  #ordered(): readonly ColumnSummary[] {
    const { text, label } = this.columns;
    const isFirst = ({ index }: ColumnSummary) => index === text || index === label;
    const { columns } = this.survey;
    return [
      ...columns.filter(({ index }) => index === text),
      ...columns.filter(({ index }) => index === label && index !== text),
      ...columns.filter((column) => !isFirst(column)),
    ];
  }

  #place(index: number): string {
    const role = roleOf(this.columns, index);
    return role === 'text' || role === 'label' ? role : '';
  }

  #head(column: ColumnSummary) {
    const words = messages().evaluate.mapping;
    const name = columnName(column);
    const { index } = column;
    const isProbability = this.probabilities.includes(index);
    const role = roleOf(this.columns, index);
    const roles: ColumnRole[] = ['text', 'title', 'label', 'id', 'group'];
    if (role === 'prediction') roles.push('prediction');
    if (this.withDate || role === 'date') roles.push('date');
    return html`<th scope="col" class=${this.#place(index)}>
      <span class="name" dir="auto" title=${name}>${name}</span>
      <rc-choice-field
        hide-label
        .label=${words.roleOf({ column: name })}
        .choices=${[
          { value: '', label: isProbability ? words.roles.probability : words.noRole },
          ...roles.map((value) => ({ value, label: words.roles[value] })),
        ]}
        .value=${isProbability && (role === 'group' || role === 'prediction') ? '' : (role ?? '')}
        ?disabled=${this.disabled}
        @choice-made=${(event: CustomEvent<{ value: string }>) => {
          const chosen = roles.find((value) => value === event.detail.value) ?? null;
          this.announce('columns-chosen', { columns: withRole(this.columns, index, chosen) });
        }}
      ></rc-choice-field>
    </th>`;
  }
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-dataset-preview': DatasetPreview;
  }
  interface HTMLElementEventMap {
    'columns-chosen': CustomEvent<{ columns: ColumnDraft }>;
  }
}
