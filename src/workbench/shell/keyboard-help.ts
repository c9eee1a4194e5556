import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/modal-dialog.ts';

/** The keys that work on the pages. */
@customElement('rc-keyboard-help')
export class KeyboardHelp extends AppElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: var(--wa-space-s) var(--wa-space-l);
      align-items: baseline;
    }

    kbd {
      padding: 0.1em 0.5em;
      border: 1px solid var(--wa-color-surface-border);
      border-block-end-width: 2px;
      border-radius: var(--wa-border-radius-s);
      background: var(--wa-color-surface-lowered);
      font-family: var(--wa-font-family-code);
      font-size: var(--wa-font-size-s);
      white-space: nowrap;
    }
  `;

  @property({ type: Boolean }) open = false;

  protected override render() {
    const words = messages().shell;
    return html`<rc-modal-dialog .heading=${words.keysHeading} .open=${this.open}>
      <dl>
        ${words.keys.map(
          ({ keys, effect }) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${effect}</dd>`,
        )}
      </dl>
    </rc-modal-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-keyboard-help': KeyboardHelp;
  }
}
