import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ColumnSummary, DatasetSurvey } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import type { ColumnDraft } from '../session/mapping-draft.ts';
import { columnName } from './column-name.ts';
import { withRole } from './column-roles.ts';

/** Values that labels have at most, and columns of so few that are offered. */
const maxLabelValues = 20;
const maxLikely = 6;

/** Asks which of several columns is the text, and which is the label, where that is in doubt. */
@customElement('rc-column-questions')
export class ColumnQuestions extends AppElement {
  static override styles = [
    alertStyles,
    buttonStyles,
    css`
      .alert,
      .likely {
        margin-block-start: var(--rc-space-2xs);
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    return html`${this.#textQuestion()} ${this.#likelyLabels()}`;
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
        ${likely.map((column) =>
          this.#answer(column, 'text', withRole(this.columns, column.index, 'text')),
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
        ${likely.map((column) =>
          this.#answer(column, 'label', withRole(this.columns, column.index, 'label')),
        )}
      </div>
    </div>`;
  }

  #answer(column: ColumnSummary, role: 'text' | 'label', columns: ColumnDraft) {
    return html`<button
      type="button"
      data-text=${role === 'text' ? column.index : nothing}
      data-label=${role === 'label' ? column.index : nothing}
      ?disabled=${this.disabled}
      @click=${() => this.announce('columns-chosen', { columns })}
    >
      <bdi>${columnName(column)}</bdi>
    </button>`;
  }

  /** Of two columns that may be the text, both can be read as one. */
  #bothTexts(likely: readonly ColumnSummary[]) {
    const [first, second] = likely;
    if (first === undefined || second === undefined || likely.length > 2) return nothing;
    const titled = withRole(this.columns, first.index, 'title');
    return html`<button
      type="button"
      data-text="both"
      ?disabled=${this.disabled}
      @click=${() =>
        this.announce('columns-chosen', { columns: withRole(titled, second.index, 'text') })}
    >
      ${messages().reading.bothTexts}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-column-questions': ColumnQuestions;
  }
}
