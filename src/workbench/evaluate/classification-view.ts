import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import { formatDateTime, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { PartsInTurn } from '../../ui/parts-in-turn.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import './class-shares.ts';
import './classified-rows-list.ts';
import type { ClassifiedRowsList } from './classified-rows-list.ts';
import './group-shares.ts';
import './month-shares.ts';
import './prediction-downloads.ts';
import { reportViewStyles } from './report-view-styles.ts';

/** What the rows of files were classified as: in words, by class, month and group, and the rows. */
@customElement('rc-classification-view')
export class ClassificationView extends AppElement {
  static override styles = [buttonStyles, alertStyles, reportViewStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: ClassificationReport;

  @state() private failure: PageFailure | null = null;
  @query('rc-classified-rows-list') private rows!: ClassifiedRowsList;
  @query('#rows') private rowsHeading!: HTMLElement;

  readonly #parts = new PartsInTurn(this);

  protected override render() {
    const { report } = this;
    const words = messages().classification;
    return this.#parts.drawn([
      html`<div class="headline">${this.#headline()} ${this.#actions()}</div>`,
      html`<section aria-labelledby="shares">
        <h2 id="shares">${words.shares.heading}</h2>
        <p class="quiet">${words.shares.hint}</p>
        <rc-class-shares
          .classes=${report.classes}
          .counts=${report.overall}
          @class-chosen=${(event: HTMLElementEventMap['class-chosen']) =>
            this.#listRows({ predictedClass: event.detail.classIndex })}
        ></rc-class-shares>
      </section>`,
      html`<section aria-labelledby="left-out">
        <h2 id="left-out">${words.report.leftOutHeading}</h2>
        ${this.#leftOut()}
      </section>`,
      report.months === null
        ? nothing
        : html`<section aria-labelledby="months">
            <h2 id="months">${words.months.heading}</h2>
            <rc-month-shares .report=${report}></rc-month-shares>
          </section>`,
      report.groups.length === 0
        ? nothing
        : html`<section aria-labelledby="groups">
            <h2 id="groups">${words.groups.heading}</h2>
            <rc-group-shares
              .report=${report}
              @group-chosen=${(event: HTMLElementEventMap['group-chosen']) =>
                this.#listRows(event.detail)}
            ></rc-group-shares>
          </section>`,
      html`<section aria-labelledby="rows">
        <h2 id="rows" tabindex="-1">${words.list.heading}</h2>
        <rc-classified-rows-list .client=${this.client} .report=${report}></rc-classified-rows-list>
      </section>`,
    ]);
  }

  #headline() {
    const words = messages().classification.report;
    const { classified, overall, model, created } = this.report;
    const { index, name } = this.#headlineClass();
    const share = overall.shares[index];
    return html`
      <p class="verdict number">
        ${
          share === undefined || share.value === null
            ? nothing
            : words.headline({
                all: classified,
                count: overall.counts[index] ?? 0,
                share: share.value,
                low: share.low,
                high: share.high,
                name,
              })
        }
        ${overall.stars === null ? nothing : words.stars({ stars: formatSignificant(overall.stars) })}
      </p>
      <p>${words.meaning}</p>
      <p class="quiet">
        ${words.made({
          model: `${model.id} ${model.version}`,
          date: formatDateTime(new Date(created)),
        })}
      </p>
    `;
  }

  /** The negative class, or where there is none the most frequent one. */
  #headlineClass(): { index: number; name: string } {
    const { classes, overall } = this.report;
    const negative = classes.indexOf('negative');
    const index = negative >= 0 ? negative : overall.counts.indexOf(Math.max(...overall.counts));
    return { index, name: classes[index] ?? '' };
  }

  #actions() {
    const words = messages().classification.report;
    const { id, dataset } = this.report;
    const isWorkbook = dataset.format.split(', ')[0] === 'xlsx';
    return html`
      <rc-prediction-downloads
        .client=${this.client}
        .id=${id}
        .name=${dataset.name}
        .isWorkbook=${isWorkbook}
      ></rc-prediction-downloads>
      <div class="actions">
        <button type="button" data-testid="download-counts" @click=${this.#saveCounts}>
          ${words.countsCsv}
        </button>
        <button type="button" data-testid="download-counts-json" @click=${this.#saveReport}>
          ${words.countsJson}
        </button>
        <button type="button" class="plain" @click=${() => this.emit('mapping-wanted')}>
          ${words.change}
        </button>
      </div>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
    `;
  }

  #leftOut() {
    const words = messages().classification.report;
    const { rows, classified, excluded } = this.report;
    const sentences = Object.entries(messages().evaluate.report.excluded);
    const reasons = sentences.flatMap(([reason, sentence]) => {
      const number = excluded[reason] ?? 0;
      return number === 0 ? [] : [sentence({ number })];
    });
    if (reasons.length === 0) return html`<p>${words.leftOutNone({ number: rows })}</p>`;
    return html`<p>${words.leftOutSome({ excluded: rows - classified, all: rows })}</p>
      <ul class="reasons number">
        ${reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>`;
  }

  async #listRows(conditions: RowFilter): Promise<void> {
    this.#parts.drawAll();
    await this.updateComplete;
    this.rows.show(conditions);
    this.rowsHeading.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.rowsHeading.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth' });
  }

  async #saveCounts(): Promise<void> {
    try {
      downloadFile(this.#fileName('csv'), await this.client.ask.countsFile(this.report.id));
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  #saveReport(): void {
    const json = JSON.stringify(this.report, null, 2);
    downloadFile(this.#fileName('json'), new Blob([json, '\n'], { type: 'application/json' }));
  }

  #fileName(extension: string): string {
    return `${withoutExtension(this.report.dataset.name)}-counts.${extension}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-classification-view': ClassificationView;
  }
}
