import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatPercent, numberFormat } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, tableStyles } from '../../ui/styles.ts';

/**
 * What a threshold does; null for the classes that the file itself names, `unset` for the most
 * probable ones.
 */
export interface ThresholdOutcome {
  threshold: number | 'unset' | null;
  missed: number;
  falseAlarms: number;
  correct: number;
}

/**
 * What another threshold would do next to what is done now. Nothing changes before the user takes
 * it (`threshold-taken`); they can leave it too (`threshold-left`).
 */
@customElement('rc-threshold-preview')
export class ThresholdPreview extends AppElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      thead th.number {
        white-space: normal;
      }
    `,
  ];

  /** The class that matters. */
  @property() name = '';
  /** Its rows. */
  @property({ type: Number }) support = 0;
  @property({ attribute: false }) now!: ThresholdOutcome;
  @property({ attribute: false }) then!: ThresholdOutcome & { threshold: number };

  protected override render() {
    const { preview: words } = messages().evaluationExtras.threshold;
    const { now, then } = this;
    const row = (label: string, before: number, after: number) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td class="number">${formatInteger(before)}</td>
        <td class="number">${formatInteger(after)}</td>
        <td class="number">${signed(after - before)}</td>
      </tr>`;
    const { precision, recall, f1 } = messages().evaluate.report;
    const before = scoresOf(this.support, now);
    const after = scoresOf(this.support, then);
    const share = (label: string, score: keyof Scores) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td class="number">${shown(before[score])}</td>
        <td class="number">${shown(after[score])}</td>
        <td class="number">${changed(before[score], after[score])}</td>
      </tr>`;
    return html`
      <rc-scroll-region label=${words.label}>
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col" class="number">
                ${words.at({ threshold: now.threshold })} (${words.now})
              </th>
              <th scope="col" class="number">${words.at({ threshold: then.threshold })}</th>
              <th scope="col" class="number">${words.change}</th>
            </tr>
          </thead>
          <tbody>
            ${row(words.missed({ name: this.name }), now.missed, then.missed)}
            ${row(words.falseAlarms, now.falseAlarms, then.falseAlarms)}
            ${row(words.correct, now.correct, then.correct)} ${share(precision, 'precision')}
            ${share(recall, 'recall')} ${share(f1, 'f1')}
          </tbody>
        </table>
      </rc-scroll-region>
      <div class="actions">
        <button
          type="button"
          data-testid="threshold-apply"
          @click=${() => this.emit('threshold-taken')}
        >
          ${words.apply({ value: then.threshold })}
        </button>
        <button type="button" class="plain" @click=${() => this.emit('threshold-left')}>
          ${words.leave}
        </button>
      </div>
    `;
  }
}

interface Scores {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** Of the class that matters, from its errors; null where they are undefined. */
function scoresOf(support: number, { missed, falseAlarms }: ThresholdOutcome): Scores {
  const hits = support - missed;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(hits, hits + falseAlarms),
    recall: share(hits, support),
    f1: share(2 * hits, support + hits + falseAlarms),
  };
}

function shown(share: number | null): string {
  return share === null ? '–' : formatPercent(share);
}

function changed(before: number | null, after: number | null): string {
  if (before === null || after === null) return '–';
  const points = Math.round(1000 * (after - before)) / 10;
  return messages().evaluationExtras.threshold.preview.points({ value: signed(points) });
}

/** "+3", "−2", "+1.5", "0". */
function signed(change: number): string {
  const size = numberFormat({ maximumFractionDigits: 1 }).format(Math.abs(change));
  return change === 0 ? size : `${change > 0 ? '+' : '−'}${size}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-threshold-preview': ThresholdPreview;
  }
  interface HTMLElementEventMap {
    /** The user wants the threshold that is shown. */
    'threshold-taken': CustomEvent<null>;
    /** The user wants it no more. */
    'threshold-left': CustomEvent<null>;
  }
}
