import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import type { Choice } from '../../ui/choice-field.ts';
import '../../ui/row-list.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { failureAlert } from '../page-failure.ts';
import { monthIndex, monthName } from './month-words.ts';

/** Milliseconds after the last key before a search begins. */
const searchDelay = 250;

/** The field's value for the order of the file, and for no condition. */
const none = '';

/** The classified rows, the most negative first, with their filters. */
@customElement('rc-classified-rows-list')
export class ClassifiedRowsList extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
        gap: var(--rc-space-s) var(--rc-space-m);
        align-items: end;
      }

      .search {
        grid-column: span 2;
      }

      .search label {
        display: block;
        margin-block-end: var(--rc-space-2xs);
      }

      .search input {
        inline-size: 100%;
        /* Rows exist only in view: with the last filter focused, Tab must find them below it. */
        scroll-margin-block-end: 20rem;
      }

      .found {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--rc-space-m);
        min-block-size: var(--rc-target-size);
      }

      @media (max-width: 30rem) {
        .filters {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: ClassificationReport;

  @state() private filter: RowFilter = {};
  @query('input') private search!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #rows = new FilteredRows(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Lists the rows that pass the conditions, in the order of now, and forgets those before. */
  show(conditions: Omit<RowFilter, 'byClass'>): void {
    const { byClass } = this.filter;
    this.search.value = conditions.text ?? '';
    this.#apply({ ...conditions, ...(byClass === undefined ? {} : { byClass }) });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    const negative = Math.max(0, this.report.classes.indexOf('negative'));
    this.search.value = '';
    this.#apply({ byClass: negative });
  }

  protected override render() {
    const words = messages().evaluate.list;
    const { filter } = this;
    const { source, failure } = this.#rows;
    const { byClass, ...conditions } = filter;
    return html`
      <div class="filters">
        ${this.#orderField(byClass)} ${this.#classField()} ${this.#groupFields()}
        ${this.#monthField()}
        <div class="search">
          <label for="search">${words.search}</label>
          <input id="search" type="search" autocomplete="off" @input=${this.#searchSoon} />
        </div>
      </div>
      ${failure === null ? nothing : failureAlert(failure)}
      <div class="found">
        <p class="number" role="status">
          ${
            source === null
              ? nothing
              : source.total === 0
                ? words.none
                : words.found({ number: source.total, all: this.report.classified })
          }
        </p>
        ${
          Object.keys(conditions).length > 0
            ? html`<button type="button" class="plain" @click=${() => this.show({})}>
                ${words.clear}
              </button>`
            : html`<p class="quiet">${words.hint}</p>`
        }
      </div>
      ${
        source === null || source.total === 0
          ? nothing
          : html`<rc-row-list
              .classes=${this.report.classes}
              .source=${source}
              @rows-failed=${this.#rows.fail}
            ></rc-row-list>`
      }
    `;
  }

  #orderField(byClass: number | undefined) {
    const words = messages().classification.list;
    const choices = [
      ...this.report.classes.map((name, index) => ({
        value: String(index),
        label: words.by({ name }),
      })),
      { value: none, label: words.fileOrder },
    ];
    const value = byClass === undefined ? none : String(byClass);
    return this.#field('order', words.order, choices, value, (chosen) => {
      const rest = without(this.filter, 'byClass');
      this.#apply(chosen === none ? rest : { ...rest, byClass: Number(chosen) });
    });
  }

  #classField() {
    const words = messages().classification.list;
    const choices = this.report.classes.map((name, index) => ({
      value: String(index),
      label: messages().evaluate.report.classes({ name }),
    }));
    const { predictedClass } = this.filter;
    const value = predictedClass === undefined ? none : String(predictedClass);
    return this.#field('class', words.predictedClass, this.#orAny(choices), value, (chosen) => {
      const rest = without(this.filter, 'predictedClass');
      this.#apply(chosen === none ? rest : { ...rest, predictedClass: Number(chosen) });
    });
  }

  /** A field a group column; the filter holds a value of one column, chosen last. */
  #groupFields() {
    return this.report.groups.map(({ column, values }, place) => {
      const { group } = this.filter;
      // A value is chosen by its place, as one of them is empty.
      const chosenPlace =
        group?.column === place ? values.findIndex(({ value }) => value === group.value) : -1;
      const choices = values.map(({ value }, index) => ({
        value: String(index),
        label: value === '' ? messages().classification.groups.empty : value,
      }));
      const value = chosenPlace < 0 ? none : String(chosenPlace);
      return this.#field(`group-${place}`, column, this.#orAny(choices), value, (chosen) => {
        const wanted = chosen === none ? undefined : values[Number(chosen)];
        const rest = without(this.filter, 'group');
        this.#apply(
          wanted === undefined ? rest : { ...rest, group: { column: place, value: wanted.value } },
        );
      });
    });
  }

  #monthField() {
    const words = messages().classification.list;
    const months = this.report.months ?? [];
    if (months.length === 0) return nothing;
    const choices = months.map(({ month }) => {
      const index = monthIndex(month);
      return { value: String(index), label: monthName(index) };
    });
    const { month } = this.filter;
    const value = month === undefined ? none : String(month);
    return this.#field('month', words.month, this.#orAny(choices), value, (chosen) => {
      const rest = without(this.filter, 'month');
      this.#apply(chosen === none ? rest : { ...rest, month: Number(chosen) });
    });
  }

  #orAny(choices: Choice[]): Choice[] {
    return [{ value: none, label: messages().classification.list.any }, ...choices];
  }

  #field(
    name: string,
    label: string,
    choices: Choice[],
    value: string,
    choose: (value: string) => void,
  ) {
    return html`<rc-choice-field
      data-filter=${name}
      .label=${label}
      .choices=${choices}
      .value=${value}
      @choice-made=${(event: CustomEvent<{ value: string }>) => choose(event.detail.value)}
    ></rc-choice-field>`;
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#apply(this.filter), searchDelay);
  }

  /** Lists the rows that pass the conditions and hold what is typed by now. */
  #apply(conditions: RowFilter): void {
    clearTimeout(this.#timer);
    const text = this.search.value.trim();
    const rest = without(conditions, 'text');
    this.filter = text === '' ? rest : { ...rest, text };
    this.#rows.list(this.client, this.report.id, this.filter);
  }
}

function without(filter: RowFilter, condition: keyof RowFilter): RowFilter {
  const rest = { ...filter };
  delete rest[condition];
  return rest;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-classified-rows-list': ClassifiedRowsList;
  }
}
