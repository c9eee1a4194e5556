import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ThresholdGoal } from '../../evaluation/choose-threshold.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { goalStyles } from './threshold-styles.ts';

/**
 * What a threshold can be best for. A goal is announced (`goal-chosen`), or why what was typed is
 * none (`goal-refused`).
 */
@customElement('rc-threshold-goals')
export class ThresholdGoals extends AppElement {
  static override styles = [buttonStyles, fieldStyles, goalStyles];

  /** The class that matters. */
  @property() name = '';

  protected override render() {
    const words = messages().evaluationExtras.threshold;
    const { name } = this;
    return html`<fieldset>
      <legend>${words.goals}</legend>
      <div class="buttons">
        <button type="button" data-goal="f1" @click=${() => this.#choose({ goal: 'f1' })}>
          ${words.f1({ name })}
        </button>
        <button type="button" data-goal="youden" @click=${() => this.#choose({ goal: 'youden' })}>
          ${words.youden}
        </button>
      </div>
      <form data-goal="cost" novalidate @submit=${this.#chooseCost}>
        ${this.#cost('falseNegative', words.costMissed({ name }))}
        ${this.#cost('falsePositive', words.costFalseAlarm)}
        <button>${words.cost}</button>
      </form>
      <div class="floors">
        ${this.#floor('recall', words.recall, words.setRecall)}
        ${this.#floor('precision', words.precision, words.setPrecision)}
      </div>
    </fieldset>`;
  }

  #cost(field: 'falseNegative' | 'falsePositive', label: string) {
    return html`<label class="wide"
      >${label}<input type="number" name=${field} min="0" step="any" value="1"
    /></label>`;
  }

  #floor(goal: 'recall' | 'precision', label: string, action: string) {
    return html`<form
      data-goal=${goal}
      novalidate
      @submit=${(event: SubmitEvent) => {
        const atLeast = fieldsOf(event).get('atLeast') ?? NaN;
        if (!(atLeast >= 0 && atLeast <= 100)) this.emit('goal-refused', 'floor');
        else this.#choose({ goal, atLeast: atLeast / 100 });
      }}
    >
      <label class="wide"
        >${label}<input type="number" name="atLeast" min="0" max="100" step="any" value="95"
      /></label>
      <button>${action}</button>
    </form>`;
  }

  readonly #chooseCost = (event: SubmitEvent) => {
    const fields = fieldsOf(event);
    const falsePositive = fields.get('falsePositive') ?? NaN;
    const falseNegative = fields.get('falseNegative') ?? NaN;
    const isCost = (cost: number) => Number.isFinite(cost) && cost >= 0;
    if (!isCost(falsePositive) || !isCost(falseNegative) || falsePositive + falseNegative === 0) {
      this.emit('goal-refused', 'cost');
    } else {
      this.#choose({ goal: 'cost', falsePositive, falseNegative });
    }
  };

  #choose(goal: ThresholdGoal): void {
    this.emit('goal-chosen', goal);
  }
}

/** The numbers in a form's fields by name; NaN where there is none. */
function fieldsOf(event: SubmitEvent): Map<string, number> {
  event.preventDefault();
  const inputs = (event.target as HTMLFormElement).querySelectorAll('input');
  return new Map([...inputs].map(({ name, valueAsNumber }) => [name, valueAsNumber]));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-threshold-goals': ThresholdGoals;
  }
  interface HTMLElementEventMap {
    'goal-chosen': CustomEvent<ThresholdGoal>;
    'goal-refused': CustomEvent<'cost' | 'floor'>;
  }
}
