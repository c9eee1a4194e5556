import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/row-list.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { failureAlert } from '../page-failure.ts';
import { ratingName } from '../rating-words.ts';

/** Milliseconds after the last key before a search begins. */
const searchDelay = 250;

/**
 * The evaluated rows with their filters. An answer to an older filter never replaces a newer one.
 */
@customElement('rc-evaluated-rows-list')
export class EvaluatedRowsList extends AppElement {
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
        grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr));
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
  @property({ attribute: false }) report!: EvaluationReport;

  @state() private filter: RowFilter = {};
  @query('input') private search!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #rows = new FilteredRows(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Lists the rows that pass the filter and forgets the filter before. */
  show(filter: RowFilter): void {
    this.search.value = filter.text ?? '';
    this.#apply(filter);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    // With another threshold they are the same rows with other predictions: the filter stays.
    const isSameRows = changed.get('report')?.id === this.report.id;
    if (isSameRows) this.#fetchFirst(this.filter);
    else this.show({});
  }

  protected override render() {
    const words = messages().evaluate.list;
    const { filter } = this;
    const { source } = this.#rows;
    const isFiltered = Object.values(filter).some((condition) => condition !== undefined);
    return html`
      <div class="filters">
        ${this.#classField(words.trueClass, 'trueClass')}
        ${this.#classField(words.predictedClass, 'predictedClass')}
        <rc-choice-field
          data-filter="outcome"
          .label=${words.outcome}
          .choices=${[
            { value: '', label: words.any },
            { value: 'correct', label: words.correct },
            { value: 'wrong', label: words.wrong },
          ]}
          .value=${filter.outcome ?? ''}
          @choice-made=${(event: CustomEvent<{ value: string }>) => {
            const { value } = event.detail;
            const rest = without(filter, 'outcome');
            this.#apply(
              value === 'correct' || value === 'wrong' ? { ...rest, outcome: value } : rest,
            );
          }}
        ></rc-choice-field>
        ${this.#ratingField()}
        <div class="search">
          <label for="search">${words.search}</label>
          <input id="search" type="search" autocomplete="off" @input=${this.#searchSoon} />
        </div>
      </div>
      ${this.#rows.failure === null ? nothing : failureAlert(this.#rows.failure)}
      <div class="found">
        <p class="number" role="status">
          ${
            source === null
              ? nothing
              : source.total === 0
                ? words.none
                : words.found({ number: source.total, all: this.report.dataset.evaluated })
          }
        </p>
        ${
          isFiltered
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

  #classField(label: string, key: 'trueClass' | 'predictedClass') {
    const words = messages().evaluate;
    const chosen = this.filter[key];
    return html`<rc-choice-field
      data-filter=${key}
      .label=${label}
      .choices=${[
        { value: '', label: words.list.any },
        ...this.report.classes.map((name, index) => ({
          value: String(index),
          label: words.report.classes({ name }),
        })),
      ]}
      .value=${chosen === undefined ? '' : String(chosen)}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        const { value } = event.detail;
        const rest = without(this.filter, key);
        this.#apply(value === '' ? rest : { ...rest, [key]: Number(value) });
      }}
    ></rc-choice-field>`;
  }

  /** A choice among the ratings of evaluated rows, where the labels are ratings. */
  #ratingField() {
    const { filter } = this;
    const levels = (this.report.ratings ?? []).filter(({ rows }) => rows > 0);
    if (levels.length === 0) return nothing;
    return html`<rc-choice-field
      data-filter="rating"
      .label=${messages().evaluationExtras.ratings.column}
      .choices=${[
        { value: '', label: messages().evaluate.list.any },
        ...levels.map((level) => ({ value: String(level.from), label: ratingName(level) })),
      ]}
      .value=${filter.rating === undefined ? '' : String(filter.rating.from)}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        const rest = without(filter, 'rating');
        const level = levels.find(({ from }) => String(from) === event.detail.value);
        this.#apply(
          level === undefined ? rest : { ...rest, rating: { from: level.from, to: level.to } },
        );
      }}
    ></rc-choice-field>`;
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#apply(this.filter), searchDelay);
  }

  /**
   * Lists the rows that pass the filter and hold what is typed by now, whether or not it was
   * searched for yet.
   */
  #apply(conditions: RowFilter): void {
    clearTimeout(this.#timer);
    const text = this.search.value.trim();
    const rest = without(conditions, 'text');
    const filter = text === '' ? rest : { ...rest, text };
    this.filter = filter;
    this.emit('filter-changed', { filter });
    this.#fetchFirst(filter);
  }

  #fetchFirst(filter: RowFilter): void {
    this.#rows.list(this.client, this.report.id, filter);
  }
}

function without(filter: RowFilter, condition: keyof RowFilter): RowFilter {
  const rest = { ...filter };
  delete rest[condition];
  return rest;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-evaluated-rows-list': EvaluatedRowsList;
  }
  interface HTMLElementEventMap {
    'filter-changed': CustomEvent<{ filter: RowFilter }>;
  }
}
