import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Prediction } from '../../model/prediction.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classLabelStyles, reviewClass } from '../../ui/class-label.ts';
import { buttonStyles, panelStyles } from '../../ui/styles.ts';
import { textDirection } from '../../ui/text-direction.ts';
import { answerRowStyles } from './answer-row-styles.ts';
import { maxLineReviews } from './line-reviews.ts';

/**
 * The answers for several reviews, one a line: how many of each class, then each with its class and
 * probability. Fires `line-chosen` for the one whose words are to be shown, and `lines-as-file`
 * where there are more than are answered here.
 */
@customElement('rc-line-answers')
export class LineAnswers extends AppElement {
  static override styles = [
    buttonStyles,
    classLabelStyles,
    panelStyles,
    answerRowStyles,
    css`
      .panel {
        display: grid;
        gap: var(--rc-space-s);
        padding-block: var(--rc-space-m);
      }

      .panel > p {
        padding-inline: var(--rc-space-2xs);
      }

      ol {
        max-block-size: 34rem;
        overflow: auto;
      }

      li + li {
        border-block-start: 1px solid var(--rc-color-surface-border);
      }

      li > button {
        grid-template-columns: 2.5ch minmax(0, 1fr) auto 6ch;
        padding: var(--rc-space-2xs);
      }

      li > button:hover,
      [aria-pressed='true'] {
        background: var(--rc-color-surface-default);
      }

      .place {
        color: var(--rc-color-text-quiet);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      .text {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
      }

      @media (max-width: 30rem) {
        li > button {
          grid-template-columns: 2.5ch minmax(0, 1fr) auto;
          row-gap: 0;
        }

        .text {
          grid-column: 2 / -1;
        }

        .class-label {
          grid-column: 2;
        }
      }
    `,
  ];

  /** The reviews, of which at most the first 500 are answered. */
  @property({ attribute: false }) lines: readonly string[] = [];
  /** Theirs, in the same order; null while they are asked for. */
  @property({ attribute: false }) predictions: readonly Prediction[] | null = null;
  /** Place of the one whose words are shown; null where there is no such line. */
  @property({ attribute: false }) chosen: number | null = null;

  protected override render() {
    const words = messages().classify.lines;
    const { lines, predictions } = this;
    return html`<section class="panel" aria-label=${words.label} data-testid="line-answers">
      ${
        lines.length > maxLineReviews
          ? html`<p>${words.tooMany({ count: lines.length, limit: maxLineReviews })}</p>
              <button type="button" data-testid="lines-as-file" @click=${this.#asFile}>
                ${words.asFile}
              </button>`
          : nothing
      }
      ${
        predictions === null
          ? html`<p class="quiet">${words.working}</p>`
          : html`<p role="status" data-testid="line-counts">
                ${words.counts({ total: predictions.length, parts: countsOf(predictions) })}
              </p>
              <ol>
                ${predictions.map((prediction, place) => this.#row(prediction, place))}
              </ol>`
      }
    </section>`;
  }

  #row({ label, probability }: Prediction, place: number) {
    const text = this.lines[place] ?? '';
    return html`<li>
      <button
        type="button"
        aria-pressed=${place === this.chosen}
        data-testid="line-answer"
        data-label=${label}
        @click=${() => this.emit('line-chosen', { place })}
      >
        <span class="place">${place + 1}</span>
        <span class="text" dir=${textDirection(text)}>${text.slice(0, 400)}</span>
        ${reviewClass(label)}
        <span class="probability">${formatPercent(probability)}</span>
      </button>
    </li>`;
  }

  readonly #asFile = () => this.emit('lines-as-file');
}

/** How many reviews each class has, the most frequent first. */
function countsOf(predictions: readonly Prediction[]): string {
  const counts = new Map<string, number>();
  for (const { label } of predictions) counts.set(label, (counts.get(label) ?? 0) + 1);
  const { ofClass } = messages().classify.lines;
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, number]) => ofClass({ number, name }))
    .join(', ');
}

declare global {
  interface HTMLElementEventMap {
    'line-chosen': CustomEvent<{ place: number }>;
    'lines-as-file': CustomEvent<null>;
  }
  interface HTMLElementTagNameMap {
    'rc-line-answers': LineAnswers;
  }
}
