import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { FoundThreshold } from '../../engine/evaluations.ts';
import type { ThresholdGoal } from '../../evaluation/choose-threshold.ts';
import type { ClassThresholds } from '../../evaluation/class-thresholds.ts';
import type { Estimate, EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent, formatThreshold } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { Latest } from '../../ui/latest.ts';
import '../../ui/choice-field.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { errorsOfWanted, wantedClass, worstClass } from '../subject-words.ts';
import './threshold-goals.ts';
import { askedThreshold, heldThreshold, ofClass, thresholdOf } from './threshold-of-class.ts';
import './threshold-preview.ts';
import { thresholdsInUse } from './thresholds-in-use.ts';
import { errorsIn } from '../verdict-sentence.ts';
import { firstThreshold, usualThreshold } from '../usual-threshold.ts';
import { thresholdStyles } from './threshold-styles.ts';

/** Why what a user typed cannot be used. */
type Refusal = 'cost' | 'floor' | 'value';

/** What a search for the best threshold came to. */
interface Search {
  asked: ThresholdGoal;
  /** Null where no threshold does what was asked; the threshold is the one that is held. */
  found: ({ goal: ThresholdGoal['goal'] } & FoundThreshold) | null;
}

/**
 * From which probability on a class is predicted: the one that matters of two, or any of more,
 * which the user chooses. By hand, which changes the report as one moves, or the best for a goal,
 * which is shown before it is used. While one change is being measured only the last of those that
 * follow is kept.
 */
@customElement('rc-threshold-panel')
export class ThresholdPanel extends AppElement {
  static override styles = [buttonStyles, fieldStyles, alertStyles, thresholdStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  /** The class that the user looks for among more than two; null before they have said so. */
  @state() private chosen: number | null = null;
  @state() private refusal: Refusal | null = null;

  /** The report of this evaluation before a threshold was set; null where it was never here. */
  #usual: EvaluationReport | null = null;
  /** At the thresholds that the engine holds, whether it is shown by now or not. */
  #last!: EvaluationReport;
  readonly #search = new Latest<Search>(this);
  /** The report at the threshold that was measured last. */
  readonly #measured = new Latest<EvaluationReport>(this);
  /** The threshold that was asked for last; null for what the answers came with. */
  #wantedThreshold: number | null = usualThreshold;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wanted')) this.#search.forget();
    if (!changed.has('report')) return;
    this.#last = this.report;
    const before = changed.get('report');
    if (before !== undefined && before.id !== this.report.id) {
      this.#usual = null;
      this.#search.forget();
      this.#measured.forget();
      this.refusal = null;
      this.chosen = null;
    }
    if (this.#hasMany) {
      this.chosen ??= worstClass(this.report);
      if (this.report.thresholds === null) this.#usual = this.report;
      return;
    }
    const { threshold } = this.report;
    const isFirst = threshold === firstThreshold(this.report);
    // Where the file's own labels are kept, they are what the first threshold is elsewhere.
    if (threshold === null || (isFirst && this.#usual?.threshold !== null)) {
      this.#usual = this.report;
    }
  }

  protected override render() {
    const words = messages().evaluationExtras.threshold;
    const name = this.#name;
    const threshold = this.#ofWanted(this.#shown ?? firstThreshold(this.report));
    const failure = this.#search.failure ?? this.#measured.failure;
    return html`
      ${this.#hasMany ? this.#choice() : nothing}
      <p class="quiet lead">${this.#hasMany ? words.leadOfMany({ name }) : words.lead({ name })}</p>
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
          ${this.#resetWords}
        </button>
      </div>
      ${this.#says()} ${thresholdsInUse(this.report, (index) => this.#remove(index))}
      ${
        errorsIn(this.report) === 0
          ? html`<p data-code="no-better-threshold">${messages().report.noBetterThreshold}</p>`
          : html`<rc-threshold-goals
              .name=${name}
              @goal-chosen=${({ detail }: HTMLElementEventMap['goal-chosen']) => this.#seek(detail)}
              @goal-refused=${({ detail }: HTMLElementEventMap['goal-refused']) =>
                (this.refusal = detail)}
            ></rc-threshold-goals>`
      }
      ${this.refusal === null ? nothing : this.#refused(this.refusal)} ${this.#found()}
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
    `;
  }

  #choice() {
    const { report: words } = messages().evaluate;
    return html`<rc-choice-field
      class="choice"
      data-testid="threshold-class"
      .label=${messages().evaluationExtras.threshold.wanted}
      .choices=${this.report.classes.map((name, index) => ({
        value: String(index),
        label: words.classes({ name }),
      }))}
      .value=${String(this.#wantedClass)}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        this.#search.forget();
        this.refusal = null;
        this.chosen = Number(event.detail.value);
      }}
    ></rc-choice-field>`;
  }

  get #resetWords(): string {
    const words = messages().evaluationExtras.threshold;
    if (this.#hasMany) return words.resetAll;
    if (this.#usual?.threshold === null) return words.resetToFile;
    const first = this.#ofWanted(firstThreshold(this.report));
    return words.reset({ threshold: formatThreshold(first) });
  }

  #says() {
    const words = messages().evaluationExtras.threshold;
    const { report } = this;
    const found = this.#used;
    const { missed, falseAlarms } = errorsOfWanted(report, this.#wantedClass);
    return html`<div role="status" data-testid="threshold-says">
      ${
        found === null
          ? nothing
          : html`<p class="number">
              ${words.found[found.goal]({ value: this.#ofWanted(found.threshold), score: found.score })}
            </p>`
      }
      <p class="number">
        ${words.now({ threshold: this.#now, name: this.#name, missed, falseAlarms })}
        ${this.#scores()} ${this.#difference()}
      </p>
      ${this.#now === null ? html`<p class="quiet">${words.ofFile}</p>` : nothing}
      ${
        this.#isUsual
          ? nothing
          : html`<p class="quiet">${words.holds} ${found === null ? nothing : words.fitted}</p>`
      }
    </div>`;
  }

  #scores() {
    const { perClass } = this.report;
    const shown = (estimate?: Estimate) =>
      estimate === undefined || estimate.value === null ? '–' : formatPercent(estimate.value);
    const { precision, recall, f1 } = perClass[this.#name] ?? {};
    return messages().evaluationExtras.threshold.scores({
      precision: shown(precision),
      recall: shown(recall),
      f1: shown(f1),
    });
  }

  #difference() {
    if (this.#usual === null || this.#isUsual) return nothing;
    const now = errorsOfWanted(this.report, this.#wantedClass);
    const before = errorsOfWanted(this.#usual, this.#wantedClass);
    return messages().evaluationExtras.threshold.changed({
      threshold: this.#hasMany ? 'unset' : this.#usual.threshold,
      name: this.#name,
      missed: now.missed - before.missed,
      falseAlarms: now.falseAlarms - before.falseAlarms,
      correct: now.correct - before.correct,
    });
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
                .support=${errorsOfWanted(this.report, this.#wantedClass).support}
                .now=${this.#nowInPreview}
                .then=${{ ...found, threshold: this.#ofWanted(found.threshold) }}
                @threshold-taken=${() => this.#measure(found.threshold)}
                @threshold-left=${() => this.#search.forget()}
              ></rc-threshold-preview>`
      }
    </div>`;
  }

  get #nowInPreview() {
    return { threshold: this.#now, ...errorsOfWanted(this.report, this.#wantedClass) };
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
    return this.#measured.pending ? this.#wantedThreshold : this.#held;
  }

  get #held(): number | null {
    return heldThreshold(this.report, this.#wantedClass);
  }

  /** The threshold of the class that matters, or what predicts it where there is none. */
  get #now(): number | 'unset' | null {
    return thresholdOf(this.report, this.#wantedClass) ?? (this.#hasMany ? 'unset' : null);
  }

  /** What was found last, once it is used. */
  get #used(): Search['found'] {
    const found = this.#search.answer?.found ?? null;
    return found !== null && found.threshold === this.#held ? found : null;
  }

  get #isUsual(): boolean {
    const { threshold, thresholds } = this.report;
    if (this.#hasMany) return thresholds === null;
    return threshold === this.#firstOrFile;
  }

  /** What the answers came with; null for the file's own labels. */
  get #firstOrFile(): number | null {
    return this.#usual === null ? firstThreshold(this.report) : this.#usual.threshold;
  }

  get #hasMany(): boolean {
    return this.report.classes.length > 2;
  }

  get #wantedClass(): number {
    return this.#hasMany ? (this.chosen ?? 0) : wantedClass(this.report, this.wanted);
  }

  get #name(): string {
    return this.report.classes[this.#wantedClass] ?? '';
  }

  #ofWanted(threshold: number): number {
    return ofClass(this.report, this.#wantedClass, threshold);
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
    const usual = this.#firstOrFile;
    this.#wantedThreshold = this.#hasMany ? null : usual;
    this.#ask(() => (this.#hasMany ? null : usual));
  };

  #remove(index: number): void {
    if (index === this.#wantedClass) this.#search.forget();
    this.#wantedThreshold = index === this.#wantedClass ? null : this.#shown;
    this.#ask(() => askedThreshold(this.#last, index, null));
  }

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

  /** @param held of the second of two classes, or of the class that is looked for */
  #measure(held: number): void {
    const wanted = this.#wantedClass;
    this.#wantedThreshold = held;
    this.#ask(() => askedThreshold(this.#last, wanted, held));
  }

  /** @param asked is called once what was asked before is answered */
  #ask(asked: () => number | ClassThresholds | null): void {
    const { client } = this;
    const { id } = this.report;
    void this.#measured.ask(async () => {
      const report = await client.setThreshold(id, asked());
      this.#last = report;
      // The engine holds to it by now, even where another is asked for already; only another file
      // may have been evaluated meanwhile.
      if (this.report.id === id) this.announce('threshold-changed', report);
      return report;
    });
  }
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
