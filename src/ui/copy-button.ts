import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import { buttonStyles } from './styles.ts';

/** Copies a text that stands next to it, and says whether that went well. */
@customElement('rc-copy-button')
export class CopyButton extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--rc-space-s);
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  @state() private outcome: 'copied' | 'refused' | null = null;

  protected override render() {
    const words = messages().copy;
    return html`<button type="button" @click=${this.#copy}>${words.copy}</button>
      <span role="status" class="quiet">${this.outcome === null ? '' : words[this.outcome]}</span>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // What was copied is no longer what is shown.
    if (changed.has('text')) this.outcome = null;
  }

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'refused';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-copy-button': CopyButton;
  }
}
