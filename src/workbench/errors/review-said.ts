import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { longestNote } from '../../storage/notes-file.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { tallyBlocks } from './findings/tally-blocks.ts';
import type { ReviewNotes } from './review-notes.ts';
import { leaveOnEscape, vocabulary } from './review-tags.ts';
import './review-tags.ts';

/** Milliseconds without a key after which a note counts as written for now. */
const pause = 300;

/** What the user says of one review: tags and a note; and the tally of all tags. */
@customElement('rc-review-said')
export class ReviewSaid extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    blockStyles,
    css`
      :host {
        gap: var(--rc-space-xs);
      }

      textarea {
        min-block-size: 5rem;
      }

      .kept {
        min-block-size: 1.5em;
      }
    `,
  ];

  @property({ attribute: false }) notes!: ReviewNotes;
  /** Number of the record that is read. */
  @property({ type: Number }) row = -1;
  /** Tags that a cue suggests. */
  @property({ attribute: false }) suggested: readonly string[] = [];
  @query('#note') private noteField!: HTMLTextAreaElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The row that the note in the field is about. */
  #noteRow = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.notes.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepNote();
    this.notes.removeEventListener('change', this.#changed);
  }

  /** Leads to the note. */
  writeNote(): void {
    this.noteField.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('notes')) return;
    changed.get('notes')?.removeEventListener('change', this.#changed);
    this.notes.addEventListener('change', this.#changed);
  }

  protected override updated(): void {
    if (this.row === this.#noteRow) return;
    this.#keepNote();
    this.#noteRow = this.row;
    this.noteField.value = this.notes.of(this.row).note;
  }

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { notes, row } = this;
    const own = notes
      .tally()
      .map(({ tag }) => tag)
      .filter((tag) => !vocabulary().some((known) => known === tag));
    return html`
      <h3>${words.tagsHeading}</h3>
      <rc-review-tags
        .given=${notes.of(row).tags}
        .suggested=${this.suggested}
        .own=${own}
        @tag-toggled=${({ detail }: CustomEvent<{ tag: string }>) =>
          this.emit('tag-toggled', detail)}
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
        ${notes.unavailable ? words.notKept : notes.byRow.has(row) ? words.kept : nothing}
      </p>
      <h3>${words.tally}</h3>
      ${renderBlocks(tallyBlocks(notes.tally(), notes.byRow.size))}
    `;
  }

  readonly #changed = () => {
    const isTypedIn = this.renderRoot.querySelector('#note:focus') !== null;
    if (!isTypedIn) this.noteField.value = this.notes.of(this.#noteRow).note;
    this.requestUpdate();
  };

  readonly #keepNoteSoon = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepNote(), pause);
  };

  #keepNote(): void {
    clearTimeout(this.#timer);
    if (this.#noteRow >= 0) this.notes.setNote(this.#noteRow, this.noteField.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-review-said': ReviewSaid;
  }
}
