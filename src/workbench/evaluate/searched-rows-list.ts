import { css, html } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import type { Choice } from '../../ui/choice-field.ts';
import { alertStyles, buttonStyles, fieldStyles, stackStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { ParameterName } from '../address/address.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { rowsFailure, rowsFound, rowsListed } from '../filtered-rows-view.ts';

/** Milliseconds after the last key before a search begins. */
const searchDelay = 250;

/** The field's value for no condition. */
const none = '';

/** A condition that a field has for choice. */
interface ConditionChoice<Condition> extends Choice {
  condition: Condition;
}

/** What is listed: the rows of an evaluation or of a classification. */
interface ListedReport {
  id: string;
  classes: readonly string[];
}

/**
 * Rows with a search in their texts and fields for other conditions, which the address says but for
 * what is searched for. An answer to an older filter never replaces a newer one.
 */
export abstract class SearchedRowsList<
  Report extends ListedReport,
  Name extends ParameterName,
> extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    stackStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr));
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
  @property({ attribute: false }) report!: Report;

  @state() protected filter: RowFilter = {};
  @query('input') private search!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #rows = new FilteredRows(this);
  protected readonly address: AddressParameters<Name | 'row'>;

  /** @param names of the parameters that say the conditions */
  constructor(names: readonly Name[]) {
    super();
    this.address = new AddressParameters<Name | 'row'>(this, 'evaluate', [...names, 'row'], () =>
      this.#followAddress(),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Lists the rows that pass the conditions, and forgets those before. */
  show(conditions: RowFilter): void {
    this.search.value = conditions.text ?? '';
    this.apply({ ...this.kept(), ...conditions });
  }

  protected override render() {
    const words = messages().evaluate.list;
    return html`
      <div class="filters">
        ${this.fields()}
        <div class="search">
          <label for="search">${words.search}</label>
          <input id="search" type="search" autocomplete="off" @input=${this.#searchSoon} />
        </div>
      </div>
      ${rowsFailure(this.#rows)}
      <div class="found">
        ${rowsFound(this.#rows, this.rowCount())}
        ${
          Object.keys(this.filter).length > Object.keys(this.kept()).length
            ? html`<button type="button" class="plain" @click=${() => this.show({})}>
                ${words.clear}
              </button>`
            : html`<p class="quiet">${words.hint}</p>`
        }
      </div>
      ${rowsListed(this.#rows, this.report.classes, this.label(), this.address)}
    `;
  }

  /** The filter that the address says. */
  protected abstract addressed(): RowFilter;

  /** How the address says a filter. */
  protected abstract addressOf(filter: RowFilter): Record<Name, string | null>;

  /** What the list is called. */
  protected abstract label(): string;

  /** Rows that there are without a condition. */
  protected abstract rowCount(): number;

  /** The fields before the search. */
  protected abstract fields(): unknown;

  /** What stays of the filter when its conditions are forgotten. */
  protected kept(): RowFilter {
    return {};
  }

  /** A field for one condition of the filter: any, or one of the choices. */
  protected conditionField<Key extends keyof RowFilter>(
    key: Key,
    label: string,
    choices: readonly ConditionChoice<NonNullable<RowFilter[Key]>>[],
    name: string = key,
  ) {
    const chosen = JSON.stringify(this.filter[key]);
    const value = choices.find(({ condition }) => JSON.stringify(condition) === chosen)?.value;
    return this.field(
      name,
      label,
      [{ value: none, label: messages().evaluate.list.any }, ...choices],
      value ?? none,
      (wanted) => {
        const choice = choices.find((one) => one.value === wanted);
        const rest = without(this.filter, key);
        this.apply(choice === undefined ? rest : { ...rest, [key]: choice.condition });
      },
    );
  }

  protected field(
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

  /** A choice among the classes. */
  protected classChoices(): ConditionChoice<number>[] {
    return this.report.classes.map((name, index) => ({
      value: String(index),
      label: messages().evaluate.report.classes({ name }),
      condition: index,
    }));
  }

  /** Lists other rows, as the address says from now on. */
  protected apply(conditions: RowFilter): void {
    this.address.go({ ...this.addressOf(conditions), row: null });
    this.#take(conditions);
  }

  /** Lists what the address says of a report that was not there before. */
  protected listAddressed(): void {
    this.search.value = '';
    this.#take(this.addressed());
    if (!this.address.isPlain) this.scrollIntoView();
  }

  /** Lists the rows that pass the filter. */
  protected list(): void {
    this.#rows.list(this.client, this.report.id, this.filter);
  }

  /**
   * Lists the rows that pass the conditions and hold what is typed by now, whether or not it was
   * searched for yet.
   */
  #take(conditions: RowFilter): void {
    clearTimeout(this.#timer);
    const text = this.search.value.trim();
    const rest = without(conditions, 'text');
    this.filter = text === '' ? rest : { ...rest, text };
    this.list();
  }

  /** Shows what the address says by now; what was searched for belonged to what is left. */
  #followAddress(): void {
    const written = (filter: RowFilter) => JSON.stringify(this.addressOf(filter));
    if (written(this.addressed()) === written(this.filter)) return;
    this.search.value = '';
    this.#take(this.addressed());
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.address.amend({ row: null } as Partial<Record<Name | 'row', null>>);
      this.#take(this.filter);
    }, searchDelay);
  }
}

function without(filter: RowFilter, condition: keyof RowFilter): RowFilter {
  const rest = { ...filter };
  delete rest[condition];
  return rest;
}
