import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/confusion-matrix-table.ts';
import type { MatrixCell } from '../../ui/confusion-matrix-table.ts';
import { PartsInTurn } from '../../ui/parts-in-turn.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import {
  confusionsOf,
  errorSentences,
  headlineSentence,
  madeSentence,
  type Confusion,
} from '../headline-sentences.ts';
import { notMeasured } from '../metric-texts.ts';
import { columnName, hasProbabilities } from '../subject-words.ts';
import './curves-panel.ts';
import './evaluated-rows-list.ts';
import './file-comparison.ts';
import type { EvaluatedRowsList } from './evaluated-rows-list.ts';
import { leftOut } from './left-out.ts';
import './metric-list.ts';
import './model-comparison.ts';
import './rating-scores.ts';
import './report-downloads.ts';
import { reportViewStyles } from './report-view-styles.ts';
import './score-tables.ts';
import './threshold-panel.ts';

/** Rows under which the width of the intervals deserves a word. */
const smallSample = 100;

/** Classes whose matrix has room next to the headline; that of more stands below it. */
const maxBeside = 5;

/** The report of an evaluation: in words, in numbers, as a matrix, and the rows behind them. */
@customElement('rc-report-view')
export class ReportView extends AppElement {
  static override styles = [buttonStyles, alertStyles, reportViewStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  @state() private selected: MatrixCell | null = null;
  @query('rc-evaluated-rows-list') private rows!: EvaluatedRowsList;
  @query('#rows') private rowsHeading!: HTMLElement;

  readonly #parts = new PartsInTurn(this);

  protected override render() {
    const { report } = this;
    const words = messages().evaluate.report;
    return this.#parts.drawn([
      this.#overview(),
      this.#threshold(),
      html`<section aria-labelledby="metrics">
        <h2 id="metrics">${words.metricsHeading}</h2>
        <p class="quiet">${words.scale}</p>
        <rc-metric-list .report=${report} kind="accuracy"></rc-metric-list>
        <rc-metric-list .report=${report} kind="perClass"></rc-metric-list>
      </section>`,
      html`<section aria-labelledby="tables">
        <h2 id="tables">${words.tablesHeading}</h2>
        <rc-score-tables .report=${report}></rc-score-tables>
      </section>`,
      html`<section aria-labelledby="agreement">
        <h2 id="agreement">${words.agreementHeading}</h2>
        <rc-metric-list .report=${report} kind="agreement"></rc-metric-list>
      </section>`,
      ...this.#probabilities(),
      this.#ratings(),
      html`<rc-file-comparison .client=${this.client} .report=${report}></rc-file-comparison> ${
          report.model === null
            ? html`<p class="quiet" data-code="needs-model">
                ${messages().report.needsModel({ name: columnName(report.subject) })}
              </p>`
            : html`<rc-model-comparison
                .client=${this.client}
                .report=${report}
              ></rc-model-comparison>`
        }`,
      html`<section aria-labelledby="left-out">
        <h2 id="left-out">${words.leftOutHeading}</h2>
        ${leftOut(report)}
      </section>`,
      html`<section aria-labelledby="rows">
        <h2 id="rows" tabindex="-1">${messages().evaluate.list.heading}</h2>
        <rc-evaluated-rows-list
          .client=${this.client}
          .report=${report}
          @filter-changed=${this.#markCell}
        ></rc-evaluated-rows-list>
      </section>`,
    ]);
  }

  #threshold() {
    const { report } = this;
    if (!hasProbabilities(report)) return nothing;
    return html`<section aria-labelledby="threshold">
      <h2 id="threshold">${messages().evaluationExtras.threshold.heading}</h2>
      <rc-threshold-panel
        .client=${this.client}
        .report=${report}
        .wanted=${this.wanted}
      ></rc-threshold-panel>
    </section>`;
  }

  /** What needs probabilities; without them one sentence in place of the sections. */
  #probabilities() {
    const { report, wanted } = this;
    const words = messages().evaluate.report;
    if (!hasProbabilities(report)) {
      const { notMeasured: sentence, notMeasuredHeading } = messages().report;
      return [
        html`<section aria-labelledby="not-measured" data-code="no-probabilities">
          <h2 id="not-measured">${notMeasuredHeading}</h2>
          <p>${sentence({ metrics: notMeasured(report).join(', ') })}</p>
        </section>`,
      ];
    }
    return [
      html`<section aria-labelledby="ranking">
        <h2 id="ranking">${words.rankingHeading}</h2>
        <rc-metric-list .report=${report} .wanted=${wanted} kind="ranking"></rc-metric-list>
      </section>`,
      html`<section aria-labelledby="probability">
        <h2 id="probability">${words.probabilityHeading}</h2>
        <rc-metric-list .report=${report} kind="probability"></rc-metric-list>
      </section>`,
      html`<section aria-labelledby="curves">
        <h2 id="curves">${messages().evaluationExtras.curves.heading}</h2>
        <rc-curves-panel
          .client=${this.client}
          .report=${report}
          .wanted=${wanted}
        ></rc-curves-panel>
      </section>`,
    ];
  }

  #overview() {
    const words = messages().evaluate.report;
    const { report } = this;
    const isWide = report.classes.length > maxBeside;
    return html`<div class="overview ${isWide ? 'wide' : ''}">
      <div class="headline">${this.#headline()} ${this.#actions()}</div>
      <section aria-labelledby="matrix">
        <h2 id="matrix">${words.matrixHeading}</h2>
        <p class="quiet">${words.matrixHint}</p>
        <rc-confusion-matrix-table
          .classes=${report.classes}
          .matrix=${report.confusionMatrix}
          .selected=${this.selected}
          @cell-selected=${(event: CustomEvent<MatrixCell>) => void this.#listRows(event.detail)}
        ></rc-confusion-matrix-table>
      </section>
    </div>`;
  }

  #ratings() {
    const { report } = this;
    if (report.ratings === undefined) return nothing;
    return html`<section aria-labelledby="ratings">
      <h2 id="ratings">${messages().evaluationExtras.ratings.heading}</h2>
      <rc-rating-scores
        .report=${report}
        .wanted=${this.wanted}
        @rating-chosen=${(event: HTMLElementEventMap['rating-chosen']) => this.#listRows(event.detail)}
      ></rc-rating-scores>
    </section>`;
  }

  #actions() {
    const words = messages().evaluate.report;
    return html`<rc-report-downloads
        .client=${this.client}
        .report=${this.report}
        .wanted=${this.wanted}
      ></rc-report-downloads>
      <div class="actions">
        <button type="button" class="plain" @click=${() => this.emit('mapping-wanted')}>
          ${words.change}
        </button>
      </div>`;
  }

  #headline() {
    const { report } = this;
    const { evaluated } = report.dataset;
    const words = messages().evaluate.report;
    return html`
      <p class="verdict number">${headlineSentence(report)}</p>
      ${errorSentences(report, this.wanted).map((says) => html`<p class="number">${says}</p>`)}
      ${report.classes.length > 2 ? this.#confusions(confusionsOf(report)) : nothing}
      ${this.#oneClass()}
      ${evaluated < smallSample ? html`<p>${words.smallSample({ number: evaluated })}</p>` : nothing}
      <p class="quiet">${madeSentence(report)}</p>
    `;
  }

  #confusions(confusions: readonly Confusion[]) {
    const words = messages().report;
    const { classes } = this.report;
    if (confusions.length === 0) return html`<p>${words.noConfusion}</p>`;
    return html`<h3 id="confusions">${words.confusionsHeading}</h3>
      <ul class="confusions number" aria-labelledby="confusions">
        ${confusions.map(
          ({ trueClass, predictedClass, says }) =>
            html`<li>
              ${says}
              <button
                type="button"
                class="plain"
                aria-label=${words.listConfusionOf({
                  name: classes[trueClass] ?? '',
                  takenFor: classes[predictedClass] ?? '',
                })}
                @click=${() => void this.#listRows({ trueClass, predictedClass })}
              >
                ${words.listConfusion}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  /** Why a part of the metrics is undefined, where the labels are of one class. */
  #oneClass() {
    const { classes, perClass } = this.report;
    const held = classes.filter((name) => (perClass[name]?.support ?? 0) > 0);
    const [only] = held;
    if (only === undefined || held.length > 1) return nothing;
    return html`<p data-code="one-class">${messages().report.oneClass({ name: only })}</p>`;
  }

  async #listRows(filter: RowFilter): Promise<void> {
    this.#parts.drawAll();
    await this.updateComplete;
    this.rows.show(filter);
    this.rowsHeading.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.rowsHeading.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth' });
  }

  #markCell(event: CustomEvent<{ filter: RowFilter }>): void {
    const { trueClass, predictedClass, outcome, rating, text } = event.detail.filter;
    const isCell =
      trueClass !== undefined &&
      predictedClass !== undefined &&
      outcome === undefined &&
      rating === undefined &&
      text === undefined;
    this.selected = isCell ? { trueClass, predictedClass } : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-report-view': ReportView;
  }
  interface HTMLElementEventMap {
    'mapping-wanted': CustomEvent<null>;
  }
}
