import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ErrorAnalysisReport,
  PerturbationResult,
} from '../../analysis/error-analysis-report.ts';
import type { TrialResult } from '../../analysis/robustness/trial-result.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/interval-bar.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import './change-examples.ts';
import { sectionStyles } from './section-styles.ts';
import { changeName } from './wording/condition-words.ts';
import { percentWithInterval } from './wording/figures.ts';

/** A result as the engine reports it. */
type Change = PerturbationResult & Partial<Pick<TrialResult, 'asExpected'>>;

/** Shares of predictions that flip when reviews are changed, and what was changed. */
@customElement('rc-change-section')
export class ChangeSection extends OwnTaskElement {
  static override styles = [
    tableStyles,
    sectionStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      .bar {
        min-inline-size: 7rem;
        vertical-align: middle;
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};

  protected override render() {
    const words = messages().errorAnalysis.changes;
    const { robustness, swaps } = this.findings;
    return html`
      <p class="lead">${words.lead}</p>
      <section aria-labelledby="robustness">
        <h3 id="robustness">${words.robustnessHeading}</h3>
        ${this.#table(words.robustnessHeading, robustness)}
      </section>
      <section aria-labelledby="swaps">
        <h3 id="swaps">${words.swapsHeading}</h3>
        <p class="lead">${words.swapsLead}</p>
        ${this.#table(words.swapsHeading, swaps)}
      </section>
    `;
  }

  #table(heading: string, results: readonly Change[] | undefined) {
    const { changes: words, page } = messages().errorAnalysis;
    if (results === undefined) return html`<p class="quiet">${page.pending}</p>`;
    const tried = results.filter((result) => result.tried > 0);
    if (tried.length === 0) return html`<p>${words.none}</p>`;
    const hasExpectations = tried.some(({ asExpected }) => asExpected !== undefined);
    return html`
      <rc-scroll-region label=${heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.change}</th>
              <th scope="col">${words.expected}</th>
              <th scope="col" class="number">${words.tried}</th>
              <th scope="col" class="number">${words.flipped}</th>
              <th scope="col" class="number">${words.share}</th>
              <td></td>
              ${hasExpectations ? html`<th scope="col" class="number">${words.asExpected}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${tried.map((result) => this.#row(result, hasExpectations))}
          </tbody>
        </table>
      </rc-scroll-region>
      <rc-change-examples
        .client=${this.client}
        .classes=${this.classes}
        .results=${results}
      ></rc-change-examples>
    `;
  }

  #row({ name, expects, tried, flipped, share, asExpected }: Change, hasExpectations: boolean) {
    const words = messages().errorAnalysis.changes;
    return html`<tr>
      <th scope="row">${changeName(name)}</th>
      <td>${words.expectations[expects]}</td>
      <td class="number">${formatInteger(tried)}</td>
      <td class="number">${formatInteger(flipped)}</td>
      <td class="number">${percentWithInterval(share)}</td>
      <td class="bar">
        ${
          share.value === null
            ? nothing
            : html`<rc-interval-bar
                .value=${share.value}
                .low=${share.low}
                .high=${share.high}
              ></rc-interval-bar>`
        }
      </td>
      ${
        hasExpectations
          ? html`<td class="number">
              ${asExpected === undefined ? nothing : percentWithInterval(asExpected)}
            </td>`
          : nothing
      }
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-change-section': ChangeSection;
  }
}
