import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  ErrorAnalysisReport,
  Source,
  SourceName,
} from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/strength-mark.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { errorCounts } from './error-counts.ts';
import { sectionStyles } from './section-styles.ts';
import { sourceName, strengthLevels } from './wording/advice-words.ts';
import { evidenceWords } from './wording/evidence-words.ts';

/** Rows under which nothing that is found can be told from chance. */
const fewRows = 30;

const sources: readonly SourceName[] = [
  'noisy-labels',
  'class-imbalance',
  'ambiguity',
  'lack-of-context',
  'poor-generalisation',
  'bias',
];

/** How many errors there are, and the six likely sources of them, each with its evidence or without a sign of it. */
@customElement('rc-error-overview')
export class ErrorOverview extends OwnTaskElement {
  static override styles = [
    buttonStyles,
    sectionStyles,
    css`
      .verdict {
        max-inline-size: var(--rc-measure);
        font-size: var(--rc-font-size-l);
        line-height: 1.35;
        text-wrap: pretty;
      }

      .kinds {
        max-inline-size: var(--rc-measure);
      }

      h3 {
        font-size: var(--rc-font-size-m);
      }

      .sources {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-xl);
      }

      .sources > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-2xs);
        padding-block-start: var(--rc-space-s);
        border-block-start: 1px solid var(--rc-color-surface-border);
        font-size: var(--rc-font-size-s);
      }

      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--rc-space-m);
      }

      /* Kept free from the start, so that nothing moves when the evidence comes. */
      .first {
        min-block-size: 4.5em;
      }

      .more ul {
        display: grid;
        gap: var(--rc-space-2xs);
        padding-block-end: var(--rc-space-2xs);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--rc-space-m);
        align-items: start;
        min-block-size: var(--rc-target-size);
      }

      .foot details {
        flex: 1 1 100%;
      }

      .foot .plain {
        padding-inline: 0;
        color: var(--rc-color-accent);
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};

  protected override render() {
    const words = messages().errorAnalysis.overview;
    const [negative = '', positive = ''] = this.evaluation.classes;
    const { rows, errors, falsePositives, falseNegatives } = errorCounts(this.evaluation);
    return html`
      <p class="verdict number">
        ${words.headline(errors, rows, formatPercent(rows === 0 ? 0 : errors / rows))}
      </p>
      ${
        errors === 0
          ? html`<p class="kinds">${words.noErrors}</p>`
          : html`<p class="kinds number">
              ${words.falsePositives}: ${words.kind(falsePositives, negative, positive)}
              ${words.falseNegatives}: ${words.kind(falseNegatives, positive, negative)}
            </p>`
      }
      ${
        errors > 0 && errors === rows
          ? html`<p class="kinds">
              ${words.allErrors} <a href="#evaluate">${words.checkMapping}</a>
            </p>`
          : nothing
      }
      ${rows < fewRows ? html`<p class="kinds">${words.fewRows(rows)}</p>` : nothing}
      <h3>${words.sourcesHeading}</h3>
      <ul class="sources">
        ${sources.map((name) => this.#source(name))}
      </ul>
    `;
  }

  #source(name: SourceName) {
    const { overview: words, page } = messages().errorAnalysis;
    const found = this.findings.sources?.find(({ source }) => source === name);
    return html`<li data-source=${name} data-strength=${found?.strength ?? nothing}>
      <div class="name">
        <h4>${sourceName(name)}</h4>
        ${
          found === undefined
            ? html`<span class="quiet">${page.pending}</span>`
            : html`<rc-strength-mark
                .level=${strengthLevels[found.strength]}
                .word=${words.strengths[found.strength]}
              ></rc-strength-mark>`
        }
      </div>
      <p class="quiet">${words.sources[name].meaning}</p>
      ${found === undefined ? html`<p class="first"></p>` : this.#evidence(found)}
    </li>`;
  }

  #evidence(found: Source) {
    const { page, evidence } = messages().errorAnalysis;
    const [first = '', ...others] = evidenceWords(found, this.evaluation.classes);
    const name = sourceName(found.source);
    return html`
      <p class="first number">${first}</p>
      <div class="foot">
        ${
          found.rowCount === 0
            ? nothing
            : html`<button
                type="button"
                class="plain"
                aria-label=${page.listOf(`${name}, ${page.rowsOf(found.rowCount)}`)}
                @click=${() =>
                  this.announce('finding-wanted', {
                    finding: { part: 'sources', source: found.source },
                    heading: name,
                  })}
              >
                ${page.list} (${page.rowsOf(found.rowCount)})
              </button>`
        }
        ${
          others.length === 0
            ? nothing
            : html`<details class="more">
                <summary>${evidence.more}</summary>
                <ul class="number">
                  ${others.map((sentence) => html`<li>${sentence}</li>`)}
                </ul>
              </details>`
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-error-overview': ErrorOverview;
  }
}
