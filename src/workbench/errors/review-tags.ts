import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ErrorTag } from '../../analysis/cues/tags.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, fieldStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { longestTag } from '../../storage/notes-file.ts';
import { tagName } from './wording/condition-words.ts';

/** The tags of the vocabulary in the order of their digits. */
export function vocabulary(): ErrorTag[] {
  return Object.keys(messages().errorAnalysis.reading.tags) as ErrorTag[];
}

/** Tags to give to the review that is read: the vocabulary by digits, then the user's own. */
@customElement('rc-review-tags')
export class ReviewTags extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-2xs);
      }

      li {
        max-inline-size: 100%;
      }

      .chip {
        max-inline-size: 100%;
        overflow-wrap: anywhere;
      }

      .suggested {
        border-color: var(--rc-color-control-border);
        border-style: dashed;
      }

      .given::before {
        content: '✓';
        content: '✓' / '';
      }

      kbd {
        color: var(--rc-color-text-quiet);
        font-family: inherit;
        font-size: var(--rc-font-size-xs);
        font-variant-numeric: tabular-nums;
      }

      /* Keys are of no use to fingers. */
      @media (hover: none) and (pointer: coarse) {
        kbd {
          display: none;
        }
      }

      form {
        display: flex;
        gap: var(--rc-space-2xs);
      }

      input {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) given: readonly string[] = [];
  /** Tags that a cue suggests. */
  @property({ attribute: false }) suggested: readonly string[] = [];
  /** Tags of the user's own that were given to any review of the file. */
  @property({ attribute: false }) own: readonly string[] = [];
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const words = messages().errorAnalysis.reading;
    return html`
      <ul aria-label=${words.tagsHeading}>
        ${vocabulary().map((tag, index) => this.#chip(tag, index + 1))}
        ${this.own.map((tag) => this.#chip(tag, null))}
      </ul>
      <form @submit=${this.#add}>
        <label class="visually-hidden" for="own">${words.ownTag}</label>
        <input
          id="own"
          autocomplete="off"
          maxlength=${longestTag}
          placeholder=${words.ownTag}
          @keydown=${leaveOnEscape}
        />
        <button>${words.addTag}</button>
      </form>
    `;
  }

  #chip(tag: string, key: number | null) {
    const words = messages().errorAnalysis.reading;
    const isGiven = this.given.includes(tag);
    const isSuggested = !isGiven && this.suggested.includes(tag);
    return html`<li>
      <button
        type="button"
        class="chip ${isGiven ? 'given' : ''} ${isSuggested ? 'suggested' : ''}"
        dir="auto"
        aria-pressed=${isGiven}
        aria-keyshortcuts=${key ?? nothing}
        title=${isSuggested ? words.suggested : nothing}
        data-tag=${tag}
        @click=${() => this.#toggle(tag)}
      >
        ${key === null ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}${tagName(tag)}${
          isSuggested ? html`<span class="visually-hidden"> (${words.suggested})</span>?` : nothing
        }
      </button>
    </li>`;
  }

  #toggle(tag: string): void {
    this.emit('tag-toggled', { tag });
  }

  #add(event: Event): void {
    event.preventDefault();
    const typed = this.input.value.trim().replace(/\s+/g, ' ');
    if (typed === '') return;
    this.input.value = '';
    const known = vocabulary().find((tag) => tagName(tag).toLowerCase() === typed.toLowerCase());
    const tag = known ?? typed;
    if (!this.given.includes(tag)) this.#toggle(tag);
  }
}

/** Esc leaves a field, so that the keys are commands again; `field-left` tells whoever cares. */
export function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  const field = event.currentTarget as HTMLElement;
  field.blur();
  field.dispatchEvent(new CustomEvent('field-left', { bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-review-tags': ReviewTags;
  }
  interface HTMLElementEventMap {
    'tag-toggled': CustomEvent<{ tag: string }>;
    /** Bubbles, composed: a field was left by Esc. */
    'field-left': CustomEvent<null>;
  }
}
