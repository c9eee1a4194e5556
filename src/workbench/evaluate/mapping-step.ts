import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { DatasetSurvey, LabelMapping, PredictionMapping } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import './column-choice.ts';
import './dataset-preview.ts';
import './file-format.ts';
import './label-choice.ts';
import {
  countRows,
  onlyClass,
  startObstacle,
  type ColumnDraft,
  type StartObstacle,
} from '../session/mapping-draft.ts';
import './prediction-choice.ts';
import './problem-list.ts';

/**
 * The second step: what the file is, which column is what and what its labels mean, and the start.
 * While a job runs the choices rest and the slot `progress` stands in the start's place.
 */
@customElement('rc-mapping-step')
export class MappingStep extends AppElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      section > h2 {
        margin-block-end: var(--rc-space-xs);
      }

      rc-column-choice {
        margin-block-start: var(--rc-space-m);
      }

      .start {
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--rc-space-xs) var(--rc-space-l);
        min-block-size: 5rem;
        padding: var(--rc-space-s) var(--rc-space-l);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-l);
        background: var(--rc-color-surface-raised);
        box-shadow: 0 -0.25rem 1rem rgb(0 0 0 / 8%);
      }

      .start.running {
        grid-template-columns: minmax(0, 1fr);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .start .primary {
        min-inline-size: 8rem;
      }

      @media (max-width: 40rem) {
        .start {
          grid-template-columns: minmax(0, 1fr);
          padding: var(--rc-space-s);
        }

        .actions > button {
          flex: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ attribute: false }) columns!: ColumnDraft;
  /** Null while they are being read. */
  @property({ attribute: false }) labels: LabelMapping | null = null;
  /** The other system's answers; null while it is not known what they mean. */
  @property({ attribute: false }) prediction: PredictionMapping | null = null;
  @property({ type: Boolean }) running = false;
  /** Whether there is a report to go back to. */
  @property({ type: Boolean, attribute: 'has-report' }) hasReport = false;

  @query('[data-testid="evaluate-start"]') private startButton!: HTMLButtonElement | null;

  /** Puts the focus on the start button, where the user was before the job. */
  async focusStart(): Promise<void> {
    await this.updateComplete;
    this.startButton?.focus();
  }

  protected override render() {
    const words = messages().evaluate.mapping;
    const { survey, columns, labels, running } = this;
    return html`
      <section class="panel" aria-labelledby="file">
        <h2 id="file">${words.file}</h2>
        <rc-file-format .survey=${survey} ?disabled=${running}></rc-file-format>
        <rc-problem-list
          .problems=${survey.problems}
          .count=${survey.problemCount}
        ></rc-problem-list>
      </section>
      <section class="panel" aria-labelledby="columns">
        <h2 id="columns">${words.columns}</h2>
        <rc-dataset-preview .survey=${survey} .columns=${columns}></rc-dataset-preview>
        <rc-column-choice
          .survey=${survey}
          .columns=${columns}
          ?disabled=${running}
        ></rc-column-choice>
      </section>
      ${
        labels === null || labels.assignments.length === 0
          ? nothing
          : html`<section class="panel" aria-labelledby="labels">
              <h2 id="labels">${words.labels}</h2>
              <rc-label-choice .labels=${labels} ?disabled=${running}></rc-label-choice>
            </section>`
      }
      ${this.#otherAnswers()}
      ${running ? html`<div class="start running"><slot name="progress"></slot></div>` : this.#start()}
    `;
  }

  #otherAnswers() {
    return html`<section class="panel" aria-labelledby="prediction">
      <h2 id="prediction">${messages().evaluationExtras.prediction.heading}</h2>
      <rc-prediction-choice
        .survey=${this.survey}
        .columns=${this.columns}
        .prediction=${this.prediction}
        ?disabled=${this.running}
      ></rc-prediction-choice>
    </section>`;
  }

  #start() {
    const words = messages().evaluate.mapping;
    const { survey, columns, labels } = this;
    const isReading =
      (columns.label !== null && labels === null) ||
      (columns.prediction !== null && this.prediction === null);
    const obstacle = isReading
      ? null
      : startObstacle(survey, columns, labels ?? { scheme: 'custom', assignments: [] });
    return html`<div class="start">
      <div>
        ${labels === null || obstacle !== null ? nothing : this.#summary(labels)}
        ${isReading ? html`<p class="quiet">${words.reading}</p>` : nothing}
        ${
          obstacle === null
            ? nothing
            : html`<div class="alert" role="alert" data-code=${obstacle.code} id="obstacle">
                <p>${obstacleMessage(obstacle)}</p>
              </div>`
        }
      </div>
      <div class="actions">
        ${
          this.hasReport
            ? html`<button type="button" @click=${() => this.emit('report-wanted')}>
                ${words.backToReport}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="primary"
          data-testid="evaluate-start"
          aria-describedby=${obstacle === null ? nothing : 'obstacle'}
          ?disabled=${isReading || obstacle !== null}
          @click=${() => this.emit('evaluation-wanted')}
        >
          ${words.start}
        </button>
      </div>
    </div>`;
  }

  /** It can be evaluated, but perhaps not as the user thinks. */
  #oneClass(only: 'negative' | 'positive') {
    const { errors } = messages();
    return html`<div class="alert" role="alert" data-code="one-class">
      <p>${errors.jobs['one-class']({ label: only })}</p>
    </div>`;
  }

  #summary(labels: LabelMapping) {
    const words = messages().evaluate.mapping;
    const counts = countRows(this.survey, this.columns, labels);
    const { evaluated, positive, negative, withoutText } = counts;
    const only = onlyClass(counts);
    return html`<p class="number">
        ${words.summary({ evaluated, positive, negative, upTo: withoutText > 0 })}
      </p>
      <p class="quiet number">${words.leftOut(counts)}</p>
      ${only === null ? nothing : this.#oneClass(only)}`;
  }
}

function obstacleMessage(obstacle: StartObstacle): string {
  const { errors, evaluate } = messages();
  switch (obstacle.code) {
    case 'no-text-column':
    case 'same-column':
    case 'too-many-labels':
      return evaluate.mapping.obstacles[obstacle.code]();
    default:
      return errors.jobs[obstacle.code]({});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-mapping-step': MappingStep;
  }
  interface HTMLElementEventMap {
    'evaluation-wanted': CustomEvent<null>;
    'report-wanted': CustomEvent<null>;
  }
}
