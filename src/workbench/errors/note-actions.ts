import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { NotesFileError } from '../../storage/notes-file.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/modal-dialog.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { downloadFile, withoutExtension } from '../evaluate/download-file.ts';
import type { ReviewNotes } from './review-notes.ts';

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
  @state() private isErasing = false;

  protected override render() {
    const words = messages().errorAnalysis.notes;
    const { count, problem } = this;
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
          @click=${() => (this.isErasing = true)}
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
              <p>${words.unavailable}</p>
            </div>`
          : nothing
      }
      <rc-modal-dialog
        .heading=${words.eraseHeading}
        .open=${this.isErasing}
        @close=${() => (this.isErasing = false)}
      >
        <p>${words.eraseText(count)}</p>
        <div class="actions">
          <button type="button" class="primary" data-testid="erase-notes-now" @click=${this.#erase}>
            ${words.eraseNow}
          </button>
          <button type="button" data-dialog="close">${words.keep}</button>
        </div>
      </rc-modal-dialog>
    `;
  }

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
      this.done = () => messages().errorAnalysis.notes.imported(imported, replaced);
    } catch (thrown) {
      // A file that cannot be read is none that could be understood.
      this.problem = thrown instanceof NotesFileError ? thrown : new NotesFileError('not-json');
    } finally {
      // Choosing the same file once more is a change, too.
      input.value = '';
    }
  };

  readonly #erase = async () => {
    await this.notes.erase();
    this.isErasing = false;
    this.done = () => messages().errorAnalysis.notes.erased;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-note-actions': NoteActions;
  }
}
