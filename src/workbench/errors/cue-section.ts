import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/rate-chart.ts';
import type { RateMark } from '../../ui/rate-chart.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';
import { foundCues, type FoundCue } from './found-cues.ts';
import { saveChartButton } from './save-chart.ts';
import { sectionStyles } from './section-styles.ts';
import { cueName } from './wording/condition-words.ts';
import { percentWithInterval } from './wording/figures.ts';

/** Error rates of the rows with each cue, as a chart and a table; their rows at a click. */
@customElement('rc-cue-section')
export class CueSection extends OwnTaskElement {
  static override styles = [buttonStyles, tableStyles, sectionStyles];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  /** Share of all rows that are wrong. */
  @property({ type: Number, attribute: 'error-rate' }) errorRate = 0;

  protected override render() {
    const { cues: words, slices, page } = messages().errorAnalysis;
    const { cues } = this.findings;
    if (cues === undefined) return html`<p class="quiet">${page.pending}</p>`;
    const found = foundCues(cues);
    if (found.length === 0) return html`<p>${words.none}</p>`;
    const content = this.#chart(found);
    return html`
      <p class="lead">${words.lead}</p>
      <rc-rate-chart
        label=${words.chart}
        action-label=${page.list}
        .marks=${content.marks}
        .reference=${this.errorRate}
        reference-label=${content.referenceLabel}
        @mark-chosen=${(event: CustomEvent<{ key: string }>) => this.#list(event.detail.key)}
      ></rc-rate-chart>
      <details>
        <summary>${page.asTable}</summary>
        <rc-scroll-region label=${words.heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.cue}</th>
                <th scope="col" class="number">${slices.rows}</th>
                <th scope="col" class="number">${slices.errors}</th>
                <th scope="col" class="number">${slices.errorRate}</th>
              </tr>
            </thead>
            <tbody>
              ${found.map(
                ([name, { rows, errors, errorRate }]) =>
                  html`<tr>
                    <th scope="row">
                      <button
                        type="button"
                        class="plain"
                        aria-label=${page.listOf(cueName(name))}
                        @click=${() => this.#list(name)}
                      >
                        ${cueName(name)}
                      </button>
                    </th>
                    <td class="number">${formatInteger(rows)}</td>
                    <td class="number">${formatInteger(errors)}</td>
                    <td class="number">${percentWithInterval(errorRate)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </rc-scroll-region>
        ${saveChartButton('cues', () => content)}
      </details>
    `;
  }

  #chart(found: readonly FoundCue[]) {
    const { cues: words, slices } = messages().errorAnalysis;
    return {
      title: words.chart,
      reference: this.errorRate,
      referenceLabel: slices.overall(formatPercent(this.errorRate)),
      marks: found.flatMap(([name, { rows, errors, errorRate }]): RateMark[] =>
        errorRate.value === null
          ? []
          : [
              {
                key: name,
                label: cueName(name),
                ...errorRate,
                figure: `${formatInteger(errors)}/${formatInteger(rows)}`,
                emphasised: errorRate.low > this.errorRate,
              },
            ],
      ),
      format: formatPercent,
    };
  }

  #list(cue: string): void {
    this.announce('finding-wanted', { finding: { part: 'cues', cue }, heading: cueName(cue) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-cue-section': CueSection;
  }
}
