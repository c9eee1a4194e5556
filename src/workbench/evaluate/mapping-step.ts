import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MappingRows } from '../../dataset/count-mapping.ts';
import type { Task } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, panelStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { canAnswer, startObstacle, type StartObstacle } from '../session/mapping-draft.ts';
import {
  classNames,
  labelsOf,
  probabilityColumns,
  usesAnswers,
  type OpenedFiles,
} from '../session/opened-files.ts';
import { isPolarity } from '../subject-words.ts';
import './column-questions.ts';
import './dataset-preview.ts';
import './file-format.ts';
import './label-meaning.ts';
import './prediction-choice.ts';
import './problem-list.ts';
import './task-choice.ts';

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
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      .panel {
        padding: var(--rc-space-2xs) var(--rc-space-m);
      }

      h2 {
        font-size: var(--rc-font-size-m);
      }

      .file {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 0 var(--rc-space-l);
        padding-block: 0;
      }

      .meaning {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-xs);
      }

      @media (min-width: 60rem) {
        :host {
          grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
          grid-template-rows: auto auto auto 1fr;
        }

        .file,
        .columns {
          grid-column: 1 / -1;
        }

        .meaning {
          grid-area: 3 / 2 / span 2;
        }

        .start {
          align-self: start;
          grid-column: 1;
        }
      }

      .start {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--rc-space-xs) var(--rc-space-l);
        min-block-size: 4rem;
        padding: var(--rc-space-2xs) var(--rc-space-m);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-l);
        background: var(--rc-color-surface-raised);
      }

      .start.running {
        grid-template-columns: minmax(0, 1fr);
      }

      .start p {
        font-size: var(--rc-font-size-s);
        line-height: 1.35;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .start .primary {
        min-inline-size: 8rem;
      }

      .instead {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs);
        margin-block-start: var(--rc-space-xs);
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

  @property({ attribute: false }) opened!: OpenedFiles;
  /** What the mapping evaluates and leaves out; null while it is counted. */
  @property({ attribute: false }) counts: MappingRows | null = null;
  /** The model that would answer; null before it is loaded. */
  @property({ attribute: false }) model: ModelInfo | null = null;
  /** Whether the meaning of columns or labels is being found out. */
  @property({ type: Boolean }) guessing = false;
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
    const { opened, running } = this;
    const { survey, columns, task } = opened;
    const probabilities = probabilityColumns(opened);
    return html`
      <section class="panel file" aria-labelledby="file">
        <h2 id="file" class="visually-hidden">${words.file}</h2>
        <rc-file-format .survey=${survey} ?disabled=${running}></rc-file-format>
        <rc-problem-list
          .problems=${survey.problems}
          .count=${survey.problemCount}
        ></rc-problem-list>
      </section>
      <section class="panel columns" aria-labelledby="columns">
        <h2 id="columns" class="visually-hidden">${words.columns}</h2>
        <rc-dataset-preview
          .survey=${survey}
          .columns=${columns}
          .probabilities=${probabilities}
          ?with-date=${task === 'classify'}
          ?disabled=${running}
        ></rc-dataset-preview>
        <rc-column-questions
          .survey=${survey}
          .columns=${columns}
          ?disabled=${running}
        ></rc-column-questions>
      </section>
      <section class="panel">
        <rc-task-choice
          .task=${task}
          ?no-labels=${task === 'classify' && survey.guess.label === null && columns.label === null}
          ?disabled=${running}
        ></rc-task-choice>
      </section>
      <div class="meaning">
        ${task === 'classify' ? nothing : this.#labels()}
        ${usesAnswers(opened) ? this.#answers() : nothing}
      </div>
      ${running ? html`<div class="start running"><slot name="progress"></slot></div>` : this.#start()}
    `;
  }

  #labels() {
    const labels = labelsOf(this.opened);
    if (labels === null || labels.assignments.length === 0) return nothing;
    return html`<section class="panel" aria-labelledby="labels">
      <h2 id="labels">${messages().evaluate.mapping.labels}</h2>
      <rc-label-meaning .opened=${this.opened} ?disabled=${this.running}></rc-label-meaning>
    </section>`;
  }

  #answers() {
    const { opened, counts } = this;
    const needed = opened.task === 'predictions';
    return html`<section class="panel" aria-labelledby="prediction">
      <h2 id="prediction">${messages().task.answers.heading}</h2>
      <rc-prediction-choice
        .opened=${opened}
        .unusable=${
          counts === null
            ? null
            : needed
              ? counts.excluded.noPrediction
              : counts.evaluated - counts.answered
        }
        ?disabled=${this.running || (this.guessing && opened.meanings === null)}
      ></rc-prediction-choice>
    </section>`;
  }

  #start() {
    const words = messages().evaluate.mapping;
    const { opened, guessing } = this;
    const obstacle = guessing ? null : startObstacle(opened, this.model);
    return html`<div class="start">
      <div>
        ${guessing || obstacle !== null ? nothing : this.#summary()}
        ${guessing ? html`<p class="quiet">${words.reading}</p>` : nothing}
        ${obstacle === null ? nothing : this.#obstacle(obstacle)}
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
          ?disabled=${guessing || obstacle !== null}
          @click=${() => this.emit('evaluation-wanted')}
        >
          ${messages().task.starts[opened.task]}
        </button>
      </div>
    </div>`;
  }

  #obstacle(obstacle: StartObstacle) {
    return html`<div class="alert" role="alert" data-code=${obstacle.code} id="obstacle">
      <p>${obstacleMessage(obstacle, this.model)}</p>
      ${obstacle.code === 'model-lacks-classes' ? this.#instead() : nothing}
    </div>`;
  }

  /** What can be done where the model does not know the classes. */
  #instead() {
    const words = messages().task.instead;
    const { opened, model } = this;
    const other = (task: Task, label: string) =>
      html`<button
        type="button"
        data-instead=${task}
        @click=${() => this.announce('task-chosen', { task })}
      >
        ${label}
      </button>`;
    const kind = (chosen: OpenedFiles['classesKind'], label: string) =>
      html`<button
        type="button"
        @click=${() => this.announce('classes-kind-chosen', { kind: chosen })}
      >
        ${label}
      </button>`;
    const canBePolarity = opened.meanings?.polarity.assignments.some(
      ({ target }) => target === 'negative' || target === 'positive',
    );
    const isAnswered = (classesKind: OpenedFiles['classesKind']) =>
      model !== null &&
      classesKind !== opened.classesKind &&
      canAnswer(model, { ...opened, classesKind });
    const isShipped = model === null || isPolarity(model.classes);
    return html`<p class="instead">
      <span>${words.lead}</span>
      ${
        isShipped
          ? nothing
          : html`<button
              type="button"
              data-testid="use-shipped"
              @click=${() => this.emit('shipped-model-wanted')}
            >
              ${words.shipped}
            </button>`
      }
      ${isAnswered('own') ? kind('own', words.own) : nothing}
      ${other('predictions', words.predictions)}
      ${canBePolarity && isAnswered('polarity') ? kind('polarity', words.polarity) : nothing}
      ${other('classify', words.classify)}
    </p>`;
  }

  #summary() {
    const { opened, counts } = this;
    const words = messages().task;
    if (opened.task === 'classify') {
      const { text } = opened.columns;
      const number = text === null ? 0 : (opened.survey.columns[text]?.filled ?? 0);
      return html`<p class="number">${words.summary.classify({ number })}</p>
        <p class="quiet number">${words.leftOut({ emptyText: opened.survey.rows - number })}</p>`;
    }
    if (counts === null) return html`<p class="quiet">${words.counting}</p>`;
    const { evaluated, classes, excluded } = counts;
    const [negative = 0, positive = 0] = classes;
    return html`<p class="number">
        ${
          opened.classesKind === 'polarity'
            ? words.summary.polarity({ evaluated, positive, negative })
            : words.summary.own({ evaluated, classes: classes.filter((rows) => rows > 0).length })
        }
      </p>
      <p class="quiet number">${words.leftOut({ ...excluded })}</p>
      ${this.#oneClass(classes)}`;
  }

  /** It can be evaluated, but perhaps not as the user thinks. */
  #oneClass(rows: readonly number[]) {
    const { errors } = messages();
    const held = classNames(this.opened).filter((_, index) => (rows[index] ?? 0) > 0);
    const [only] = held;
    if (only === undefined || held.length > 1) return nothing;
    return html`<div class="alert" role="alert" data-code="one-class">
      <p>${errors.jobs['one-class']({ label: only })}</p>
    </div>`;
  }
}

function obstacleMessage({ code, detail = {} }: StartObstacle, model: ModelInfo | null): string {
  const { errors, evaluate } = messages();
  switch (code) {
    case 'no-text-column':
    case 'text-in-doubt':
    case 'text-garbled':
    case 'labels-in-doubt':
    case 'same-column':
    case 'too-many-labels':
      return evaluate.mapping.obstacles[code]();
    case 'model-lacks-classes':
      return errors.jobs[code]({ classes: model?.classes.join('\n') ?? '' });
    default:
      return errors.jobs[code](detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-mapping-step': MappingStep;
  }
  interface HTMLElementEventMap {
    'evaluation-wanted': CustomEvent<null>;
    'report-wanted': CustomEvent<null>;
    /** The shipped model is to answer in place of the active one. */
    'shipped-model-wanted': CustomEvent<null>;
  }
}
