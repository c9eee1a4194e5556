import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  DuplicateGroup,
  ErrorAnalysisReport,
  LabelIssue,
} from '../../analysis/error-analysis-report.ts';
import { formatInteger, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/class-label.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';
import { sectionStyles } from './section-styles.ts';

const shownAtFirst = 10;
const rowNumbersShown = 6;

/** Suspicious labels, ranked, and texts that occur more than once. */
@customElement('rc-label-section')
export class LabelSection extends OwnTaskElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    sectionStyles,
    css`
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-2xl);
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};

  protected override render() {
    const { labels: words, page } = messages().errorAnalysis;
    const { labelIssues, duplicates, duplicateGroups = 0 } = this.findings;
    return html`<div class="parts">
      <section aria-labelledby="suspects">
        <h3 id="suspects">${words.suspectsHeading}</h3>
        ${
          labelIssues === undefined
            ? html`<p class="quiet">${page.pending}</p>`
            : this.#suspects(labelIssues)
        }
      </section>
      <section aria-labelledby="duplicates">
        <h3 id="duplicates">${words.duplicatesHeading}</h3>
        ${
          duplicates === undefined
            ? html`<p class="quiet">${page.pending}</p>`
            : this.#duplicates(duplicates, duplicateGroups)
        }
      </section>
    </div>`;
  }

  #suspects(issues: readonly LabelIssue[]) {
    const { labels: words, page } = messages().errorAnalysis;
    if (issues.length === 0) return html`<p>${words.noSuspects}</p>`;
    const shown = issues.slice(0, shownAtFirst);
    return html`
      <p class="lead number">${words.suspects(issues.length)}</p>
      <rc-scroll-region label=${words.suspectsHeading}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${words.row}</th>
              <th scope="col">${words.label}</th>
              <th scope="col">${words.suggestedLabel}</th>
              <th scope="col" class="number" title=${words.scoreTitle}>${words.score}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ row, label, suggested, score }) =>
                html`<tr>
                  <td class="number">${formatInteger(row)}</td>
                  <td><rc-class-label .name=${label}></rc-class-label></td>
                  <td><rc-class-label .name=${suggested}></rc-class-label></td>
                  <td class="number">${score < 0.0005 ? '0' : formatSignificant(score)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </rc-scroll-region>
      <div class="actions">
        <button
          type="button"
          @click=${() =>
            this.announce('finding-wanted', {
              finding: { part: 'labelIssues' },
              heading: words.suspectsHeading,
            })}
        >
          ${words.listAll}
        </button>
        ${
          issues.length > shown.length
            ? html`<span class="quiet number">${page.howMany(shown.length, issues.length)}</span>`
            : nothing
        }
      </div>
    `;
  }

  #duplicates(groups: readonly DuplicateGroup[], all: number) {
    const { labels: words, page } = messages().errorAnalysis;
    if (groups.length === 0) return html`<p>${words.noDuplicates}</p>`;
    const shown = groups.slice(0, shownAtFirst);
    const conflicting = groups.filter((group) => group.conflicting).length;
    return html`
      <p class="lead number">${words.duplicates(all, conflicting)}</p>
      <rc-scroll-region label=${words.duplicatesHeading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.which}</th>
              <th scope="col" class="number">${words.size}</th>
              <th scope="col">${words.kind}</th>
              <th scope="col">${words.conflicting}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((group, index) => this.#group(group, index))}
          </tbody>
        </table>
      </rc-scroll-region>
      ${
        all > shown.length
          ? html`<p class="quiet number">${page.howMany(shown.length, all)}</p>`
          : nothing
      }
    `;
  }

  #group({ rows, size, conflicting, kind }: DuplicateGroup, index: number) {
    const { labels: words, page } = messages().errorAnalysis;
    const numbers = rows.slice(0, rowNumbersShown).map(formatInteger).join(' · ');
    const more = size - Math.min(rows.length, rowNumbersShown);
    const name = more > 0 ? `${numbers} ${words.moreRows(more)}` : numbers;
    return html`<tr>
      <th scope="row">
        <button
          type="button"
          class="plain"
          aria-label=${page.listOf(name)}
          @click=${() =>
            this.announce('finding-wanted', {
              finding: { part: 'duplicates', index },
              heading: `${words.duplicatesHeading}: ${name}`,
            })}
        >
          ${name}
        </button>
      </th>
      <td class="number">${formatInteger(size)}</td>
      <td>${words.kinds[kind]}</td>
      <td>${conflicting ? html`<strong>${words.differ}</strong>` : words.agree}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-label-section': LabelSection;
  }
}
