import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ErrorAnalysisReport,
  FairnessColumn,
  FairnessGroup,
  FairnessRate,
} from '../../analysis/error-analysis-report.ts';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { sectionStyles } from './section-styles.ts';
import { formatPoints, formatProbability } from './wording/figures.ts';

const rates: readonly FairnessRate[] = ['selectionRate', 'truePositiveRate', 'falsePositiveRate'];
const significant = 0.05;

/** How the groups of each metadata column are treated, and the largest gaps between them. */
@customElement('rc-fairness-section')
export class FairnessSection extends OwnTaskElement {
  static override styles = [
    tableStyles,
    sectionStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      th[scope='row'] {
        min-inline-size: 9rem;
        max-inline-size: 18rem;
      }

      .meaning {
        display: block;
        font-weight: var(--rc-font-weight-normal);
        font-size: var(--rc-font-size-xs);
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};

  protected override render() {
    const { fairness: words, page } = messages().errorAnalysis;
    const { fairness } = this.findings;
    if (fairness === undefined) return html`<p class="quiet">${page.pending}</p>`;
    if (fairness.length === 0) return html`<p>${words.none}</p>`;
    return html`
      <p class="lead">${words.lead}</p>
      ${fairness.map((column, index) => this.#column(column, index))}
    `;
  }

  #column(column: FairnessColumn, index: number) {
    const words = messages().errorAnalysis.fairness;
    return html`<section aria-labelledby=${`column-${index}`}>
      <h3 id=${`column-${index}`} dir="auto">${column.column}</h3>
      <rc-scroll-region label=${column.column}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.group}</th>
              <th scope="col" class="number">${words.rows}</th>
              <th scope="col" class="number">${words.accuracy}</th>
              ${rates.map(
                (rate) =>
                  html`<th scope="col" class="number">
                    ${words.rates[rate]} <span class="meaning">${words.rateMeanings[rate]}</span>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${column.groups.map((group) => this.#group(group))}
          </tbody>
        </table>
      </rc-scroll-region>
      ${this.#gaps(column)}
    </section>`;
  }

  #group(group: FairnessGroup) {
    const { fairness: words, conditions } = messages().errorAnalysis;
    return html`<tr>
      <th scope="row" dir="auto">
        ${group.value === '' ? conditions.empty : group.value}
        ${group.fewRows ? html`<span class="interval">${words.fewRows}</span>` : nothing}
      </th>
      <td class="number">${formatInteger(group.rows)}</td>
      ${[group.accuracy, ...rates.map((rate) => group[rate])].map(
        (estimate) => html`<td class="number">${estimateCell(estimate)}</td>`,
      )}
    </tr>`;
  }

  #gaps({ column, gaps }: FairnessColumn) {
    const { fairness: words, evidence, slices } = messages().errorAnalysis;
    const { interval } = messages().evaluate.report;
    if (rates.every((rate) => gaps[rate] === null)) {
      return html`<p class="quiet">${words.gaps}: ${words.notCompared}</p>`;
    }
    return html`<rc-scroll-region label=${`${words.gaps}: ${column}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.gaps}</th>
            <th scope="col" class="number">${words.gap}</th>
            <th scope="col">${words.between}</th>
            <th scope="col" class="number">${slices.q}</th>
          </tr>
        </thead>
        <tbody>
          ${rates.map((rate) => {
            const gap = gaps[rate];
            return html`<tr>
              <th scope="row">${words.rates[rate]}</th>
              ${
                gap === null
                  ? html`<td class="number">${evidence.undefined}</td>
                      <td>${words.notCompared}</td>
                      <td></td>`
                  : html`<td class="number">
                        ${formatPoints(gap.value)}
                        <span class="interval"
                          >${interval({ low: formatPoints(gap.low), high: formatPoints(gap.high) })}</span
                        >
                      </td>
                      <td dir="auto">${words.highestLowest(gap.highest, gap.lowest)}</td>
                      <td class="number">
                        ${formatProbability(gap.qValue)}
                        ${
                          gap.qValue < significant
                            ? html`<span class="interval">● ${slices.significant}</span>`
                            : nothing
                        }
                      </td>`
              }
            </tr>`;
          })}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }
}

function estimateCell(estimate: Estimate) {
  if (estimate.value === null) return messages().errorAnalysis.evidence.undefined;
  const { interval } = messages().evaluate.report;
  return html`${formatPercent(estimate.value)}
    <span class="interval"
      >${interval({ low: formatPercent(estimate.low), high: formatPercent(estimate.high) })}</span
    >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-fairness-section': FairnessSection;
  }
}
