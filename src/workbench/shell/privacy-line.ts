import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { RequestLog } from './request-log.ts';

const refreshEvery = 2000;

/**
 * The promise that nothing leaves the device, and next to it the live count of requests, which
 * opens the proof.
 */
@customElement('rc-privacy-line')
export class PrivacyLine extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: var(--rc-space-m);
      }

      button {
        padding: 0;
        text-decoration: underline dotted 1px;
        text-underline-offset: 0.3em;
        font-weight: var(--rc-font-weight-normal);
      }

      button:hover {
        background: none;
        text-decoration-style: solid;
      }
    `,
  ];

  @property({ attribute: false }) log!: RequestLog;
  @state() private dialogLoaded = false;

  readonly #address = new AddressParameters(this, null, ['dialog']);
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.log.refresh();
    }, refreshEvery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isOpen && !this.dialogLoaded) void this.#load();
    if (!changed.has('log')) return;
    changed.get('log')?.removeEventListener('change', this.#update);
    this.log.addEventListener('change', this.#update);
  }

  protected override render() {
    const words = messages().shell;
    const { requests } = this.log;
    const count = requests.length;
    const refused = requests.filter((request) => request.refused).length;
    return html`<div class="quiet">
        <span>${words.privacy}</span>
        <button
          type="button"
          class="plain number"
          aria-haspopup="dialog"
          data-testid="request-count"
          data-count=${this.log.counting ? count : nothing}
          @click=${this.#show}
        >
          ${this.log.counting ? words.requests({ count }) : words.stillLoading}${
            refused > 0 ? words.refusedCount({ count: refused }) : nothing
          }
        </button>
      </div>
      ${
        this.dialogLoaded
          ? html`<rc-privacy-dialog
              .requests=${this.log.requests}
              .counting=${this.log.counting}
              ?open=${this.#isOpen}
              @close=${this.#closed}
            ></rc-privacy-dialog>`
          : nothing
      }`;
  }

  readonly #update = () => this.requestUpdate();

  get #isOpen(): boolean {
    return this.#address.get('dialog') === 'privacy';
  }

  async #load(): Promise<void> {
    await import('./privacy-dialog.ts');
    this.dialogLoaded = true;
  }

  readonly #show = () => {
    this.#address.go({ dialog: 'privacy' });
    void this.log.refresh();
  };

  readonly #closed = () => {
    if (this.#isOpen) this.#address.go({ dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-privacy-line': PrivacyLine;
  }
}
