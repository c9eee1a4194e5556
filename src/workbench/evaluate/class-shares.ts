import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassCounts } from '../../engine/classification-report.ts';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classLabel, classLabelStyles } from '../../ui/class-label.ts';
import { styleProperties } from '../../ui/style-properties.ts';
import { visuallyHiddenStyles } from '../../ui/styles.ts';
import { classColors } from '../../ui/class-colors.ts';

/**
 * The share of each class as a bar with its interval. Choosing one asks for its rows
 * (`class-chosen`).
 */
@customElement('rc-class-shares')
export class ClassShares extends AppElement {
  static override styles = [
    classLabelStyles,
    visuallyHiddenStyles,
    css`
      :host {
        container-type: inline-size;
      }

      button {
        display: grid;
        grid-template-columns: minmax(6rem, 12rem) minmax(0, 1fr) 10.5rem 7rem;
        gap: 0 var(--rc-space-m);
        align-items: center;
        inline-size: 100%;
        min-block-size: var(--rc-target-size);
        padding: 0;
        border: none;
        border-radius: var(--rc-border-radius-s);
        background: none;
        color: inherit;
        font: inherit;
        font-size: var(--rc-font-size-s);
        text-align: start;
        cursor: pointer;
      }

      button:hover,
      button:focus-visible {
        background: var(--rc-color-surface-lowered);
      }

      .name {
        overflow-wrap: anywhere;
      }

      .name .class-label {
        white-space: normal;
      }

      .plot {
        position: relative;
        block-size: 1.25rem;
        background: var(--rc-color-surface-lowered);
      }

      button:hover .plot,
      button:focus-visible .plot {
        background: var(--rc-color-surface-border);
      }

      .bar {
        position: absolute;
        inset-block: 0.25rem;
        inset-inline-start: 0;
        min-inline-size: 1px;
        border-radius: 1px;
      }

      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }

      .interval {
        stroke: var(--rc-color-text-normal);
        stroke-width: 2;
      }

      .figure {
        text-align: end;
        white-space: nowrap;
      }

      .count {
        color: var(--rc-color-text-quiet);
        text-align: end;
        white-space: nowrap;
      }

      @container (max-width: 44rem) {
        button {
          grid-template-columns: minmax(0, 1fr) auto;
          padding-block: var(--rc-space-2xs);
        }

        .plot {
          grid-column: 1 / -1;
          grid-row: 2;
        }

        .count {
          grid-column: 1 / -1;
          grid-row: 3;
          text-align: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ attribute: false }) counts!: ClassCounts;

  protected override render() {
    return html`<ul aria-label=${messages().classification.shares.heading}>
      ${this.classes.map((_, index) => html`<li>${this.#line(index)}</li>`)}
    </ul>`;
  }

  #line(index: number) {
    const words = messages().classification.shares;
    const { counts, shares, rows } = this.counts;
    const share = shares[index];
    if (share === undefined) return nothing;
    return html`<button
      type="button"
      data-class=${index}
      @click=${() => this.emit('class-chosen', { classIndex: index })}
    >
      <span class="name">${classLabel(this.classes[index] ?? '', index)}</span>
      <span class="plot" aria-hidden="true">${this.#plot(index, share)}</span>
      <span class="figure number">${shownShare(share)}</span>
      <span class="count number">${words.count({ number: counts[index] ?? 0, all: rows })}</span>
      <span class="visually-hidden">${words.list}</span>
    </button>`;
  }

  #plot(index: number, share: Estimate) {
    if (share.value === null) return nothing;
    const { value, low, high } = share;
    const at = (part: number) => `${part * 100}%`;
    return html`<span
        class="bar"
        ${styleProperties({
          'inline-size': at(value),
          background: classColors(this.classes[index] ?? '', index).mark,
        })}
      ></span>
      <svg>
        ${svg`<line class="interval" x1=${at(low)} x2=${at(high)} y1="50%" y2="50%" />`}
        ${[low, high].map(
          (end) => svg`<line class="interval" x1=${at(end)} x2=${at(end)} y1="25%" y2="75%" />`,
        )}
      </svg>`;
  }
}

/** A share with its interval, or a dash where there are no rows. */
export function shownShare(share: Estimate): string {
  if (share.value === null) return '–';
  const { value, low, high } = share;
  return messages().classification.shares.figure({ share: value, low, high });
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-shares': ClassShares;
  }
  interface HTMLElementEventMap {
    /** The rows of a class are wanted. */
    'class-chosen': CustomEvent<{ classIndex: number }>;
  }
}
