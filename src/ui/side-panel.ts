import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import { buttonStyles } from './styles.ts';

/**
 * A panel at the side of the page, or a sheet from its lower edge where the page is narrow. Esc, its button and a click beside it
 * close it; it then fires `close`, and the focus is where it was before. What it holds is only wanted while it is open.
 */
@customElement('rc-side-panel')
export class SidePanel extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: contents;
      }

      dialog {
        position: fixed;
        inset: 0 0 0 auto;
        inline-size: min(44rem, 92vw);
        block-size: 100vh;
        block-size: 100dvh;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: 0;
        border: none;
        border-inline-start: 1px solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-default);
        color: var(--wa-color-text-normal);
        overscroll-behavior: contain;
      }

      dialog[open] {
        animation: from-side var(--wa-transition-normal) ease-out;
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 35%);
      }

      .content {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--wa-space-s);
        min-block-size: 100%;
        padding: var(--wa-space-s) var(--wa-space-l) var(--wa-space-l);
      }

      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-m);
      }

      h2 {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      @keyframes from-side {
        from {
          translate: 2rem 0;
          opacity: 0;
        }
      }

      @keyframes from-below {
        from {
          translate: 0 2rem;
          opacity: 0;
        }
      }

      @media (max-width: 60rem) {
        dialog {
          inset: auto 0 0;
          inline-size: 100%;
          block-size: 88vh;
          block-size: 88dvh;
          border-inline-start: none;
          border-block-start: 1px solid var(--wa-color-surface-border);
          border-start-start-radius: var(--wa-panel-border-radius);
          border-start-end-radius: var(--wa-panel-border-radius);
        }

        dialog[open] {
          animation-name: from-below;
        }

        .content {
          padding-inline: var(--wa-space-m);
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render() {
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#closed}
      @click=${this.#closeFromBeside}
    >
      <div class="content">
        <div class="heading">
          <h2 id="heading">${this.heading}</h2>
          <button type="button" class="plain" autofocus @click=${() => this.dialog.close()}>
            ${messages().shell.close}
          </button>
        </div>
        <slot></slot>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (this.open) this.dialog.showModal();
    else this.dialog.close();
  }

  readonly #closed = () => {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };

  /** The content fills the dialog, so a click on the dialog itself is one on its backdrop. */
  readonly #closeFromBeside = (event: MouseEvent) => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-side-panel': SidePanel;
  }
}
