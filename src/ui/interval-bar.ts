import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';

const position = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;

/**
 * An interval as a thin bar on the scale from 0 to 1, its value as a dot, what guessing gets as a
 * dashed line. It repeats figures that stand next to it, so it is hidden from screen readers.
 */
@customElement('rc-interval-bar')
export class IntervalBar extends AppElement {
  static override styles = css`
    :host {
      padding-inline: 0.375rem;
    }

    svg {
      display: block;
      overflow: visible;
    }

    .scale {
      stroke: var(--rc-color-surface-border);
    }

    .interval {
      stroke: var(--rc-color-text-normal);
      stroke-width: 3;
      stroke-linecap: round;
    }

    .value {
      fill: var(--rc-color-surface-raised);
      stroke: var(--rc-color-text-normal);
      stroke-width: 2;
    }

    .reference {
      stroke: var(--rc-color-text-quiet);
      stroke-width: 1.5;
      stroke-dasharray: 3 2;
    }
  `;

  @property({ type: Number }) value = 0;
  @property({ type: Number }) low = 0;
  @property({ type: Number }) high = 0;
  /** Where the dashed line stands; null draws none. */
  @property({ type: Number }) reference: number | null = null;

  protected override render() {
    return html`<svg width="100%" height="20" aria-hidden="true">
      <line class="scale" x1="0%" x2="100%" y1="10" y2="10" />
      <line class="scale" x1="0%" x2="0%" y1="6" y2="14" />
      <line class="scale" x1="100%" x2="100%" y1="6" y2="14" />
      ${
        this.reference === null
          ? nothing
          : svg`<line class="reference" x1=${position(this.reference)} x2=${position(this.reference)} y1="0" y2="20" />`
      }
      <line class="interval" x1=${position(this.low)} x2=${position(this.high)} y1="10" y2="10" />
      <circle class="value" cx=${position(this.value)} cy="10" r="4" />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-interval-bar': IntervalBar;
  }
}
