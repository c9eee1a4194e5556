import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import './interval-bar.ts';

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
 * A metric: name, value, interval on the common scale, what it says of this file and when it
 * matters.
 */
@customElement('rc-metric-row')
export class MetricRow extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: 14rem 10rem 12rem minmax(0, 1fr);
      gap: var(--rc-space-2xs) var(--rc-space-m);
      align-items: start;
      padding-block: var(--rc-space-s);
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
    }
  `;

  @property({ attribute: false }) metric!: MetricText;

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
        <p class="quiet">${when}</p>
        ${note === null ? nothing : html`<p class="note">${note}</p>`}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-row': MetricRow;
  }
}
