import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { MediaQuery } from '../../ui/media-query.ts';
import '../../ui/side-panel.ts';
import {
  alertStyles,
  buttonStyles,
  disclosureStyles,
  fieldStyles,
  visuallyHiddenStyles,
} from '../../ui/styles.ts';
import { tabStyles } from '../../ui/tab-list.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { listOf } from '../address/address.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import './error-list.ts';
import { errorReaderStyles } from './error-reader-styles.ts';
import type { FindingWanted } from './finding-wanted.ts';
import { foundCues } from './found-cues.ts';
import type { ClassPair } from './error-counts.ts';
import './note-actions.ts';
import { reviewFacts, reviewText } from './read-text.ts';
import {
  isSameChoice,
  placeAt,
  readerParameters,
  readingAddress,
  readingChoiceAt,
} from './reading-address.ts';
import { askedFor, type ReadingChoice } from './reading-choice.ts';
import './reading-choice.ts';
import { cueSwitch, placeAnnouncement, readingBar } from './reading-bar.ts';
import { ReadingQueue, type ReadReview } from './reading-queue.ts';
import { reviewDetails, detailsOf, type ReviewDetail } from './review-details.ts';
import type { ReviewNotes } from './review-notes.ts';
import type { ReviewSaid } from './review-said.ts';
import './review-said.ts';
import { vocabulary } from './review-tags.ts';
import type { WhatIf } from './what-if.ts';
import { tagName } from './wording/condition-words.ts';

/**
 * One error after the other. Where there is room: the list of them, the review with what decided,
 * and what the user says of it. Elsewhere the review alone, with a bar below and a sheet.
 */
@customElement('rc-error-reader')
export class ErrorReader extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    disclosureStyles,
    visuallyHiddenStyles,
    tabStyles,
    errorReaderStyles,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  @property({ attribute: false }) notes!: ReviewNotes;
  /** The pattern that is chosen; null where all errors are read. */
  @property({
    attribute: false,
    hasChanged: (one, other) => JSON.stringify(one) !== JSON.stringify(other),
  })
  within: FindingWanted | null = null;

  @state() private choice!: ReadingChoice;
  @state() private showCues = true;
  @state() private announcement = '';
  @query('.desk') private desk!: HTMLElement | null;
  @query('rc-what-if') private whatIf!: WhatIf | null;
  @query('rc-review-said') private said!: ReviewSaid | null;

  readonly #queue = new ReadingQueue(this);
  readonly #isWide = new MediaQuery(this, '(min-width: 1100px)');
  readonly #address = new AddressParameters(this, 'errors', readerParameters, () =>
    this.#followAddress(),
  );

  constructor() {
    super();
    // Whoever leaves a field goes back to the review, so that the keys are commands again.
    this.addEventListener('field-left', () => this.desk?.focus({ preventScroll: true }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.notes.addEventListener('change', this.#notesChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.notes.removeEventListener('change', this.#notesChanged);
  }

  /** What a key does here. Returns whether it does anything. */
  press(key: string): boolean {
    const commands: Record<string, () => void> = {
      j: () => void this.#move(1),
      ArrowRight: () => void this.#move(1),
      k: () => void this.#move(-1),
      ArrowLeft: () => void this.#move(-1),
      n: () => void this.#writeNote(),
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

  /** Reads the errors of a pair of classes or all, from a place on, whatever was read before. */
  async read(pair: ClassPair | null, place = 0): Promise<void> {
    this.#choose({ ...this.choice, pair, cue: null }, place);
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
      const isOther = changed.has('findings') && !isSameChoice(this.#addressed, this.choice);
      if (changed.has('within') || isOther) this.#begin();
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

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { failure, length, review } = this.#queue;
    const isWide = this.#isWide.matches;
    return html`
      ${
        isWide
          ? html`<p class="quiet keys">
              ${this.evaluation.model === null ? words.keysHintWithoutModel : words.keysHint}
            </p>`
          : html`<details class="filter">
              <summary>${words.filter}</summary>
              ${this.#choiceFields()}
            </details>`
      }
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <div class="panes ${isWide ? 'wide' : ''}">
        ${isWide ? this.#list() : nothing}
        ${length === 0 ? html`<p>${words.noneHere}</p>` : nothing}
        ${review === null ? nothing : this.#desk(review)}
        ${review !== null && isWide ? html`<div class="said">${this.#said(review)}</div>` : nothing}
      </div>
      <rc-note-actions
        .notes=${this.notes}
        .name=${this.evaluation.dataset.name}
        .count=${this.notes.byRow.size}
      ></rc-note-actions>
      ${review === null || isWide ? nothing : this.#below(review)}
    `;
  }

  #choiceFields() {
    return html`<rc-reading-choice
      .evaluation=${this.evaluation}
      .choice=${this.choice}
      .cues=${this.#cues}
      @reading-chosen=${({ detail }: CustomEvent<{ choice: ReadingChoice }>) =>
        this.#choose(detail.choice)}
    ></rc-reading-choice>`;
  }

  #list() {
    const { indices, place } = this.#queue;
    return html`<div class="list">
      ${this.#choiceFields()}
      ${
        indices.length === 0
          ? nothing
          : html`<rc-error-list
              .client=${this.client}
              .evaluation=${this.evaluation.id}
              .classes=${this.evaluation.classes}
              .indices=${indices}
              .place=${place}
              @error-chosen=${({ detail }: CustomEvent<{ place: number }>) =>
                void this.#move(detail.place - place)}
            ></rc-error-list>`
      }
    </div>`;
  }

  #desk(review: ReadReview) {
    const words = messages().errorAnalysis.reading;
    const { detail } = review;
    const isWide = this.#isWide.matches;
    return html`<section
      class="desk"
      tabindex="-1"
      aria-label=${words.regionLabel}
      aria-busy=${this.#queue.pending}
      data-testid="reading-review"
      data-row=${detail.row}
    >
      <h2 class="visually-hidden">${words.regionLabel}</h2>
      <div class="review-column ${this.#queue.pending ? 'pending' : ''}">
        <div class="bar">
          ${isWide ? this.#bar() : nothing}
          ${cueSwitch(this.showCues, () => (this.showCues = !this.showCues))}
        </div>
        ${reviewFacts(review, this.evaluation.classes)} ${reviewText(review, this.showCues)}
        ${reviewDetails(review, {
          client: this.client,
          evaluation: this.evaluation,
          chosen: this.#detail(review),
          onChoose: (name) => this.#showDetail(name),
        })}
      </div>
    </section>`;
  }

  #said({ detail, marks }: ReadReview) {
    return html`<rc-review-said
      .notes=${this.notes}
      .row=${detail.row}
      .suggested=${marks.suggestedTags}
      @tag-toggled=${({ detail: { tag } }: CustomEvent<{ tag: string }>) =>
        void this.#toggleTag(tag)}
    ></rc-review-said>`;
  }

  /** On a narrow page: what stays in reach below, and the sheet that it opens. */
  #below(review: ReadReview) {
    const words = messages().errorAnalysis.reading;
    const isOpen = this.#address.get('dialog') === 'tags' && this.#address.isShown;
    const { tags } = this.notes.of(review.detail.row);
    return html`<div class="below">
        ${this.#bar()}
        <button type="button" data-testid="open-tags" @click=${() => this.#openSheet(true)}>
          ${words.tagsAndNote({ tagCount: tags.length })}
        </button>
      </div>
      <rc-side-panel .heading=${words.sheet} .open=${isOpen} @close=${() => this.#openSheet(false)}>
        ${isOpen ? this.#said(review) : nothing}
      </rc-side-panel>`;
  }

  #bar() {
    const { place, length } = this.#queue;
    return readingBar({ place, errorCount: length ?? 0 }, (step) => void this.#move(step));
  }

  #openSheet(isOpen: boolean): void {
    if ((this.#address.get('dialog') === 'tags') === isOpen) return;
    this.#address.go({ dialog: isOpen ? 'tags' : null });
  }

  readonly #notesChanged = () => this.requestUpdate();

  /** What is shown below the text: as the address says, or what weighed most. */
  #detail(review: ReadReview): ReviewDetail {
    const possible = detailsOf(review);
    const named = this.#address.items('details');
    return possible.find((name) => named.includes(name)) ?? possible[0]!;
  }

  #showDetail(name: ReviewDetail): void {
    const others = this.#address
      .items('details')
      .filter((item) => item !== 'what-if' && item !== 'nearest' && item !== 'weights');
    this.#address.go({ details: listOf(name === 'weights' ? others : [...others, name]) });
  }

  get #cues(): string[] {
    return foundCues(this.findings.cues ?? {}).map(([name]) => name);
  }

  get #addressed(): ReadingChoice {
    return readingChoiceAt((name) => this.#address.get(name), this.evaluation, this.#cues);
  }

  #choose(choice: ReadingChoice, place = 0): void {
    const at = place === 0 ? null : String(place + 1);
    const changes = { ...readingAddress(choice, this.evaluation), at };
    // Another seed is another drawing of the same errors.
    if (choice.seed === this.choice.seed) this.#address.go(changes);
    else this.#address.amend(changes);
    this.#begin();
  }

  #begin(): void {
    this.choice = this.#addressed;
    this.announcement = '';
    const { filter, order } = askedFor(this.choice);
    const { within } = this;
    void this.#queue.begin(
      this.client,
      this.evaluation.id,
      within === null ? filter : { ...filter, within: within.finding },
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
    this.announcement = placeAnnouncement(
      review.detail,
      { place, errorCount: length ?? 0 },
      this.evaluation.classes,
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

  async #writeNote(): Promise<void> {
    if (!this.#isWide.matches) this.#openSheet(true);
    await this.updateComplete;
    await this.said?.updateComplete;
    this.said?.writeNote();
  }

  async #toggleWhatIf(): Promise<void> {
    const { review } = this.#queue;
    if (review === null) return;
    const isShown = this.#detail(review) === 'what-if';
    this.#showDetail(isShown ? 'weights' : 'what-if');
    if (isShown) return;
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
