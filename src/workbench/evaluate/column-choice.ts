import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ColumnSummary, DatasetSurvey } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { columnName } from './column-name.ts';
import type { ColumnDraft } from '../session/mapping-draft.ts';

/** Values that labels have at most, and columns of so few that are offered. */
const maxLabelValues = 20;
const maxLikely = 6;

/** Which column holds the text, the label, the id and the groups. */
@customElement('rc-column-choice')
export class ColumnChoice extends AppElement {
  static override styles = [
    fieldStyles,
    alertStyles,
    buttonStyles,
    css`
      .alert,
      .likely {
        margin-block-start: var(--rc-space-s);
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        gap: var(--rc-space-s) var(--rc-space-m);
      }

      fieldset {
        min-inline-size: 0;
        margin: var(--rc-space-s) 0 0;
        padding: 0;
        border: none;
      }

      .groups {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--rc-space-m);
        max-block-size: 12rem;
        overflow-y: auto;
        padding: 4px;
      }

      .groups label {
        display: inline-flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        font-weight: var(--rc-font-weight-normal);
        overflow-wrap: anywhere;
      }

      input[type='checkbox'] {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        margin: 0;
        accent-color: var(--rc-color-accent);
        scroll-margin-block: 10rem;
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  /** Columns of the file's own answers, which are no groups. */
  @property({ attribute: false }) taken: readonly number[] = [];
  /** Whether months are counted, by a column of dates. */
  @property({ type: Boolean, attribute: 'with-date' }) withDate = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = messages().evaluate.mapping;
    const { text, title = null, label, id, prediction } = this.columns;
    const taken = [text, title, label, id, prediction, ...this.taken];
    const rest = this.survey.columns.filter(({ index }) => !taken.includes(index));
    return html`
      <div class="fields">
        ${this.#field(words.textColumn, 'text', words.choose)}
        ${this.#field(messages().reading.titleColumn, 'title', words.none)}
        ${this.#field(words.labelColumn, 'label', words.choose)}
        ${this.#field(words.idColumn, 'id', words.none)}
        ${this.withDate ? this.#field(messages().task.dateColumn, 'date', words.none) : nothing}
      </div>
      ${this.#textQuestion()} ${this.#likelyLabels()}
      ${
        rest.length === 0
          ? nothing
          : html`<fieldset ?disabled=${this.disabled}>
              <legend>${words.groupColumns}</legend>
              <div class="groups">${rest.map((column) => this.#group(column))}</div>
            </fieldset>`
      }
    `;
  }

  /** Several columns may be the text: which one is it? */
  #textQuestion() {
    const { text, texts = [] } = this.columns;
    if (texts.length === 0) return nothing;
    const likely = this.survey.columns.filter(
      ({ index }) => index === text || texts.includes(index),
    );
    return html`<div class="alert" role="alert" data-code="which-text">
      <p>${messages().reading.texts({ columns: likely.map(columnName) })}</p>
      <div class="answers">
        ${likely.map(
          (column) =>
            html`<button
              type="button"
              data-text=${column.index}
              ?disabled=${this.disabled}
              @click=${() => this.#chooseText(column.index)}
            >
              <bdi>${columnName(column)}</bdi>
            </button>`,
        )}
        ${this.#bothTexts(likely)}
      </div>
    </div>`;
  }

  /** Where no column looks like labels: those with few values, one of which may hold them. */
  #likelyLabels() {
    const { text, label, id, date } = this.columns;
    if (label !== null || this.survey.guess.label !== null) return nothing;
    const likely = this.survey.columns
      .filter(({ index }) => ![text, id, date].includes(index))
      .filter(({ distinct }) => distinct !== null && distinct > 1 && distinct <= maxLabelValues)
      .slice(0, maxLikely);
    if (likely.length === 0) return nothing;
    return html`<div class="likely" data-code="which-label">
      <p class="quiet">${messages().reading.likelyLabels}</p>
      <div class="answers">
        ${likely.map(
          (column) =>
            html`<button
              type="button"
              data-label=${column.index}
              ?disabled=${this.disabled}
              @click=${() => this.#change({ ...this.columns, label: column.index })}
            >
              <bdi>${columnName(column)}</bdi>
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** Of two columns that may be the text, both can be read as one. */
  #bothTexts(likely: readonly ColumnSummary[]) {
    const [first, second] = likely;
    if (first === undefined || second === undefined || likely.length > 2) return nothing;
    return html`<button
      type="button"
      data-text="both"
      ?disabled=${this.disabled}
      @click=${() => this.#chooseText(second.index, first.index)}
    >
      ${messages().reading.bothTexts}
    </button>`;
  }

  #chooseText(text: number | null, title: number | null = this.columns.title ?? null): void {
    const { label, id, groups, prediction, date } = this.columns;
    this.#change({ text, title, label, id, groups, prediction, date });
  }

  #field(label: string, role: 'text' | 'title' | 'label' | 'id' | 'date', noneLabel: string) {
    const chosen = this.columns[role] ?? null;
    return html`<rc-choice-field
      data-role=${role}
      .label=${label}
      .choices=${[
        { value: '', label: noneLabel },
        ...this.survey.columns.map((column) => ({
          value: String(column.index),
          label: columnName(column),
        })),
      ]}
      .value=${chosen === null ? '' : String(chosen)}
      ?disabled=${this.disabled}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        const { value } = event.detail;
        const index = value === '' ? null : Number(value);
        if (role === 'text') this.#chooseText(index);
        else this.#change({ ...this.columns, [role]: index });
      }}
    ></rc-choice-field>`;
  }

  #group(column: ColumnSummary) {
    const { groups } = this.columns;
    return html`<label
      ><input
        type="checkbox"
        .checked=${groups.includes(column.index)}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          const others = groups.filter((index) => index !== column.index);
          const chosen = checked ? [...others, column.index] : others;
          this.#change({ ...this.columns, groups: chosen.sort((a, b) => a - b) });
        }}
      /><span dir="auto">${columnName(column)}</span></label
    >`;
  }

  #change(columns: ColumnDraft): void {
    const { text, label, id } = columns;
    const isOther = columns.title !== text && columns.title !== label;
    const title = isOther ? (columns.title ?? null) : null;
    const groups = columns.groups.filter((index) => ![text, title, label, id].includes(index));
    const isTaken = columns.prediction === text || columns.prediction === label;
    const prediction = isTaken ? null : columns.prediction;
    this.announce('columns-chosen', { columns: { ...columns, title, groups, prediction } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-column-choice': ColumnChoice;
  }
  interface HTMLElementEventMap {
    'columns-chosen': CustomEvent<{ columns: ColumnDraft }>;
  }
}
