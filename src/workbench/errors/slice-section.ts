import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ErrorAnalysisReport, Slice } from '../../analysis/error-analysis-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/interval-bar.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/rate-chart.ts';
import type { RateMark } from '../../ui/rate-chart.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';
import './length-bins.ts';
import { saveChartButton } from './save-chart.ts';
import { sectionStyles } from './section-styles.ts';
import { sliceWords } from './wording/condition-words.ts';
import { formatProbability, formatRatio } from './wording/figures.ts';

const maxMarks = 12;
const pageOfSlices = 15;
const significant = 0.05;

/** A slice with its place in the report, by which its rows are asked for. */
interface PlacedSlice {
  slice: Slice;
  index: number;
}

/** Groups of rows by their excess errors: a chart of the first, a table of all, their rows at a click. */
@customElement('rc-slice-section')
export class SliceSection extends OwnTaskElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    sectionStyles,
    css`
      .switch {
        display: inline-flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        font-size: var(--rc-font-size-s);
        cursor: pointer;
      }

      .switch input {
        inline-size: 1.1rem;
        block-size: 1.1rem;
        accent-color: var(--rc-color-accent);
      }

      th[scope='row'] {
        min-inline-size: 12rem;
        max-inline-size: 24rem;
      }

      .mark {
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
        white-space: nowrap;
      }

      .bar {
        min-inline-size: 7rem;
        vertical-align: middle;
      }

      .settings {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-xl);
        align-items: start;
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  /** Share of all rows that are wrong. */
  @property({ type: Number, attribute: 'error-rate' }) errorRate = 0;
  /** Whether an analysis runs, so that another cannot be asked for. */
  @property({ type: Boolean }) running = false;
  @state() private significantOnly = false;
  @state() private shown = pageOfSlices;

  protected override render() {
    const { slices: words, page } = messages().errorAnalysis;
    const { slices, slicesTried = 0, lengthEdges = [] } = this.findings;
    if (slices === undefined) return html`<p class="quiet">${page.pending}</p>`;
    const placed = slices
      .map((slice, index) => ({ slice, index }))
      .filter(({ slice }) => !this.significantOnly || slice.qValue < significant);
    const anySignificant = slices.some(({ qValue }) => qValue < significant);
    return html`
      <p class="lead">${words.lead} ${words.tried(slicesTried)}</p>
      ${anySignificant || slices.length === 0 ? nothing : html`<p>${words.noneSignificant}</p>`}
      ${slices.length === 0 ? html`<p>${words.none}</p>` : nothing}
      <div class="actions">
        <label class="switch"
          ><input
            type="checkbox"
            .checked=${this.significantOnly}
            @change=${this.#switch}
          />${words.significantOnly}</label
        >
        ${placed.length === 0 ? nothing : saveChartButton('slices', () => this.#chartContent(placed))}
      </div>
      ${placed.length === 0 ? nothing : [this.#chart(placed), this.#table(placed)]}
      <div class="settings">
        <rc-length-bins .edges=${lengthEdges} ?disabled=${this.running}></rc-length-bins>
        ${this.#skipped()}
      </div>
    `;
  }

  #chart(placed: readonly PlacedSlice[]) {
    const { slices: words, page } = messages().errorAnalysis;
    const marks = placed.slice(0, maxMarks).map(({ slice, index }): RateMark => {
      const { errorRate, errors, rows, qValue } = slice;
      return {
        key: String(index),
        label: sliceWords(slice),
        ...errorRate,
        figure: `${formatInteger(errors)}/${formatInteger(rows)}`,
        emphasised: qValue < significant,
      };
    });
    return html`<rc-rate-chart
      label=${words.chart}
      action-label=${page.list}
      .marks=${marks}
      .reference=${this.errorRate}
      reference-label=${words.overall(formatPercent(this.errorRate))}
      @mark-chosen=${(event: CustomEvent<{ key: string }>) => {
        const chosen = placed.find(({ index }) => String(index) === event.detail.key);
        if (chosen !== undefined) this.#list(chosen);
      }}
    ></rc-rate-chart>`;
  }

  #table(placed: readonly PlacedSlice[]) {
    const { slices: words, page } = messages().errorAnalysis;
    const shown = placed.slice(0, this.shown);
    return html`
      <rc-scroll-region label=${words.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.group}</th>
              <th scope="col" class="number">${words.rows}</th>
              <th scope="col" class="number">${words.errors}</th>
              <th scope="col" class="number">${words.errorRate}</th>
              <td></td>
              <th scope="col" class="number" title=${words.liftTitle}>${words.lift}</th>
              <th scope="col" class="number">${words.falsePositives}</th>
              <th scope="col" class="number">${words.falseNegatives}</th>
              <th scope="col" class="number">${words.p}</th>
              <th scope="col" class="number">${words.q}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((one) => this.#row(one))}
          </tbody>
        </table>
      </rc-scroll-region>
      ${
        placed.length > shown.length
          ? html`<div class="actions">
              <button type="button" @click=${() => (this.shown += 2 * pageOfSlices)}>
                ${page.showMore}
              </button>
              <span class="quiet number">${page.howMany(shown.length, placed.length)}</span>
            </div>`
          : nothing
      }
    `;
  }

  #row({ slice, index }: PlacedSlice) {
    const { slices: words, page, evidence } = messages().errorAnalysis;
    const { rows, errors, errorRate, lift, falsePositives, falseNegatives, pValue, qValue } = slice;
    const name = sliceWords(slice);
    return html`<tr data-slice=${index}>
      <th scope="row">
        <button
          type="button"
          class="plain"
          dir="auto"
          aria-label=${page.listOf(name)}
          @click=${() => this.#list({ slice, index })}
        >
          ${name}</button
        >${qValue < significant ? html` <span class="mark">● ${words.significant}</span>` : nothing}
      </th>
      <td class="number">${formatInteger(rows)}</td>
      <td class="number">${formatInteger(errors)}</td>
      <td class="number">
        ${formatPercent(errorRate.value)}
        <span class="interval"
          >${messages().evaluate.report.interval({
            low: formatPercent(errorRate.low),
            high: formatPercent(errorRate.high),
          })}</span
        >
      </td>
      <td class="bar">
        <rc-interval-bar
          .value=${errorRate.value}
          .low=${errorRate.low}
          .high=${errorRate.high}
          .reference=${this.errorRate}
        ></rc-interval-bar>
      </td>
      <td class="number">${lift === null ? evidence.undefined : `× ${formatRatio(lift)}`}</td>
      <td class="number">${formatInteger(falsePositives)}</td>
      <td class="number">${formatInteger(falseNegatives)}</td>
      <td class="number">${formatProbability(pValue)}</td>
      <td class="number">${formatProbability(qValue)}</td>
    </tr>`;
  }

  #skipped() {
    const words = messages().errorAnalysis.slices;
    const { skippedColumns = [] } = this.findings;
    if (skippedColumns.length === 0) return nothing;
    return html`<div>
      <h3>${words.skippedHeading}</h3>
      <ul class="quiet">
        ${skippedColumns.map(
          ({ column, reason, values }) =>
            html`<li dir="auto">${words.skippedColumn(column, words.skipped[reason](values))}</li>`,
        )}
      </ul>
    </div>`;
  }

  #chartContent(placed: readonly PlacedSlice[]) {
    const words = messages().errorAnalysis.slices;
    return {
      title: words.chart,
      reference: this.errorRate,
      referenceLabel: words.overall(formatPercent(this.errorRate)),
      marks: placed.slice(0, maxMarks).map(({ slice }) => ({
        label: sliceWords(slice),
        ...slice.errorRate,
        figure: `${formatInteger(slice.errors)}/${formatInteger(slice.rows)}`,
      })),
      format: formatPercent,
    };
  }

  #list({ slice, index }: PlacedSlice): void {
    this.announce('finding-wanted', {
      finding: { part: 'slices', index },
      heading: sliceWords(slice),
    });
  }

  #switch(event: Event): void {
    this.significantOnly = (event.target as HTMLInputElement).checked;
    this.shown = pageOfSlices;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slice-section': SliceSection;
  }
}
