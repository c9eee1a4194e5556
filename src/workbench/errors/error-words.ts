import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ErrorAnalysisReport, ErrorWord } from '../../analysis/error-analysis-report.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/scroll-region.ts';
import '../../ui/share-bar.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';
import { sectionStyles } from './section-styles.ts';
import { formatRatio } from './wording/figures.ts';

type Kind = 'falsePositive' | 'falseNegative';

const shownAtFirst = 20;

/** Words that are over-represented in each kind of error, with a bar for how far beyond chance, and their rows at a click. */
@customElement('rc-error-words')
export class ErrorWords extends OwnTaskElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    sectionStyles,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-2xl);
      }

      h3 {
        margin-block-end: var(--rc-space-2xs);
      }

      .bar {
        inline-size: 35%;
        vertical-align: middle;
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  @property({ attribute: false }) classes: readonly string[] = [];

  protected override render() {
    const { words, page } = messages().errorAnalysis;
    const found = this.findings.words;
    if (found === undefined) return html`<p class="quiet">${page.pending}</p>`;
    const [negative = '', positive = ''] = this.classes;
    return html`
      <p class="lead">${words.lead}</p>
      <div class="kinds">
        ${this.#list('falsePositive', words.falsePositive(negative, positive), found.falsePositive)}
        ${this.#list('falseNegative', words.falseNegative(positive, negative), found.falseNegative)}
      </div>
    `;
  }

  #list(kind: Kind, heading: string, list: readonly ErrorWord[]) {
    const { words, page } = messages().errorAnalysis;
    const most = Math.max(...list.map(({ z }) => z));
    const shown = list.slice(0, shownAtFirst);
    return html`<section aria-labelledby=${kind}>
      <h3 id=${kind}>${heading}</h3>
      ${
        list.length === 0
          ? html`<p class="quiet">${words.none}</p>`
          : html`<rc-scroll-region label=${heading}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.term}</th>
                    <th scope="col" class="number">${words.count}</th>
                    <th scope="col" class="number" title=${words.correctTitle}>${words.correct}</th>
                    <th scope="col" class="number">${words.z}</th>
                    <td></td>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map((word, index) => this.#word(kind, word, index, most))}
                </tbody>
              </table>
            </rc-scroll-region>`
      }
      ${
        list.length > shown.length
          ? html`<p class="quiet number">${page.howMany(shown.length, list.length)}</p>`
          : nothing
      }
    </section>`;
  }

  #word(kind: Kind, { term, count, correctCount, z }: ErrorWord, index: number, most: number) {
    const { page } = messages().errorAnalysis;
    const part = kind === 'falsePositive' ? 'falsePositiveWords' : 'falseNegativeWords';
    return html`<tr>
      <th scope="row">
        <button
          type="button"
          class="plain"
          dir="auto"
          aria-label=${page.listOf(term)}
          @click=${() => this.announce('finding-wanted', { finding: { part, index }, heading: `“${term}”` })}
        >
          ${term}
        </button>
      </th>
      <td class="number">${formatInteger(count)}</td>
      <td class="number">${formatInteger(correctCount)}</td>
      <td class="number">${formatRatio(z)}</td>
      <td class="bar">
        <rc-share-bar
          .value=${z}
          .most=${most}
          kind=${kind === 'falsePositive' ? 'positive' : 'negative'}
        ></rc-share-bar>
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-error-words': ErrorWords;
  }
}
