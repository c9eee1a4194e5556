import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RowDetail as Detail } from '../engine/engine-api.ts';
import type { Explanation } from '../model/explanation.ts';
import { formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import './class-label.ts';
import './highlighted-text.ts';

/**
 * One evaluated row, whole: its text with the words that decided, its probabilities, id and groups.
 */
@customElement('rc-row-detail')
export class RowDetail extends AppElement {
  static override styles = css`
    :host {
      padding: var(--rc-space-s) var(--rc-space-m) var(--rc-space-m);
      background: var(--rc-color-surface-raised);
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rc-space-2xs) var(--rc-space-l);
      margin-block-start: var(--rc-space-s);
      font-size: var(--rc-font-size-s);
    }

    dt {
      color: var(--rc-color-text-quiet);
    }

    dd {
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) detail!: Detail;

  protected override render() {
    const words = messages().evaluate.list;
    const { text, id, groups, explanation } = this.detail;
    return html`
      <rc-highlighted-text
        .text=${text}
        .contributions=${explanation?.contributions ?? []}
      ></rc-highlighted-text>
      <dl>
        ${explanation === null ? nothing : this.#answer(explanation)}
        ${
          id === null
            ? nothing
            : html`<div>
                <dt>${words.id}</dt>
                <dd dir="auto">${id}</dd>
              </div>`
        }
        ${groups.map(
          ({ column, value }) =>
            html`<div>
              <dt dir="auto">${column}</dt>
              <dd dir="auto">${value === '' ? '–' : value}</dd>
            </div>`,
        )}
      </dl>
    `;
  }

  #answer({ prediction: { probabilities, language } }: Explanation) {
    const words = messages().evaluate.list;
    return html`<div>
        <dt>${words.probabilities}</dt>
        ${Object.entries(probabilities).map(
          ([name, probability]) =>
            html`<dd class="number">
              <rc-class-label .name=${name}></rc-class-label> ${formatPercent(probability)}
            </dd>`,
        )}
      </div>
      <div>
        <dt>${words.language}</dt>
        <dd>${words.languages[language]}</dd>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-row-detail': RowDetail;
  }
}
