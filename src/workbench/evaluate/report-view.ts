import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { MatrixCell } from '../../ui/confusion-matrix-table.ts';
import { PartsInTurn } from '../../ui/parts-in-turn.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import '../../ui/tab-panels.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import './cell-rows.ts';
import './curves-panel.ts';
import './evaluated-rows-list.ts';
import type { EvaluatedRowsList } from './evaluated-rows-list.ts';
import './file-comparison.ts';
import { evaluatedAddress, evaluatedParameters } from './filter-address.ts';
import { leftOut } from './left-out.ts';
import { metricsTab } from './metrics-tab.ts';
import './rating-scores.ts';
import './report-overview.ts';
import { impliedTab, tabsOf, type ReportTab } from './report-tabs.ts';
import { reportViewStyles } from './report-view-styles.ts';
import { cellAddress, cellAt } from './cell-address.ts';
import { thresholdTab } from './threshold-tab.ts';

/**
 * The report of an evaluation: what it came to at one glance, and in tabs, which are made when they
 * are first opened, all the rest. The rows of a cell of the matrix are listed at the side.
 */
@customElement('rc-report-view')
export class ReportView extends AppElement {
  static override styles = [buttonStyles, alertStyles, reportViewStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;
  /** Whether it is of the site's sample that was written to be hard. */
  @property({ type: Boolean, attribute: 'hard-sample' }) isHardSample = false;

  @query('rc-evaluated-rows-list') private rows!: EvaluatedRowsList | null;

  readonly #parts = new PartsInTurn(this);
  readonly #address = new AddressParameters(this, 'evaluate', [
    'tab',
    'pair',
    ...evaluatedParameters,
    'row',
    'curves',
    'only',
  ]);
  /** The tabs that have been shown: what was made stays. */
  #opened = new Set<ReportTab>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report');
    if (before !== undefined && before.id !== this.report.id) this.#opened = new Set();
    this.#opened.add(this.#tab);
  }

  protected override render() {
    return this.#parts.drawn([
      html`<rc-report-overview
        .client=${this.client}
        .report=${this.report}
        .wanted=${this.wanted}
        .selected=${this.#cell}
        ?hard-sample=${this.isHardSample}
        @cell-selected=${({ detail }: CustomEvent<MatrixCell>) => this.#listCell(detail)}
      ></rc-report-overview>`,
      this.#tabs(),
      this.#panel(),
    ]);
  }

  #tabs() {
    const words = messages().report;
    const tabs = tabsOf(this.report);
    return html`<rc-tab-panels
      label=${words.tabsLabel}
      .tabs=${tabs.map((name) => ({ name, label: words.tabs[name] }))}
      .selected=${this.#tab}
      @tab-chosen=${({ detail }: HTMLElementEventMap['tab-chosen']) =>
        this.#open(tabs.find((name) => name === detail.name) ?? 'metrics')}
    >
      ${tabs.map(
        (name) =>
          html`<div class="tab" slot=${name}>
            ${this.#opened.has(name) ? this.#content(name) : nothing}
          </div>`,
      )}
    </rc-tab-panels>`;
  }

  #content(tab: ReportTab) {
    const { client, report, wanted } = this;
    switch (tab) {
      case 'metrics':
        return metricsTab({ client, report, wanted, listCell: (cell) => this.#listCell(cell) });
      case 'threshold':
        return thresholdTab(client, report, wanted);
      case 'curves':
        return html`<section aria-labelledby="curves">
          <h2 id="curves">${messages().evaluationExtras.curves.heading}</h2>
          <rc-curves-panel .client=${client} .report=${report} .wanted=${wanted}></rc-curves-panel>
        </section>`;
      case 'ratings':
        return html`<section aria-labelledby="ratings">
          <h2 id="ratings">${messages().evaluationExtras.ratings.heading}</h2>
          <rc-rating-scores
            .report=${report}
            .wanted=${wanted}
            @rating-chosen=${({ detail }: HTMLElementEventMap['rating-chosen']) =>
              void this.#listRows(detail)}
          ></rc-rating-scores>
        </section>`;
      case 'comparison':
        return html`<rc-file-comparison .client=${client} .report=${report}></rc-file-comparison>`;
      case 'rows':
        return this.#rowsTab();
    }
  }

  #rowsTab() {
    const { client, report } = this;
    const { report: words, list } = messages().evaluate;
    return html`<section aria-labelledby="rows">
        <h2 id="rows" tabindex="-1">${list.heading}</h2>
        <rc-evaluated-rows-list .client=${client} .report=${report}></rc-evaluated-rows-list>
      </section>
      <section aria-labelledby="left-out">
        <h2 id="left-out">${words.leftOutHeading}</h2>
        ${leftOut(report)}
        <div>
          <button type="button" @click=${() => this.emit('mapping-wanted')}>${words.change}</button>
        </div>
      </section>`;
  }

  /** The rows of the cell that is chosen. */
  #panel() {
    const cell = this.#address.isShown ? this.#cell : null;
    const { client, report } = this;
    const heading = cell === null ? '' : this.#headingOf(cell);
    return html`<rc-side-panel .heading=${heading} .open=${cell !== null} @close=${this.#closeCell}>
      ${
        cell === null
          ? nothing
          : html`<rc-cell-rows
              .client=${client}
              .report=${report}
              .cell=${cell}
              .heading=${heading}
            ></rc-cell-rows>`
      }
    </rc-side-panel>`;
  }

  #headingOf({ trueClass, predictedClass }: MatrixCell): string {
    const { classes, confusionMatrix } = this.report;
    return messages().report.cellRows({
      number: confusionMatrix[trueClass]?.[predictedClass] ?? 0,
      name: classes[trueClass] ?? '',
      takenFor: classes[predictedClass] ?? '',
    });
  }

  get #tab(): ReportTab {
    const { report } = this;
    const named = this.#address.get('tab');
    const tabs = tabsOf(report);
    return (
      tabs.find((name) => name === named) ?? impliedTab(report, (name) => this.#address.get(name))
    );
  }

  get #cell(): MatrixCell | null {
    return cellAt(this.#address.get('pair'), this.report);
  }

  #open(tab: ReportTab): void {
    const implied = impliedTab(this.report, (name) => this.#address.get(name));
    this.#address.go({ tab: tab === implied ? null : tab });
  }

  #listCell(cell: MatrixCell): void {
    this.#parts.drawAll();
    this.#address.go({ pair: cellAddress(cell), row: null });
  }

  readonly #closeCell = () => {
    if (this.#cell !== null) this.#address.go({ pair: null, row: null });
  };

  /** Shows the tab of the rows with those that pass a filter. */
  async #listRows(filter: RowFilter): Promise<void> {
    this.#address.go({ tab: 'rows', ...evaluatedAddress(filter, this.report), row: null });
    await this.updateComplete;
    await this.rows?.updateComplete;
    this.rows?.show(filter);
    this.renderRoot.querySelector<HTMLElement>('#rows')?.focus();
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
