import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { Prediction } from '../../model/prediction.ts';
import '../../ui/class-label.ts';
import '../../ui/highlighted-text.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { LatestAnswer } from '../latest-answer.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { leaveOnEscape } from './review-tags.ts';
import { formatPoints } from './wording/figures.ts';

/**
 * A review to change, next to the original: its prediction and what its words contribute follow as
 * one types.
 */
@customElement('rc-what-if')
export class WhatIf extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    css`
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-l);
        align-items: start;
      }

      .side {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-2xs);
      }

      .name {
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-semibold);
      }

      textarea {
        min-block-size: 8rem;
      }

      .answer {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--rc-space-m);
        min-block-size: 1.6em;
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) classes: readonly string[] = [];
  @property() text = '';
  /** Of the original text. */
  @property({ attribute: false }) explanation!: Explanation;
  @query('textarea') private textarea!: HTMLTextAreaElement;

  readonly #answer = new LatestAnswer<Explanation>(this, (text) => this.client.explain(text));

  override focus(): void {
    this.textarea.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#restore();
  }

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { answered, failure } = this.#answer;
    return html`<div class="sides">
      <div class="side">
        <p class="name">${words.original}</p>
        ${this.#verdict(this.explanation)}
        <rc-highlighted-text
          .text=${this.text}
          .contributions=${this.explanation.contributions}
          ?own=${this.explanation.contrast !== undefined}
        ></rc-highlighted-text>
      </div>
      <div class="side">
        <label for="edited">${words.whatIfLabel}</label>
        <textarea
          id="edited"
          data-testid="what-if-text"
          dir="auto"
          @input=${() => this.#answer.want(this.textarea.value)}
          @keydown=${leaveOnEscape}
        ></textarea>
        <div aria-live="polite" aria-busy=${this.#answer.pending} data-testid="what-if-answer">
          ${
            answered === null
              ? nothing
              : html`${this.#verdict(answered.answer, this.#change(answered.answer))}
                  ${this.#answeredBy(answered.answer)}
                  <rc-highlighted-text
                    .text=${answered.text}
                    .contributions=${answered.answer.contributions}
                    ?own=${answered.answer.contrast !== undefined}
                  ></rc-highlighted-text>`
          }
        </div>
        ${failure === null ? nothing : failureAlert(failureOf(failure))}
        <div>
          <button type="button" class="plain" @click=${() => this.#restore()}>
            ${words.restore}
          </button>
        </div>
      </div>
    </div>`;
  }

  #verdict({ prediction }: Explanation, change = '') {
    return html`<p class="answer number">
      <span
        ><rc-class-label .name=${prediction.label} .place=${prediction.prediction}></rc-class-label>
        ${formatPercent(prediction.probability)}</span
      >
      ${change === '' ? nothing : html`<span class="quiet">${change}</span>`}
    </p>`;
  }

  #change({ prediction }: Explanation): string {
    // The second of two classes, as the underlines say it; of more the one that was predicted.
    const label =
      (this.classes.length === 2 ? this.classes[1] : undefined) ??
      this.explanation.prediction.label;
    const before = ofClass(this.explanation.prediction, label);
    const after = ofClass(prediction, label);
    if (before === undefined || after === undefined || this.#answer.answered?.text === this.text) {
      return '';
    }
    // Between two models the difference would say nothing of the changed words.
    if (!this.#isByTheEvaluated(prediction)) return '';
    const points = `${after < before ? '−' : '+'}${formatPoints(Math.abs(after - before))}`;
    const words = messages().errorAnalysis.reading;
    return label === 'positive' ? words.change({ points }) : words.changeTowards({ points, label });
  }

  /**
   * The evaluation keeps its model; the changed text is answered by the active one, which may be
   * another by now.
   */
  #answeredBy({ prediction }: Explanation) {
    if (this.#isByTheEvaluated(prediction)) return nothing;
    const { model: evaluated } = this.explanation.prediction;
    return html`<p class="quiet" data-testid="what-if-model">
      ${messages().errorAnalysis.reading.otherModel({
        model: nameOf(prediction.model),
        evaluated: nameOf(evaluated),
      })}
    </p>`;
  }

  #isByTheEvaluated({ model }: Prediction): boolean {
    return nameOf(model) === nameOf(this.explanation.prediction.model);
  }

  #restore(): void {
    this.textarea.value = this.text;
    this.#answer.want(this.text, { now: true });
  }
}

/** A class may be called `constructor`, and another model may not have it. */
function ofClass({ probabilities }: Prediction, label: string): number | undefined {
  return Object.hasOwn(probabilities, label) ? probabilities[label] : undefined;
}

function nameOf({ id, version }: Prediction['model']): string {
  return `${id} ${version}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-what-if': WhatIf;
  }
}
