import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSigned } from '../../i18n/format.ts';
import { messages, updateWhenLocaleChanges } from '../../i18n/locale.ts';
import type { Contribution } from '../../model/explanation.ts';
import { styleProperties } from '../../ui/style-properties.ts';
import { baseStyles } from '../../ui/styles.ts';
import { strongest, wordOf } from './strongest-words.ts';

const mostWords = 4;

/** The strongest words of a review each way, with their signed values and a bar on a common scale. */
@customElement('rc-word-list')
export class WordList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--wa-space-m) var(--wa-space-l);
      }

      h3 {
        margin-block-end: var(--wa-space-2xs);
        font-weight: var(--wa-font-weight-semibold);
      }

      .negative h3 {
        color: var(--rc-color-negative-text);
      }

      .positive h3 {
        color: var(--rc-color-positive-text);
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) max-content;
        column-gap: var(--wa-space-s);
        padding-block: var(--wa-space-2xs);
        font-size: var(--wa-font-size-s);
      }

      .word {
        overflow: hidden;
        text-align: left;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .bar {
        grid-column: 1 / -1;
        block-size: 2px;
        max-inline-size: 100%;
      }

      .negative .bar {
        background: var(--rc-color-negative-mark);
      }

      .positive .bar {
        background: var(--rc-color-positive-mark);
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) contributions: readonly Contribution[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const words = messages().classify;
    const scale = Math.abs(strongest(this.contributions, 1)[0]?.value ?? 0);
    const against = this.contributions.filter(({ value }) => value < 0);
    const inFavour = this.contributions.filter(({ value }) => value > 0);
    return html`<div class="sides">
      ${this.#renderSide('negative', words.pushesNegative, against, scale)}
      ${this.#renderSide('positive', words.pushesPositive, inFavour, scale)}
    </div>`;
  }

  #renderSide(
    side: 'negative' | 'positive',
    heading: string,
    contributions: readonly Contribution[],
    scale: number,
  ) {
    const listed = strongest(contributions, mostWords);
    const more = contributions.length - listed.length;
    return html`<section class=${side}>
      <h3>${heading}</h3>
      ${
        listed.length === 0
          ? html`<p class="quiet">${messages().classify.noWords}</p>`
          : html`<ul>
              ${listed.map(
                (contribution) =>
                  html`<li>
                    <span class="word" dir="auto">${wordOf(this.text, contribution)}</span>
                    <span class="number">${formatSigned(contribution.value)}</span>
                    <span
                      class="bar"
                      ${styleProperties({ width: `${(Math.abs(contribution.value) / scale) * 100}%` })}
                    ></span>
                  </li>`,
              )}
            </ul>`
      }
      ${more > 0 ? html`<p class="quiet">${messages().classify.moreWords(more)}</p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-word-list': WordList;
  }
}
