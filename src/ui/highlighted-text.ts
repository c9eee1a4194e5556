import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSigned } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import type { Contribution } from '../model/explanation.ts';
import { AppElement } from './app-element.ts';
import { markStyles } from './mark-styles.ts';
import { markedPieces, type MarkedPiece, type NamedRange } from './marked-pieces.ts';
import { textPieces } from './text-pieces.ts';

/**
 * A review with the words that decided underlined: solid in the positive class' colour, dashed in
 * the negative one's (for other classes both in a neutral one), thicker for more weight; the
 * strongest carry their sign. Named ranges (`marks`) are framed. A table of the same values belongs
 * next to it for those who do not see it.
 */
@customElement('rc-highlighted-text')
export class HighlightedText extends AppElement {
  static override styles = [
    markStyles,
    css`
      .review {
        line-height: 1.9;
      }

      .positive {
        text-decoration-color: var(--rc-color-positive-mark);
      }

      .negative {
        text-decoration-color: var(--rc-color-negative-mark);
      }

      .level-1 {
        --thickness: 1px;
      }

      .level-2 {
        --thickness: 2px;
      }

      .level-3 {
        --thickness: 3.5px;
      }

      .level-4 {
        --thickness: 5px;
      }

      .level-3,
      .level-4 {
        font-weight: var(--rc-font-weight-semibold);
      }

      .named {
        border-radius: 2px;
        background: var(--rc-color-surface-lowered);
        box-shadow: 0 0 0 1px var(--rc-color-control-border);
      }

      .signed.positive::after {
        color: var(--rc-color-positive-text);
      }

      .signed.negative::after {
        color: var(--rc-color-negative-text);
      }

      /* Orange and blue say negative and positive, which other classes are not. */
      .own mark {
        text-decoration-color: var(--rc-color-text-quiet);
      }

      .own .signed::after {
        color: inherit;
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) contributions: readonly Contribution[] = [];
  /** Whether they tell apart other classes than negative and positive. */
  @property({ type: Boolean }) own = false;
  /** Stretches that are framed, with what they are. */
  @property({ attribute: false }) marks: readonly NamedRange[] = [];

  #pieces: readonly MarkedPiece[] = [];
  /** UTF-16 code units at the end of the text that are not drawn. */
  #left = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('contributions') || changed.has('marks')) {
      const { pieces, left } = textPieces(this.text, this.contributions);
      this.#pieces = markedPieces(pieces, this.marks);
      this.#left = left;
    }
  }

  protected override render() {
    const left = this.#left;
    const drawn = this.#pieces.map(renderNamed);
    const dots = left > 0 ? '…' : nothing;
    // Spaces count in a review, so its templates hold none of their own.
    return html`<p class="review ${this.own ? 'own' : ''}" dir="auto">${drawn}${dots}</p>
      ${
        left > 0
          ? html`<p class="quiet">${messages().classify.textLeft({ count: left })}</p>`
          : nothing
      }`;
  }
}

function renderNamed(piece: MarkedPiece) {
  const drawn = renderPiece(piece);
  return piece.names.length === 0
    ? drawn
    : html`<span class="named" title=${piece.names.join(', ')}>${drawn}</span>`;
}

function renderPiece({ text, value, level, signed }: MarkedPiece) {
  if (value === null) return text;
  const side = value > 0 ? 'positive' : 'negative';
  const classes = `${side} level-${level} ${signed ? 'signed' : ''}`;
  return html`<mark class=${classes} title=${formatSigned(value)}>${text}</mark>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-highlighted-text': HighlightedText;
  }
}
