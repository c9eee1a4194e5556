import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/modal-dialog.ts';

/** The keys that work on the pages. It fires `close` when its dialog is closed. */
@customElement('rc-keyboard-help')
export class KeyboardHelp extends AppElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: var(--rc-space-s) var(--rc-space-l);
      align-items: baseline;
    }

    kbd {
      padding: 0.1em 0.5em;
      border: 1px solid var(--rc-color-surface-border);
      border-block-end-width: 2px;
      border-radius: var(--rc-border-radius-s);
      background: var(--rc-color-surface-lowered);
      font-family: var(--rc-font-family-code);
      font-size: var(--rc-font-size-s);
      white-space: nowrap;
    }
  `;

  @property({ type: Boolean }) open = false;

  protected override render() {
    const words = messages().shell;
    return html`<rc-modal-dialog
      .heading=${words.keysHeading}
      .open=${this.open}
      @close=${this.#closed}
    >
      <dl>
        ${words.keys.map(
          ({ keys, effect }) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${effect}</dd>`,
        )}
      </dl>
    </rc-modal-dialog>`;
  }

  readonly #closed = () => {
    this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-keyboard-help': KeyboardHelp;
  }
}
