import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { labelPairs } from '../left-out-words.ts';
import { isPolarity } from '../subject-words.ts';

/**
 * Whether answers are right less often than chance, beyond what few rows explain. More often the
 * labels were read the wrong way round than the answers are so bad.
 */
export function isBelowChance(report: EvaluationReport): boolean {
  const rate = rateOf(report);
  return rate.value !== null && rate.high < 1 / report.classes.length;
}

/** Balanced accuracy; where a class has no rows, accuracy. */
function rateOf({ metrics: { balancedAccuracy, accuracy } }: EvaluationReport) {
  return balancedAccuracy.value === null ? accuracy : balancedAccuracy;
}

/** Says that an evaluation came out below chance and how the labels were read; turns them round. */
@customElement('rc-below-chance')
export class BelowChance extends AppElement {
  static override styles = [
    alertStyles,
    buttonStyles,
    css`
      .alert {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
    `,
  ];

  @property({ attribute: false }) report!: EvaluationReport;

  protected override render() {
    const { report } = this;
    const words = messages().reading;
    const { value } = rateOf(report);
    if (value === null) return nothing;
    const share = formatPercent(value);
    const isTurnable = isPolarity(report.classes);
    return html`<div class="alert" role="alert" data-code="below-chance">
      <p>
        ${isTurnable ? words.belowChance({ share }) : words.belowChanceOfMany({ share })}
        ${labelPairs(report)}.
      </p>
      ${
        isTurnable
          ? html`<button
              type="button"
              data-testid="turn-labels"
              @click=${() => this.announce('turned-labels-wanted')}
            >
              ${words.turn}
            </button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-below-chance': BelowChance;
  }
  interface HTMLElementEventMap {
    /** The labels are to be read the other way round, and evaluated again. */
    'turned-labels-wanted': CustomEvent<null>;
  }
}
