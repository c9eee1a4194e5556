import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetSurvey, LabelMapping, PredictionMapping } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { columnName } from './column-name.ts';
import './label-choice.ts';
import type { ColumnDraft } from '../session/mapping-draft.ts';

/** Which column holds another system's answers, and what they mean. */
@customElement('rc-prediction-choice')
export class PredictionChoice extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-xs);
    }

    rc-choice-field {
      max-inline-size: 20rem;
    }
  `;

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  /** What the chosen column means; null while that is not known. */
  @property({ attribute: false }) prediction: PredictionMapping | null = null;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const { evaluate, evaluationExtras } = messages();
    const words = evaluationExtras.prediction;
    const { text, label, prediction } = this.columns;
    const free = this.survey.columns.filter(
      ({ index, distinct, holdsProbabilities }) =>
        index !== text && index !== label && (distinct !== null || holdsProbabilities),
    );
    return html`
      <p class="quiet">${words.lead}</p>
      <rc-choice-field
        data-role="prediction"
        .label=${words.column}
        .choices=${[
          { value: '', label: evaluate.mapping.none },
          ...free.map((column) => ({ value: String(column.index), label: columnName(column) })),
        ]}
        .value=${prediction === null ? '' : String(prediction)}
        ?disabled=${this.disabled}
        @choice-made=${(event: CustomEvent<{ value: string }>) => {
          const { value } = event.detail;
          this.#choose(value === '' ? null : Number(value));
        }}
      ></rc-choice-field>
      ${this.#meaning()}
    `;
  }

  #meaning() {
    const { prediction: words } = messages().evaluationExtras;
    if (this.prediction === null) return nothing;
    const { labels } = this.prediction;
    if (labels === null) return html`<p class="quiet">${words.probabilities}</p>`;
    return html`<rc-label-choice
      .labels=${labels}
      .hint=${words.hint}
      ?disabled=${this.disabled}
      @labels-chosen=${this.#assign}
    ></rc-label-choice>`;
  }

  #choose(prediction: number | null): void {
    const groups = this.columns.groups.filter((index) => index !== prediction);
    this.announce('columns-chosen', { columns: { ...this.columns, groups, prediction } });
  }

  /** The labels of the answers are not those that the rows are measured by. */
  readonly #assign = (event: CustomEvent<{ labels: LabelMapping }>) => {
    event.stopPropagation();
    this.announce('prediction-labels-chosen', event.detail);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-prediction-choice': PredictionChoice;
  }
  interface HTMLElementEventMap {
    'prediction-labels-chosen': CustomEvent<{ labels: LabelMapping }>;
  }
}
