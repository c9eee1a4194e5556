import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import '../../ui/share-bar.ts';
import { tableStyles } from '../../ui/styles.ts';
import type { TagCount } from './review-notes.ts';
import { sectionStyles } from './section-styles.ts';
import { tagName } from './wording/condition-words.ts';

/** How often each tag was given: a table whose bars are the chart. */
@customElement('rc-tag-tally')
export class TagTally extends AppElement {
  static override styles = [
    tableStyles,
    sectionStyles,
    css`
      thead th {
        white-space: normal;
      }

      .bar {
        inline-size: 30%;
        vertical-align: middle;
      }
    `,
  ];

  @property({ attribute: false }) tally: readonly TagCount[] = [];
  /** Reviews of which anything was said. */
  @property({ type: Number }) reviews = 0;

  protected override render() {
    const words = messages().errorAnalysis.reading;
    if (this.tally.length === 0) return html`<p class="quiet">${words.tallyNone}</p>`;
    const most = Math.max(...this.tally.map(({ count }) => count));
    return html`
      <p class="quiet number">${words.tallyCount(this.reviews)}</p>
      <rc-scroll-region label=${words.tally}>
        <table data-testid="tag-tally">
          <thead>
            <tr>
              <th scope="col">${words.tag}</th>
              <th scope="col" class="number">${words.reviewsColumn}</th>
              <th scope="col" class="number">${words.share}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${this.tally.map(
              ({ tag, count }) =>
                html`<tr>
                  <th scope="row" dir="auto">${tagName(tag)}</th>
                  <td class="number">${formatInteger(count)}</td>
                  <td class="number">${formatPercent(count / this.reviews)}</td>
                  <td class="bar"><rc-share-bar .value=${count} .most=${most}></rc-share-bar></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </rc-scroll-region>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-tag-tally': TagTally;
  }
}
