import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classLabelStyles } from '../../ui/class-label.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { textDirection } from '../../ui/text-direction.ts';
import { reviewClass } from './review-class.ts';

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

      li button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 6ch;
        gap: var(--rc-space-s);
        inline-size: 100%;
        padding: 0 var(--rc-space-2xs);
        border: 0;
        border-block-start: 1px solid var(--rc-color-surface-border);
        border-radius: 0;
        background: none;
        color: inherit;
        font-weight: inherit;
        text-align: start;
      }

      .text {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .probability {
        color: var(--rc-color-text-quiet);
        font-variant-numeric: tabular-nums;
        text-align: end;
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
