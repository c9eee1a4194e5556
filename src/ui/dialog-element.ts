import { html, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import { lockScroll, unlockScroll } from './scroll-lock.ts';

/**
 * A modal dialog with its heading and a close button over a `<dialog>`, which keeps the focus
 * inside, closes with Esc and gives the focus back to where it was. A click on the page around it
 * closes it too, and so does any `[data-dialog="close"]` in its content. It fires `close` when it
 * is closed. Subclasses say where it stands and how it looks.
 */
export class DialogElement extends AppElement {
  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Where the pointer went down: text may be selected from the dialog out to the page. */
  #pressed: EventTarget | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.hasUpdated) this.dialog.close();
    unlockScroll(this);
  }

  protected override render() {
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#closed}
      @pointerdown=${this.#pointerDown}
      @click=${this.#click}
    >
      <div class="content">
        <div class="heading">
          <h2 id="heading">${this.heading}</h2>
          <button type="button" class="plain" data-dialog="close" autofocus>
            ${messages().shell.close}
          </button>
        </div>
        <slot></slot>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (this.open) {
      this.dialog.showModal();
      lockScroll(this);
    } else {
      this.dialog.close();
    }
  }

  readonly #closed = () => {
    unlockScroll(this);
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };

  readonly #pointerDown = ({ target }: Event) => {
    this.#pressed = target;
  };

  /** The content fills the dialog, so the dialog itself is clicked only where its backdrop is. */
  readonly #click = ({ target }: Event) => {
    const isAround = target === this.dialog && this.#pressed === this.dialog;
    const isButton = target instanceof Element && target.closest('[data-dialog="close"]') !== null;
    if (isAround || isButton) this.dialog.close();
  };
}
