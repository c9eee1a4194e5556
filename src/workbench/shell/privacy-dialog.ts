import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/modal-dialog.ts';
import './kept-list.ts';
import type { LoggedRequest } from './request-log.ts';

/**
 * Lists what was asked for since the page loaded and what is kept on this device, and how a user
 * checks the promise without trusting it. It fires `close` when its dialog is closed.
 */
@customElement('rc-privacy-dialog')
export class PrivacyDialog extends AppElement {
  static override styles = css`
    .content {
      display: grid;
      gap: var(--rc-space-m);
    }

    section {
      display: grid;
      gap: var(--rc-space-xs);
    }

    ol.checks {
      display: grid;
      gap: var(--rc-space-xs);
      padding-inline-start: 1.25rem;
      list-style: decimal;
    }

    ol.requests {
      max-block-size: 12rem;
      overflow: auto;
    }

    ol.requests li {
      padding-block: var(--rc-space-2xs);
      border-block-end: 1px solid var(--rc-color-surface-border);
      font-size: var(--rc-font-size-s);
    }

    code {
      font-family: var(--rc-font-family-code);
      font-size: 0.85em;
      overflow-wrap: anywhere;
    }

    pre {
      margin: var(--rc-space-2xs) 0 0;
      padding: var(--rc-space-s);
      border-radius: var(--rc-border-radius-m);
      background: var(--rc-color-surface-lowered);
      white-space: pre-wrap;
    }
  `;

  @property({ attribute: false }) requests: readonly LoggedRequest[] = [];
  @property({ attribute: false }) counting = false;
  @property({ type: Boolean }) open = false;

  protected override render() {
    const words = messages().shell;
    const policy = contentSecurityPolicy();
    return html`<rc-modal-dialog
      .heading=${words.privacyHeading}
      .open=${this.open}
      @close=${this.#closed}
    >
      <div class="content">
        <p>${words.privacyExplanation}</p>
        <section>
          <h3>${words.requestsHeading}</h3>
          ${this.#renderRequests()}
          <p class="quiet">${words.requestsNote}</p>
        </section>
        <section>
          <h3>${words.kept.heading}</h3>
          <rc-kept-list ?open=${this.open}></rc-kept-list>
        </section>
        <section>
          <h3>${words.checkHeading}</h3>
          <ol class="checks">
            <li>${words.checkNetwork}</li>
            <li>${words.checkOffline}</li>
            <li>
              ${policy === null ? words.checkPolicyMissing : words.checkPolicy}
              ${policy === null ? '' : html`<pre><code>${policy}</code></pre>`}
            </li>
          </ol>
          <p class="quiet">${words.policyLimit}</p>
        </section>
      </div>
    </rc-modal-dialog>`;
  }

  readonly #closed = () => {
    this.dispatchEvent(new Event('close'));
  };

  #renderRequests() {
    const words = messages().shell;
    if (!this.counting) return html`<p>${words.stillLoading}</p>`;
    if (this.requests.length === 0) return html`<p>${words.noRequests}</p>`;
    return html`<ol class="requests" tabindex="0" aria-label=${words.requestsHeading}>
      ${this.requests.map(
        ({ address, by, refused, from }) =>
          html`<li>
            <code>${shortAddress(address) || by}</code> ${words.requestedBy[from]}
            ${refused ? words.refusedAttempt({ by }) : ''}
          </li>`,
      )}
    </ol>`;
  }
}

/** Addresses of this site from its root on; another site's address whole, so that it stands out. */
function shortAddress(address: string): string {
  return address.startsWith(`${location.origin}/`)
    ? address.slice(location.origin.length)
    : address;
}

/**
 * The policy that this very document was delivered with; null on the development server, which has
 * none.
 */
function contentSecurityPolicy(): string | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return meta?.getAttribute('content') ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-privacy-dialog': PrivacyDialog;
  }
}
