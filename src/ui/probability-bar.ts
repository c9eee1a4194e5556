import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../i18n/format.ts';
import { AppElement } from './app-element.ts';
import { styleProperties } from './style-properties.ts';

/**
 * The probability of the positive class on a scale from 0 to 1, drawn from the middle: to the left
 * it speaks for the negative class, to the right for the positive one. The number itself stands
 * next to it in words, so the drawing is hidden from screen readers.
 */
@customElement('rc-probability-bar')
export class ProbabilityBar extends AppElement {
  static override styles = css`
    .scale {
      position: relative;
      block-size: 0.5rem;
      border-radius: 1px;
      background:
        linear-gradient(
          to right,
          transparent calc(50% - 0.5px),
          var(--rc-color-text-quiet) calc(50% - 0.5px) calc(50% + 0.5px),
          transparent calc(50% + 0.5px)
        ),
        var(--rc-color-surface-lowered);
      box-shadow: inset 0 0 0 1px var(--rc-color-surface-border);
    }

    .value {
      position: absolute;
      inset-block: 0;
      transition:
        left var(--rc-transition),
        right var(--rc-transition),
        background-color var(--rc-transition);
    }

    .value::after {
      content: '';
      position: absolute;
      inset-block: -0.25rem;
      inline-size: 3px;
      border-radius: 1px;
    }

    .positive,
    .positive::after {
      background: var(--rc-color-positive-mark);
    }

    .positive::after {
      inset-inline-end: -1px;
    }

    .negative,
    .negative::after {
      background: var(--rc-color-negative-mark);
    }

    .negative::after {
      inset-inline-start: -1px;
    }

    .ends {
      display: grid;
      grid-template-columns: 1fr auto 1fr;
      margin-block-start: var(--rc-space-2xs);
      color: var(--rc-color-text-quiet);
      font-size: var(--rc-font-size-xs);
      font-variant-numeric: tabular-nums;
    }

    .ends :last-child {
      text-align: end;
    }
  `;

  /** Probability of the positive class, from 0 to 1. */
  @property({ type: Number }) value = 0.5;
  @property() negative = '';
  @property() positive = '';

  protected override render() {
    const isPositive = this.value >= 0.5;
    const from = isPositive ? 0.5 : this.value;
    const to = isPositive ? this.value : 0.5;
    const ends = { left: `${from * 100}%`, right: `${(1 - to) * 100}%` };
    return html`<div aria-hidden="true" dir="ltr">
      <div class="scale">
        <div class="value ${isPositive ? 'positive' : 'negative'}" ${styleProperties(ends)}></div>
      </div>
      <div class="ends">
        <span>− ${this.negative}</span><span>${formatPercent(0.5)}</span
        ><span>${this.positive} +</span>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-probability-bar': ProbabilityBar;
  }
}
