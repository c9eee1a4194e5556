import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSigned } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import type { Explanation } from '../model/explanation.ts';
import { AppElement } from './app-element.ts';
import { styleProperties } from './style-properties.ts';
import { nameOf, type GatheredWord } from './gathered-words.ts';

const maxWords = 4;

/**
 * The strongest words of a review each way, with their signed values and a bar on a common scale.
 */
@customElement('rc-word-list')
export class WordList extends AppElement {
  static override styles = css`
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--rc-space-m) var(--rc-space-l);
    }

    h3 {
      margin-block-end: var(--rc-space-2xs);
      font-weight: var(--rc-font-weight-semibold);
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
      column-gap: var(--rc-space-s);
      padding-block: var(--rc-space-2xs);
      font-size: var(--rc-font-size-s);
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

    /* Orange and blue say negative and positive, which other classes are not. */
    .own h3 {
      color: inherit;
    }

    .own .bar {
      background: var(--rc-color-text-quiet);
    }
  `;

  /** Strongest first. */
  @property({ attribute: false }) words: readonly GatheredWord[] = [];
  /** The classes that the values tell apart, where they are not negative and positive. */
  @property({ attribute: false }) contrast: Explanation['contrast'];

  protected override render() {
    const { pushesNegative, pushesPositive, pushesFrom, pushesTowards } = messages().classify;
    const { contrast } = this;
    const [below, above] =
      contrast === undefined
        ? [pushesNegative, pushesPositive]
        : [pushesFrom({ name: contrast.from }), pushesTowards({ name: contrast.towards })];
    return html`<div class="sides ${contrast === undefined ? '' : 'own'}">
      ${this.#renderSide('negative', below, ({ value }) => value < 0)}
      ${this.#renderSide('positive', above, ({ value }) => value > 0)}
    </div>`;
  }

  #renderSide(
    side: 'negative' | 'positive',
    heading: string,
    belongs: (word: GatheredWord) => boolean,
  ) {
    const { noWords, moreWords } = messages().classify;
    const words = this.words.filter(belongs);
    const more = words.length - maxWords;
    return html`<section class=${side}>
      <h3>${heading}</h3>
      ${
        words.length === 0
          ? html`<p class="quiet">${noWords}</p>`
          : html`<ul>
              ${words.slice(0, maxWords).map((word) => this.#renderWord(word))}
            </ul>`
      }
      ${more > 0 ? html`<p class="quiet">${moreWords({ count: more })}</p>` : nothing}
    </section>`;
  }

  #renderWord(word: GatheredWord) {
    const share = Math.abs(word.value / (this.words[0]?.value ?? 1));
    return html`<li>
      <span class="word" dir="auto">${nameOf(word)}</span>
      <span class="number">${formatSigned(word.value)}</span>
      <span class="bar" ${styleProperties({ width: `${share * 100}%` })}></span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-word-list': WordList;
  }
}
