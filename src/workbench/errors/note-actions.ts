import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { NotesFileError } from '../../storage/notes-file.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/modal-dialog.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { ReviewNotes } from './review-notes.ts';

/**
 * What the user is asked about before it is erased: the notes on this file, those that cannot be
 * read, or all on every file.
 */
type Erasure = 'file' | 'damaged' | 'all';

/** Exports, imports and erases the notes on a file; says so when the browser does not keep them. */
@customElement('rc-note-actions')
export class NoteActions extends AppElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        gap: var(--rc-space-xs);
        align-content: start;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .file {
        position: relative;
      }

      .file input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }

      .file:focus-within {
        outline: var(--rc-focus-ring);
        outline-offset: var(--rc-focus-ring-offset);
      }

      rc-modal-dialog .actions {
        margin-block-start: var(--rc-space-m);
      }
    `,
  ];

  @property({ attribute: false }) notes!: ReviewNotes;
  /** Of the file that they are on. */
  @property() name = '';
  /** Reviews with notes. */
  @property({ type: Number }) count = 0;
  @state() private problem: NotesFileError | null = null;
  @state() private done: (() => string) | null = null;
  /** Whether the browser has refused to erase what it keeps. */
  @state() private refused = false;

  readonly #address = new AddressParameters(this, 'errors', ['dialog']);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.notes.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.notes.removeEventListener('change', this.#changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('notes')) return;
    changed.get('notes')?.removeEventListener('change', this.#changed);
    this.notes.addEventListener('change', this.#changed);
  }

  protected override render() {
    const words = messages().errorAnalysis.notes;
    const { count, problem } = this;
    const asked = this.#asked;
    return html`
      <div class="actions">
        <button
          type="button"
          data-testid="export-notes"
          ?disabled=${count === 0}
          @click=${this.#export}
        >
          ${words.export}
        </button>
        <label class="button file"
          >${words.import}<input
            type="file"
            accept=".json,application/json"
            data-testid="import-notes"
            @change=${this.#import}
        /></label>
        <button
          type="button"
          class="plain"
          data-testid="erase-notes"
          ?disabled=${count === 0}
          @click=${() => this.#ask('file')}
        >
          ${words.erase}
        </button>
      </div>
      <p class="quiet number" role="status">${this.done?.()}</p>
      ${
        problem === null
          ? nothing
          : html`<div class="alert" role="alert" data-code=${problem.code}>
              <p>${words.problems[problem.code](problem.detail)}</p>
            </div>`
      }
      ${
        this.notes.unavailable
          ? html`<div class="alert" role="alert" data-code="notes-unavailable">
              <p>${words.unavailable} ${this.refused ? words.eraseRefused : nothing}</p>
              ${this.#eraseButton('all', words.eraseAll)}
            </div>`
          : nothing
      }
      ${
        this.notes.damaged > 0
          ? html`<div class="alert" role="alert" data-code="notes-damaged">
              <p>${words.damaged({ noteCount: this.notes.damaged })}</p>
              ${this.#eraseButton('damaged', words.eraseDamaged)}
            </div>`
          : nothing
      }
      <rc-modal-dialog
        .heading=${words.eraseHeadings[asked ?? 'file']}
        .open=${asked !== null && this.#address.isShown}
        @close=${() => this.#ask(null)}
      >
        <p>${this.#consequence(asked)}</p>
        <div class="actions">
          <button type="button" class="primary" data-testid="erase-notes-now" @click=${this.#erase}>
            ${words.eraseNow}
          </button>
          <button type="button" data-dialog="close">${words.keep}</button>
        </div>
      </rc-modal-dialog>
    `;
  }

  #eraseButton(erasure: Erasure, label: string) {
    return html`<button
      type="button"
      data-testid="erase-notes-${erasure}"
      @click=${() => this.#ask(erasure)}
    >
      ${label}
    </button>`;
  }

  /** What the user is asked about; only what there is to be erased. */
  get #asked(): Erasure | null {
    const { count, notes } = this;
    const possible = { file: count > 0, damaged: notes.damaged > 0, all: notes.unavailable };
    const erasures = ['file', 'damaged', 'all'] as const;
    const asked = erasures.find((one) => this.#address.get('dialog') === `erase-${one}`) ?? null;
    return asked !== null && possible[asked] ? asked : null;
  }

  #ask(erasure: Erasure | null): void {
    if (erasure !== this.#asked) {
      this.#address.go({ dialog: erasure === null ? null : `erase-${erasure}` });
    }
  }

  #consequence(asked: Erasure | null): string {
    const words = messages().errorAnalysis.notes;
    if (asked === 'damaged') return words.eraseDamagedText;
    return asked === 'all' ? words.eraseAllText : words.eraseText({ reviewCount: this.count });
  }

  /** Whether the browser keeps them may change without a change of their number. */
  readonly #changed = () => this.requestUpdate();

  readonly #export = () => {
    downloadFile(
      `${withoutExtension(this.name)}-notes.json`,
      new Blob([this.notes.exportText()], { type: 'application/json' }),
    );
  };

  readonly #import = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.problem = null;
    this.done = null;
    try {
      const { imported, replaced } = await this.notes.importText(await file.text());
      this.done = () =>
        messages().errorAnalysis.notes.imported({ noteCount: imported, replacedCount: replaced });
    } catch (thrown) {
      // A file that cannot be read is none that could be understood.
      this.problem = thrown instanceof NotesFileError ? thrown : new NotesFileError('not-json');
    } finally {
      // Choosing the same file once more is a change, too.
      input.value = '';
    }
  };

  readonly #erase = async () => {
    const asked = this.#asked;
    if (asked === 'damaged') await this.notes.eraseDamaged();
    else if (asked === 'all') this.refused = !(await this.notes.eraseAllKept());
    else await this.notes.erase();
    this.#address.go({ dialog: null });
    if (asked === 'damaged') this.done = () => messages().errorAnalysis.notes.damagedErased;
    else if (asked !== 'all') this.done = () => messages().errorAnalysis.notes.erased;
    else if (!this.refused) this.done = () => messages().errorAnalysis.notes.allErased;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-note-actions': NoteActions;
  }
}
