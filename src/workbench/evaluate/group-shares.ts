import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  ClassificationReport,
  GroupCounts,
  GroupValueCounts,
} from '../../engine/classification-report.ts';
import { formatInteger, formatSignificant } from '../../i18n/format.ts';
import { currentLocale, messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/scroll-region.ts';
import { styleProperties } from '../../ui/style-properties.ts';
import { buttonStyles, stackStyles, tableStyles } from '../../ui/styles.ts';
import { classColors } from '../../ui/class-colors.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { indexIn } from '../address/address.ts';
import { shownShare } from './class-shares.ts';

/** What the table is sorted by: a column of its own, or the share of a class. */
type SortKey = 'value' | 'rows' | 'stars' | number;

interface Sorting {
  by: SortKey;
  isAscending: boolean;
}

const byRowCount: Sorting = { by: 'rows', isAscending: false };

/**
 * The shares of the classes by the values of a group column, in a table that can be sorted.
 * Choosing a value asks for its rows (`group-chosen`).
 */
@customElement('rc-group-shares')
export class GroupShares extends AppElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    stackStyles,
    css`
      rc-choice-field {
        max-inline-size: 20rem;
      }

      rc-scroll-region {
        max-block-size: 32rem;
      }

      thead th {
        padding: 0;
        vertical-align: bottom;
      }

      thead button,
      .value button {
        min-block-size: var(--rc-target-size);
        padding: 0 var(--rc-space-s);
        border-color: transparent;
        background: none;
        color: inherit;
        text-align: start;
      }

      thead button {
        max-inline-size: 14rem;
        white-space: normal;
      }

      thead .number button {
        text-align: end;
      }

      .value {
        padding-block: 0;
        padding-inline-start: 0;
        font-weight: var(--rc-font-weight-normal);
      }

      .value button {
        justify-content: start;
        min-inline-size: 9rem;
        max-inline-size: 20rem;
        color: var(--rc-color-accent);
        font-weight: var(--rc-font-weight-normal);
        overflow-wrap: anywhere;
      }

      .bar {
        display: block;
        block-size: 0.25rem;
        min-inline-size: 1px;
        border-radius: 1px;
      }
    `,
  ];

  @property({ attribute: false }) report!: ClassificationReport;

  /** Says the place of the column among the report's groups. */
  readonly #address = new AddressParameters(this, 'evaluate', ['columns'], () => {
    this.sorting = byRowCount;
  });
  @state() private sorting = byRowCount;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('report') === undefined) return;
    this.sorting = byRowCount;
    this.#address.amend({ columns: null });
  }

  protected override render() {
    const words = messages().classification.groups;
    const { groups } = this.report;
    const group = groups[this.#column];
    if (group === undefined) return nothing;
    return html`
      ${
        groups.length === 1
          ? nothing
          : html`<rc-choice-field
              .label=${words.field}
              .choices=${groups.map(({ column }, index) => ({
                value: String(index),
                label: column,
              }))}
              .value=${String(this.#column)}
              @choice-made=${(event: CustomEvent<{ value: string }>) => {
                this.#address.go({ columns: event.detail.value });
                this.sorting = byRowCount;
              }}
            ></rc-choice-field>`
      }
      ${
        group.values.length < group.distinct
          ? html`<p class="quiet">
              ${words.cut({ shown: group.values.length, distinct: group.distinct })}
            </p>`
          : nothing
      }
      ${this.#table(group)}
    `;
  }

  get #column(): number {
    return indexIn(this.report.groups.length, this.#address.get('columns')) ?? 0;
  }

  #table(group: GroupCounts) {
    const words = messages().classification.groups;
    const { classes, overall } = this.report;
    const caption = words.caption({ column: group.column });
    // Above the frame: a caption would scroll sideways with the table.
    return html`<p id="caption" class="quiet">${caption}</p>
      <rc-scroll-region label=${caption}>
        <table aria-labelledby="caption">
          <thead>
            <tr>
              ${this.#heading('value', words.value)} ${this.#heading('rows', words.rows)}
              ${classes.map((name, index) => this.#heading(index, words.share({ name })))}
              ${overall.stars === null ? nothing : this.#heading('stars', words.stars)}
            </tr>
          </thead>
          <tbody>
            ${this.#sorted(group.values).map((value) => this.#row(value))}
          </tbody>
        </table>
      </rc-scroll-region>`;
  }

  #heading(by: SortKey, label: string) {
    const { sorting } = this;
    const isSorted = sorting.by === by;
    const direction = sorting.isAscending ? 'ascending' : 'descending';
    return html`<th
      scope="col"
      class=${by === 'value' ? '' : 'number'}
      aria-sort=${isSorted ? direction : nothing}
    >
      <button
        type="button"
        data-sort=${by}
        @click=${() => {
          const isAscending = isSorted ? !sorting.isAscending : by === 'value';
          this.sorting = { by, isAscending };
        }}
      >
        ${label}
        <span aria-hidden="true">${isSorted ? (sorting.isAscending ? '↑' : '↓') : '↕'}</span>
      </button>
    </th>`;
  }

  #row(value: GroupValueCounts) {
    const words = messages().classification.groups;
    const { classes, overall } = this.report;
    const choose = () =>
      this.emit('group-chosen', { group: { column: this.#column, value: value.value } });
    return html`<tr>
      <th scope="row" class="value">
        <button type="button" dir="auto" @click=${choose}>
          ${value.value === '' ? words.empty : value.value}
        </button>
      </th>
      <td class="number">${formatInteger(value.rows)}</td>
      ${classes.map((_, index) => {
        const share = value.shares[index];
        if (share === undefined) return html`<td></td>`;
        return html`<td class="number">
          ${shownShare(share)}
          <span
            class="bar"
            aria-hidden="true"
            ${styleProperties({
              'inline-size': `${(share.value ?? 0) * 100}%`,
              background: classColors(classes[index] ?? '', index).mark,
            })}
          ></span>
        </td>`;
      })}
      ${
        overall.stars === null
          ? nothing
          : html`<td class="number">
              ${value.stars === null ? '–' : formatSignificant(value.stars)}
            </td>`
      }
    </tr>`;
  }

  #sorted(values: readonly GroupValueCounts[]): GroupValueCounts[] {
    const { by, isAscending } = this.sorting;
    const order = new Intl.Collator(currentLocale(), { numeric: true });
    const figure = (counts: GroupValueCounts): number => {
      if (by === 'rows') return counts.rows;
      if (by === 'stars') return counts.stars ?? 0;
      return typeof by === 'number' ? (counts.shares[by]?.value ?? 0) : 0;
    };
    const direction = isAscending ? 1 : -1;
    return values.toSorted((one, other) =>
      by === 'value'
        ? direction * order.compare(one.value, other.value)
        : direction * (figure(one) - figure(other)),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-group-shares': GroupShares;
  }
  interface HTMLElementEventMap {
    /** The rows with a value in a group column are wanted. */
    'group-chosen': CustomEvent<{ group: { column: number; value: string } }>;
  }
}
