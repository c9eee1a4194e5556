import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ThresholdGoal } from '../../evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { Latest } from '../../ui/latest.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { thresholdStyles } from './threshold-styles.ts';

const usualThreshold = 0.5;

/** Why what a user typed cannot be used. */
type Refusal = 'cost' | 'floor' | 'value';

/** What a search for the best threshold came to. */
interface Search {
  asked: ThresholdGoal;
  /** Null where no threshold does what was asked. */
  found: { goal: ThresholdGoal['goal']; threshold: number; score: number } | null;
}

/**
 * From which probability on the second class is predicted: by hand, or the best for a goal. It
 * changes the report as one moves; while one change is being measured only the last of those that
 * follow is kept.
 */
@customElement('rc-threshold-panel')
export class ThresholdPanel extends AppElement {
  static override styles = [buttonStyles, fieldStyles, alertStyles, thresholdStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;

  @state() private refusal: Refusal | null = null;

  /** The report of this evaluation at 0.5, to compare with; null where it was never here. */
  #usual: EvaluationReport | null = null;
  readonly #search = new Latest<Search>(this);
  /** The report at the threshold that was measured last. */
  readonly #measured = new Latest<EvaluationReport>(this);
  /** The one that was asked for last. */
  #wanted = usualThreshold;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    const before = changed.get('report');
    if (before !== undefined && before.id !== this.report.id) {
      this.#usual = null;
      this.#search.forget();
      this.#measured.forget();
      this.refusal = null;
    }
    if (this.report.threshold === usualThreshold) this.#usual = this.report;
  }

  protected override render() {
    const words = messages().evaluationExtras.threshold;
    const name = this.#positive();
    const threshold = this.#shown;
    const failure = this.#search.failure ?? this.#measured.failure;
    return html`
      <p class="quiet lead">${words.lead({ name })}</p>
      <div class="scale">
        <label for="slider">${words.label({ name })}</label>
        <input
          id="slider"
          type="range"
          min="0"
          max="1"
          step="0.01"
          data-testid="threshold-slider"
          .value=${live(String(threshold))}
          @input=${(event: Event) => this.#choose(Number((event.target as HTMLInputElement).value))}
        />
        <input
          type="number"
          class="number"
          min="0"
          max="1"
          step="any"
          inputmode="decimal"
          aria-label=${words.valueLabel}
          data-testid="threshold-value"
          .value=${String(Number(threshold.toFixed(4)))}
          @change=${(event: Event) => this.#chooseTyped(event.target as HTMLInputElement)}
        />
        <button
          type="button"
          class="plain"
          data-testid="threshold-reset"
          ?disabled=${threshold === usualThreshold}
          @click=${() => this.#choose(usualThreshold)}
        >
          ${words.reset}
        </button>
      </div>
      ${this.#says()} ${this.#goals()}
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
    `;
  }

  #says() {
    const words = messages().evaluationExtras.threshold;
    const { report } = this;
    const search = this.#search.answer;
    const { falsePositives, falseNegatives } = errorsOf(report);
    const found = search?.found?.threshold === report.threshold ? search.found : null;
    return html`<div role="status" data-testid="threshold-says">
      ${search?.found === null ? html`<p data-code="no-threshold">${words.notFound}</p>` : nothing}
      ${
        found === null
          ? nothing
          : html`<p class="number">
              ${words.found[found.goal]({ value: found.threshold, score: found.score })}
            </p>`
      }
      <p class="number">
        ${words.now({ value: report.threshold ?? usualThreshold, falsePositives, falseNegatives })}
        ${this.#difference()}
      </p>
      ${
        report.threshold === usualThreshold
          ? nothing
          : html`<p class="quiet">${words.holds} ${found === null ? nothing : words.fitted}</p>`
      }
    </div>`;
  }

  #difference() {
    if (this.#usual === null || this.report.threshold === usualThreshold) return nothing;
    const now = errorsOf(this.report);
    const before = errorsOf(this.#usual);
    const falsePositives = now.falsePositives - before.falsePositives;
    const falseNegatives = now.falseNegatives - before.falseNegatives;
    const words = messages().evaluationExtras.threshold;
    return words.changed({
      falsePositives,
      falseNegatives,
      correct: -falsePositives - falseNegatives,
    });
  }

  #goals() {
    const words = messages().evaluationExtras.threshold;
    return html`
      <fieldset>
        <legend>${words.goals}</legend>
        <div class="buttons">
          <button type="button" data-goal="f1" @click=${() => this.#seek({ goal: 'f1' })}>
            ${words.f1({ name: this.#positive() })}
          </button>
          <button type="button" data-goal="youden" @click=${() => this.#seek({ goal: 'youden' })}>
            ${words.youden}
          </button>
        </div>
        <form data-goal="cost" novalidate @submit=${this.#seekCost}>
          <label
            >${words.costFalsePositive}<input
              type="number"
              name="falsePositive"
              min="0"
              step="any"
              value="1"
          /></label>
          <label
            >${words.costFalseNegative}<input
              type="number"
              name="falseNegative"
              min="0"
              step="any"
              value="5"
          /></label>
          <button>${words.cost}</button>
        </form>
        <div class="floors">
          ${this.#floor('recall', words.recall, words.setRecall)}
          ${this.#floor('precision', words.precision, words.setPrecision)}
        </div>
      </fieldset>
      ${this.refusal === null ? nothing : this.#refused(this.refusal)}
    `;
  }

  #floor(goal: 'recall' | 'precision', label: string, action: string) {
    return html`<form
      data-goal=${goal}
      novalidate
      @submit=${(event: SubmitEvent) => {
        const atLeast = fieldsOf(event).get('atLeast') ?? NaN;
        if (!(atLeast >= 0 && atLeast <= 100)) this.refusal = 'floor';
        else this.#seek({ goal, atLeast: atLeast / 100 });
      }}
    >
      <label class="wide"
        >${label}<input type="number" name="atLeast" min="0" max="100" step="any" value="95"
      /></label>
      <button>${action}</button>
    </form>`;
  }

  #refused(refusal: Refusal) {
    const words = messages().evaluationExtras.threshold;
    const message = {
      cost: words.costInvalid,
      floor: words.floorInvalid,
      value: words.valueInvalid,
    }[refusal];
    return html`<div class="alert" role="alert" data-code=${`${refusal}-invalid`}>
      <p>${message}</p>
    </div>`;
  }

  /** The threshold that was asked for, or that of the report. */
  get #shown(): number {
    return this.#measured.pending ? this.#wanted : (this.report.threshold ?? usualThreshold);
  }

  #positive(): string {
    return this.report.classes[1] ?? '';
  }

  #chooseTyped(input: HTMLInputElement): void {
    const { valueAsNumber } = input;
    if (valueAsNumber >= 0 && valueAsNumber <= 1) {
      this.#choose(valueAsNumber);
      return;
    }
    input.value = String(Number(this.#shown.toFixed(4)));
    this.refusal = 'value';
  }

  #choose(threshold: number): void {
    this.#search.forget();
    this.refusal = null;
    this.#measure(threshold);
  }

  readonly #seekCost = (event: SubmitEvent) => {
    const fields = fieldsOf(event);
    const falsePositive = fields.get('falsePositive') ?? NaN;
    const falseNegative = fields.get('falseNegative') ?? NaN;
    const isCost = (cost: number) => Number.isFinite(cost) && cost >= 0;
    if (!isCost(falsePositive) || !isCost(falseNegative) || falsePositive + falseNegative === 0) {
      this.refusal = 'cost';
    } else {
      this.#seek({ goal: 'cost', falsePositive, falseNegative });
    }
  };

  #seek(goal: ThresholdGoal): void {
    this.refusal = null;
    void this.#find(goal);
  }

  async #find(asked: ThresholdGoal): Promise<void> {
    const { client, report } = this;
    await this.#search.ask(async () => {
      const chosen = await client.ask.chooseThreshold(report.id, asked);
      return { asked, found: chosen === null ? null : { goal: asked.goal, ...chosen } };
    });
    const search = this.#search.answer;
    if (search?.asked === asked && search.found !== null) this.#measure(search.found.threshold);
  }

  #measure(threshold: number): void {
    const { client } = this;
    const { id } = this.report;
    this.#wanted = threshold;
    void this.#measured.ask(async () => {
      const report = await client.setThreshold(id, threshold);
      // The engine holds to it by now, even where another is asked for already; only another file
      // may have been evaluated meanwhile.
      if (this.report.id === id) this.announce('threshold-changed', report);
      return report;
    });
  }
}

function errorsOf({ confusionMatrix }: EvaluationReport) {
  return {
    falsePositives: confusionMatrix[0]?.[1] ?? 0,
    falseNegatives: confusionMatrix[1]?.[0] ?? 0,
  };
}

/** The numbers in a form's fields by name; NaN where there is none. */
function fieldsOf(event: SubmitEvent): Map<string, number> {
  event.preventDefault();
  const inputs = (event.target as HTMLFormElement).querySelectorAll('input');
  return new Map([...inputs].map(({ name, valueAsNumber }) => [name, valueAsNumber]));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-threshold-panel': ThresholdPanel;
  }
  interface HTMLElementEventMap {
    /**
     * The evaluation is measured with another threshold. `evaluation-complete` is not fired again.
     */
    'threshold-changed': CustomEvent<EvaluationReport>;
  }
  interface DocumentEventMap {
    'threshold-changed': CustomEvent<EvaluationReport>;
  }
}
