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
import { errorsOfWanted, wantedClass } from '../subject-words.ts';
import './threshold-preview.ts';
import { usualThreshold } from '../usual-threshold.ts';
import { thresholdStyles } from './threshold-styles.ts';

/** Why what a user typed cannot be used. */
type Refusal = 'cost' | 'floor' | 'value';

/** What a search for the best threshold came to. */
interface Search {
  asked: ThresholdGoal;
  /** Null where no threshold does what was asked; the threshold is that of the second class. */
  found: {
    goal: ThresholdGoal['goal'];
    threshold: number;
    score: number;
    missed: number;
    falseAlarms: number;
  } | null;
}

/**
 * From which probability on the class that matters is predicted, where there are two classes with
 * probabilities: by hand, which changes the report as one moves, or the best for a goal, which is
 * shown before it is used. While one change is being measured only the last of those that follow is
 * kept.
 */
@customElement('rc-threshold-panel')
export class ThresholdPanel extends AppElement {
  static override styles = [buttonStyles, fieldStyles, alertStyles, thresholdStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  @state() private refusal: Refusal | null = null;

  /** The report of this evaluation before a threshold was set; null where it was never here. */
  #usual: EvaluationReport | null = null;
  readonly #search = new Latest<Search>(this);
  /** The report at the threshold that was measured last. */
  readonly #measured = new Latest<EvaluationReport>(this);
  /** The threshold that was asked for last; null for what the answers came with. */
  #wantedThreshold: number | null = usualThreshold;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wanted')) this.#search.forget();
    if (!changed.has('report')) return;
    const before = changed.get('report');
    if (before !== undefined && before.id !== this.report.id) {
      this.#usual = null;
      this.#search.forget();
      this.#measured.forget();
      this.refusal = null;
    }
    const { threshold } = this.report;
    // Where the file's own labels are kept, they are what 0.5 is elsewhere.
    if (threshold === null || (threshold === usualThreshold && this.#usual?.threshold !== null)) {
      this.#usual = this.report;
    }
  }

  protected override render() {
    const words = messages().evaluationExtras.threshold;
    const name = this.#name;
    const threshold = this.#ofWanted(this.#shown ?? usualThreshold);
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
          .value=${this.#shown === null ? '' : String(Number(threshold.toFixed(4)))}
          @change=${(event: Event) => this.#chooseTyped(event.target as HTMLInputElement)}
        />
        <button
          type="button"
          class="plain"
          data-testid="threshold-reset"
          ?disabled=${this.#isUsual}
          @click=${this.#reset}
        >
          ${this.#usual?.threshold === null ? words.resetToFile : words.reset}
        </button>
      </div>
      ${this.#says()} ${this.#goals()} ${this.#found()}
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
    `;
  }

  #says() {
    const words = messages().evaluationExtras.threshold;
    const { report } = this;
    const found = this.#used;
    const { missed, falseAlarms } = errorsOfWanted(report, this.#wantedClass);
    const threshold = report.threshold === null ? null : this.#ofWanted(report.threshold);
    return html`<div role="status" data-testid="threshold-says">
      ${
        found === null
          ? nothing
          : html`<p class="number">
              ${words.found[found.goal]({ value: this.#ofWanted(found.threshold), score: found.score })}
            </p>`
      }
      <p class="number">
        ${words.now({ threshold, name: this.#name, missed, falseAlarms })} ${this.#difference()}
      </p>
      ${report.threshold === null ? html`<p class="quiet">${words.ofFile}</p>` : nothing}
      ${
        this.#isUsual
          ? nothing
          : html`<p class="quiet">${words.holds} ${found === null ? nothing : words.fitted}</p>`
      }
    </div>`;
  }

  #difference() {
    if (this.#usual === null || this.#isUsual) return nothing;
    const now = errorsOfWanted(this.report, this.#wantedClass);
    const before = errorsOfWanted(this.#usual, this.#wantedClass);
    return messages().evaluationExtras.threshold.changed({
      threshold: this.#usual.threshold,
      name: this.#name,
      missed: now.missed - before.missed,
      falseAlarms: now.falseAlarms - before.falseAlarms,
      correct: now.correct - before.correct,
    });
  }

  #goals() {
    const words = messages().evaluationExtras.threshold;
    const name = this.#name;
    return html`
      <fieldset>
        <legend>${words.goals}</legend>
        <div class="buttons">
          <button type="button" data-goal="f1" @click=${() => this.#seek({ goal: 'f1' })}>
            ${words.f1({ name })}
          </button>
          <button type="button" data-goal="youden" @click=${() => this.#seek({ goal: 'youden' })}>
            ${words.youden}
          </button>
        </div>
        <form data-goal="cost" novalidate @submit=${this.#seekCost}>
          ${this.#cost('falseNegative', words.costMissed({ name }))}
          ${this.#cost('falsePositive', words.costFalseAlarm)}
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

  #cost(field: 'falseNegative' | 'falsePositive', label: string) {
    return html`<label class="wide"
      >${label}<input type="number" name=${field} min="0" step="any" value="1"
    /></label>`;
  }

  /** What a threshold that was found would do; nothing once it is used. */
  #found() {
    const words = messages().evaluationExtras.threshold;
    const found = this.#search.answer?.found;
    const isUsed = this.#used !== null;
    return html`<div role="status" data-testid="threshold-found">
      ${found === null ? html`<p data-code="no-threshold">${words.notFound}</p>` : nothing}
      ${
        found === undefined || found === null || isUsed
          ? nothing
          : html`<p class="number">
                ${words.found[found.goal]({ value: this.#ofWanted(found.threshold), score: found.score })}
              </p>
              <rc-threshold-preview
                .name=${this.#name}
                .now=${this.#nowInPreview}
                .then=${{
                  threshold: this.#ofWanted(found.threshold),
                  missed: found.missed,
                  falseAlarms: found.falseAlarms,
                  correct: this.report.dataset.evaluated - found.missed - found.falseAlarms,
                }}
                @threshold-taken=${() => this.#measure(found.threshold)}
                @threshold-left=${() => this.#search.forget()}
              ></rc-threshold-preview>`
      }
    </div>`;
  }

  get #nowInPreview() {
    const { report } = this;
    const { missed, falseAlarms, correct } = errorsOfWanted(report, this.#wantedClass);
    const threshold = report.threshold === null ? null : this.#ofWanted(report.threshold);
    return { threshold, missed, falseAlarms, correct };
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

  /** The threshold that was asked for, or that of the report; null where there is none. */
  get #shown(): number | null {
    return this.#measured.pending ? this.#wantedThreshold : this.report.threshold;
  }

  /** What was found last, once it is used. */
  get #used(): Search['found'] {
    const found = this.#search.answer?.found ?? null;
    return found !== null && found.threshold === this.report.threshold ? found : null;
  }

  get #isUsual(): boolean {
    const { threshold } = this.report;
    return threshold === (this.#usual === null ? usualThreshold : this.#usual.threshold);
  }

  get #wantedClass(): 0 | 1 {
    return wantedClass(this.report, this.wanted);
  }

  get #name(): string {
    return this.report.classes[this.#wantedClass] ?? '';
  }

  /**
   * A threshold of the second class as one of the class that matters, and the other way round;
   * without the last digits, which the subtraction makes up.
   */
  #ofWanted(threshold: number): number {
    return this.#wantedClass === 1 ? threshold : Number((1 - threshold).toFixed(12));
  }

  #chooseTyped(input: HTMLInputElement): void {
    const { valueAsNumber } = input;
    if (valueAsNumber >= 0 && valueAsNumber <= 1) {
      this.#choose(valueAsNumber);
      return;
    }
    const threshold = this.#shown;
    input.value = threshold === null ? '' : String(Number(this.#ofWanted(threshold).toFixed(4)));
    this.refusal = 'value';
  }

  /** @param threshold of the class that matters */
  #choose(threshold: number): void {
    this.#search.forget();
    this.refusal = null;
    this.#measure(this.#ofWanted(threshold));
  }

  readonly #reset = (): void => {
    this.#search.forget();
    this.refusal = null;
    this.#measure(this.#usual === null ? usualThreshold : this.#usual.threshold);
  };

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

  /** Finds what is best for a goal, which is not used before the user says so. */
  #seek(asked: ThresholdGoal): void {
    this.refusal = null;
    const { client, report } = this;
    const wanted = this.#wantedClass;
    void this.#search.ask(async () => {
      const chosen = await client.ask.chooseThreshold(report.id, asked, wanted);
      return { asked, found: chosen === null ? null : { goal: asked.goal, ...chosen } };
    });
  }

  /** @param threshold of the second class; null for what the answers came with */
  #measure(threshold: number | null): void {
    const { client } = this;
    const { id } = this.report;
    this.#wantedThreshold = threshold;
    void this.#measured.ask(async () => {
      const report = await client.setThreshold(id, threshold);
      // The engine holds to it by now, even where another is asked for already; only another file
      // may have been evaluated meanwhile.
      if (this.report.id === id) this.announce('threshold-changed', report);
      return report;
    });
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
