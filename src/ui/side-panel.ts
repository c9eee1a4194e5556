import { css } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DialogElement } from './dialog-element.ts';
import { buttonStyles } from './styles.ts';

/**
 * A panel at the side of the page, or a sheet from its lower edge where the page is narrow. What it
 * holds is only wanted while it is open.
 */
@customElement('rc-side-panel')
export class SidePanel extends DialogElement {
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
        border-inline-start: 1px solid var(--rc-color-surface-border);
        background: var(--rc-color-surface-default);
        color: var(--rc-color-text-normal);
        overscroll-behavior: contain;
      }

      dialog[open] {
        animation: from-side var(--rc-transition) ease-out;
      }

      dialog::backdrop {
        background: var(--rc-color-backdrop);
      }

      .content {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-s);
        min-block-size: 100%;
        padding: var(--rc-space-s) var(--rc-space-l) var(--rc-space-l);
      }

      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--rc-space-m);
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
          border-block-start: 1px solid var(--rc-color-surface-border);
          border-start-start-radius: var(--rc-border-radius-l);
          border-start-end-radius: var(--rc-border-radius-l);
        }

        dialog[open] {
          animation-name: from-below;
        }

        .content {
          padding-inline: var(--rc-space-m);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-side-panel': SidePanel;
  }
}
