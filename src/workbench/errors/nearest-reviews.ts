import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowSummary } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import { alertStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';

const maxReviews = 5;

/** Reviews with the most words in common and the other label. */
@customElement('rc-nearest-reviews')
export class NearestReviews extends AppElement {
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
  @state() private found: readonly RowSummary[] | null = null;
  @state() private failure: PageFailure | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('index')) return;
    this.found = null;
    this.failure = null;
    void this.#find(this.index);
  }

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { row } = messages().evaluate.list;
    if (this.failure !== null) return failureAlert(this.failure);
    if (this.found === null) {
      return html`<p class="quiet" aria-busy="true">${messages().evaluate.list.loading}</p>`;
    }
    if (this.found.length === 0) return html`<p class="quiet">${words.nearestNone}</p>`;
    return html`
      <p class="quiet">${words.nearestHint}</p>
      <ul>
        ${this.found.map(
          (found) =>
            html`<li>
              <p class="quiet number">
                ${row({ row: found.row })} ·
                <rc-class-label .name=${this.classes[found.trueClass] ?? ''}></rc-class-label> →
                <rc-class-label .name=${this.classes[found.predictedClass] ?? ''}></rc-class-label>
                ${formatPercent(found.probability)}
              </p>
              <p class="review" dir="auto">${found.text}${found.cut ? '…' : nothing}</p>
            </li>`,
        )}
      </ul>
    `;
  }

  async #find(index: number): Promise<void> {
    try {
      const found = await this.client.ask.nearest(this.evaluation, index, maxReviews);
      if (this.index === index) this.found = found;
    } catch (thrown) {
      if (this.index === index) this.failure = failureOf(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-nearest-reviews': NearestReviews;
  }
}
