import { css, html, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatBytes, formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { OpenApiDocument } from '../../predict-api/openapi-document.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import { pageStyles } from '../page-styles.ts';
import '../../ui/scroll-region.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import { SessionElement } from '../session/session-element.ts';
import './operation-reference.ts';
import './program-snippets.ts';
import './request-console.ts';

/** `POST predict`: tried here, used from a program, and described from `openapi.json`. */
@customElement('rc-api-page')
export class ApiPage extends SessionElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    codeStyles,
    pageStyles,
    css`
      ul {
        margin: 0;
        padding-inline-start: var(--rc-space-l);
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      rc-operation-reference + rc-operation-reference {
        padding-block-start: var(--rc-space-m);
        border-block-start: 1px solid var(--rc-color-surface-border);
      }
    `,
  ];

  @state() private described: OpenApiDocument | null = null;
  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.described === null) void this.#load();
  }

  /** The description names the classes of the model that answers. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session')) return;
    changed.get('session')?.client.removeEventListener('model-changed', this.#loadAgain);
    this.session.client.addEventListener('model-changed', this.#loadAgain);
  }

  protected override render() {
    const words = messages().api;
    return html`<h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      ${this.described === null ? this.#renderWaiting() : this.#renderDescribed(this.described)}`;
  }

  #renderWaiting() {
    const words = messages().api;
    return this.failed
      ? html`<div class="alert" role="alert" data-code="api-description-missing">
          <p>${words.failed}</p>
          <button type="button" @click=${this.#load}>${words.tryAgain}</button>
        </div>`
      : html`<p class="quiet" role="status">${words.loading}</p>`;
  }

  #renderDescribed(description: OpenApiDocument) {
    const words = messages().api;
    const { bodyBytes, reviews } = description.info['x-limits'];
    return html`
      <section class="panel" aria-labelledby="try">
        <h2 id="try">${words.tryHeading}</h2>
        <rc-request-console
          .client=${this.session.client}
          .document=${description}
        ></rc-request-console>
      </section>
      <section class="panel" aria-labelledby="who">
        <h2 id="who">${words.whoAnswers.heading}</h2>
        <ul class="lead">
          <li>${words.whoAnswers.page}</li>
          <li>${words.whoAnswers.server}</li>
        </ul>
        <p class="lead">${words.whoAnswers.start}</p>
        <rc-scroll-region class="code" label=${words.whoAnswers.heading}>
          <pre data-testid="api-start">npm start -- --model bundle.zip</pre>
        </rc-scroll-region>
      </section>
      <section class="panel" aria-labelledby="use">
        <h2 id="use">${words.useHeading}</h2>
        <rc-program-snippets .document=${description}></rc-program-snippets>
      </section>
      <section class="panel" aria-labelledby="reference">
        <h2 id="reference">${words.referenceHeading}</h2>
        <p>
          ${words.limits({ bodyBytes: formatBytes(bodyBytes), reviews: formatInteger(reviews) })}
          <a href="openapi.json" download>${words.openApi}</a>
        </p>
        ${Object.entries(description.paths).flatMap(([path, methods]) =>
          Object.keys(methods).map(
            (method) =>
              html`<rc-operation-reference
                .document=${description}
                path=${path}
                method=${method}
              ></rc-operation-reference>`,
          ),
        )}
      </section>
    `;
  }

  readonly #loadAgain = () => void this.#load();

  readonly #load = async () => {
    this.failed = false;
    try {
      const response = await fetch(new URL('openapi.json', document.baseURI));
      const description = (await response.json()) as OpenApiDocument;
      if (!response.ok || description.openapi !== '3.1.0') throw new Error('another document');
      this.described = description;
    } catch {
      this.failed = true;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-api-page': ApiPage;
  }
}
