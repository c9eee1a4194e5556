import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../i18n/format.ts';
import { AppElement } from './app-element.ts';
import { rateScale, type RateScale } from './rate-scale.ts';
import { styleProperties } from './style-properties.ts';
import { visuallyHiddenStyles } from './styles.ts';

/** One mark of the chart. */
export interface RateMark {
  /** Told when the mark is chosen; null where there is nothing behind it to show. */
  key: string | null;
  label: string;
  value: number;
  low: number;
  high: number;
  /** What stands at the end of its line: "12 of 80". */
  figure: string;
  /** Whether it is to be seen first. */
  emphasised: boolean;
}

/**
 * Shares with their intervals on one scale, a line each, and the share of all as a dashed line
 * through them. Choosing a mark asks for what is behind it (`mark-chosen`). A table of the same
 * figures belongs next to it.
 */
@customElement('rc-rate-chart')
export class RateChart extends AppElement {
  static override styles = [
    visuallyHiddenStyles,
    css`
      :host {
        container-type: inline-size;
      }

      .line,
      .axis {
        display: grid;
        grid-template-columns: minmax(8rem, 18rem) minmax(0, 1fr) 7.5rem;
        gap: 0 var(--rc-space-m);
        align-items: center;
      }

      .line {
        inline-size: 100%;
        min-block-size: 2rem;
        padding: 0;
        border: none;
        border-radius: var(--rc-border-radius-s);
        background: none;
        color: inherit;
        font: inherit;
        font-size: var(--rc-font-size-s);
        text-align: start;
      }

      button.line {
        cursor: pointer;
      }

      button.line:hover,
      button.line:focus-visible {
        background: var(--rc-color-surface-lowered);
      }

      .label {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .emphasised .label {
        font-weight: var(--rc-font-weight-semibold);
      }

      .figure {
        color: var(--rc-color-text-quiet);
        white-space: nowrap;
      }

      .plot {
        position: relative;
        align-self: stretch;
        min-block-size: 2rem;
      }

      /* A drawing has a height of its own that would stretch the line. */
      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }

      .grid {
        stroke: var(--rc-color-surface-border);
      }

      .reference {
        stroke: var(--rc-color-text-quiet);
        stroke-width: 1.5;
        stroke-dasharray: 3 2;
      }

      .interval {
        stroke: var(--rc-color-text-quiet);
        stroke-width: 3;
        stroke-linecap: round;
      }

      .value {
        fill: var(--rc-color-surface-default);
        stroke: var(--rc-color-text-quiet);
        stroke-width: 2;
      }

      .emphasised .interval {
        stroke: var(--rc-color-text-normal);
      }

      .emphasised .value {
        fill: var(--rc-color-text-normal);
        stroke: var(--rc-color-text-normal);
      }

      .axis {
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
      }

      .ticks {
        position: relative;
        grid-column: 2;
        block-size: 1.5rem;
      }

      .ticks span {
        position: absolute;
        translate: -50% 0;
        white-space: nowrap;
      }

      .ticks .towards-end {
        translate: -100% 0;
      }

      .ticks .towards-start {
        translate: 0 0;
      }

      @container (max-width: 40rem) {
        .line,
        .axis {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .line {
          padding-block: var(--rc-space-2xs);
        }

        .label {
          white-space: normal;
          overflow-wrap: anywhere;
        }

        .plot,
        .ticks {
          grid-column: 1 / -1;
          grid-row: 2;
          min-block-size: 1.25rem;
          margin-inline: 0.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly RateMark[] = [];
  /** The share of all rows. */
  @property({ type: Number }) reference = 0;
  /** Its words, above the line. */
  @property({ attribute: 'reference-label' }) referenceLabel = '';
  /** The chart's name for screen readers. */
  @property() label = '';
  /** What choosing a mark does. */
  @property({ attribute: 'action-label' }) actionLabel = '';

  protected override render() {
    const { marks, reference } = this;
    const scale = rateScale([reference, ...marks.map(({ high }) => high)]);
    const place = reference / scale.most;
    const side = place > 0.75 ? 'towards-end' : place < 0.25 ? 'towards-start' : '';
    return html`
      <div class="axis" aria-hidden="true">
        <div class="ticks">
          <span class=${side} ${styleProperties({ left: at(reference, scale) })}
            >${this.referenceLabel}</span
          >
        </div>
      </div>
      <ul aria-label=${this.label}>
        ${marks.map((mark) => html`<li>${this.#line(mark, scale)}</li>`)}
      </ul>
      <div class="axis number" aria-hidden="true">
        <div class="ticks">
          ${scale.ticks.map(
            (tick, index) =>
              html`<span
                class=${index === scale.ticks.length - 1 ? 'towards-end' : ''}
                ${styleProperties({ left: at(tick, scale) })}
                >${percentTick(tick)}</span
              >`,
          )}
        </div>
      </div>
    `;
  }

  #line(mark: RateMark, scale: RateScale) {
    const { key, label, value, low, high, figure, emphasised } = mark;
    const kind = `line ${emphasised ? 'emphasised' : ''}`;
    const title = `${label}: ${formatPercent(value)} (${formatPercent(low)}–${formatPercent(high)}), ${figure}`;
    const content = html`<span class="label" dir="auto">${label}</span>
      <span class="plot" aria-hidden="true">${this.#plot(mark, scale)}</span>
      <span class="figure number">${formatPercent(value)} · ${figure}</span>`;
    if (key === null) return html`<div class=${kind} title=${title}>${content}</div>`;
    return html`<button
      type="button"
      class=${kind}
      title=${title}
      @click=${() => this.emit('mark-chosen', { key })}
    >
      ${content}
      <span class="visually-hidden">${this.actionLabel}</span>
    </button>`;
  }

  #plot({ value, low, high }: RateMark, scale: RateScale) {
    const x = (share: number) => at(share, scale);
    const upright = (kind: string, share: number) =>
      svg`<line class=${kind} x1=${x(share)} x2=${x(share)} y1="0" y2="100%" />`;
    return html`<svg>
      ${scale.ticks.map((tick) => upright('grid', tick))} ${upright('reference', this.reference)}
      <line class="interval" x1=${x(low)} x2=${x(high)} y1="50%" y2="50%" />
      <circle class="value" cx=${x(value)} cy="50%" r="4" />
    </svg>`;
  }
}

/** Where a share lies on the scale. */
function at(share: number, { most }: RateScale): string {
  return `${(Math.min(share, most) / most) * 100}%`;
}

/** Ticks need no decimal that is always 0. */
function percentTick(share: number): string {
  return formatPercent(share).replace(/[.,]0(?=\D*$)/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-rate-chart': RateChart;
  }
  interface HTMLElementEventMap {
    /** The user wants to see what is behind a mark. */
    'mark-chosen': CustomEvent<{ key: string }>;
  }
}
