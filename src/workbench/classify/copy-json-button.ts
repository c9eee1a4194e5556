import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';

/**
 * Copies a value as pretty-printed JSON. Where the clipboard is refused, the JSON is shown and
 * selected, so that the user's own copy key takes it.
 */
@customElement('rc-copy-json-button')
export class CopyJsonButton extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }

      .by-hand {
        display: grid;
        gap: var(--rc-space-xs);
        margin-block-start: var(--rc-space-s);
      }

      textarea {
        font-family: var(--rc-font-family-code);
        font-size: var(--rc-font-size-s);
      }
    `,
  ];

  /** What is copied; null when there is nothing. */
  @property({ attribute: false }) value: () => Promise<object | null> = () => Promise.resolve(null);
  @state() private copied = false;
  @state() private byHand: string | null = null;
  @query('textarea') private textarea!: HTMLTextAreaElement;

  /** Forgets that something was copied: what it was is no longer what is shown. */
  reset(): void {
    this.copied = false;
    this.byHand = null;
  }

  protected override render() {
    const words = messages().classify;
    return html`<div class="row">
        <button type="button" @click=${this.#copy}>${words.copyJson}</button>
        <span role="status" class="quiet">${this.copied ? words.copied : ''}</span>
      </div>
      ${
        this.byHand === null
          ? nothing
          : html`<div class="by-hand">
              <label for="json">${words.copyByHand}</label>
              <textarea id="json" readonly rows="8" .value=${this.byHand}></textarea>
            </div>`
      }`;
  }

  readonly #copy = async () => {
    this.reset();
    const value = await this.value();
    if (value === null) return;
    const json = JSON.stringify(value, null, 2);
    try {
      await navigator.clipboard.writeText(json);
      this.copied = true;
    } catch {
      this.byHand = json;
      await this.updateComplete;
      this.textarea.focus();
      this.textarea.select();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-copy-json-button': CopyJsonButton;
  }
}
