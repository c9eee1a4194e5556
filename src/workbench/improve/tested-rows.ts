import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TestedRow } from '../../engine/training-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { AppElement } from '../../ui/app-element.ts';

/** Test reviews whose answer a training changed, to be read. */
@customElement('rc-tested-rows')
export class TestedRows extends AppElement {
  static override styles = css`
    ol {
      display: grid;
      gap: var(--rc-space-m);
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-2xs);
    }
  `;

  @property({ attribute: false }) rows: readonly TestedRow[] = [];
  @property({ type: Number }) total = 0;

  protected override render() {
    const words = improveMessages().errors;
    if (this.total === 0) return html`<p class="quiet">${words.none}</p>`;
    return html`<ol>
        ${this.rows.map(
          (row) =>
            html`<li>
              <p class="quiet number">
                ${words.row({ row: row.row })} · ${words.said(row)}
                ${row.probability === null ? nothing : `(${formatPercent(row.probability)})`}
              </p>
              <p class="review" dir="auto">${row.text}${row.cut ? '…' : ''}</p>
            </li>`,
        )}
      </ol>
      ${
        this.rows.length < this.total
          ? html`<p class="quiet">${words.more({ shown: this.rows.length, all: this.total })}</p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-tested-rows': TestedRows;
  }
}
