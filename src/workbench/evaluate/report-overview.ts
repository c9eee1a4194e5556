import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/confusion-matrix-table.ts';
import type { MatrixCell } from '../../ui/confusion-matrix-table.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { hardSampleNote } from '../hard-sample-note.ts';
import { madeSentence } from '../headline-sentences.ts';
import { errorsIn, intervalSentence, verdictSentence } from '../verdict-sentence.ts';
import { isBelowChance } from './below-chance.ts';
import './class-scores.ts';
import './report-downloads.ts';

/** Rows under which the width of the intervals deserves a word. */
const smallSample = 100;

/** Classes whose matrix has room next to their scores; that of more stands above them. */
const maxBeside = 5;

/**
 * What an evaluation came to, at one glance: a sentence, what can be done now, the matrix and the
 * scores of the classes. Choosing a cell asks for its rows (`cell-selected`).
 */
@customElement('rc-report-overview')
export class ReportOverview extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .headline {
        display: grid;
        gap: var(--rc-space-2xs);
      }

      .verdict {
        font-size: var(--rc-font-size-l);
        line-height: 1.35;
        text-wrap: pretty;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: var(--rc-space-xs);
      }

      rc-report-downloads {
        flex: 1 1 30rem;
      }

      .figures {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-l) var(--rc-space-2xl);
      }

      @media (min-width: 60rem) {
        .figures:not(.wide) {
          grid-template-columns: auto minmax(0, 1fr);
        }
      }

      section {
        display: grid;
        align-content: start;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-2xs);
      }

      @media (max-width: 60rem) {
        rc-report-downloads {
          flex-basis: 100%;
        }
      }

      @media (max-width: 30rem) {
        .actions > .button {
          flex: 1 1 auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;
  /** Whether it is of the site's sample that was written to be hard. */
  @property({ type: Boolean, attribute: 'hard-sample' }) isHardSample = false;
  /** The cell whose rows are listed now. */
  @property({ attribute: false }) selected: MatrixCell | null = null;

  protected override render() {
    const { report } = this;
    const words = messages().evaluate.report;
    return html`
      ${this.#headline()}
      ${
        isBelowChance(report)
          ? html`<rc-below-chance .report=${report}></rc-below-chance>`
          : nothing
      }
      ${this.#actions()}
      <div class="figures ${report.classes.length > maxBeside ? 'wide' : ''}">
        <section aria-labelledby="matrix">
          <h2 id="matrix">${words.matrixHeading}</h2>
          <rc-confusion-matrix-table
            .classes=${report.classes}
            .matrix=${report.confusionMatrix}
            .selected=${this.selected}
            @cell-selected=${({ detail }: CustomEvent<MatrixCell>) =>
              this.emit('cell-selected', detail)}
          ></rc-confusion-matrix-table>
        </section>
        <section aria-labelledby="by-class">
          <h2 id="by-class">${words.perClassHeading}</h2>
          <rc-class-scores .report=${report} .wanted=${this.wanted}></rc-class-scores>
        </section>
      </div>
    `;
  }

  #headline() {
    const { report } = this;
    const { evaluated, rows } = report.dataset;
    const words = messages().evaluate.report;
    const details = [
      intervalSentence(report),
      ...(rows > evaluated
        ? [messages().report.leftOut({ number: rows - evaluated, all: rows })]
        : []),
      madeSentence(report),
    ];
    return html`<div class="headline">
      <p class="verdict number">${verdictSentence(report, this.wanted)}</p>
      ${hardSampleNote(this.isHardSample)} ${this.#oneClass()}
      ${evaluated < smallSample ? html`<p>${words.smallSample({ number: evaluated })}</p>` : nothing}
      <p class="quiet number">${details.filter((detail) => detail !== '').join(' · ')}</p>
    </div>`;
  }

  /** Why a part of the metrics is undefined, where the labels are of one class. */
  #oneClass() {
    const { classes, perClass } = this.report;
    const held = classes.filter((name) => (perClass[name]?.support ?? 0) > 0);
    const [only] = held;
    if (only === undefined || held.length > 1) return nothing;
    return html`<p data-code="one-class">${messages().report.oneClass({ name: only })}</p>`;
  }

  #actions() {
    const { report, client, wanted } = this;
    const errors = errorsIn(report);
    return html`<div class="actions">
      ${
        errors === 0
          ? nothing
          : html`<a class="button primary" href="#errors" data-testid="see-errors">
              ${messages().report.seeErrors({ number: errors })}
            </a>`
      }
      <rc-report-downloads
        .client=${client}
        .report=${report}
        .wanted=${wanted}
      ></rc-report-downloads>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-report-overview': ReportOverview;
  }
}
