import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { widgetMessages } from '../i18n/widget-messages.ts';
import type { WidgetMessages } from '../i18n/en/widget.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Prediction } from '../model/prediction.ts';
import { Latest } from '../ui/latest.ts';
import { textDirection } from '../ui/text-direction.ts';
import type { Classifier, ClassifierInfo } from './classifier.ts';
import { labelTexts, languageOf } from './element-surroundings.ts';
import { FormControl } from './form-control.ts';
import { LazyClassifier } from './lazy-classifier.ts';
import {
  isCertain,
  renderAnswer,
  verdictInWords,
  type AnswerView,
  type ReviewAnswer,
} from './review-answer.ts';
import type { ReviewClassifierElement } from './review-classifier-element.ts';
import { widgetStyles } from './widget-styles.ts';

/** Milliseconds without a key after which a review counts as typed for now. */
const typingPause = 120;

/**
 * Milliseconds that an answer stands before it is read aloud, so that typing is not talked over.
 */
const announcePause = 800;

/**
 * A field for a review that says, while it is typed, whether the review is negative or positive, or
 * which class of another model it is of.
 * Everything happens on the device. It takes part in forms like a text area.
 *
 * @element review-classifier
 *
 * @attr {string} model - Folder of a model bundle, relative to the page; the model next to the
 *   script where it is left out
 * @attr {string} lang - Language of the element's words: pt or en; that of the page where it is
 *   left out
 * @attr {number} threshold - From 0.5 to 1, for models of two classes: below this probability the
 *   element says that it is not sure
 * @attr {boolean} explain - Marks the words that decided
 * @attr {string} value - The review at first, and again after the form is reset
 * @attr {'lazy' | 'eager'} loading - Loads the model on first use, or as soon as the page is idle
 * @attr {string} name - Under which the review is sent with its form
 * @attr {string} form - Id of the form that it belongs to, where it is not inside of it
 * @attr {boolean} disabled - Takes no input and sends nothing
 * @attr {boolean} readonly - Takes no input, and sends its review
 * @attr {boolean} required - An empty review is refused by the form
 * @attr {string} placeholder - What stands in the empty field
 * @attr {number} minlength - A shorter review that the user wrote is refused by the form
 * @attr {number} maxlength - The user can write no more UTF-16 code units
 * @attr {number} rows - Lines of the field, 4 where it is left out
 *
 * @fires {CustomEvent<Prediction>} review-classified - A review was answered; bubbles, and leaves
 *   shadow roots
 * @fires {Event} input - The user changed the review
 * @fires {Event} change - The user left the changed review
 *
 * @slot label - What the field is called
 * @slot hint - What the user should know before writing
 * @slot result - Takes the place of the drawn answer, for pages that draw their own
 *
 * @csspart base - The frame
 * @csspart label - The label
 * @csspart textarea - The field
 * @csspart hint - The hint
 * @csspart result - The place of the answer
 * @csspart verdict - Verdict and probability
 * @csspart probability - The probability
 * @csspart scale - The scale from negative to positive, or of the answer's probability
 * @csspart flag - A reservation about the answer
 * @csspart words - The review with its marked words
 * @csspart error - What stands there when the classifier cannot be loaded
 * @csspart retry - Its button
 *
 * @cssprop --review-classifier-background - Ground of the frame
 * @cssprop --review-classifier-color - Text
 * @cssprop --review-classifier-quiet-color - Hints and reservations
 * @cssprop --review-classifier-border-color - Border of the field
 * @cssprop --review-classifier-accent-color - Ring of what has the focus
 * @cssprop --review-classifier-negative-color - The negative class
 * @cssprop --review-classifier-positive-color - The positive class
 * @cssprop --review-classifier-class-color - Any class of another model
 * @cssprop --review-classifier-font - The font, as the CSS shorthand
 * @cssprop --review-classifier-radius - Radius of the corners
 * @cssprop --review-classifier-padding - Distance from the frame to what is in it
 *
 * @cssstate positive - The answer is positive
 * @cssstate negative - The answer is negative
 * @cssstate uncertain - The answer is below the threshold
 * @cssstate loading - The model is being loaded
 * @cssstate failed - The classifier could not be loaded
 */
export class ClassifierField extends FormControl implements ReviewClassifierElement {
  static override styles = widgetStyles;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  @property({ type: Number }) threshold = 0.5;
  @property({ type: Boolean }) explain = false;
  @property() loading: 'lazy' | 'eager' = 'lazy';
  /** @ignore */
  @state() private announcement = '';
  /** @ignore */
  @query('textarea') private textarea!: HTMLTextAreaElement | null;

  readonly #classifier = new LazyClassifier(() => this.requestUpdate());
  readonly #latest = new Latest<ReviewAnswer>(this);
  #model = '';
  /** The answer that the page was told last. */
  #told: ReviewAnswer | null = null;
  #visible: IntersectionObserver | null = null;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;

  @property()
  get model(): string {
    return this.#model;
  }

  set model(folder: string | null | undefined) {
    this.#model = folder ?? '';
  }

  get prediction(): Prediction | null {
    return this.#current?.prediction ?? null;
  }

  get explanation(): Explanation | null {
    return this.#current?.explanation ?? null;
  }

  get info(): ClassifierInfo | null {
    return this.#classifier.info;
  }

  get type() {
    return 'review-classifier' as const;
  }

  async classify(): Promise<Prediction | null> {
    // What was set just before, such as another model, counts.
    await this.updateComplete;
    if (!this.isConnected || this.value.trim() === '') return null;
    if (this.#current === null) this.#want(0);
    await this.#latest.settled();
    return this.prediction;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.loading === 'eager') whenIdle(this.#openEagerly);
    if (this.#answer?.text !== this.value) this.valueChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
    this.#visible?.disconnect();
    this.#classifier.close();
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  /** Style sheets belong to a document; in another one the element needs its own anew. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    if (this.shadowRoot === null || defaultView === null) return;
    const { CSSStyleSheet } = defaultView;
    this.shadowRoot.adoptedStyleSheets = widgetStyles.map(({ cssText }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated) return;
    if (changed.has('model')) {
      this.#classifier.close();
      this.#latest.forget();
    }
    if (changed.has('model') || (changed.has('explain') && this.explain)) this.valueChanged();
  }

  protected override render() {
    const { words } = this.#view;
    const labelled = this.querySelector(':scope > [slot="label"]') !== null;
    const outside = labelled ? '' : labelTexts(this);
    const hinted = this.querySelector(':scope > [slot="hint"]') !== null;
    // Spelling is not checked: some browsers send the text away for that.
    return html`<div class="base" part="base">
      <label for="review" part="label" ?hidden=${outside !== ''}
        ><slot name="label" @slotchange=${this.#slotChanged}>${words.label}</slot></label
      >
      <textarea
        id="review"
        part="textarea"
        rows=${this.rows}
        spellcheck="false"
        autocomplete="off"
        dir=${textDirection(this.value)}
        aria-label=${outside || nothing}
        aria-describedby="hint"
        ?disabled=${this.takesNoInput}
        ?readonly=${this.readOnly}
        ?required=${this.required}
        placeholder=${this.placeholder || nothing}
        minlength=${this.minLength < 0 ? nothing : this.minLength}
        maxlength=${this.maxLength < 0 ? nothing : this.maxLength}
        .value=${live(this.value)}
        @focus=${this.#focused}
        @input=${this.#input}
        @change=${this.#change}
      ></textarea>
      <div id="hint" class="hint ${hinted ? 'filled' : ''}" part="hint">
        <slot name="hint" @slotchange=${this.#slotChanged}></slot>
      </div>
      <div class="result" part="result" aria-busy=${this.#latest.pending}>
        <slot name="result">${this.#renderResult()}</slot>
      </div>
      <p class="announcement" role="status" aria-live="polite">${this.announcement}</p>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const prediction = this.#answer?.prediction ?? null;
    const certain = prediction !== null && isCertain(prediction, this.#view);
    this.setState('positive', certain && prediction.label === 'positive');
    this.setState('negative', certain && prediction.label === 'negative');
    this.setState('uncertain', prediction !== null && !certain);
    this.setState('loading', this.#isLoading);
    this.setState('failed', this.#latest.failure !== null);
  }

  get #view(): AnswerView {
    // A threshold that is no number would name no verdict ever.
    const threshold = Number.isFinite(this.threshold) ? this.threshold : 0.5;
    return { words: widgetMessages(languageOf(this)), threshold };
  }

  protected override get missingMessage(): string {
    return this.#view.words.required;
  }

  protected override get anchor(): HTMLTextAreaElement | null {
    return this.textarea;
  }

  /** What is drawn: the last answer, until there is one for the text as it is now. */
  get #answer(): ReviewAnswer | null {
    const { answer, failure } = this.#latest;
    if (answer === null || failure !== null) return null;
    return this.explain ? answer : { ...answer, explanation: null };
  }

  /** The answer for the text as it is now. */
  get #current(): ReviewAnswer | null {
    const answer = this.#answer;
    return answer?.text === this.value ? answer : null;
  }

  get #isLoading(): boolean {
    return this.#latest.pending && this.info === null;
  }

  #renderResult() {
    const view = this.#view;
    const { failure } = this.#latest;
    if (failure !== null) {
      return html`<div class="failure" part="error" role="alert" data-code=${codeOf(failure)}>
        <bdi>${view.words.failed} ${adviceOn(failure, view.words)}</bdi>
        <button type="button" part="retry" @click=${this.#retry}>${view.words.tryAgain}</button>
      </div>`;
    }
    const answer = this.#answer;
    if (answer !== null) return renderAnswer(answer, view);
    return this.#isLoading ? html`<p class="quiet"><bdi>${view.words.loading}</bdi></p>` : nothing;
  }

  protected override valueChanged(pause = 0): void {
    this.#visible?.disconnect();
    this.requestUpdate();
    const isBlank = this.value.trim() === '';
    // What was answered before a failure is about another text.
    if (isBlank || this.#latest.failure !== null) this.#latest.forget();
    if (isBlank) {
      this.announcement = '';
      clearTimeout(this.#announceTimer);
    } else if (this.isConnected) {
      if (this.#classifier.isOpen || this.loading === 'eager' || pause > 0) this.#want(pause);
      else this.#wantWhenVisible();
    }
  }

  #want(pause: number): void {
    const text = this.value;
    void this.#latest.ask(() => this.#ask(text), { after: pause }).then(() => this.#tell());
  }

  #wantWhenVisible(): void {
    this.#latest.forget();
    this.#visible = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#visible?.disconnect();
      this.#want(0);
    });
    this.#visible.observe(this);
  }

  async #ask(text: string): Promise<ReviewAnswer> {
    const classifier = await this.#open();
    if (!this.explain) {
      return { text, prediction: await classifier.predict(text), explanation: null };
    }
    const explanation = await classifier.explain(text);
    return { text, prediction: explanation.prediction, explanation };
  }

  /** Tells the page an answer that it was not told yet, and after a pause the user's reader. */
  #tell(): void {
    const { answer } = this.#latest;
    if (answer === null || answer === this.#told) return;
    this.#told = answer;
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      const now = this.#answer;
      this.announcement = now === null ? '' : verdictInWords(now, this.#view);
    }, announcePause);
    this.dispatchEvent(
      new CustomEvent('review-classified', {
        bubbles: true,
        composed: true,
        detail: answer.prediction,
      }),
    );
  }

  #open(): Promise<Classifier> {
    return this.#classifier.open(this.model);
  }

  readonly #slotChanged = () => this.requestUpdate();

  readonly #openEagerly = () => {
    if (this.isConnected) this.#open().catch(() => {});
  };

  readonly #focused = () => {
    this.#open().catch(() => {});
  };

  readonly #input = () => {
    this.write(this.textarea?.value ?? '', typingPause);
  };

  // Unlike `input`, this event does not leave the shadow root by itself.
  readonly #change = () => this.dispatchEvent(new Event('change', { bubbles: true }));

  readonly #retry = () => {
    this.#latest.forget();
    this.#want(0);
    this.textarea?.focus();
  };
}

function codeOf(failure: unknown): string {
  const code = (failure as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unexpected';
}

/** Nothing where nobody answered: the network was gone, and the page is as it should be. */
function adviceOn(failure: unknown, { advice }: WidgetMessages): string {
  const code = codeOf(failure);
  if (code === 'worker-failed') return advice[code];
  if (code !== 'model-missing') return '';
  const { detail } = failure as { detail?: { status?: unknown } };
  return detail?.status === undefined ? '' : advice[code];
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
