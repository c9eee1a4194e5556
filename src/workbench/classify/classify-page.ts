import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { EngineError } from '../../client/engine-error.ts';
import { currentLocale, messages } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import type { Prediction } from '../../model/prediction.ts';
import { alertStyles, buttonStyles, fieldStyles, panelStyles } from '../../ui/styles.ts';
import { textDirection } from '../../ui/text-direction.ts';
import { SessionElement } from '../session/session-element.ts';
import './example-list.ts';
import { openingExample } from './examples.ts';
import { LatestAnswer } from '../latest-answer.ts';
import { isPolarity } from '../subject-words.ts';
import './line-answers.ts';
import { fileOfLines, isListOfReviews, isPasted, linesOf, maxLineReviews } from './line-reviews.ts';
import './prediction-panel.ts';
import './visit-list.ts';
import type { VisitedReview } from './visit-list.ts';

/** Most reviews of the visit that are listed. */
const maxVisited = 8;

/**
 * One review, answered while it is typed, with the words that decided; or several, one a line, each
 * with its answer.
 */
@customElement('rc-classify-page')
export class ClassifyPage extends SessionElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    panelStyles,
    alertStyles,
    css`
      .columns {
        display: grid;
        grid-template: 'review' 'answer' 'examples' 'next' / minmax(0, 1fr);
        gap: var(--rc-space-l);
        align-items: start;
      }

      @media (min-width: 60rem) {
        .columns {
          grid-template:
            'review answer'
            'examples answer'
            'next answer' 1fr
            / minmax(0, 5fr) minmax(0, 6fr);
          column-gap: var(--rc-space-xl);
        }
      }

      .answer {
        display: grid;
        grid-area: answer;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .others {
        display: grid;
        grid-area: examples;
        gap: var(--rc-space-m);
      }

      .choice {
        display: flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
      }

      h1 {
        margin-block-end: var(--rc-space-m);
      }

      .review-field {
        grid-area: review;
      }

      .field-head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-inline-end: calc(-1 * var(--rc-space-m));
      }

      textarea {
        min-block-size: 12rem;
        field-sizing: content;
        max-block-size: 60vh;
      }

      .empty {
        min-block-size: 12rem;
        display: grid;
        place-content: center;
        color: var(--rc-color-text-quiet);
        text-align: center;
        background: none;
        border-style: dashed;
      }

      .loading p {
        animation: appear 1ms 300ms both;
      }

      @keyframes appear {
        from {
          visibility: hidden;
        }
      }

      .next {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        grid-area: next;
        gap: var(--rc-space-s) var(--rc-space-l);
        padding: var(--rc-space-m);
        border: 1px dashed var(--rc-color-control-border);
        border-radius: var(--rc-border-radius-l);
      }

      .next p {
        flex: 1 1 14rem;
      }
    `,
  ];

  @state() private text = openingExample(currentLocale() === 'pt-BR' ? 'pt' : 'en');
  /** The active model; null before it is loaded. */
  @state() private model: ModelInfo | null = null;
  @query('textarea') private textarea!: HTMLTextAreaElement;

  /** Whether each line is a review, where there are several lines. */
  @state() private isByLine = false;
  /** Place of the line whose words are shown. */
  @state() private chosenLine: number | null = null;
  @state() private visited: readonly VisitedReview[] = [];

  /** The lines of the text that hold something. */
  #lines: readonly string[] = linesOf(this.text);
  readonly #latest = new LatestAnswer<Explanation>(this, (text) =>
    this.session.client.explain(text),
  );
  readonly #answers = new LatestAnswer<Prediction[]>(this, (text) =>
    this.session.client.predict(linesOf(text).slice(0, maxLineReviews)),
  );

  /** Asks again about the text as it is, after what stood in the way is gone. */
  retry(): void {
    this.#latest.again();
    if (this.#isList) this.#answers.again();
  }

  protected override firstUpdated(): void {
    this.textarea.value = this.text;
    this.#latest.want(this.text, { now: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session')) return;
    changed.get('session')?.client.removeEventListener('model-changed', this.#readModel);
    this.session.client.addEventListener('model-changed', this.#readModel);
    this.#readModel();
  }

  protected override render() {
    const words = messages().classify;
    // Spelling is not checked: some browsers send the text away for that.
    const isOwn = this.model !== null && !isPolarity(this.model.classes);
    return html`<h1>${isOwn ? words.headingOfOwn : words.heading}</h1>
      <div class="columns">
        <div class="review-field">
          <div class="field-head">
            <label for="review">${words.review}</label>
            <button type="button" class="plain" ?disabled=${this.text === ''} @click=${this.#clear}>
              ${words.clear}
            </button>
          </div>

          <textarea
            id="review"
            data-testid="review-text"
            dir=${textDirection(this.text)}
            rows="8"
            spellcheck="false"
            autocomplete="off"
            placeholder=${words.placeholder}
            @input=${this.#typed}
          ></textarea>
          ${this.#renderLineChoice()}
        </div>
        <div class="others">
          <rc-example-list
            .current=${this.text}
            @example-chosen=${this.#replaced}
          ></rc-example-list>
          <rc-visit-list
            .reviews=${this.visited}
            @review-recalled=${this.#replaced}
            @visit-forgotten=${() => (this.visited = [])}
          ></rc-visit-list>
        </div>
        <div class="answer">${this.#isList ? this.#renderAnswers() : this.#renderAnswer()}</div>
        <div class="next">
          <p>${words.nextStep}</p>
          <a class="button primary" href="#evaluate">${words.evaluateFile}</a>
        </div>
      </div>`;
  }

  #renderLineChoice() {
    const count = this.#lines.length;
    if (count < 2) return nothing;
    return html`<label class="choice">
      <input
        type="checkbox"
        data-testid="each-line"
        .checked=${this.isByLine}
        @change=${this.#lineChoice}
      />
      ${messages().classify.lines.choice({ count })}
    </label>`;
  }

  /** The list, and under it the words of the line that was chosen. */
  #renderAnswers() {
    const { answered, failure } = this.#answers;
    if (failure !== null) return this.#renderFailure(failure);
    const isCurrent = answered?.text === this.text;
    return html`<rc-line-answers
        .lines=${this.#lines}
        .predictions=${isCurrent ? answered.answer : null}
        .chosen=${this.chosenLine}
        @line-chosen=${this.#lineChosen}
        @lines-as-file=${this.#linesAsFile}
      ></rc-line-answers>
      ${this.chosenLine === null ? nothing : this.#renderAnswer()}`;
  }

  #renderAnswer() {
    const words = messages().classify;
    const { answered, failure, pending } = this.#latest;
    if (failure !== null) return this.#renderFailure(failure);
    if (answered !== null) {
      return html`<rc-prediction-panel
        .answered=${answered}
        .model=${this.#modelOf(answered.answer.prediction)}
        .pending=${pending}
        .latest=${this.#current}
      ></rc-prediction-panel>`;
    }
    return pending
      ? html`<div class="panel empty loading"><p>${words.loading}</p></div>`
      : html`<div class="panel empty"><p>${words.empty}</p></div>`;
  }

  #renderFailure(failure: EngineError) {
    const { classify: words, errors } = messages();
    // The shell tells why there is no model, above every page.
    if (failure.code.startsWith('model-')) {
      return html`<div class="panel empty"><p>${words.noModel}</p></div>`;
    }
    return html`<div class="alert" role="alert" data-code=${failure.code}>
      <p>${errors.jobs[failure.code](failure.detail)}</p>
      <button type="button" @click=${() => this.retry()}>${words.tryAgain}</button>
    </div>`;
  }

  /** The model that gave an answer; null where another is active by now. */
  #modelOf({ model: { id, version } }: Prediction): ModelInfo | null {
    return this.model?.id === id && this.model.version === version ? this.model : null;
  }

  readonly #readModel = () => {
    this.session.client.modelReady().then(
      (model) => (this.model = model),
      // The shell tells why there is no model, above every page.
      () => (this.model = null),
    );
  };

  readonly #current = () => this.#latest.latest();

  get #isList(): boolean {
    return this.isByLine && this.#lines.length > 1;
  }

  readonly #typed = (event: InputEvent) => {
    const text = this.textarea.value;
    if (isPasted(event, this.text, text)) {
      this.#keep();
      this.isByLine = isListOfReviews(text);
    } else if (linesOf(text).length < 2) this.isByLine = false;
    this.#set(text, { now: false });
  };

  readonly #clear = () => {
    this.#replace('');
    this.textarea.focus();
  };

  readonly #replaced = ({ detail }: CustomEvent<{ text: string }>) => this.#replace(detail.text);

  readonly #lineChoice = ({ target }: Event) => {
    this.isByLine = (target as HTMLInputElement).checked;
    this.#set(this.text, { now: true });
  };

  readonly #lineChosen = ({ detail }: CustomEvent<{ place: number }>) => {
    this.chosenLine = detail.place;
    this.#latest.want(this.#lines[detail.place] ?? '', { now: true });
  };

  readonly #linesAsFile = () => {
    const { column } = messages().classify.lines;
    this.announce('dataset-file-dropped', { files: [fileOfLines(this.#lines, column)] });
  };

  #replace(text: string): void {
    this.#keep();
    this.isByLine = false;
    this.textarea.value = text;
    this.#set(text, { now: true });
  }

  /** Keeps the review that was answered for this visit, before another takes its place. */
  #keep(): void {
    const { answered } = this.#latest;
    if (answered === null || answered.text !== this.text) return;
    const { label, probability } = answered.answer.prediction;
    const others = this.visited.filter((one) => one.text !== answered.text);
    this.visited = [{ text: answered.text, label, probability }, ...others].slice(0, maxVisited);
  }

  #set(text: string, { now }: { now: boolean }): void {
    this.text = text;
    this.#lines = linesOf(text);
    this.chosenLine = null;
    if (this.#isList) this.#answers.want(text, { now });
    else this.#latest.want(text, { now });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-classify-page': ClassifyPage;
  }
}
