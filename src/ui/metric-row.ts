import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import './interval-bar.ts';
import { buttonStyles } from './styles.ts';

/** A metric in the words and figures that are shown. */
export interface MetricText {
  name: string;
  /** Number of rows behind it. */
  rows: string;
  /** "–" where it is undefined. */
  value: string;
  /** On the common scale; null where the metric is undefined. */
  interval: { value: number; low: number; high: number; lowText: string; highText: string } | null;
  /** What guessing gets; null where there is no such thing. */
  reference: number | null;
  /** What it says of this file, or why it is undefined. */
  meaning: string;
  when: string;
  /** A warning about this number. */
  note: string | null;
}

/**
 * A metric: name, value, interval on the common scale and what it says of this file. When it
 * matters unfolds, with what is slotted: how it is computed (`unfolded`, once).
 */
@customElement('rc-metric-row')
export class MetricRow extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: 14.5rem 8rem 8rem minmax(0, 1fr) auto;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        align-items: start;
        padding-block: 0.375rem;
        border-block-end: 1px solid var(--rc-color-surface-border);
      }

      .value {
        font-size: var(--rc-font-size-l);
        line-height: 1.3;
      }

      rc-interval-bar {
        padding-block-start: 0.25rem;
      }

      .explanation {
        font-size: var(--rc-font-size-s);
        max-inline-size: var(--rc-measure);
      }

      .note {
        margin-block-start: var(--rc-space-2xs);
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 3px solid var(--rc-color-alert-border);
      }

      button {
        padding-inline: var(--rc-space-xs);
        font-weight: var(--rc-font-weight-normal);
      }

      button::before {
        content: '▸';
        content: '▸' / '';
      }

      button[aria-expanded='true']::before {
        content: '▾';
        content: '▾' / '';
      }

      .more {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-column: 1 / -1;
        gap: var(--rc-space-2xs);
        padding-block-end: var(--rc-space-xs);
      }

      @media (max-width: 60rem) {
        :host {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }

        .explanation {
          grid-column: 1 / -1;
        }

        rc-interval-bar {
          grid-column: 1 / -1;
          max-inline-size: 24rem;
        }

        button {
          justify-self: start;
          grid-column: 1 / -1;
          margin-inline-start: calc(-1 * var(--rc-space-xs));
        }
      }
    `,
  ];

  @property({ attribute: false }) metric!: MetricText;
  @state() private isOpen = false;
  #wasOpen = false;

  protected override render() {
    const { name, rows, value, interval, reference, meaning, when, note } = this.metric;
    const words = messages().evaluate.report;
    return html`
      <div>
        <h3>${name}</h3>
        <p class="quiet number">${rows}</p>
      </div>
      <div>
        <p class="value number">${value}</p>
        ${
          interval === null
            ? nothing
            : html`<p class="quiet number">
                ${words.interval({ low: interval.lowText, high: interval.highText })}
              </p>`
        }
      </div>
      ${
        interval === null
          ? html`<span></span>`
          : html`<rc-interval-bar
              .value=${interval.value}
              .low=${interval.low}
              .high=${interval.high}
              .reference=${reference}
            ></rc-interval-bar>`
      }
      <div class="explanation">
        <p>${meaning}</p>
        ${note === null ? nothing : html`<p class="note">${note}</p>`}
      </div>
      <button
        type="button"
        class="plain"
        aria-expanded=${this.isOpen}
        aria-controls="more"
        aria-label=${`${messages().report.howComputed}: ${name}`}
        @click=${this.#toggle}
      >
        ${messages().report.howComputed}
      </button>
      <div class="more" id="more" ?hidden=${!this.isOpen}>
        <p class="quiet">${when}</p>
        <slot></slot>
      </div>
    `;
  }

  readonly #toggle = () => {
    this.isOpen = !this.isOpen;
    if (this.#wasOpen) return;
    this.#wasOpen = true;
    this.emit('unfolded');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-row': MetricRow;
  }
  interface HTMLElementEventMap {
    /** What unfolds is open for the first time. */
    unfolded: CustomEvent<null>;
  }
}
