import { css } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DialogElement } from './dialog-element.ts';
import { buttonStyles } from './styles.ts';

/** A dialog in the middle of the page. */
@customElement('rc-modal-dialog')
export class ModalDialog extends DialogElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: 40rem;
        max-inline-size: calc(100% - var(--rc-space-2xl));
        max-block-size: calc(100% - var(--rc-space-2xl));
        margin: auto;
        padding: 0;
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-l);
        background: var(--rc-color-surface-raised);
        box-shadow: var(--rc-shadow);
        color: var(--rc-color-text-normal);
        overscroll-behavior: contain;
      }

      dialog[open] {
        animation: appear var(--rc-transition) ease;
      }

      dialog::backdrop {
        background: var(--rc-color-backdrop);
      }

      .content {
        padding: var(--rc-space-l);
      }

      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--rc-space-m);
        margin-block-end: var(--rc-space-s);
      }

      @keyframes appear {
        from {
          opacity: 0;
          scale: 0.8;
        }
      }

      @media (max-width: 30rem) {
        .content {
          padding: var(--rc-space-m);
        }
      }

      /* Browsers of phones draw their bars over the page. */
      @media (max-width: 26.25rem) {
        dialog {
          max-block-size: 80vh;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-modal-dialog': ModalDialog;
  }
}
