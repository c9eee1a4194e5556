import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import {
  alertStyles,
  buttonStyles,
  fieldStyles,
  panelStyles,
  visuallyHiddenStyles,
} from '../../ui/styles.ts';
import { longestNote } from '../../storage/notes-file.ts';
import { sectionStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { errorReaderStyles } from './error-reader-styles.ts';
import { tallyBlocks } from './findings/tally-blocks.ts';
import { foundCues } from './found-cues.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { ClassPair } from './error-counts.ts';
import './nearest-reviews-list.ts';
import { reviewFacts, reviewText } from './read-text.ts';
import './note-actions.ts';
import {
  isSameChoice,
  placeAt,
  readerParameters,
  readingAddress,
  readingChoiceAt,
} from './reading-address.ts';
import { askedFor, type ReadingChoice } from './reading-choice.ts';
import './reading-choice.ts';
import { placeAnnouncement, readingBar } from './reading-bar.ts';
import { ReadingQueue, type ReadReview } from './reading-queue.ts';
import type { ReviewNotes } from './review-notes.ts';
import { leaveOnEscape, vocabulary } from './review-tags.ts';
import './review-tags.ts';
import './what-if.ts';
import type { WhatIf } from './what-if.ts';
import { tagName } from './wording/condition-words.ts';

/** Milliseconds without a key after which a note counts as written for now. */
const pause = 300;

/**
 * One error after the other: its text and what decided, tags and a note on it, a what-if, its
 * nearest of the other label.
 */
@customElement('rc-error-reader')
export class ErrorReader extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    panelStyles,
    alertStyles,
    visuallyHiddenStyles,
    sectionStyles,
    errorReaderStyles,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  @property({ attribute: false }) notes!: ReviewNotes;

  @state() private choice!: ReadingChoice;
  @state() private showCues = true;
  @state() private announcement = '';
  @query('.desk') private desk!: HTMLElement | null;
  @query('#note') private noteField!: HTMLTextAreaElement | null;
  @query('rc-what-if') private whatIf!: WhatIf | null;

  readonly #queue = new ReadingQueue(this);
  readonly #address = new AddressParameters(this, 'errors', readerParameters, () =>
    this.#followAddress(),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The row that the note in the field is about. */
  #noteRow: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepNote();
    this.notes.removeEventListener('change', this.#notesChanged);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.notes.addEventListener('change', this.#notesChanged);
  }

  /** What a key does here. Returns whether it does anything. */
  press(key: string): boolean {
    const commands: Record<string, () => void> = {
      j: () => void this.#move(1),
      ArrowRight: () => void this.#move(1),
      k: () => void this.#move(-1),
      ArrowLeft: () => void this.#move(-1),
      n: () => this.noteField?.focus(),
      c: () => (this.showCues = !this.showCues),
      w: () => void this.#toggleWhatIf(),
    };
    const tag = /^[1-9]$/.test(key) ? vocabulary()[Number(key) - 1] : undefined;
    const command = tag === undefined ? commands[key] : () => void this.#toggleTag(tag);
    const { review } = this.#queue;
    if (command === undefined || review === null) return false;
    if (key === 'w' && review.detail.explanation === null) return false;
    this.#bringIntoView();
    command();
    return true;
  }

  /** Reads the errors of one pair of classes, whatever was read before. */
  async read(pair: ClassPair): Promise<void> {
    this.#choose({ ...this.choice, pair, cue: null });
    await this.#queue.settled();
    await this.updateComplete;
    this.#announcePlace();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('notes')) {
      changed.get('notes')?.removeEventListener('change', this.#notesChanged);
      this.notes.addEventListener('change', this.#notesChanged);
    }
    if (!changed.has('evaluation')) {
      if (changed.has('findings') && !isSameChoice(this.#addressed, this.choice)) this.#begin();
      return;
    }
    const before = changed.get('evaluation');
    if (before !== undefined) {
      // What was chosen stays where only the threshold has moved.
      const isSame = before.id === this.evaluation.id;
      this.#address.amend({
        cue: null,
        at: null,
        ...(isSame ? {} : { pair: null, order: null, seed: null }),
      });
    }
    this.#begin();
  }

  protected override updated(): void {
    const row = this.#queue.review?.detail.row ?? null;
    if (row === this.#noteRow || this.noteField === null) return;
    this.#keepNote();
    this.#noteRow = row;
    this.noteField.value = row === null ? '' : this.notes.of(row).note;
  }

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { failure, length, review } = this.#queue;
    return html`
      <p class="lead">
        ${words.lead}
        ${this.evaluation.model === null ? words.keysHintWithoutModel : words.keysHint}
      </p>
      <rc-reading-choice
        .evaluation=${this.evaluation}
        .choice=${this.choice}
        .cues=${this.#cues}
        @reading-chosen=${(event: CustomEvent<{ choice: ReadingChoice }>) =>
          this.#choose(event.detail.choice)}
      ></rc-reading-choice>
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${length === 0 ? html`<p>${words.noneHere}</p>` : nothing}
      ${review === null ? nothing : this.#desk(review)}
      <div class="foot">
        <div>
          <h3>${words.tally}</h3>
          ${renderBlocks(tallyBlocks(this.notes.tally(), this.notes.byRow.size))}
        </div>
        <rc-note-actions
          .notes=${this.notes}
          .name=${this.evaluation.dataset.name}
          .count=${this.notes.byRow.size}
        ></rc-note-actions>
      </div>
    `;
  }

  #desk(review: ReadReview) {
    const words = messages().errorAnalysis.reading;
    const { detail } = review;
    const { classes } = this.evaluation;
    const { tags } = this.notes.of(detail.row);
    const own = this.notes
      .tally()
      .map(({ tag }) => tag)
      .filter((tag) => !vocabulary().some((known) => known === tag));
    return html`<section
      class="desk panel"
      aria-label=${words.regionLabel}
      aria-busy=${this.#queue.pending}
      data-testid="reading-review"
      data-row=${detail.row}
    >
      <div class="review-column ${this.#queue.pending ? 'pending' : ''}">
        ${this.#bar()} ${reviewFacts(review, classes)} ${reviewText(review, this.showCues)}
        ${detail.explanation === null ? nothing : this.#whatIf(detail.text, detail.explanation)}
        <details
          ?open=${this.#isOpen('nearest')}
          @toggle=${(event: Event) => this.#noteDetails('nearest', event)}
        >
          <summary>${classes.length > 2 ? words.nearestOther : words.nearest}</summary>
          ${
            this.#isOpen('nearest')
              ? html`<rc-nearest-reviews-list
                  .client=${this.client}
                  .evaluation=${this.evaluation.id}
                  .classes=${classes}
                  .index=${detail.index}
                ></rc-nearest-reviews-list>`
              : nothing
          }
        </details>
      </div>
      <div class="said">
        <h3>${words.tagsHeading}</h3>
        <rc-review-tags
          .given=${tags}
          .suggested=${review.marks.suggestedTags}
          .own=${own}
          @tag-toggled=${(event: CustomEvent<{ tag: string }>) =>
            void this.#toggleTag(event.detail.tag)}
        ></rc-review-tags>
        <label for="note">${words.note}</label>
        <textarea
          id="note"
          data-testid="review-note"
          dir="auto"
          maxlength=${longestNote}
          placeholder=${words.notePlaceholder}
          aria-keyshortcuts="n"
          @input=${this.#keepNoteSoon}
          @blur=${() => this.#keepNote()}
          @keydown=${leaveOnEscape}
        ></textarea>
        <p class="quiet kept">
          ${
            this.notes.unavailable
              ? words.notKept
              : this.notes.byRow.has(detail.row)
                ? words.kept
                : nothing
          }
        </p>
      </div>
    </section>`;
  }

  #whatIf(text: string, explanation: Explanation) {
    return html`<details
      ?open=${this.#isOpen('what-if')}
      @toggle=${(event: Event) => this.#noteDetails('what-if', event)}
    >
      <summary>${messages().errorAnalysis.reading.whatIf}</summary>
      ${
        this.#isOpen('what-if')
          ? html`<rc-what-if
              .client=${this.client}
              .classes=${this.evaluation.classes}
              .text=${text}
              .explanation=${explanation}
            ></rc-what-if>`
          : nothing
      }
    </details>`;
  }

  #bar() {
    const { place, length } = this.#queue;
    return readingBar(
      { place, errorCount: length ?? 0, showCues: this.showCues },
      (step) => void this.#move(step),
      () => (this.showCues = !this.showCues),
    );
  }

  readonly #notesChanged = () => {
    const { review } = this.#queue;
    const isTypedIn = this.renderRoot.querySelector('#note:focus') !== null;
    if (review !== null && this.noteField !== null && !isTypedIn) {
      this.noteField.value = this.notes.of(review.detail.row).note;
    }
    this.requestUpdate();
  };

  #isOpen(name: 'what-if' | 'nearest'): boolean {
    return this.#address.items('details').includes(name);
  }

  #noteDetails(name: 'what-if' | 'nearest', event: Event): void {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== this.#isOpen(name)) this.#address.goItem('details', name, open);
  }

  readonly #keepNoteSoon = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepNote(), pause);
  };

  #keepNote(): void {
    clearTimeout(this.#timer);
    if (this.#noteRow !== null && this.noteField !== null) {
      this.notes.setNote(this.#noteRow, this.noteField.value);
    }
  }

  get #cues(): string[] {
    return foundCues(this.findings.cues ?? {}).map(([name]) => name);
  }

  get #addressed(): ReadingChoice {
    return readingChoiceAt((name) => this.#address.get(name), this.evaluation, this.#cues);
  }

  #choose(choice: ReadingChoice): void {
    const changes = { ...readingAddress(choice, this.evaluation), at: null };
    // Another seed is another drawing of the same errors.
    if (choice.seed === this.choice.seed) this.#address.go(changes);
    else this.#address.amend(changes);
    this.#begin();
  }

  #begin(): void {
    this.choice = this.#addressed;
    this.announcement = '';
    const { filter, order } = askedFor(this.choice);
    void this.#queue.begin(
      this.client,
      this.evaluation.id,
      filter,
      order,
      placeAt(this.#address.get('at')),
    );
  }

  #followAddress(): void {
    if (!isSameChoice(this.#addressed, this.choice)) this.#begin();
    else void this.#queue.move(placeAt(this.#address.get('at')) - this.#queue.place);
  }

  async #move(step: number): Promise<void> {
    const moving = this.#queue.move(step);
    const { place } = this.#queue;
    this.#address.amend({ at: place === 0 ? null : String(place + 1) });
    await moving;
    if (!this.#queue.pending) this.#announcePlace();
  }

  #announcePlace(): void {
    const { review, place, length } = this.#queue;
    if (review === null) return;
    const { classes } = this.evaluation;
    this.announcement = placeAnnouncement(
      review.detail,
      { place, errorCount: length ?? 0 },
      classes,
    );
  }

  async #toggleTag(tag: string): Promise<void> {
    // Keys may be faster than the engine: a tag is for the review that was gone to, not the one
    // that is about to leave.
    await this.#queue.settled();
    const { review, pending } = this.#queue;
    if (review === null || pending) return;
    const words = messages().errorAnalysis.reading;
    const isGiven = this.notes.toggleTag(review.detail.row, tag);
    this.announcement = (isGiven ? words.tagged : words.untagged)({ tag: tagName(tag) });
  }

  async #toggleWhatIf(): Promise<void> {
    this.#address.goItem('details', 'what-if', !this.#isOpen('what-if'));
    if (!this.#isOpen('what-if')) return;
    await this.updateComplete;
    await this.whatIf?.updateComplete;
    this.whatIf?.focus();
  }

  #bringIntoView(): void {
    const { desk } = this;
    if (desk === null) return;
    const { top, bottom } = desk.getBoundingClientRect();
    if (bottom < 80 || top > innerHeight - 80) desk.scrollIntoView({ block: 'start' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-error-reader': ErrorReader;
  }
}
