import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import { buttonStyles } from './styles.ts';

/**
 * A dialog with its heading and a close button; Esc and a click beside it close it too. It fires
 * `close` when it is gone, and the focus is then where it was before.
 */
@customElement('rc-modal-dialog')
export class ModalDialog extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      wa-dialog {
        --width: 40rem;
        --spacing: var(--wa-space-l);
      }

      wa-dialog::part(dialog) {
        border: 1px solid var(--wa-color-surface-border);
      }

      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-m);
        margin-block-end: var(--wa-space-s);
      }

      @media (max-width: 30rem) {
        wa-dialog {
          --spacing: var(--wa-space-m);
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean }) open = false;

  #focusedBefore: HTMLElement | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#focusedBefore = deepActiveElement();
  }

  protected override render() {
    return html`<wa-dialog
      label=${this.heading}
      without-header
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.#closed}
    >
      <div class="heading">
        <h2>${this.heading}</h2>
        <button type="button" class="plain" data-dialog="close" autofocus>
          ${messages().shell.close}
        </button>
      </div>
      <slot></slot>
    </wa-dialog>`;
  }

  readonly #closed = () => {
    this.open = false;
    // Web Awesome returns the focus too, but knows only the shadow host that held it.
    this.#focusedBefore?.focus();
    this.dispatchEvent(new Event('close'));
  };
}

/** The focused element itself, through all shadow roots. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-modal-dialog': ModalDialog;
  }
}
