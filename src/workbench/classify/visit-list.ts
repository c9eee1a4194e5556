import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classLabelStyles, reviewClass } from '../../ui/class-label.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { textDirection } from '../../ui/text-direction.ts';
import { answerRowStyles } from './answer-row-styles.ts';

/** A review that was answered before in this visit. */
export interface VisitedReview {
  text: string;
  label: string;
  probability: number;
}

/**
 * The reviews that were answered last in this visit; they go with the page. Fires `review-recalled`
 * with the one that is wanted again, and `visit-forgotten`.
 */
@customElement('rc-visit-list')
export class VisitList extends AppElement {
  static override styles = [
    buttonStyles,
    classLabelStyles,
    answerRowStyles,
    css`
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }

      h2 {
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-normal);
      }

      li > button {
        border-block-start: 1px solid var(--rc-color-surface-border);
      }

      .text {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  /** The last one first. */
  @property({ attribute: false }) reviews: readonly VisitedReview[] = [];

  protected override render() {
    const words = messages().classify.visit;
    if (this.reviews.length === 0) return nothing;
    return html`<div class="head">
        <h2 id="visit">${words.heading}</h2>
        <button type="button" class="plain" @click=${() => this.emit('visit-forgotten')}>
          ${words.forget}
        </button>
      </div>
      <ul aria-labelledby="visit">
        ${this.reviews.map(
          ({ text, label, probability }) =>
            html`<li>
              <button
                type="button"
                data-testid="visited-review"
                @click=${() => this.emit('review-recalled', { text })}
              >
                <span class="text" dir=${textDirection(text)}>${text.slice(0, 200)}</span>
                ${reviewClass(label)}
                <span class="probability">${formatPercent(probability)}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'review-recalled': CustomEvent<{ text: string }>;
    'visit-forgotten': CustomEvent<null>;
  }
  interface HTMLElementTagNameMap {
    'rc-visit-list': VisitList;
  }
}
