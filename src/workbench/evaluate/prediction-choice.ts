import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ColumnSummary,
  LabelMapping,
  PredictionMapping,
  ProbabilityColumns,
} from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { classNames, probabilityColumns, type OpenedFiles } from '../session/opened-files.ts';
import { columnName } from './column-name.ts';
import './label-choice.ts';

/** Stands for the columns that are recognised by the names of the classes. */
const perClass = 'per-class';

/** Which columns hold the file's own answers, and what they mean. */
@customElement('rc-prediction-choice')
export class PredictionChoice extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-s);
    }

    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
      gap: var(--rc-space-s) var(--rc-space-m);
    }

    h3 {
      margin-block-end: var(--rc-space-2xs);
    }
  `;

  @property({ attribute: false }) opened!: OpenedFiles;
  /** Labelled rows without an answer that can be used; null while they are counted. */
  @property({ attribute: false }) unusable: number | null = null;
  @property({ type: Boolean }) disabled = false;

  /** The columns that were recognised by the names of the classes, to go back to. */
  #recognised: ProbabilityColumns | null = null;

  protected override willUpdate(): void {
    const probability = this.opened.answers?.probability ?? null;
    if (probability?.kind === 'per-class') this.#recognised = probability;
  }

  protected override render() {
    const words = messages().task.answers;
    const { columns, answers, survey } = this.opened;
    const { text, label } = columns;
    const free = survey.columns.filter(({ index }) => index !== text && index !== label);
    const hasPrediction = typeof answers?.column === 'number';
    return html`
      <p class="quiet">${words.lead}</p>
      <div class="fields">
        <rc-choice-field
          data-role="prediction"
          .testId=${'prediction-column'}
          .label=${words.prediction}
          .choices=${choicesOf(free.filter(({ distinct }) => distinct !== null))}
          .value=${hasPrediction ? String(answers.column) : ''}
          ?disabled=${this.disabled}
          @choice-made=${(event: CustomEvent<{ value: string }>) => {
            const { value } = event.detail;
            this.announce('prediction-chosen', { column: value === '' ? null : Number(value) });
          }}
        ></rc-choice-field>
        <rc-choice-field
          data-role="probability"
          .testId=${'probability-column'}
          .label=${words.probability}
          .choices=${this.#probabilityChoices(free)}
          .value=${this.#probabilityValue()}
          ?disabled=${this.disabled}
          @choice-made=${this.#chooseProbability}
        ></rc-choice-field>
        ${this.#meaningOfProbability(hasPrediction)}
      </div>
      ${this.#says(answers)} ${this.#meaning(answers)}
    `;
  }

  #probabilityChoices(free: readonly ColumnSummary[]) {
    const words = messages().task.answers;
    const { survey } = this.opened;
    const recognised = this.#recognised;
    const names =
      recognised?.kind === 'per-class'
        ? recognised.columns.flatMap((index) => {
            const column = index === null ? undefined : survey.columns[index];
            return column === undefined ? [] : [columnName(column)];
          })
        : [];
    const numeric = free.filter(({ numericShare }) => numericShare > 0);
    const [none, ...columns] = choicesOf(numeric);
    return [
      ...(none === undefined ? [] : [none]),
      ...(names.length === 0
        ? []
        : [{ value: perClass, label: words.perClass({ columns: names }) }]),
      ...columns,
    ];
  }

  #probabilityValue(): string {
    const probability = this.opened.answers?.probability ?? null;
    if (probability === null) return '';
    return probability.kind === 'per-class' ? perClass : String(probability.column);
  }

  readonly #chooseProbability = (event: CustomEvent<{ value: string }>) => {
    const { value } = event.detail;
    if (value === perClass && this.#recognised !== null) {
      this.announce('probability-kind-chosen', { probability: this.#recognised });
    } else {
      this.announce('probability-chosen', { column: value === '' ? null : Number(value) });
    }
  };

  /** What one column of probabilities is of. */
  #meaningOfProbability(hasPrediction: boolean) {
    const words = messages().task.answers;
    const probability = this.opened.answers?.probability ?? null;
    const names = classNames(this.opened);
    if (probability === null || probability.kind === 'per-class' || names.length !== 2) {
      return nothing;
    }
    const { column, percent } = probability;
    const unit = percent === undefined ? {} : { percent };
    return html`<rc-choice-field
      .testId=${'probability-class'}
      .label=${words.of}
      .choices=${[
        ...names.map((name, index) => ({ value: String(index), label: words.ofClass({ name }) })),
        ...(hasPrediction ? [{ value: 'predicted', label: words.ofPredicted }] : []),
      ]}
      .value=${probability.kind === 'of-class' ? String(probability.classIndex) : 'predicted'}
      ?disabled=${this.disabled}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        const { value } = event.detail;
        this.announce('probability-kind-chosen', {
          probability:
            value === 'predicted'
              ? { kind: 'of-predicted', column, ...unit }
              : { kind: 'of-class', column, classIndex: Number(value), ...unit },
        });
      }}
    ></rc-choice-field>`;
  }

  /** What follows from the choices, in sentences. */
  #says(answers: PredictionMapping | null) {
    const words = messages().task.answers;
    const { unusable } = this;
    const isTwo = classNames(this.opened).length === 2;
    const probability = answers?.probability ?? null;
    const sentences = [
      probability === null || typeof answers?.column === 'number'
        ? null
        : isTwo
          ? words.atHalf
          : words.argmax,
      probability?.kind === 'of-predicted' && !isTwo ? words.onlyConfidence : null,
      probability?.percent === true ? messages().reading.percentages : this.#outside(),
      answers === null || unusable === null || unusable === 0
        ? null
        : words.unusable({ number: unusable }),
    ].filter((sentence) => sentence !== null);
    return sentences.length === 0 ? nothing : html`<p class="quiet">${sentences.join(' ')}</p>`;
  }

  /** Why numbers that are no probabilities cannot be used, where the columns hold such. */
  #outside(): string | null {
    const { survey } = this.opened;
    for (const index of probabilityColumns(this.opened)) {
      const column = survey.columns[index];
      const { minNumber = null, maxNumber = null } = column ?? {};
      if (column === undefined || minNumber === null || maxNumber === null) continue;
      if (minNumber >= 0 && maxNumber <= 1) continue;
      return messages().reading.outside({
        column: columnName(column),
        low: minNumber,
        high: maxNumber,
      });
    }
    return null;
  }

  #meaning(answers: PredictionMapping | null) {
    const words = messages().task.answers;
    if (answers === null || answers.labels === null) return nothing;
    const isOwn = this.opened.classesKind === 'own';
    return html`<section aria-labelledby="meaning">
      <h3 id="meaning">${words.meaning}</h3>
      <rc-label-choice
        .labels=${answers.labels}
        .classes=${isOwn ? classNames(this.opened) : null}
        .hint=${words.hint}
        ?disabled=${this.disabled}
        @labels-chosen=${this.#assign}
      ></rc-label-choice>
    </section>`;
  }

  /** The labels of the answers are not those that the rows are measured by. */
  readonly #assign = (event: CustomEvent<{ labels: LabelMapping }>) => {
    event.stopPropagation();
    this.announce('prediction-labels-chosen', event.detail);
  };
}

function choicesOf(columns: readonly ColumnSummary[]): { value: string; label: string }[] {
  return [
    { value: '', label: messages().task.answers.none },
    ...columns.map((column) => ({ value: String(column.index), label: columnName(column) })),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-prediction-choice': PredictionChoice;
  }
  interface HTMLElementEventMap {
    'prediction-chosen': CustomEvent<{ column: number | null }>;
    'prediction-labels-chosen': CustomEvent<{ labels: LabelMapping }>;
    'probability-chosen': CustomEvent<{ column: number | null }>;
    'probability-kind-chosen': CustomEvent<{ probability: ProbabilityColumns }>;
  }
}
