import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ErrorAnalysisReport,
  PerturbationResult,
} from '../../analysis/error-analysis-report.ts';
import type { TrialResult } from '../../analysis/robustness/trial-result.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages, updateWhenLocaleChanges } from '../../i18n/locale.ts';
import '../../ui/interval-bar.ts';
import '../../ui/scroll-region.ts';
import { baseStyles, tableStyles } from '../../ui/styles.ts';
import { sectionStyles } from './section-styles.ts';
import { changeName } from './wording/condition-words.ts';
import { percentWithInterval } from './wording/figures.ts';

/** A result as the engine reports it: with examples where it kept some. */
type Change = PerturbationResult & Partial<Pick<TrialResult, 'asExpected' | 'examples'>>;

/** Shares of predictions that flip when reviews are changed, and what was changed. */
@customElement('rc-change-section')
export class ChangeSection extends LitElement {
  static override styles = [
    baseStyles,
    tableStyles,
    sectionStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-xs);
      }

      .bar {
        min-inline-size: 7rem;
        vertical-align: middle;
      }

      .examples {
        display: grid;
        gap: var(--wa-space-s);
        padding-block-end: var(--wa-space-s);
      }

      .examples li {
        padding-inline-start: var(--wa-space-s);
        border-inline-start: 2px solid var(--wa-color-surface-border);
      }

      .review {
        max-block-size: 8.5em;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

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
    const withExamples = tried.filter(({ examples = [] }) => examples.length > 0);
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
      ${
        withExamples.length === 0
          ? nothing
          : html`<details>
              <summary>${words.examples}</summary>
              <ul class="examples">
                ${withExamples.flatMap((result) => this.#examples(result))}
              </ul>
            </details>`
      }
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

  #examples({ name, examples = [] }: Change) {
    const words = messages().errorAnalysis.changes;
    return examples.slice(0, 2).map(
      ({ changed, before, after }) =>
        html`<li>
          <p class="quiet number">
            ${changeName(name)} ·
            ${words.positiveBeforeAfter(formatPercent(before), formatPercent(after))}
          </p>
          <p class="review" dir="auto">${changed}</p>
        </li>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-change-section': ChangeSection;
  }
}
