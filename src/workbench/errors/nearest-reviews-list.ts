import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowSummary } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import { Latest } from '../../ui/latest.ts';
import { rowNameWords } from '../../ui/row-name-words.ts';
import { alertStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf } from '../page-failure.ts';

const maxReviews = 5;

/** Reviews with the most words in common and the other label. */
@customElement('rc-nearest-reviews-list')
export class NearestReviewsList extends AppElement {
  static override styles = [
    alertStyles,
    css`
      ul {
        display: grid;
        gap: var(--rc-space-s);
        padding-block: var(--rc-space-2xs) var(--rc-space-xs);
      }

      li {
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 2px solid var(--rc-color-surface-border);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation that the review belongs to. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: readonly string[] = [];
  /** Position among the evaluated rows of the review that they are near to. */
  @property({ type: Number }) index = -1;

  readonly #nearest = new Latest<readonly RowSummary[]>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('index')) return;
    const { client, evaluation, index } = this;
    this.#nearest.forget();
    void this.#nearest.ask(() => client.ask.nearest(evaluation, index, maxReviews));
  }

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { answer: found, failure } = this.#nearest;
    if (failure !== null) return failureAlert(failureOf(failure));
    if (found === null) {
      return html`<p class="quiet" aria-busy="true">${messages().evaluate.list.loading}</p>`;
    }
    const isMany = this.classes.length > 2;
    if (found.length === 0) {
      return html`<p class="quiet">${isMany ? words.nearestOtherNone : words.nearestNone}</p>`;
    }
    return html`
      <p class="quiet">${isMany ? words.nearestOtherHint : words.nearestHint}</p>
      <ul>
        ${found.map(
          (review) =>
            html`<li>
              <p class="quiet number">
                ${rowNameWords(review)} ·
                <rc-class-label
                  .name=${this.classes[review.trueClass ?? -1] ?? ''}
                  .place=${review.trueClass}
                ></rc-class-label>
                →
                <rc-class-label
                  .name=${this.classes[review.predictedClass] ?? ''}
                  .place=${review.predictedClass}
                ></rc-class-label>
                ${review.probability === null ? nothing : formatPercent(review.probability)}
              </p>
              <p class="review" dir="auto">${review.text}${review.cut ? '…' : nothing}</p>
            </li>`,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-nearest-reviews-list': NearestReviewsList;
  }
}
